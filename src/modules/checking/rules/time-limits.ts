import type { Found } from '../finding.ts'
import type { Reading } from '../reading.ts'

const unit = '个?(?:工作日|小时|分钟|天|日|个月|份|件|张|页|项|次|个)'
const shorter = '压缩|缩短|压减|缩减|减少|精简|提速'

/** 由15日压缩至5日，压缩60%: limits and papers before and after, told as days and not as figures of a year. */
const pattern = new RegExp(
  `(?:由|从)(?:原来的|原有的|原先的|法定的?|承诺的?|平均)?(\\d+(?:\\.\\d+)?)(${unit})?[^，。；\\d]{0,6}(?:${shorter}|降低|降|减)(?:到|至|为)(?:平均)?(\\d+(?:\\.\\d+)?)(${unit})(?![^。；\\d]{0,14}分别)[^。；\\d]{0,14}?((?:${shorter})(?:率|比例|幅度)?(?:了|达|达到|为)?)(\\d+(?:\\.(\\d+))?)(%|${unit})`,
  'g',
)

export function timeLimits({ plain }: Reading): Found[] {
  if (!/(?:压缩|缩短|压减|缩减|减少|精简|降|减)[到至为]/.test(plain)) return []
  return [...plain.matchAll(pattern)].flatMap((match) => {
    const [whole, written, oldUnit, now, nowUnit, word, value, point = '', valueUnit] = match
    const [old, later, told] = [Number(written), Number(now), Number(value)]
    const bare = (text = '') => text.replace(/^个/, '').replace('日', '天')
    if ((oldUnit !== undefined && bare(oldUnit) !== bare(nowUnit)) || old <= later) return []
    const percent = valueUnit === '%'
    if (!percent && bare(valueUnit) !== bare(nowUnit)) return []
    const right = percent ? (1 - later / old) * 100 : old - later
    // 提速 may be told of the speed: from 10 days to 5 is twice as fast.
    const fast = word!.startsWith('提速') && percent && Math.abs((old / later - 1) * 100 - told) < 1
    if (fast || Math.abs(right - told) < 10 ** -point.length + (percent ? 0 : -0.5) + 1e-9) return []
    const shown = `${Number(right.toFixed(Math.max(1, point.length)))}${valueUnit}`
    const start = match.index + whole!.length - word!.length - value!.length - valueUnit!.length
    const message = `由${old}到${later}${nowUnit}，应为${shown}，与文中“${word}${value}${valueUnit}”不符。`
    return [{ start, end: match.index + whole!.length, message, fix: `${word}${shown}` }]
  })
}
