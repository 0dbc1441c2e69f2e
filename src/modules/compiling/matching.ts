import type { FigureRef } from '../../definition/index.ts'
import { type CatalogueFigure, figureCatalogue } from '../../law/index.ts'
import { phrases } from '../../law/years/wordings.ts'
import type { Figure } from '../checking/index.ts'
import { fits } from './measures.ts'

/** What a figure of a file is among ours. `likely` has to be looked at by a person; `none` says why it is no figure of the year where that is known. */
export type Match =
  | { readonly level: 'certain' | 'likely'; readonly ref: FigureRef; readonly others: readonly FigureRef[] }
  | { readonly level: 'none'; readonly why?: string }

/** A figure of a file with the words around it. */
export type Read = Pick<Figure, 'label' | 'unit' | 'kind' | 'value'> & {
  /** Its sentence. */
  readonly sentence: string
  /** Words of the sentence before the number. */
  readonly before: string
  readonly inPlan: boolean
  /** The year reported on. */
  readonly year: number
}

/** Matches by the words of the label and the measure: same words are certain, like words likely, and where two fit nobody is certain. */
export function matchFigure(read: Read): Match {
  const why = notOfTheYear(read)
  if (why) return { level: 'none', why }
  const labels = labelsOf(read)
  const found = new Map<string, { ref: FigureRef; score: number }>()
  for (const phrase of prepared()) {
    if (!fits(phrase.entry, read) || labels.some((label) => denied(label, phrase.plain))) continue
    if (phrase.near && !phrase.near.some((word) => read.sentence.includes(word))) continue
    const score = Math.max(0, ...labels.map((label) => scoreOf(label, phrase)))
    const key = refKey(phrase.ref)
    if (score > (found.get(key)?.score ?? 0)) found.set(key, { ref: phrase.ref, score })
  }
  const ranked = [...found.values()].sort((a, b) => b.score - a.score)
  const [best, second] = ranked
  if (!best || best.score < leastLikely) return { level: 'none' }
  const others = ranked.slice(1, 6).map((one) => one.ref)
  const sure = best.score >= leastCertain && (!second || best.score - second.score >= margin)
  return { level: sure ? 'certain' : 'likely', ref: best.ref, others }
}

const leastCertain = 0.9
const leastLikely = 0.5
/** The best must be ahead of the second by this to be certain. */
const margin = 0.01

/** One text for one reference: `publicity.event.held?form=lecture`. */
export function refKey({ figure, where }: FigureRef): string {
  const parts = Object.entries(where ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  return parts.length === 0 ? figure : `${figure}?${new URLSearchParams(parts)}`
}

/** @returns undefined where there is no such figure, or not such a part of it */
export function refOfKey(key: string): FigureRef | undefined {
  const [figure = '', query] = key.split('?')
  const entry = figureCatalogue().get(figure)
  const where = Object.fromEntries(new URLSearchParams(query ?? ''))
  const known = entry && Object.entries(where).every(([dim, value]) => entry.dims.some((one) => one.key === dim && value in one.options))
  if (!known) return undefined
  return Object.keys(where).length === 0 ? { figure } : { figure, where }
}

/** 普法活动（专题法治讲座） */
export function refLabel({ figure, where }: FigureRef): string {
  const entry = figureCatalogue().get(figure)
  if (!entry) return figure
  const parts = Object.entries(where ?? {}).map(([key, value]) => entry.dims.find((dim) => dim.key === key)?.options[value] ?? value)
  return parts.length === 0 ? entry.label : `${entry.label}（${parts.join('、')}）`
}

/** Why a number is no figure of the year reported on. */
function notOfTheYear({ label, before, kind, inPlan, year }: Read): string | undefined {
  if (inPlan) return '下一年度的安排，不是本年的数'
  if (kind === 'deadline' || kind === 'threshold' || kind === 'duration' || kind === 'frequency' || kind === 'standard')
    return '期限、界限或者频次，不是统计数'
  if (kind === 'rank') return '名次，不是统计数'
  if (kind === 'points' || /(增长|上升|下降|减少|增加|提高|降低|降幅|增幅|占比?)$/.test(label)) return '变动或者占比，由两个数推算'
  const last = before.split(/[。；]/).at(-1) ?? ''
  if (/^(上年|去年|同期|上年同期|去年同期)/.test(label) || /[（(](上年|去年)[^）)]*$/.test(last)) return '上年的数'
  const said = `${label} ${lastClause(before)}`
  const named = [...said.matchAll(/(?<!\d)(20\d\d)年/g)].map((match) => Number(match[1]))
  if (named.some((one) => one !== year)) return `${named.find((one) => one !== year)}年的数`
  if (/上半年|下半年|季度/.test(said)) return '不足一年的数'
  return undefined
}

/** The label as read, and the whole clause before the number: 清理占路摆卖、店外经营行为. */
function labelsOf({ label, before }: Read): string[] {
  return [...new Set([plainWords(label), plainWords(lastClause(before))])].filter((words) => words.length >= 2)
}

/** A label leaves out when it was; its clause says it. */
function lastClause(before: string): string {
  return before.split(/[，。；：,;:（(\n]/).at(-1) ?? ''
}

interface Prepared {
  readonly ref: FigureRef
  readonly entry: CatalogueFigure
  readonly plain: string
  readonly pairs: ReadonlySet<string>
  readonly sure: boolean
  readonly near: readonly string[] | undefined
}

function scoreOf(label: string, { plain, pairs, sure }: Prepared): number {
  if (label === plain) return sure ? 1 : 0.8
  if (plain.length >= 4 && label.endsWith(plain)) return sure ? 0.9 + plain.length / 1000 : 0.75
  if (plain.length >= 2 && label.endsWith(plain)) return 0.6
  if (label.length >= 5 && plain.endsWith(label)) return 0.7
  const own = pairsOf(label)
  let shared = 0
  for (const pair of own) if (pairs.has(pair)) shared++
  const dice = (2 * shared) / (own.size + pairs.size)
  return dice >= 0.6 ? Math.min(0.7, dice) : 0
}

/** 不予受理信访事项 is not 受理信访事项. */
function denied(label: string, plain: string): boolean {
  const at = label.indexOf(plain)
  return at > 0 && /((不予|未|不|拟|待|应|非|免予|撤销).{0,2}|新增)$/.test(label.slice(0, at))
}

const fillers =
  /20\d\d年度?|全年|今年以来|今年|本年度?|累计|共计|总计|合计|各类|先后|积极|大力|扎实|开展了?|举办了?|组织了?|共|均|了|的|达到?|约|近/g

function plainWords(words: string): string {
  const without = words.replace(/[\s、，,。；;：:“”"《》·/（）()]/g, '')
  return without.replace(fillers, '').replace(/(总数|数量|人次|次数|件数|场次|人数|数)$/, '') || without
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2))
  return pairs
}

let all: readonly Prepared[] | undefined

function prepared(): readonly Prepared[] {
  all ??= phrases().flatMap(({ ref, words, sure, near }) => {
    const entry = figureCatalogue().get(ref.figure)
    const plain = plainWords(words)
    return entry ? [{ ref, entry, plain, pairs: pairsOf(plain), sure: sure && plain.length >= 4, near }] : []
  })
  return all
}
