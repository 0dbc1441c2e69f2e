import { figureCatalogue } from '../index.ts'
import type { Home, Housed } from './home.ts'
import { homeless } from './homeless.ts'
import { housed } from './housed.ts'

export type { Home } from './home.ts'

/**
 * Finds the home of a reported figure by its domain and label, and its unit where it differs from the plain one (万元, 万人次).
 * Years, halves of the year, brackets and filler words do not matter; undefined: nobody has said yet where it stands.
 */
export function homeOf(domain: string, label: string, unit = ''): Home | undefined {
  const plain = plainLabel(label)
  const none = homeless.find((one) => one.labels.some((each) => plainLabel(each) === plain))
  if (none) return { none: none.none }
  const inDomain = housed.filter((one) => one.domains.includes(domain))
  const same = (one: Housed) => one.labels.some((each) => plainLabel(each) === plain)
  const near = (one: Housed) => one.labels.some((each) => resembles(plainLabel(each), plain))
  // Word for word first: people and sessions of one training differ only in what is counted.
  const exact = (one: Housed) => one.labels.includes(label)
  const found = inDomain.find(exact) ?? inDomain.find(same) ?? housed.find(same) ?? inDomain.find(near)
  return found && homeIn(found, label, unit)
}

function homeIn({ figure, where }: Housed, label: string, unit: string): Home {
  const entry = figureCatalogue().get(figure)
  if (!entry) throw new Error(`「${label}」的归属 ${figure} 没有声明`)
  const year = /(?<!\d)(20\d{2})年/.exec(label)?.[1]
  const half = label.includes('上半年') ? 1 : label.includes('下半年') ? 2 : undefined
  const multiple = unit.startsWith('亿') ? 100_000_000 : unit.startsWith('万') ? 10_000 : 1
  return {
    figure: where ? { figure, where } : { figure },
    scale: entry.type === 'ratio' ? 0.01 : entry.money ? multiple * 100 : multiple,
    ...(year ? { year: Number(year) } : {}),
    ...(half ? { half } : {}),
  }
}

/** The label without what differs from report to report. */
function plainLabel(label: string): string {
  return label
    .replace(/[（(][^（）()]*[）)]/g, '')
    .replace(/20\d{2}年度?|[上下]半年|全年|今年|本年度?|累计|共计/g, '')
    .replace(/[\s、，,。；;：:“”"《》·/]/g, '')
    .replace(/(人数|次数|件数|场次|数量|总数|数)$/, '')
}

/** One holds the other and is not much shorter, and what is left over does not name another measure. */
function resembles(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < 4 || short.length / long.length < 0.6 || !long.includes(short)) return false
  return !/(率|金额|频次|时限|批次?|人次?|标准|降幅|增幅)$/.test(long.replace(short, ''))
}
