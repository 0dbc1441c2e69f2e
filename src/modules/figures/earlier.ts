import type { FigureRef } from '../../definition/index.ts'
import type { Db } from '../../platform/database.ts'

/** Where an earlier figure was read: the words of a report that came as a file. */
export interface EarlierSource {
  /** Id of the received report, its name, and the year it reports on. */
  readonly report: string
  readonly name: string
  readonly reportYear: number
  /** The sentence it stands in, and the place of the number in the text of the report; the end is exclusive. */
  readonly quote: string
  readonly start: number
  readonly end: number
}

/** A value of a year before the ledger, read from an old report and confirmed by a person. Amounts as in postings: money in fen. */
export interface EarlierFigure {
  readonly id: string
  readonly unit: string
  readonly year: number
  readonly figure: string
  readonly dims: Readonly<Record<string, string>>
  readonly amount: number
  readonly base: number
  readonly source: EarlierSource
  readonly confirmed_by: string
  readonly confirmed_at: string
}

/** The earlier figures standing for the units of a subtree: now, or at the moment `knownAt`, when some since revoked still stood. */
export async function loadEarlier(
  db: Db,
  scope: { unit: string; from: number; to: number; knownAt?: string; below?: boolean },
): Promise<EarlierFigure[]> {
  return db.rows<EarlierFigure>(
    `select id, unit, year, figure, dims, amount, base, source, confirmed_by, confirmed_at from earlier_figure
     where district = current_setting('yifa.district') and unit >= $1 and (unit = $1 or ($5 and unit < $1 || '0')) and year between $2 and $3
       and case when $4::timestamptz is null then revoked_at is null else confirmed_at <= $4 and (revoked_at is null or revoked_at > $4) end
     order by unit, year, figure`,
    [scope.unit, scope.from, scope.to, scope.knownAt ?? null, scope.below ?? false],
  )
}

/** The earlier figure of exactly this reference, among those of one unit. */
export function earlierOf(all: readonly EarlierFigure[], ref: FigureRef, year: string): EarlierFigure | undefined {
  const wanted = Object.entries(ref.where ?? {})
  return all.find(
    (one) =>
      one.figure === ref.figure &&
      String(one.year) === year &&
      Object.keys(one.dims).length === wanted.length &&
      wanted.every(([key, value]) => one.dims[key] === value),
  )
}
