import type { Found } from '../finding.ts'

/** Days kept every year on one date, by the words that name them. Generally known; the mark of all is unverified. */
const days: { name: RegExp; says: string; month: number; day: number }[] = [
  { name: /国家宪法日|全国法制宣传日/, says: '国家宪法日', month: 12, day: 4 },
  { name: /(?:全民)?国家安全(?:教育)?日/, says: '全民国家安全教育日', month: 4, day: 15 },
  { name: /(?:国际|全民|世界)?禁毒日/, says: '国际禁毒日', month: 6, day: 26 },
  { name: /(?:国际)?消费者权益(?:保护)?日/, says: '国际消费者权益日', month: 3, day: 15 },
  { name: /(?:全国|国家)?消防(?:安全|宣传)?日/, says: '全国消防日', month: 11, day: 9 },
  { name: /(?:全国|国家)?防灾减灾日/, says: '全国防灾减灾日', month: 5, day: 12 },
  { name: /(?:世界|六五)?环境日/, says: '世界环境日', month: 6, day: 5 },
  { name: /(?:全国)?交通安全日/, says: '全国交通安全日', month: 12, day: 2 },
  { name: /(?:国际|全国)?反家暴日|国际消除对妇女暴力日/, says: '国际消除对妇女的暴力日', month: 11, day: 25 },
  { name: /世界知识产权日/, says: '世界知识产权日', month: 4, day: 26 },
  { name: /(?:世界|国际)?艾滋病日/, says: '世界艾滋病日', month: 12, day: 1 },
  { name: /(?:国际)?劳动妇女节|(?:三八|国际)妇女(?:节|维权)/, says: '国际劳动妇女节', month: 3, day: 8 },
]

const dated = /(?<![\d.·])(\d{1,2})(?:[.·．•・]|月)(\d{1,2})日?[”"]?(?:的)?[“"]?([\u4e00-\u9fff]{3,14})/g

/** 在12·4国家安全日: date and day do not belong together. */
export function wrongObservances(plain: string): Found[] {
  if (!/[日节]/.test(plain)) return []
  return [...plain.matchAll(dated)].flatMap((match): Found[] => {
    const named = match[3]!
    const meant = days.filter(({ name }) => (name.exec(named)?.index ?? 99) <= 2)
    const [month, day] = [Number(match[1]), Number(match[2])]
    if (meant.length === 0 || meant.some((each) => each.month === month && each.day === day)) return []
    // What was held some days before or in the same week is told with its own date: only another kept day is surely mistaken.
    const other = days.find((each) => each.month === month && each.day === day)
    if (!other) return []
    const [first] = meant
    const length = match[0].length - named.length + first!.name.exec(named)!.index + first!.name.exec(named)![0].length
    return [
      {
        start: match.index,
        end: match.index + length,
        severity: '中',
        message: `${first!.says}是${first!.month}月${first!.day}日；${month}月${day}日是${other.says}。`,
        advice: '请核对日期与纪念日的名称。',
      },
    ]
  })
}
