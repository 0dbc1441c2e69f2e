import { type Basis, type Field, type Fields, type KindName, kindOf, type Procedure } from '../../definition/index.ts'
import { editionsOf } from '../../law/index.ts'
import { DAY_LABEL, OPENING_LABEL } from './names.ts'

/** What a column stands for: the day, the way of opening where there are several, or a cell of a field. */
export type ColumnOf =
  | { readonly of: 'day' }
  | { readonly of: 'opening' }
  | { readonly of: 'field'; readonly field: string; readonly cell: string }

export interface Column {
  readonly label: string
  readonly format: 'text' | 'integer' | 'decimal' | 'day' | 'instant' | 'choice'
  readonly width: number
  readonly required: boolean
  readonly hint?: string
  readonly basis?: Basis
  /** Labels to choose from; several may be given only where the column's kind says so. */
  readonly choices?: readonly string[]
  readonly kind?: KindName
  readonly field?: Field
  readonly what: ColumnOf
}

/** The columns in which matters of a procedure are brought in: the fields of its opening steps, in all its editions. */
export interface Layout {
  readonly id: string
  readonly title: string
  readonly edition: string
  readonly register: boolean
  readonly openings: readonly { readonly key: string; readonly label: string }[]
  readonly columns: readonly Column[]
}

/** Undefined where there is no such procedure, or none of its matters can begin from a table alone. */
export function layoutOf(id: string): Layout | undefined {
  const known = made.get(id)
  if (known) return known
  const editions = [...editionsOf(id)].reverse()
  const [latest] = editions
  if (!latest) return undefined
  const openings = new Map(
    editions.flatMap((edition) => openingsOf(edition).map((key) => [key, edition.steps[key]?.label ?? key] as const)).reverse(),
  )
  if (openings.size === 0) return undefined
  const steps = [...openings].map(([key, label]) => ({ key, label }))
  const columns: Column[] = [
    { label: DAY_LABEL, format: 'day', width: 12, required: true, hint: '形如 2023-10-07', what: { of: 'day' } },
    ...(steps.length > 1
      ? [
          {
            label: OPENING_LABEL,
            format: 'choice',
            width: 18,
            required: true,
            choices: steps.map((step) => step.label),
            what: { of: 'opening' },
          } as const,
        ]
      : []),
  ]
  for (const edition of editions) for (const column of columnsIn(edition, edition === latest)) add(columns, column)
  const layout: Layout = {
    id,
    title: latest.title,
    edition: latest.edition,
    register: latest.kind === 'register',
    openings: steps,
    columns,
  }
  made.set(id, layout)
  return layout
}

/** The columns of fields as lists are written out: every cell of every field that any edition has. */
export function fieldColumnsOf(id: string): readonly Column[] {
  const columns: Column[] = []
  for (const edition of [...editionsOf(id)].reverse())
    for (const [key, field] of Object.entries(edition.fields as Record<string, Field>))
      for (const column of columnsOf(key, field, false)) add(columns, column)
  return columns
}

/** How a template names itself. */
export function templateId(layout: Layout): string {
  return `${layout.id}@${layout.edition}`
}

/** Opening steps that somebody takes and that ask for no file: a table cannot hold files. */
export function openingsOf(procedure: Procedure): string[] {
  return Object.entries(procedure.steps).flatMap(([key, step]) =>
    step.from === null && step.by !== 'clock' && (step.asks ?? []).every((field) => holds(procedure.fields, field)) ? [key] : [],
  )
}

const made = new Map<string, Layout>()

function columnsIn(edition: Procedure, latest: boolean): Column[] {
  const steps = openingsOf(edition).flatMap((key) => edition.steps[key] ?? [])
  const keys = new Set([...steps.flatMap((step) => step.asks ?? []), ...steps.flatMap((step) => step.mayAsk ?? [])])
  return [...keys]
    .filter((key) => holds(edition.fields, key))
    .flatMap((key) => columnsOf(key, edition.fields[key] as Field, latest && steps.every((step) => step.asks?.includes(key))))
}

function columnsOf(key: string, field: Field, required: boolean): Column[] {
  return kindOf(field)
    .cells(field)
    .map((cell, index) => {
      const hint = [cell.hint, index === 0 && cell.hint !== field.hint ? field.hint : undefined].filter(Boolean).join('；')
      return {
        label: cell.label,
        format: cell.format,
        width: cell.width,
        required: required && index === 0,
        ...(hint ? { hint } : {}),
        ...(field.basis && index === 0 ? { basis: field.basis } : {}),
        ...(cell.format === 'choice' ? { choices: Object.values(field.options ?? { yes: '是', no: '否' }) } : {}),
        kind: field.kind,
        field,
        what: { of: 'field', field: key, cell: cell.key },
      }
    })
}

/** One column for a cell of a field in all editions; choices of older editions stay choosable, a label is never used twice. */
function add(columns: Column[], column: Column): void {
  const index = columns.findIndex((one) => one.kind === column.kind && sameCell(one.what, column.what))
  const known = columns[index]
  if (known) {
    if (known.choices && column.choices) columns[index] = { ...known, choices: [...new Set([...known.choices, ...column.choices])] }
    return
  }
  let label = column.label
  for (let number = 2; columns.some((one) => one.label === label); number++) label = `${column.label}（${number}）`
  columns.push({ ...column, label })
}

function sameCell(a: ColumnOf, b: ColumnOf): boolean {
  return a.of === 'field' && b.of === 'field' && a.field === b.field && a.cell === b.cell
}

function holds(fields: Fields, key: string): boolean {
  return fields[key]?.kind !== 'files'
}
