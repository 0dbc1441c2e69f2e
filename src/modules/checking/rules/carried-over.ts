import type { Found, Rule } from '../finding.ts'
import type { Figure } from '../reading/figure.ts'
import type { Sentence } from '../reading/lines.ts'
import { flatten } from '../reading/outline.ts'
import type { Reading } from '../reading.ts'

/** From this share of common three-character runs on (Dice), a sentence is last year's. */
const alike = 0.75

/** A sentence must keep this many characters when figures and stock phrases are taken out: shorter ones resemble each other by nature. */
const shortest = 24

/** Text that stands in last year's report of the same office too. Silent unless the caller gives that report. */
export const carriedOver: Rule = {
  id: 'carried-over',
  title: '沿用上年文字',
  severity: '中',
  why: '年度报告写的是这一年的工作。整句照搬上一年，读者会怀疑其余内容和数字也没有更新。',
  basis: '法治政府建设与责任落实督察工作规定（2019年）：年度报告写上一年度的情况',
  mark: 'verified',
  mend: '请改写为本年度的做法、数据和结果；确属延续性工作的，写明今年的新进展。',
  check(reading, { earlier }) {
    if (!earlier) return []
    const sentences = sentencesCarriedOver(reading, earlier)
    return [
      ...sentences,
      ...figuresCarriedOver(reading, earlier).filter(({ start }) => !sentences.some((each) => start >= each.start && start < each.end)),
    ]
  },
}

type Prepared = { sentence: Sentence; grams: Set<number>; figures: string }

function sentencesCarriedOver(reading: Reading, earlier: Reading): Found[] {
  const old = prepared(earlier)
  const where = new Map<number, number[]>()
  const common = new Uint16Array(old.length)
  old.forEach(({ grams }, at) => {
    for (const gram of grams) {
      const places = where.get(gram)
      if (places) places.push(at)
      else where.set(gram, [at])
    }
  })
  return prepared(reading).flatMap((own): Found[] => {
    common.fill(0)
    for (const gram of own.grams) for (const at of where.get(gram) ?? []) common[at]!++
    const shared = Math.max(0, ...common)
    const best = common.indexOf(shared)
    const source = old[best]
    const likeness = source ? (2 * shared) / (own.grams.size + source.grams.size) : 0
    // Told again with new figures, it is this year's sentence in last year's words.
    if (!source || likeness < alike || own.figures !== source.figures) return []
    return [
      {
        start: own.sentence.start,
        end: own.sentence.end,
        message: `这一句与上一年报告${placeIn(earlier, source.sentence.start)}的“${shortened(earlier.text.slice(source.sentence.start, source.sentence.end))}”相似 ${Math.floor(likeness * 100)}%${own.figures ? '，数字也相同' : ''}，疑似沿用。`,
      },
    ]
  })
}

/** Formulae that stand in every report of every year and are meant to. */
const stock =
  /以?习近平[^，。；]{0,16}思想(?:为指导)?|党的[^，。；]{0,16}精神|(?:党中央、国务院|党中央|国务院|省委|市委|区委|县委|区政府|县政府)[^，。；]{0,20}(?:决策)?部署|(?:重要工作亲自部署|重大问题亲自过问|重点环节亲自协调|重要任务亲自督办)、?|(?:行政)?执法公示(?:制度)?|(?:执法)?全过程记录(?:制度)?|重大(?:行政)?执法决定法制审核(?:制度)?|(?:切实|认真|严格)?履行(?:推进)?法治(?:政府)?建设第一责任人职责|首要政治任务|谁执法谁普法|科学决策、?民主决策、?依法决策|“[^”]{2,8}”|《[^》]{2,60}》|现将[^。]{0,40}报告如下|取得(?:了)?(?:新|明显|积极)[^，。]{0,12}成效|坚持|深入|认真|严格|全面|落实|贯彻|执行|学习|宣传|推进|加强|进一步|扎实|始终|切实|法治政府建设|依法行政|街道|党工委|办事处/g

function prepared(reading: Reading): Prepared[] {
  const headings = flatten(reading.outline)
  let next = 0
  return reading.sentences.flatMap((sentence) => {
    while (next < headings.length && headings[next]!.titleEnd < sentence.end && headings[next]!.titleEnd <= sentence.start) next++
    const heading = headings[next]
    if (heading && sentence.start >= heading.start && sentence.end <= heading.titleEnd + 1) return []
    if (sentence.start < reading.bodyStart || sentence.end > reading.bodyEnd) return []
    const bare = sentence.text.replace(/^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是)\s*/, '')
    const masked = bare.replace(/\d[\d.,]*/g, '0')
    const special = masked.replace(stock, '').replace(/[^\u4e00-\u9fff]/g, '')
    if (special.length < shortest) return []
    return [
      { sentence, grams: gramsOf(masked.replace(/[，、。；：“”《》（）\s]/g, '')), figures: (bare.match(/\d[\d.,]*/g) ?? []).join(' ') },
    ]
  })
}

/** Every three characters beside each other, each as a small number: two of a text hardly ever fall together. */
function gramsOf(text: string): Set<number> {
  const grams = new Set<number>()
  for (let at = 0; at + 3 <= text.length; at++)
    grams.add((Math.imul(Math.imul(text.charCodeAt(at), 31) + text.charCodeAt(at + 1), 8191) + text.charCodeAt(at + 2)) & 0x3fffffff)
  return grams
}

/** Which figures rarely stay the same by chance, and are no stock of posts, rooms or households. */
function figuresCarriedOver(reading: Reading, earlier: Reading): Found[] {
  const events = (each: Figure) =>
    each.kind === 'count' &&
    each.qualifier === 'exact' &&
    each.value >= 50 &&
    each.value % 50 !== 0 &&
    /^(?:件|起|次|场|场次|人次|份|条|宗|批次)$/.test(each.unit) &&
    each.label.length >= 4
  const old = earlier.figures.filter(events)
  return reading.figures.filter(events).flatMap((figure): Found[] => {
    const same = old.find((each) => each.value === figure.value && each.unit === figure.unit && each.label === figure.label)
    if (!same) return []
    return [
      {
        start: figure.start,
        end: figure.end,
        severity: '低',
        message: `“${figure.label}”与上一年报告${placeIn(earlier, same.start)}的数字完全相同，请核对是否忘了更新。`,
      },
    ]
  })
}

/** 第12行（“二、存在的不足”）. */
function placeIn(reading: Reading, at: number): string {
  const line = reading.text.slice(0, at).split('\n').length
  const heading = flatten(reading.outline).findLast((each) => each.start <= at && at < each.end)
  return `第${line}行${heading ? `（“${heading.number ?? ''}${shortened(heading.title)}”）` : ''}`
}

function shortened(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length > 30 ? `${flat.slice(0, 30)}……` : flat
}
