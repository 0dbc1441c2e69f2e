import {
  type ComposedFigure,
  type Day,
  type Field,
  type FigureRef,
  type FigureType,
  figureType,
  type Procedure,
} from '../definition/index.ts'

/** A choice field by which a figure can be split. */
export interface CatalogueDimension {
  readonly key: string
  readonly label: string
  /** Keys as they stand in postings, with their labels. */
  readonly options: Readonly<Record<string, string>>
}

/** One figure as pickers, dashboards and reports see it. */
export interface CatalogueFigure {
  /** `procedure.figure`, or the id of a composed figure. */
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly type: FigureType
  /** Chapter of the annual report for composed figures, menu group for the rest. */
  readonly group: string
  /** The procedure or register that declares it; absent for composed figures. */
  readonly source?: { readonly id: string; readonly title: string; readonly from: Day }
  readonly dims: readonly CatalogueDimension[]
  /** Amounts are in fen although the unit reads 元. */
  readonly money: boolean
  /** What a composed figure adds up, or of what over what it is the ratio. */
  readonly adds?: readonly FigureRef[]
  readonly of?: readonly FigureRef[]
  readonly over?: readonly FigureRef[]
  readonly hint?: string
}

/** Every declared and composed figure by id. Editions of one procedure share their figures; the newest edition words them. */
export function buildCatalogue(
  definitions: readonly Procedure[],
  composed: readonly ComposedFigure[],
): ReadonlyMap<string, CatalogueFigure> {
  const found = new Map<string, CatalogueFigure>()
  for (const procedure of [...definitions].sort((a, b) => (a.inForce.from < b.inForce.from ? -1 : 1))) {
    for (const [key, figure] of Object.entries(procedure.figures)) {
      const id = `${procedure.id}.${key}`
      const summed = 'sums' in figure ? figure.sums : 'averages' in figure ? figure.averages : undefined
      found.set(id, {
        id,
        label: figure.label,
        unit: figure.unit,
        type: figureType(figure),
        group: procedure.group,
        source: { id: procedure.id, title: procedure.title, from: procedure.inForce.from },
        dims: mergeDimensions(found.get(id)?.dims ?? [], dimensionsOf(procedure, figure.by ?? [])),
        money: summed !== undefined && procedure.fields[summed]?.kind === 'money',
        ...(figure.hint ? { hint: figure.hint } : {}),
      })
    }
  }
  for (const figure of composed) found.set(figure.id, composedEntry(figure, found))
  return found
}

function composedEntry(figure: ComposedFigure, declared: ReadonlyMap<string, CatalogueFigure>): CatalogueFigure {
  const refs = 'adds' in figure ? figure.adds : [...figure.of, ...figure.over]
  const parts = refs.map((ref) => {
    const part = declared.get(ref.figure)
    if (!part) throw new Error(`Composed figure ${figure.id} uses ${ref.figure}, which nobody declares`)
    return part
  })
  const first = parts[0]
  if (!first) throw new Error(`Composed figure ${figure.id} uses no figure`)
  const { id, label, unit, chapter: group } = figure
  const dims = first.dims.filter((dim) => parts.every((part) => part.dims.some((other) => other.key === dim.key)))
  return 'adds' in figure
    ? { id, label, unit, group, dims, type: first.type, money: first.money, adds: figure.adds }
    : { id, label, unit, group, dims, type: 'ratio', money: false, of: figure.of, over: figure.over }
}

function dimensionsOf(procedure: Procedure, keys: readonly string[]): CatalogueDimension[] {
  return keys.flatMap((key) => {
    const field = procedure.fields[key]
    return field ? [{ key, label: field.label, options: optionsOf(field) }] : []
  })
}

function optionsOf(field: Field<Field['kind'], unknown>): Readonly<Record<string, string>> {
  return field.kind === 'yesNo' ? { true: '是', false: '否' } : (field.options ?? {})
}

function mergeDimensions(older: readonly CatalogueDimension[], newer: readonly CatalogueDimension[]): CatalogueDimension[] {
  const kept = older.filter((dim) => !newer.some((other) => other.key === dim.key))
  const merged = newer.map((dim) => ({ ...dim, options: { ...older.find((other) => other.key === dim.key)?.options, ...dim.options } }))
  return [...merged, ...kept]
}
