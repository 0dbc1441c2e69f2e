import { type KindName, kindOf } from '../../definition/index.ts'
import type { Office } from '../office/index.ts'
import type { Column, Layout } from './layout.ts'

/** One invented row that can be read as it stands, by the labels of the columns. Blank: optional, or nothing to invent. */
export function exampleRow(layout: Layout, office: Office, unit: string): (string | number)[] {
  const street = unit.split('/').slice(0, 2).join('/')
  const officer = office.people.find((person) => `${person.unit}/`.startsWith(`${street}/`))?.name ?? ''
  const names = { officer, unit: office.unit(unit)?.name ?? '' }
  return layout.columns.map((column) => {
    if (column.what.of === 'day') return '2024-03-12'
    if (column.what.of === 'opening') return column.choices?.[0] ?? ''
    return column.kind === undefined ? '' : (examples[column.kind](column, names)[column.what.cell] ?? '')
  })
}

interface Names {
  readonly officer: string
  readonly unit: string
}
type Example = (column: Column, names: Names) => Readonly<Record<string, string | number>>

const words: Example = ({ label }) => ({ '': `（示例）${label}` })
const firstChoice: Example = ({ choices }) => ({ '': choices?.[0] ?? '' })

const examples: Record<KindName, Example> = {
  line: words,
  text: words,
  basis: words,
  address: () => ({ '': '云岭市澄湖区望河街道柳堤路12号' }),
  day: () => ({ '': '2024-03-12' }),
  instant: () => ({ '': '2024-03-12 09:30' }),
  integer: ({ field }) => ({ '': Math.max(field?.min ?? 0, 2) }),
  number: ({ field }) => ({ '': Math.max(field?.min ?? 0, 86.5) }),
  money: ({ field }) => ({ '': Math.max((field?.min ?? 0) / 100, 200) }),
  choice: firstChoice,
  choices: ({ field }) => ({ '': field ? kindOf(field).text(Object.keys(field.options ?? {}).slice(0, 2), field as never) : '' }),
  yesNo: firstChoice,
  person: () => ({ '': '许文', phone: '0571-00000000' }),
  organisation: () => ({ '': '柳堤路某某小吃店' }),
  party: () => ({ '': '许文', address: '云岭市澄湖区望河街道柳堤路12号' }),
  unit: (_, names) => ({ '': names.unit }),
  officer: (_, names) => ({ '': names.officer }),
  officers: (_, names) => ({ '': names.officer }),
  matter: () => ({}),
  files: () => ({}),
}
