import { Dropdown } from 'antd'
import type { CellView, PartView } from '../../../modules/disclosure/view.ts'
import { numberText } from '../../app/words.ts'

interface CellNumberProps {
  readonly cell: CellView
  /** Row and column, for those who do not see the table. */
  readonly says: string
  readonly onOpen: (part: PartView) => void
}

/** A number that opens its records; where several figures make it up, one is chosen first. */
export function CellNumber({ cell: { value, parts }, says, onOpen }: CellNumberProps) {
  const [only] = parts
  const button = (
    <button
      type="button"
      className={value === 0 ? 'figure-open disclosure-nought' : 'figure-open'}
      aria-label={`${says}：${numberText(value)}`}
      onClick={parts.length === 1 && only ? () => onOpen(only) : undefined}
    >
      {numberText(value)}
    </button>
  )
  if (parts.length < 2) return button
  const items = parts.map((part, index) => ({ key: String(index), label: labelOf(part), onClick: () => onOpen(part) }))
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      {button}
    </Dropdown>
  )
}

function labelOf({ label, year, type }: PartView): string {
  return type === 'stock' ? `${label}（${year}年末）` : label
}
