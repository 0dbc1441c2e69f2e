import { behindStop, tableOf } from '../reading/characters.ts'
import type { Figure } from '../reading/figure.ts'
import { flatten } from '../reading/outline.ts'
import type { Reading } from '../reading.ts'

/** Words that say of what year and of how much of the office a number is. */
const scope =
  /今年(?:以来)?|一年来|20\d\d年度?|本年度?|年内|全年|截[至止](?:目前|年底|12月底)|共计|累计|总计|合计|全(?:局|街道?|镇|乡|办|区|县|市)(?:上下)?|[我本](?:局|街道|镇|乡|街|办)|总共|先后|[共已了]/g
const whole = /今年以来|一年来|20\d\d年|本年|全年|全(?:局|街道?|镇|乡|办|区|县|市)|[我本](?:局|街道|镇|乡|街|办)/

/** Words that say that the number is of less, of more or of another time than the office's year. */
const partial =
  /期间|专项|行动|活动[中周月日]|[周月日季]活动|周|\d月|季度|半年|去年|上年|往年|历年|五年|其中|新增|全[省国]|[市县区省]级|社区|村|各|每|对|类|累计|以来已|首批|批|所|队|科|组|站|中心(?!组)|去岁|[“《]/

/** 全年立案412件 and 全局立案421件: the same words but for those of scope, both of the whole year or the whole office, with two numbers. */
export function restated(reading: Reading): { earlier: Figure; later: Figure }[] {
  const headings = flatten(reading.outline)
  const before = new Map<string, Figure>()
  const chapters = new Map<string, string>()
  return reading.figures.flatMap((later) => {
    if (later.qualifier !== 'exact' || later.kind !== 'count' || later.cumulative) return []
    const key = keyOf(reading, later)
    if (key === undefined) return []
    const chapter = headings.findLast((each) => each.start <= later.start && each.end >= later.end)?.title ?? ''
    if (/社区|村|所$|科$|队$|单位/.test(chapter)) return []
    const earlier = before.get(key)
    if (!earlier) {
      before.set(key, later)
      chapters.set(key, chapter)
      return []
    }
    return earlier.value !== later.value && earlier.sentenceStart !== later.sentenceStart ? [{ earlier, later }] : []
  })
}

const stops = tableOf('，,。；;：:、（()）\n')

/** Unit and words of a statement on the whole year; undefined for every other. */
function keyOf({ plain, year }: Reading, figure: Figure): string | undefined {
  if (figure.start - figure.sentenceStart > 40) return undefined
  const lead = plain.slice(figure.sentenceStart, figure.start)
  if (!whole.test(lead)) return undefined
  const clause = lead.slice(behindStop(lead, 0, lead.length, stops))
  const opening = lead.slice(0, lead.length - clause.length)
  if (/\d(?!\d{0,3}年)/.test(clause.replace(/12月底/, '')) || !/^(?:[^，,]{0,12}[，,])?$/.test(opening)) return undefined
  if (partial.test(clause.replace(scope, '')) || partial.test(opening.replace(scope, ''))) return undefined
  if (opening !== '' && !whole.test(opening)) return undefined
  if ([...lead.matchAll(/(20\d\d)年/g)].some((match) => Number(match[1]) !== year)) return undefined
  const core = clause.replace(scope, '').replace(/^(?:组织开展|组织召开|召开|举行|开展|组织)(?=.{4})/, '')
  const doing = /^(?:[\u4e00-\u9fff]{4,}|立案|结案|信访|收案)$/.test(core)
  const noun = /^[\u4e00-\u9fff]*/.exec(plain.slice(figure.end, figure.end + 12))![0]
  // What the whole district did is no statement on the office.
  const wider = /全[区县市]/.exec(lead)?.[0] ?? ''
  return doing ? `${figure.unit}|${wider}|${core}|${noun}` : undefined
}
