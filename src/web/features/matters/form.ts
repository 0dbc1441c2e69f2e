import type { FieldView, ProcedureView, RefusalView } from '../../../modules/matters/view.ts'

export type FormValues = Readonly<Record<string, unknown>>

/** What is typed into a step's form, as drafts keep it. */
export interface StepDraft {
  readonly day: string
  readonly values: FormValues
  readonly overrides: readonly { readonly rule: string; readonly reason: string }[]
}

/** The fields of a form: those asked for first, those that may be given after. */
export function fieldsOf(
  procedure: ProcedureView,
  asks: readonly string[],
  mayAsk: readonly string[],
): readonly { field: FieldView; required: boolean }[] {
  const byKey = new Map(procedure.fields.map((field) => [field.key, field]))
  return [...asks, ...mayAsk].flatMap((key, index) => {
    const field = byKey.get(key)
    return field ? [{ field, required: index < asks.length }] : []
  })
}

/** Only the fields of the form, without the blank ones. */
export function valuesFor(keys: readonly string[], values: FormValues): Record<string, unknown> {
  return Object.fromEntries(keys.flatMap((key) => (values[key] === undefined || values[key] === null ? [] : [[key, values[key]]])))
}

/** What the server said about one field. */
export function problemsOf(refusals: readonly RefusalView[], field: string): readonly string[] {
  return refusals.filter((refusal) => refusal.field === field).map((refusal) => refusal.says)
}
