import type { FigureKind } from './figures.ts'

/** Measure words that follow a number, each with the characters after which it is another word (条 in 条例, 项 in 项目). */
const words: [unit: string, unlessBefore?: string][] = [
  ['个工作日'],
  ['工作日'],
  ['个月'],
  ['个小时'],
  ['小时'],
  ['分钟'],
  ['个百分点'],
  ['百分点'],
  ['平方公里'],
  ['平方米'],
  ['平米'],
  ['公里'],
  ['公顷'],
  ['公斤'],
  ['人/次'],
  ['场/次'],
  ['件/次'],
  ['人次'],
  ['场次'],
  ['件次'],
  ['条次'],
  ['户次'],
  ['批次'],
  ['家次'],
  ['车次'],
  ['班次'],
  ['课时'],
  ['学时'],
  ['%'],
  ['％'],
  ['‰'],
  ['元', '旦首宵素'],
  ['人', '民大均社'],
  ['名', '为称单誉列'],
  ['位', '于置'],
  ['户', '籍外'],
  ['家', '庭长具'],
  ['件'],
  ['起', '到来草诉步'],
  ['次', '序要日月'],
  ['场', '所地景馆'],
  ['期', '间限满待货权望'],
  ['宗', '旨教'],
  ['轮', '岗换'],
  ['趟'],
  ['个'],
  ['项', '目'],
  ['条', '例件款'],
  ['份', '额'],
  ['册'],
  ['本', '级区街市'],
  ['张'],
  ['幅'],
  ['块'],
  ['处', '理置于以罚级长室分'],
  ['间', '隔接'],
  ['所', '有以在需辖属'],
  ['座', '谈'],
  ['栋'],
  ['幢'],
  ['支', '持部队付'],
  ['套'],
  ['台', '账'],
  ['部', '门委署分队室'],
  ['辆'],
  ['篇', '章'],
  ['则'],
  ['面', '积向对临谈貌'],
  ['盏'],
  ['株'],
  ['棵'],
  ['笔'],
  ['大类'],
  ['类', '型似'],
  ['组', '织'],
  ['堂'],
  ['岁'],
  ['亩'],
  ['吨'],
  ['例', '如会'],
  ['枚'],
  ['天', '津府河'],
  ['日'],
  ['年'],
  ['分', '钟别类区为管配局批期级析布享层散工组片明之'],
  ['倍'],
  ['步'],
]

/** Matches one unit, longest first. */
export const unitPattern = words
  .toSorted((a, b) => b[0].length - a[0].length)
  .map(([unit, unless]) => (unless ? `${unit}(?![${unless}])` : unit))
  .join('|')

/** What kind of figure a unit makes; `after` is the word behind it, which turns a time into a limit. */
export function kindOf(unit: string, after: string): FigureKind {
  if (/^[%％‰]$/.test(unit)) return 'ratio'
  if (unit === '百分点') return 'points'
  if (unit === '元') return 'amount'
  if (unit === '分') return 'score'
  if (unit === '岁') return 'threshold'
  if (unit === '工作日') return 'deadline'
  if (/^(?:月|日|天|小时|分钟|年)$/.test(unit)) return /内/.test(after) ? 'deadline' : 'duration'
  return 'count'
}
