import { rankedFigures } from '../../law/report/index.ts'
import type { Db } from '../../platform/database.ts'
import { type Book, getFigure } from '../figures/index.ts'
import type { Rank, RankedBook } from './tell.ts'

/** The book of a street with its places among the streets in a year: none unless the district allows it (`setRanking`), and none for other units. */
export async function withRanks(db: Db, book: Book, year: number): Promise<RankedBook> {
  const asked = rankedFigures.map(({ figure, better }) => ({ id: figure, better, parts: rankedParts(figure) }))
  const rows = await db.rows<Rank & { figure: string }>(`select figure, place, streets, ties from street_ranks($1, $2, $3, $4)`, [
    book.unit,
    year,
    JSON.stringify(asked),
    book.knownAt ?? null,
  ])
  return { ...book, ranks: new Map(rows.map(({ figure, ...rank }) => [`${figure} ${year}`, rank])) }
}

export async function mayRank(db: Db): Promise<boolean> {
  const [row] = await db.rows<{ ranks_streets: boolean }>(
    `select ranks_streets from district where district = current_setting('yifa.district')`,
  )
  return row?.ranks_streets ?? false
}

export async function setRanking(db: Db, on: boolean): Promise<void> {
  await db.rows(`update district set ranks_streets = $1 where district = current_setting('yifa.district')`, [on])
}

type Part = { readonly figure: string; readonly dims: Readonly<Record<string, string>>; readonly as: 'count' | 'rate' | 'part' | 'whole' }

/** The declared figures behind a ranked one, each with what its postings stand for. */
function rankedParts(id: string): Part[] {
  const figure = getFigure(id)
  const parts = (refs: typeof figure.adds, as: Part['as']): Part[] =>
    (refs ?? []).map((ref) => ({ figure: ref.figure, dims: ref.where ?? {}, as }))
  if (figure.of && figure.over) return [...parts(figure.of, 'part'), ...parts(figure.over, 'whole')]
  if (figure.adds)
    return figure.adds.flatMap((ref) => rankedParts(ref.figure).map((part) => ({ ...part, dims: { ...part.dims, ...ref.where } })))
  return [{ figure: id, dims: {}, as: figure.type === 'ratio' ? 'rate' : 'count' }]
}
