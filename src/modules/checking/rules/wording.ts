import type { Found, Rule } from '../finding.ts'
import type { Reading } from '../reading.ts'

/** Slips that are wrong wherever they stand. */
const slips: [pattern: RegExp, right: string, why?: string][] = [
  [/有等(?=进一步|加强|提高|提升|完善|改进)/g, '有待'],
  [/耳语目染|耳儒目染|耳熏目染/g, '耳濡目染'],
  [/做好层级设计/g, '做好顶层设计'],
  [/变法力度/g, '普法力度'],
  [/打黑除恶/g, '扫黑除恶', '全国专项斗争的名称是“扫黑除恶”'],
  [/法冶/g, '法治'],
  [/布署/g, '部署'],
  [/截止(?=目前|今年|20\d\d年|年底|\d{1,2}月)/g, '截至', '“截止”是停止，“截至”是到某时为止'],
  [/签定/g, '签订'],
  [/做为(?!民|群|人民|企|您|老|好|实)/g, '作为'],
  [/即有利于(?=[^。；\n]{1,30}又)/g, '既有利于'],
  [/迫在眉捷/g, '迫在眉睫'],
  [/不径而走/g, '不胫而走'],
  [/再接再励/g, '再接再厉'],
  [/一愁莫展/g, '一筹莫展'],
  [/依法行正/g, '依法行政'],
  [/行政复义/g, '行政复议'],
  [/人民调节委员会/g, '人民调解委员会'],
  [/矛盾纠分|矛盾究纷/g, '矛盾纠纷'],
  [/(?<=推进法治建设)第一负责人/g, '第一责任人'],
  [/法制政府建设/g, '法治政府建设'],
  [/习近平法制思想/g, '习近平法治思想'],
]

const verbs = '开展|进行|推进|加强|制定|提高|完善|建立|强化|积极|进一步|认真|切实|深入|严格|贯彻|以及|我们|按照|根据|持续|不断'

/** Words that are certainly slips of the hand, and words typed twice. */
export const wording: Rule = {
  id: 'wording',
  title: '错别字',
  severity: '低',
  why: '只列必错的写法，拿不准的不报。',
  check: (reading) => [...slips.flatMap(([pattern, right, why]) => slip(reading, pattern, right, why)), ...twice(reading)],
}

function slip({ plain }: Reading, pattern: RegExp, right: string, why: string | undefined): Found[] {
  return [...plain.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    fix: right,
    message: `“${match[0]}”应为“${right}”${why ? `：${why}` : ''}。`,
  }))
}

function twice({ plain }: Reading): Found[] {
  return [...plain.matchAll(new RegExp(`(${verbs})\\1|(?<=[\\u4e00-\\u9fff])的的(?=[\\u4e00-\\u9fff])(?<!目的的)(?!的?确)`, 'g'))].map(
    (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      fix: match[1] ?? '的',
      message: `“${match[1] ?? '的'}”写了两遍。`,
    }),
  )
}
