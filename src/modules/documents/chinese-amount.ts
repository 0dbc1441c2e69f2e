/**
 * Money in figures: 4745000 fen → 47,450.00元.
 * @throws RangeError when the amount is not a whole number of fen.
 */
export function formatAmount(fen: number): string {
  const { yuan, cents } = split(Math.abs(fen))
  const grouped = String(yuan).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}${grouped}.${String(cents).padStart(2, '0')}元`
}

/**
 * Money in capitals (大写), as on receipts and decisions: 4745000 fen → 肆万柒仟肆佰伍拾元整， 1640902 → 壹万陆仟肆佰零玖元零贰分.
 * Where the rule for bills (支付结算办法， 正确填写票据和结算凭证的基本规定) leaves 零 to choice, the form without it is written.
 * @throws RangeError for a negative amount or a fraction of a fen.
 */
export function amountInCapitals(fen: number): string {
  if (fen < 0) throw new RangeError(`大写金额不能为负数，现为${fen}分`)
  const { yuan, cents } = split(fen)
  const jiao = Math.floor(cents / 10)
  const rest = cents % 10
  const whole = yuan > 0 ? `${capitals(yuan)}元` : ''
  if (cents === 0) return `${whole || '零元'}整`
  const tenths = jiao > 0 ? `${CAPITALS[jiao]}角` : whole && '零'
  return whole + tenths + (rest > 0 ? `${CAPITALS[rest]}分` : '')
}

const CAPITALS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟']
const LARGE = [
  [100_000_000, '亿'],
  [10_000, '万'],
] as const

/** A positive whole number of yuan; 零 stands for any run of zeros before a digit. */
function capitals(yuan: number): string {
  for (const [unit, name] of LARGE) {
    if (yuan < unit) continue
    const rest = yuan % unit
    const head = capitals(Math.floor(yuan / unit)) + name
    if (rest === 0) return head
    return head + (rest < unit / 10 ? '零' : '') + capitals(rest)
  }
  return fourDigits(yuan)
}

function fourDigits(group: number): string {
  let text = ''
  let zero = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(group / 10 ** place) % 10
    if (digit === 0) zero = text !== ''
    else {
      text += (zero ? '零' : '') + CAPITALS[digit] + PLACES[place]
      zero = false
    }
  }
  return text
}

function split(fen: number): { yuan: number; cents: number } {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`金额应为整数分，现为“${fen}”`)
  return { yuan: Math.floor(fen / 100), cents: fen % 100 }
}
