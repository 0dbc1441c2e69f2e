import { type AnyValues, chineseDay, type Day, describeBasis, kindOf, type Procedure } from '../../definition/index.ts'
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

/** Fills a declared paper with the values of the matter. Blanks stay visible as lines to fill in by hand. */
export function paperContent(
  procedure: Procedure,
  key: string,
  values: AnyValues,
  own: { unit: string; organ: string; day: Day },
): PaperContent {
  const paper = procedure.papers[key]
  if (!paper) throw new Error(`${procedure.id} has no paper ${key}`)
  const text = (field: string) => {
    const declared = procedure.fields[field]
    const value = values[field]
    return declared && value !== undefined ? kindOf(declared).text(value, declared as never) : '　　　　'
  }
  const fill = (sentence: string) =>
    sentence.replace(/\{([\w.]+)\}/g, (_, slot: string) =>
      slot === 'unit'
        ? own.unit
        : slot === 'day'
          ? chineseDay(own.day)
          : slot === 'number'
            ? '本文书'
            : slot === 'paper.title'
              ? paper.title
              : text(slot),
    )
  // What a sentence already says is not said again in the table of a record.
  const told = new Set(
    paper.form === 'record'
      ? (paper.says ?? []).flatMap((sentence) => [...sentence.matchAll(/\{([\w.]+)\}/g)].map((slot) => slot[1] ?? ''))
      : [],
  )
  return {
    title: paper.title,
    form: paper.form,
    signedBy: own.organ,
    day: own.day,
    paragraphs: (paper.says ?? []).map(fill),
    items: paper.shows
      .filter((field) => values[field] !== undefined && !told.has(field))
      .map((field) => ({ label: procedure.fields[field]?.label ?? field, text: text(field) })),
    basis: describeBasis(paper.basis),
    ...(paper.remedy ? { remedy: fill(paper.remedy) } : {}),
  }
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
  if (content.form === 'approval' || (content.form === 'letter' && content.paragraphs.length === 0)) blocks.push(...table)
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
