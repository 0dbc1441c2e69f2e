import { type EarlierFigure, figureValue, getFigure, valueText } from '../figures/index.ts'
import type { Office } from '../office/index.ts'
import { sureFigures } from './confirm.ts'
import type { FileFigure } from './file-figures.ts'
import { refKey, refLabel } from './matching.ts'
import type { ReceivedRow } from './received.ts'

export interface RefView {
  readonly key: string
  readonly label: string
}

/** A figure of a file beside ours. */
export interface FileFigureView extends Omit<FileFigure, 'ref' | 'others'> {
  readonly ref: RefView | null
  readonly others: readonly RefView[]
  /** May be taken over together with the others that are sure. */
  readonly sure: boolean
  /** Id of the earlier figure made from it. */
  readonly earlier: string | null
}

export interface EarlierView {
  readonly id: string
  readonly unit: string
  readonly unitName: string
  readonly year: number
  readonly key: string
  readonly label: string
  readonly text: string
  readonly source: EarlierFigure['source']
  readonly confirmedBy: string
  readonly confirmedAt: string
}

export function receivedView(
  office: Office,
  row: ReceivedRow,
  figures: readonly FileFigure[],
  earlier: readonly EarlierFigure[],
  original: boolean,
) {
  const sure = new Set(sureFigures(figures))
  return {
    id: row.id,
    unit: row.unit,
    unitName: office.unit(row.unit)?.name ?? row.unit,
    year: row.year,
    kind: row.kind,
    name: row.name,
    /** Whether the file can be downloaded as it came. */
    original,
    receivedBy: nameOf(office, row.received_by),
    receivedAt: row.received_at,
    text: row.content.text,
    outline: row.content.outline,
    findings: row.content.findings,
    notes: row.content.notes,
    title: row.content.particulars.title?.text ?? null,
    figures: figures.map((figure): FileFigureView => {
      const made = earlier.find((one) => one.source.report === row.id && one.source.start === figure.start)
      return {
        ...figure,
        ref: figure.ref && refView(figure.ref),
        others: figure.others.map(refView),
        sure: sure.has(figure),
        earlier: made?.id ?? null,
      }
    }),
  }
}

export function earlierView(office: Office, one: EarlierFigure): EarlierView {
  const figure = getFigure(one.figure)
  const ref = { figure: one.figure, where: one.dims }
  return {
    id: one.id,
    unit: one.unit,
    unitName: office.unit(one.unit)?.name ?? one.unit,
    year: one.year,
    key: refKey(ref),
    label: refLabel(ref),
    text: valueText(figure, figureValue(figure, one)),
    source: one.source,
    confirmedBy: nameOf(office, one.confirmed_by),
    confirmedAt: one.confirmed_at,
  }
}

export function refView(ref: { readonly figure: string; readonly where?: Readonly<Record<string, string>> }): RefView {
  return { key: refKey(ref), label: refLabel(ref) }
}

export function nameOf(office: Pick<Office, 'person'>, id: string): string {
  return office.person(id)?.name ?? id
}
