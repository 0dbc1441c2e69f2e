import { type Book, getFigure, trimmed } from '../figures/index.ts'
import type { Token } from './doc.ts'
import { sumFormula } from './street-sums.ts'
import { amountsOf, type RankedBook, refOf, streetSumOf, toldValue } from './tell.ts'
import { labelOf } from './token.ts'

/** How the value came about, with its numbers: 调解成功率＝128÷132, 调解纠纷＝人民调解120＋行政调解12; and from which old report, if it was read there. */
export function formulaOf(book: RankedBook, token: Token): string {
  const own = readIn(book, token, token.year)
  const formula = own && token.mode !== 'sum' ? `台账没有${token.year}年的记录，${own}` : computed(book, token)
  const compares = token.mode === 'change' || token.mode === 'difference'
  const before = compares ? readIn(book, token, token.year - 1) : undefined
  return before ? `${formula}；上年数${before}` : formula
}

/** Old reports the value of a year was read from, where the ledger has no records of it. */
function readIn(book: Book, token: Token, year: number): string | undefined {
  if (token.half !== null) return undefined
  const years = new Set(book.earlier(refOf(token), String(year)).map(({ source }) => source.reportYear))
  return years.size === 0 ? undefined : `来自${[...years].join('、')}年报告`
}

function computed(book: RankedBook, token: Token): string {
  const figure = getFigure(token.figure)
  if (token.mode === 'sum') {
    const sum = streetSumOf(book, token)
    return sum ? sumFormula(sum) : '没有汇总的数据'
  }
  if (token.mode === 'rank') return '按各街道的数值排列，数值相同的名次相同；各街道都有数据才排名'
  const { amount, base } = amountsOf(book, token)
  if (figure.type === 'ratio' || (figure.of && figure.over)) return `${figure.label}＝${trimmed(amount, 2)}÷${trimmed(base, 2)}`
  if (figure.adds) return `${figure.label}＝${addedParts(book, token).join('＋')}`
  if (figure.type === 'average') return `${figure.label}＝总和÷份数，共${base}份`
  if (figure.type === 'stock') return '期末在册数，登记时加、退出时减'
  if (figure.type === 'distinct') return '当年登记的不同对象数，同一对象只计一次'
  return figure.type === 'sum' ? '当年各条记录的数额之和' : '当年发生的次数'
}

/** The registers and procedures the value is counted from. */
export function sourceOf({ figure, mode }: Pick<Token, 'figure' | 'mode'>): string {
  return mode === 'sum' ? '各街道的台账和报送的报告' : sourcesOf(figure).join('、') || '各项统计数合成'
}

function sourcesOf(id: string): string[] {
  const figure = getFigure(id)
  if (figure.source) return [figure.source.title]
  const parts = [...(figure.adds ?? []), ...(figure.of ?? []), ...(figure.over ?? [])]
  return [...new Set(parts.flatMap((part) => sourcesOf(part.figure)))]
}

function addedParts(book: Book, token: Token): string[] {
  const parts = (getFigure(token.figure).adds ?? []).map((part) => {
    const where = { ...part.where, ...token.where }
    const told = { figure: part.figure, where: Object.keys(where).length > 0 ? where : null, year: token.year, half: token.half }
    return { label: labelOf({ ...told, where: part.where ?? null, half: null }), value: toldValue(book, told) ?? 0 }
  })
  const labels = [...new Set(parts.map(({ label }) => label))]
  return labels.map(
    (label) =>
      `${label}${trimmed(
        parts.filter((part) => part.label === label).reduce((sum, { value }) => sum + value, 0),
        2,
      )}`,
  )
}
