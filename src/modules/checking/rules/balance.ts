import type { Found } from '../finding.ts'
import type { Figure } from '../reading/figure.ts'
import type { Reading } from '../reading.ts'
import { bySentence } from './by-sentence.ts'
import { ownWords } from './own-words.ts'

type Flow = 'carried' | 'received' | 'done' | 'open'

const names: [flow: Flow, words: RegExp][] = [
  [
    'open',
    /(?:未(?:办结|审结|结案?|化解|办理完毕)|正在(?:办理|审理|处理|化解)(?:中)?的?|在办|在审|结转(?:至|到)?(?:下年|下一年|明年|下年度|下一年度|20\d\d年))(?:的)?(?:案件|事项)?$/,
  ],
  ['carried', /(?:(?:上年|去年|上一年|年初|上年度)(?:度)?(?:结转|遗留|转入|未结)|结转|旧存|积存)[^，,。；]{0,10}$/],
  ['done', /(?:办结|审结|结案|办理完毕)(?:各类)?(?:行政|复议|信访|诉讼|投诉|举报)*(?:案件|事项)?$/],
  ['received', /(?:新收|受理|收到|接到|收案|新增|立案)[^，,。；]{0,16}$/],
]

/** What came in and what was there before is what was done and what is left: 结转12件，新收85件，办结90件，未结5件. */
export function balance(reading: Reading): Found[] {
  if (!/办结|审结|结案/.test(reading.plain)) return []
  return bySentence(reading).flatMap((figures) => {
    const sentence = reading.plain.slice(figures[0]!.sentenceStart, figures[0]!.sentenceEnd)
    if (figures.length < 2 || !/办结|审结|结案/.test(sentence) || /同比|去年同期|其中|含|按[期时]办结/.test(sentence)) return []
    const flows = new Map<Flow, Figure[]>()
    for (const each of figures.filter((figure) => figure.kind === 'count')) {
      const words = openBehind(reading, each) ?? ownWords(reading.plain, each)
      const name = names.find(([, pattern]) => pattern.test(words.replace(/(?:案件)?(?:共计|累计|共|了)$/, '')))?.[0]
      if (name) flows.set(name, [...(flows.get(name) ?? []), each])
    }
    const all = [...flows.values()].flat()
    const [first] = all
    if (!first || all.some((each) => each.unit !== first.unit || each.qualifier !== 'exact')) return []
    // 接到投诉186件，立案46件，结案45件: what is closed was opened.
    const opened = flows.get('received')?.filter((each) => /立案$/.test(ownWords(reading.plain, each)))
    if (opened?.length === 1 && /结案/.test(sentence)) flows.set('received', opened)
    if ([...flows.values()].some((each) => each.length > 1)) return []
    return judge(reading, sentence, flows)
  })
}

/** 尚有4件正在审理: the words that say so stand behind the number. */
function openBehind({ plain }: Reading, figure: Figure): string | undefined {
  if (!/(?:尚有|仍有|还有|另有)$/.test(ownWords(plain, figure))) return undefined
  return /^(?:正在|尚未|未|在)(?:办理|审理|处理|化解|办结|审结|结案|办|审)/.exec(plain.slice(figure.end, figure.end + 8))?.[0]
}

function judge(reading: Reading, sentence: string, flows: Map<Flow, Figure[]>): Found[] {
  const [carried, received, done, open] = (['carried', 'received', 'done', 'open'] as const).map((name) => flows.get(name)?.[0])
  if (!received || !done) return []
  const places = [carried, received, done, open].filter((each) => each !== undefined)
  const span = { start: Math.min(...places.map((each) => each.start)), end: Math.max(...places.map((each) => each.end)) }
  const unit = received.unit
  if (carried && open) {
    const [came, went] = [carried.value + received.value, done.value + open.value]
    // 受理 may hold what was carried over.
    if (came === went || received.value === went) return []
    const message = `上年结转${carried.value}与新收${received.value}合计${came}${unit}，办结${done.value}与未结${open.value}合计${went}${unit}，收支不平。`
    return [{ ...span, message }]
  }
  if (!carried && /结转|旧存|积存|遗留/.test(sentence)) return []
  const came = received.value + (carried?.value ?? 0)
  const went = done.value + (open?.value ?? 0)
  if (went <= came || done.start < received.start || /不予|移送|撤回|转办/.test(sentence)) return []
  if (open) return [{ ...span, message: `办结${done.value}与未结${open.value}合计${went}${unit}，多于收到的${came}${unit}。` }]
  if (carried) return [{ ...span, message: `办结${done.value}${unit}，多于结转与新收之和${came}${unit}。` }]
  const line = reading.plain.slice(reading.plain.lastIndexOf('\n', received.start) + 1, reading.plain.indexOf('\n', done.end))
  if (/结转|旧存|积案|积存|往年|历年|遗留/.test(line)) return []
  const rate = /^[，,](?:办结|审结|结案)率(?:为|达|达到)?(\d+(?:\.\d+)?)%/.exec(reading.plain.slice(done.end, done.end + 20))?.[1]
  const message = `办结${done.value}${unit}，多于受理的${received.value}${unit}${rate && Number(rate) <= 100 ? `，而办结率写${rate}%` : ''}。`
  return [{ ...span, message, severity: rate ? '高' : '中', advice: '请核对两个数字；办结数含上年结转的，写明结转件数。' }]
}
