import type { Context, Found, Rule } from '../finding.ts'
import type { Figure } from '../reading/figure.ts'
import type { Sentence } from '../reading/lines.ts'
import type { Reading } from '../reading.ts'

/** Two claims of one report that cannot both be true. */
export const contradiction: Rule = {
  id: 'contradiction',
  title: '前后说法相反',
  severity: '中',
  why: '一处写“未发生”“全部办结”，另一处又写出件数或未办结的事项，必有一处不实。',
  basis: '工作惯例：同一报告的说法和数字前后一致',
  mark: 'unverified',
  mend: '请对照台账，改正其中一处；口径不同的，写明各自的范围和时间。',
  check: (reading, context) => [...denied(reading, context), ...unfinished(reading)],
}

/** 全年未发生行政复议案件, 全年零信访: what is denied, between the word of denial and the end of the clause. */
const denials =
  /(?:(?:未|没有|从未)(?:再)?(?:发生|出现|收到|接到|受理|产生|引发|存在)(?:过)?|(?<=全年|今年|本年度|年内|实现|保持|继续|均|[，；。、“\s]|^)(?:无|零)|(?<=诉讼|应诉|复议|案件)零(?=败诉|纠错)|(?:没有|无)(?=一[起件例次宗]))(?:一[起件例次宗]|1[起件例次宗]|任何)?(?<what>[\u4e00-\u9fff]{2,12}?)(?:案件|事件|事项|申请|事故|情况|情形|问题|现象|行为|记录|发生)?(?=[，。；、！”）)\s]|$)/g

/** What one thing is also called. */
const synonyms: [denied: RegExp, words: string[]][] = [
  [/^(?:被)?(?:提起)?行政复议$/, ['行政复议']],
  [/^(?:被)?(?:提起)?行政诉讼$/, ['行政诉讼']],
  [/败诉$/, ['败诉']],
  [/^(?:群众)?(?:信访|上访|来信来访)$/, ['信访', '来信来访', '来访', '上访']],
  [/^被(?:依法)?(?:纠错|撤销|纠正)(?:的)?(?:行政行为|决定)?$/, ['撤销', '变更', '确认违法', '责令履行', '纠错']],
  [/信息公开$|^依申请公开$/, ['信息公开申请', '依申请公开', '依申请公开申请', '公开政府信息申请']],
]

/** Too general to be one thing. */
const vague =
  /^(?:重大|较大|严重|重复|新增|相关|上述|类似|违法|违规|违纪|不良|负面|其他|特别|一般|明显|突出|历史|遗留|重大及以上|较大及以上)$|[未不没无]|^(?:因|由|有|在|对|被(?!依法纠|依法撤|纠|撤)|影响|超|逾)/

const elsewhere = /期间|季度|半年|\d{1,2}月|节点|去年|上年|往年|以前|历年|近[一二两三四五六七八九十]年/

/** Every way to deny begins with one of these. */
const denial = /[未无零]|没有/

function denied(reading: Reading, { year, parts }: Context): Found[] {
  const inPlan = (at: number) => parts.plan.some((each) => at > each.start && at < each.end)
  let figures: Counted[] | undefined
  const found: Found[] = []
  for (const sentence of reading.sentences) {
    if (!denial.test(sentence.text)) continue
    for (const match of sentence.text.matchAll(denials)) {
      const what = match.groups!.what!
      const start = sentence.start + match.index
      if (vague.test(what) || elsewhere.test(clauseOf(sentence.text, match.index)) || inPlan(start)) continue
      const words = synonyms.find(([pattern]) => pattern.test(what))?.[1] ?? (what.length >= 3 ? [what] : undefined)
      if (!words) continue
      figures ??= countedIn(reading)
      const told = counted(reading, figures, words, year, inPlan, start)
      if (!told) continue
      const message = `此处写“${match[0]}”，而${told.start < start ? '前文' : '后文'}写“${around(reading, told)}”，两处相反。`
      found.push({ start, end: start + match[0].length, message })
    }
  }
  return [...found, ...noProblem(reading)]
}

/** A figure that counts events, with its sentence up to the number. */
type Counted = { figure: Figure; lead: string }

function countedIn({ plain, figures }: Reading): Counted[] {
  return figures
    .filter(({ kind, value, unit }) => kind === 'count' && value !== 0 && /^(?:件|起|次|宗|例|批|批次|人次|件次|个)$/.test(unit))
    .map((figure) => ({ figure, lead: plain.slice(figure.sentenceStart, figure.start).trimEnd() }))
}

/** The figure that counts what was denied: the thing itself directly before its number, of this year and of this office. */
function counted(
  reading: Reading,
  figures: Counted[],
  words: string[],
  year: number | undefined,
  inPlan: (at: number) => boolean,
  at: number,
): Figure | undefined {
  const own = new RegExp(
    `(?:^|[，。；、：:）)\\s]|发生|出现|收到|受理|办理|处理|处置|查处|接到|登记|提起|接待|引发|产生|答复|一审|群众|政府|初次|其中|共|各类|的)(?:${words.join('|')})(?:案件|事件|事项|申请|事故|案|件)?(?:共计|共|合计|为|有|达|总量)?$`,
  )
  return figures.find(({ figure, lead }) => {
    // The word and at most four characters behind it.
    if (!words.some((each) => lead.includes(each, lead.length - each.length - 4)) || !own.test(lead)) return false
    if (inPlan(figure.start) || Math.abs(figure.start - at) < 2) return false
    if (words.includes('撤销') && !/复议|诉讼/.test(lead)) return false
    const clause = clauseOf(reading.plain.slice(figure.sentenceStart, figure.sentenceEnd), figure.start - figure.sentenceStart - 1)
    if (/宣传|讲座|培训|学习|旁听|观摩|咨询|参加|参与|协助|法律援助|代理|指导|全[区县市省]/.test(clause)) return false
    const years = [...lead.matchAll(/(20\d\d)年/g)].map((match) => Number(match[1]))
    return !/去年|上年|上一年|同期|往年|结转/.test(lead) && years.every((each) => each === year)
  })?.figure
}

/** 没有出现任何问题 of enforcement or litigation, beside lost cases told in words. */
function noProblem(reading: Reading): Found[] {
  const lost = /(?:还有|存在|出现|有)(?:个别|少数|部分)?败诉(?:的)?(?:情况|案件|现象|问题)/.exec(reading.plain)
  if (!lost) return []
  return [...reading.plain.matchAll(/(?:执法|司法|诉讼|应诉)[^，。；\n]{0,6}(?:没有|未)(?:出现|发生)任何问题/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    message: `此处写“${match[0]}”，而${lost.index < match.index ? '前文' : '后文'}写“${lost[0]}”，两处相反。`,
  }))
}

/** What is said to be done wholly, and the words that tell of the rest. */
const whole: { done: RegExp; rests: RegExp[] }[] = [
  {
    done: /(?<!按[期时])(?:办结|办理|结案|审结|化解)率(?:均|都)?(?:为|达到|达|是)?100%|全部(?:办结|化解|审结|结案|办理完毕|清零)|均已(?:办结|化解|审结|结案)/g,
    rests: restsOf('办结|办理|化解|审结|审理|结案|推进|处理'),
  },
  {
    done: /按[期时](?:办结|办理|答复|回复)率(?:均|都)?(?:为|达到|达|是)?100%|全部按[期时](?:办结|办理|答复)/g,
    rests: [...restsOf('按[期时](?:办结|办理|答复)'), /\d+(?:个)?(?:件|起|项|宗)(?:因[^，。；]{1,12})?(?:超期|逾期)(?:办[理结]|答复)?/],
  },
  { done: /整改(?:完成)?率(?:均|都)?(?:为|达到|达|是)?100%|(?:全部|均已)(?:完成)?整改(?:完毕|到位|完成)?/g, rests: restsOf('整改|完成') },
  { done: /(?:答复|回复)率(?:均|都)?(?:为|达到|达|是)?100%|(?:全部|均已)(?:答复|回复)/g, rests: restsOf('答复|回复') },
  {
    done: /(?:审核|审查)率(?:均|都)?(?:为|达到|达|是)?100%|(?:全部|均已?)(?:经过|进行了?)?(?:法制|合法性)(?:审核|审查)/g,
    rests: restsOf('(?:法制|合法性)?(?:审核|审查)'),
  },
  { done: /(?:调解)?成功率(?:均|都)?(?:为|达到|达|是)?100%|全部调解成功/g, rests: restsOf('成功|调解成功|达成') },
  { done: /(?:参学|参训|参考|参会|到课|出席)率(?:均|都)?(?:为|达到|达|是)?100%/g, rests: restsOf('参加|参学|参训|参考|参会|到课|到场') },
  { done: /出庭(?:应诉)?率(?:均|都)?(?:为|达到|达|是)?100%|(?:均|全部)出庭/g, rests: restsOf('出庭') },
]

/** Every way to say whole, and every way to say that something is left, has one of these. */
const wholly = /率[均都]?(?:为|达到|达|是)?100%|全部|均/
const partly = /[未不]|没有|正在|[超逾]期/

/** 全部办结，其中剩余2件正在推进: in the same sentence or the one after it. */
function unfinished({ text, plain, sentences }: Reading): Found[] {
  return sentences.flatMap((sentence, at): Found[] => {
    if (!wholly.test(sentence.text)) return []
    const next = following(plain, sentences, at)
    if (!partly.test(sentence.text) && !(next && partly.test(next.text))) return []
    return whole.flatMap(({ done, rests }) =>
      [...sentence.text.matchAll(done)].flatMap((match): Found[] => {
        const left = open(sentence, rests, match.index + match[0].length) ?? (next && open(next, rests, 0))
        if (!left) return []
        const start = sentence.start + match.index
        return [{ start, end: left.end, message: `前面写“${match[0]}”，随后又写“${text.slice(left.start, left.end)}”，两处相反。` }]
      }),
    )
  })
}

/** The next sentence of the same line, if it goes on about the same. */
function following(plain: string, sentences: Sentence[], at: number): Sentence | undefined {
  const next = sentences[at + 1]
  if (!next || !/^(?:其中|但|尚|仍|还有|剩余|余下|另有)/.test(next.text)) return undefined
  const between = plain.slice(sentences[at]!.end, next.start)
  return between.trim() === '' && !between.includes('\n') ? next : undefined
}

/** 尚有3件未按期办结, 剩余2件正在推进化解, 其中4件……未经法制审核, 调解不成功……5件. */
function restsOf(rest: string): RegExp[] {
  const number = '\\d+(?:个?(?:件|起|项|处|宗|份|条|人|名)|个)'
  return [
    `(?:尚有|还有|仍有|剩余|余下|剩下|其余|其中|另有)[^，。；]{0,6}${number}[^，。；]{0,14}(?:尚未|仍未|未能|未|没有|正在)[^，。；]{0,6}?(?:${rest})`,
    `${number}[^，。；\\d]{0,8}(?:尚未|仍未|未能|未)(?:经|予)?[^，。；\\d]{0,2}(?:${rest})`,
    `(?:未|不|没有)(?:能)?(?:${rest})[^，。；\\d]{0,10}${number}`,
  ].map((pattern) => new RegExp(pattern))
}

/** The first of `rests` that the sentence has from `from` on. */
function open({ start, text }: Sentence, rests: RegExp[], from: number): { start: number; end: number } | undefined {
  const tail = text.slice(from, from + near)
  if (!partly.test(tail)) return undefined
  const found = rests.map((pattern) => pattern.exec(tail)).find((each) => each)
  if (!found || /上年|去年|结转|期限内|下一?年|申请(?:延期|延长)/.test(tail.slice(0, found.index + found[0].length + 10))) return undefined
  const more = /^[\u4e00-\u9fff]{1,6}(?=[，。；]|$)/.exec(tail.slice(found.index + found[0].length))?.[0].length ?? 0
  return { start: start + from + found.index, end: start + from + found.index + found[0].length + more }
}

/** How far behind a claim, in characters, the rest is still of it: a text without stops is one sentence. */
const near = 400

function clauseOf(text: string, at: number): string {
  let left = Math.max(0, at)
  while (left > 0 && !'，。；：'.includes(text[left - 1]!)) left--
  const right = text.slice(at).search(/[，。；]/)
  return text.slice(left, right < 0 ? text.length : at + right)
}

function around(reading: Reading, figure: Figure): string {
  const clause = /[^，。；：、\n]*$/.exec(reading.text.slice(Math.max(figure.sentenceStart, figure.start - 20), figure.start))![0]
  return clause.trim() + reading.text.slice(figure.start, figure.end)
}
