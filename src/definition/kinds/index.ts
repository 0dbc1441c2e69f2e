import type { Field, KindName, ValueOf } from '../field.ts'
import { choice, choices, yesNo } from './choices.ts'
import type { Kind } from './kind.ts'
import { integer, money, number } from './numbers.ts'
import { organisation, party, person } from './people.ts'
import { files, matter, officer, officers, unit } from './references.ts'
import { day, instant } from './times.ts'
import { address, basis, line, text } from './words.ts'

export type { Cell, Checked, Kind, Sealing } from './kind.ts'
export { yuan } from './numbers.ts'
export { maskName } from './people.ts'
export { type Directory, resolve } from './references.ts'
export { chineseDay } from './times.ts'

const kinds: { readonly [K in KindName]: Kind<ValueOf[K]> } = {
  line,
  text,
  day,
  instant,
  integer,
  money,
  number,
  choice,
  choices,
  yesNo,
  person,
  organisation,
  party,
  address,
  unit,
  officer,
  officers,
  matter,
  files,
  basis,
}

/** What the kind of this field knows about itself. */
export function kindOf(field: Pick<Field, 'kind'>): Kind<unknown> {
  return kinds[field.kind] as Kind<unknown>
}
