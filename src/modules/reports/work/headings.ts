import type { ReportDoc } from '../doc.ts'
import { textOf } from './lines.ts'

/** A part or chapter that may be given to somebody: known by its title, whatever its number. */
export interface Section {
  /** The title without its number; with that of the part before it where the title stands twice. */
  readonly key: string
  readonly title: string
  readonly level: 1 | 2
}

/** Parts and chapters in the order of the text. */
export function sectionsOf(doc: ReportDoc): Section[] {
  const sections: Section[] = []
  let part = ''
  for (const block of doc.content) {
    if (block.type !== 'heading' || block.attrs.level === 3) continue
    const title = textOf(block)
    const name = withoutNumber(title)
    if (block.attrs.level === 1) part = name
    const key = sections.some((other) => other.key === name) ? `${part}／${name}` : name
    if (name !== '' && !sections.some((other) => other.key === key)) sections.push({ key, title, level: block.attrs.level })
  }
  return sections
}

function withoutNumber(title: string): string {
  return title.replace(/^\s*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、])\s*/, '').trim()
}
