import type { CatalogueFigure } from '../../law/index.ts'
import type { Figure } from '../checking/index.ts'

/** Measure words of reports that may stand for one another. */
const alike: readonly (readonly string[])[] = [
  ['件', '起', '宗', '例', '件次', '个', '案', '条', '笔'],
  ['人', '名', '位'],
  ['人次', '人', '人/次', '名'],
  ['场', '次', '期', '场次', '场/次', '堂', '个', '批次', '批', '轮', '部'],
  ['份', '册', '本', '张', '条', '幅', '块', '篇', '套', '个'],
  ['项', '个', '件', '条'],
  ['个', '家', '处', '间', '座', '支'],
  ['户', '家', '户次', '家次', '次'],
  ['处', '间', '个', '块', '件'],
  ['平方米', '平米'],
  ['学时', '课时', '小时'],
  ['次', '件次', '件', '人次', '起', '项'],
]

/** Whether a number with this measure may be a value of the figure at all. */
export function fits(entry: Pick<CatalogueFigure, 'type' | 'unit' | 'money'>, read: Pick<Figure, 'unit' | 'kind'>): boolean {
  if (entry.type === 'ratio') return read.kind === 'ratio'
  if (read.kind === 'ratio' || read.kind === 'points') return false
  if (entry.money || entry.unit === '元') return read.unit === '元'
  if (read.unit === '元') return false
  if (entry.type === 'average') return read.kind === 'score' || read.unit === entry.unit
  if (read.kind === 'score') return false
  // 平安建设工作量 counts in several measures: 份、人、次.
  const units = entry.unit.split('、')
  return units.some((unit) => unit === read.unit || alike.some((group) => group[0] === unit && group.includes(read.unit)))
}

/** The value as the ledger keeps it: money in fen, a ratio or an average as amount over one. */
export function amountsOf(entry: Pick<CatalogueFigure, 'type' | 'money'>, value: number): { amount: number; base: number } {
  const exact = (number: number) => Number(number.toFixed(9))
  if (entry.type === 'ratio') return { amount: exact(value / 100), base: 1 }
  if (entry.type === 'average') return { amount: exact(entry.money ? value * 100 : value), base: 1 }
  return { amount: exact(entry.money ? value * 100 : value), base: 0 }
}
