import type { SourceText } from '../../../definition/index.ts'
import { departmentRules } from './department-rules.ts'
import { documents } from './documents.ts'
import { laws } from './laws.ts'
import { partyRules } from './party-rules.ts'
import { plans } from './plans.ts'
import { regulations } from './regulations.ts'
import type { Work } from './work.ts'

export { type ArticleCount, articleCounts } from './last-articles.ts'
export { type Ending, statusOf, type Work, type WorkEdition, type WorkStatus } from './work.ts'

/** The register as declared: without the editions that source files declare. */
export const declaredWorks: readonly Work[] = [...laws, ...regulations, ...departmentRules, ...partyRules, ...documents, ...plans]

/** The register with every edition: those declared with the work and those of the sources of its name, oldest first. */
export function joinEditions(works: readonly Work[], sources: readonly SourceText[]): readonly Work[] {
  return works.map((work) => {
    const cited = sources
      .filter(({ name }) => bare(name) === bare(work.name))
      .map(({ edition, inForce, mark }) => ({ edition, from: inForce.from, mark }))
    const seen = new Set<string>()
    const editions = [...work.editions, ...cited].filter(({ from }) => !seen.has(from) && seen.add(from))
    return { ...work, editions: editions.sort((a, b) => (a.from < b.from ? -1 : 1)) }
  })
}

/** Without 中华人民共和国, and with one kind of brackets and dashes, so that two ways of writing a name meet. */
export function bare(name: string): string {
  return name
    .replace(/^中华人民共和国/, '')
    .replace(/[（(〔[]/g, '（')
    .replace(/[）)〕\]]/g, '）')
    .replace(/(?<=\d{4})年?[-－–—~～至]+(?=\d{4})/g, '—')
    .replace(/[<〈《]/g, '〈')
    .replace(/[>〉》]/g, '〉')
    .replace(/["“”\s]/g, '')
}
