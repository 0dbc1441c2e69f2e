import { type AnyValues, kindOf, type Procedure } from '../../definition/index.ts'
import { dutiesOf, type Standing, type World } from '../../engine/index.ts'
import type { PublishedItem } from '../../migrations/tables.ts'

/** Rows of what a matter must publish or has published, masked by construction. */
export function publicationRows(procedure: Procedure, standing: Standing, world: World): Record<string, unknown>[] {
  return dutiesOf(procedure, standing, world).map((duty) => ({
    key: duty.key,
    label: duty.label,
    state: duty.state,
    due_on: duty.dueOn ?? null,
    published_on: duty.publishedOn ?? null,
    content: publishedItems(procedure, procedure.publications[duty.key]?.shows ?? [], standing.values),
  }))
}

/** Masked by construction: public fields as text, masked fields masked, the rest not at all. */
function publishedItems(procedure: Procedure, fields: readonly string[], values: AnyValues): PublishedItem[] {
  return fields.flatMap((key) => {
    const field = procedure.fields[key]
    const value = values[key]
    if (!field || value === undefined || (field.disclose !== 'public' && field.disclose !== 'masked')) return []
    const kind = kindOf(field)
    return [
      { label: field.label, text: field.disclose === 'public' ? kind.text(value, field as never) : kind.masked(value, field as never) },
    ]
  })
}
