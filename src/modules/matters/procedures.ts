import type { Procedure } from '../../definition/index.ts'
import { editionsOf } from '../../law/index.ts'

/** The edition a matter began under. @throws when the program no longer knows it */
export function procedureOf(id: string, edition: string): Procedure {
  const found = editionsOf(id).find((one) => one.edition === edition)
  if (!found) throw new Error(`there is no procedure ${id} of edition ${edition}`)
  return found
}
