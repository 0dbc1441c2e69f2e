import { type AnyValues, chineseDay, type Day, describeBasis, kindOf, type Procedure, paragraphsOf } from '../../definition/index.ts'
import type { Block, PaperDocument } from '../documents/index.ts'

/** A paper as it was issued: kept with the matter, rendered when somebody opens it. */
export interface PaperContent {
  readonly title: string
  readonly form: 'letter' | 'approval' | 'record'
  /** The organ that issues the paper. */
  readonly signedBy: string
  readonly day: Day
  readonly paragraphs: readonly string[]
  readonly items: readonly { readonly label: string; readonly text: string }[]
  readonly basis: string
  readonly remedy?: string
}

/**
 * Fills a declared paper with the values of the matter; `holds` answers for the rules its paragraphs depend on.
 * Blanks outside of brackets stay visible as room to fill in by hand.
 */
export function paperContent(
  procedure: Procedure,
  key: string,
  values: AnyValues,
  own: { unit: string; organ: string; day: Day },
  holds: (rule: string) => boolean,
): PaperContent {
  const paper = procedure.papers[key]
  if (!paper) throw new Error(`${procedure.id} has no paper ${key}`)
  const facts: Readonly<Record<string, string>> = { unit: own.unit, day: chineseDay(own.day), number: '本文书', 'paper.title': paper.title }
  const text = (slot: string) => facts[slot] ?? (isBlank(values[slot]) ? '　　　　' : valueText(procedure, slot, values))
  const fill = (sentence: string) =>
    sentence
      .replace(/\[([^[\]]*)\]/g, (_, clause: string) =>
        slotsIn(clause).some((slot) => !(slot in facts) && isBlank(values[slot])) ? '' : clause,
      )
      .replace(/\{([\w.]+)\}/g, (_, slot: string) => text(slot))
  const paragraphs = paragraphsOf(paper).filter((one) => one.onlyIf === undefined || holds(one.onlyIf))
  // What a sentence says is not said again; what no sentence says is set out after them, so that nothing declared is lost.
  const told = new Set(paper.form === 'approval' ? [] : [...paragraphs.map((one) => one.text), paper.remedy ?? ''].flatMap(slotsIn))
  return {
    title: paper.title,
    form: paper.form,
    signedBy: own.organ,
    day: own.day,
    paragraphs: paragraphs.map((one) => fill(one.text)).filter((paragraph) => paragraph !== ''),
    items: paper.shows
      .filter((field) => values[field] !== undefined && !told.has(field))
      .map((field) => ({ label: procedure.fields[field]?.label ?? field, text: valueText(procedure, field, values) })),
    basis: describeBasis(paper.basis),
    ...(paper.remedy ? { remedy: fill(paper.remedy) } : {}),
  }
}

function valueText(procedure: Procedure, key: string, values: AnyValues): string {
  const field = procedure.fields[key]
  return field && values[key] !== undefined ? kindOf(field).text(values[key], field as never) : ''
}

function slotsIn(sentence: string): string[] {
  return [...sentence.matchAll(/\{([\w.]+)\}/g)].map((slot) => slot[1] ?? '')
}

/** Nothing, nought and an empty list say nothing in a paper. */
function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === 0 || (Array.isArray(value) && value.length === 0)
}

/** The paper as a page: a letter in sentences, an approval or record as a form. */
export function paperDocument(content: PaperContent, number: string | null): PaperDocument {
  const blocks: Block[] = []
  const [first, ...rest] = content.paragraphs
  const addressed = content.form === 'letter' && first?.endsWith('：')
  const sentences = addressed ? rest : content.paragraphs
  const table: Block[] =
    content.items.length === 0 ? [] : [{ kind: 'fields', rows: content.items.map((item) => ({ label: item.label, value: item.text })) }]
  if (content.form === 'record') blocks.push(...table)
  for (const sentence of sentences) blocks.push({ kind: 'paragraph', runs: [sentence] })
  if (content.form === 'approval') blocks.push(...table)
  if (content.form === 'letter')
    for (const { label, text } of content.items) blocks.push({ kind: 'paragraph', runs: [`${label}：${text}`] })
  if (content.remedy) blocks.push({ kind: 'paragraph', runs: [content.remedy] })
  if (content.form === 'record')
    blocks.push({
      kind: 'signatureLines',
      lines: [
        { label: '当事人', dated: true },
        { label: '经办人', dated: true },
      ],
    })
  return {
    title: content.title,
    ...(number ? { number } : {}),
    ...(addressed && first ? { addressee: first.replace(/：$/, '') } : {}),
    blocks,
    signature: { organisation: content.signedBy, date: content.day, sealPlace: true },
  }
}
