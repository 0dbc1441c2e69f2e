import type { ComponentType } from 'react'
import type { KindName, ValueOf } from '../../definition/index.ts'
import { AddressInput } from './address.tsx'
import { BasisInput } from './basis.tsx'
import { ChoiceInput } from './choice.tsx'
import { ChoicesInput } from './choices.tsx'
import { DayInput } from './day.tsx'
import { FilesInput } from './files.tsx'
import type { InputProps } from './input.ts'
import { InstantInput } from './instant.tsx'
import { IntegerInput } from './integer.tsx'
import { LineInput } from './line.tsx'
import { MatterInput } from './matter.tsx'
import { MoneyInput } from './money.tsx'
import { NumberInput } from './number.tsx'
import { OfficerInput } from './officer.tsx'
import { OfficersInput } from './officers.tsx'
import { OrganisationInput } from './organisation.tsx'
import { PartyInput } from './party.tsx'
import { PersonInput } from './person.tsx'
import { TextInput } from './text.tsx'
import { UnitInput } from './unit.tsx'
import { YesNoInput } from './yes-no.tsx'

/** The input of a field, by its kind. */
export function FieldInput(props: InputProps<unknown>) {
  const Input = inputs[props.field.kind] as ComponentType<InputProps<unknown>>
  return <Input {...props} />
}

const inputs: { readonly [K in KindName]: ComponentType<InputProps<ValueOf[K]>> } = {
  line: LineInput,
  text: TextInput,
  day: DayInput,
  instant: InstantInput,
  integer: IntegerInput,
  money: MoneyInput,
  number: NumberInput,
  choice: ChoiceInput,
  choices: ChoicesInput,
  yesNo: YesNoInput,
  person: PersonInput,
  organisation: OrganisationInput,
  party: PartyInput,
  address: AddressInput,
  unit: UnitInput,
  officer: OfficerInput,
  officers: OfficersInput,
  matter: MatterInput,
  files: FilesInput,
  basis: BasisInput,
}
