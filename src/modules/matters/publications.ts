import type { Procedure } from '../../definition/index.ts'
import { dutiesOf, type Standing, type World } from '../../engine/index.ts'
import { publishedItems } from './record.ts'

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
