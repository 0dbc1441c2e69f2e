import type { Found } from '../finding.ts'
import type { Reading } from '../reading.ts'

type Kind = '街道' | '镇' | '乡' | '局'
type Office = { name: string; kind: Kind }

/** 我镇 in the report of a street, and another place as the subject where the own one should be: taken over from somebody else's text. */
export function otherOffices(reading: Reading): Found[] {
  const own = ownOffice(reading)
  return own ? [...wrongSelf(reading, own), ...otherPlace(reading, own)] : []
}

/** The office the title names, else the one that signs: 望河街道, 青石镇, 市场监督管理局. */
function ownOffice({ title, signature }: Reading): Office | undefined {
  for (const passage of [title, signature]) {
    const text = (passage?.text ?? '').replace(/\s/g, '').replace(/^(?:中共|关于)/, '')
    const head = text.split(/关于|20\d\d/)[0]!
    const bureau = /^([\u4e00-\u9fff]{2,24})局$/.exec(head)
    if (bureau) return { name: bureau[1]!, kind: '局' }
    const place = /^(?:[\u4e00-\u9fff]*[省市区县旗州](?:人民政府|委)?)?([\u4e00-\u9fff]{2,4}?)(街道|镇|(?<![城村])乡)(?!镇|村|街)/.exec(
      head,
    )
    if (place) return { name: place[1]!, kind: place[2] as Kind }
  }
  return undefined
}

const selves: Record<Kind, RegExp> = {
  街道: /我街道?(?!坊|头)/g,
  镇: /我镇(?!街|静|定)/g,
  乡: /我乡(?!亲|音|愁|镇)/g,
  局: /我局(?!限|面|部|势|促)/g,
}

/** Where hardly any self is the right one, the office was probably read wrongly. */
function wrongSelf({ plain }: Reading, own: Office): Found[] {
  if (!/我[街镇乡局]/.test(plain)) return []
  const of = (kind: Kind) => [...plain.matchAll(selves[kind])]
  const wrong = (Object.keys(selves) as Kind[]).filter((kind) => kind !== own.kind).flatMap(of)
  if (wrong.length > 2 && wrong.length > of(own.kind).length) return []
  return wrong
    .filter((match) => !quoted(plain, match.index))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      severity: '中' as const,
      message: `本报告是${own.name}${own.kind}的，此处自称“${match[0]}”，疑为沿用他处稿件未改。`,
      advice: `请核对，一般应为“我${own.kind}”。`,
    }))
}

const busy = '坚持|认真|积极|深入|严格|切实|始终|高度重视|不断|持续|全面|扎实|着力|进一步|大力|充分|紧紧|牢固'
const subject = new RegExp(
  `(?<=^|[\\n。；] *(?:20\\d\\d年(?:以来|度)?，?|今年以来，|一年来，)?)([\\u4e00-\\u9fff]{2,3})(街道|镇|乡)(?:党工委|办事处|党委|政府|人民政府|党工委、办事处|党委、政府)?(?=${busy})`,
  'g',
)
const nobody =
  /^(?:各|全|本|我|该|由|在|与|和|两|部分|每个|一个|相关|有关|指导|督促|组织|协调|推动|要求|支持|帮助|辖区|所有|下辖|乡镇|城乡|村镇|其他|试点|基层|司法所|以|今年|本年|去年|年初)|[我本全各]$/

/** 桐花街道认真落实…… at the head of a sentence in another's report. */
function otherPlace({ plain }: Reading, own: Office): Found[] {
  if (own.kind === '局' || !plain.includes(own.name + own.kind)) return []
  return [...plain.matchAll(subject)]
    .filter(([, name]) => !name!.includes(own.name) && !own.name.includes(name!) && !nobody.test(name!))
    .map((match) => {
      const start = match.index + match[0].indexOf(match[1]!)
      const other = match[1]! + match[2]!
      return {
        start,
        end: start + other.length,
        severity: '中' as const,
        advice: `请核对，一般应为“${own.name}${own.kind}”。`,
        message: `本报告是${own.name}${own.kind}的，此处以“${other}”为主语，疑为沿用他处稿件未改。`,
      }
    })
}

/** Between quotation marks somebody else speaks. */
function quoted(plain: string, at: number): boolean {
  const line = plain.slice(plain.lastIndexOf('\n', at - 1) + 1, at)
  return line.lastIndexOf('“') > line.lastIndexOf('”')
}
