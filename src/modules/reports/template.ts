import type { Sentence, Slot, SlotValue, Template } from '../../law/report/index.ts'
import type { InlineNode, Token, TokenMode } from './doc.ts'
import { type RankedBook, rankOf, tell, toldValue, wholeBase } from './tell.ts'

type Telling = Pick<Sentence, 'id' | 'figures' | 'says' | 'needs'>

/**
 * The sentence as text and figure nodes, in its first wording that can be told; undefined where none can. A wording without a figure is told
 * only under a condition.
 */
export function compose(sentence: Telling, book: RankedBook, year: number): InlineNode[] | undefined {
  const values = valuesOf(sentence.figures, book, year)
  if (sentence.needs?.some((slot) => !values[slot]?.now)) return undefined
  for (const template of sentence.says) {
    const nodes = fill(sentence, template, values, book, year)
    if (nodes) return nodes
  }
  return undefined
}

/** What conditions look at. */
export function valuesOf(figures: Telling['figures'], book: RankedBook, year: number): Record<string, SlotValue> {
  return Object.fromEntries(
    Object.entries(figures).map(([key, slot]) => {
      const told = toldBy(slot, year)
      const before = toldValue(book, { ...told, year: year - 1 })
      return [key, { now: toldValue(book, told), before, base: wholeBase(book, told), rank: rankOf(book, told) }]
    }),
  )
}

/** The slots a wording names, with how each is told. */
export function slotsIn(says: string): { slot: string; mode: string }[] {
  return [...says.matchAll(/\{(\w+)(?::(\w+))?\}/g)].map(([, slot, mode]) => ({ slot: slot!, mode: mode ?? 'value' }))
}

function fill(
  sentence: Telling,
  template: Template,
  values: Readonly<Record<string, SlotValue>>,
  book: RankedBook,
  year: number,
): InlineNode[] | undefined {
  if (typeof template !== 'string' && !template.when(values)) return undefined
  const says = typeof template === 'string' ? template : template.says
  const nodes: InlineNode[] = []
  let told = 0
  for (const [, optional, plain] of says.matchAll(/\[([^\]]*)\]|([^[]+)/g)) {
    const part = fillPart(sentence, optional ?? plain ?? '', book, year)
    if (part === undefined && optional === undefined) return undefined
    nodes.push(...(part ?? []))
    told += part?.filter((node) => node.type === 'figure').length ?? 0
  }
  return told === 0 && typeof template === 'string' ? undefined : tidied(nodes)
}

/** Undefined when one of its figures has nothing to tell. */
function fillPart(sentence: Telling, part: string, book: RankedBook, year: number): InlineNode[] | undefined {
  const nodes: InlineNode[] = []
  for (const [, slot, mode = 'value', text] of part.matchAll(/\{(\w+)(?::(\w+))?\}|([^{]+)/g)) {
    if (text !== undefined) nodes.push({ type: 'text', text })
    else {
      const named = sentence.figures[slot!]
      if (named === undefined) throw new Error(`sentence ${sentence.id} does not declare ${slot}`)
      const token = { ...toldBy(named, year), mode: mode as TokenMode }
      const words = tell(book, token)
      if (words === undefined) return undefined
      nodes.push({ type: 'figure', attrs: { id: `${sentence.id}.${slot}.${mode}`, ...token, text: words } })
    }
  }
  return nodes
}

function toldBy(slot: Slot, year: number): Pick<Token, 'figure' | 'where' | 'year' | 'half'> {
  if (typeof slot === 'string') return { figure: slot, where: null, year, half: null }
  return { figure: slot.figure, where: slot.where ?? null, year, half: slot.half ?? null }
}

/** Joins neighbouring texts and mends the marks where a part was left out: 、， becomes ， and a mark before the full stop goes. */
function tidied(nodes: readonly InlineNode[]): InlineNode[] {
  const joined: InlineNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text') joined[joined.length - 1] = { ...last, text: last.text + node.text }
    else joined.push(node)
  }
  return joined.map((node) =>
    node.type === 'text' ? { ...node, text: node.text.replace(/[，、；]+([，。；])/g, '$1').replace(/、(?=[都均让为扩把])/g, '，') } : node,
  )
}
