import type { PartView } from '../../../modules/disclosure/view.ts'
import { RowsDrawer } from '../figures/rows-drawer.tsx'

interface PartDrawerProps {
  readonly part: PartView
  readonly unit: string
  readonly knownAt?: string
  readonly onClose: () => void
}

/** The records behind one number of the fixed tables. */
export function PartDrawer({ part, unit, knownAt, onClose }: PartDrawerProps) {
  const { figure, label, unit: measure, type, money, year, where } = part
  return (
    <RowsDrawer
      figure={{ id: figure, label, unit: measure, type: type as 'count', dims: [], money }}
      year={year}
      unit={unit}
      where={where}
      {...(knownAt ? { knownAt } : {})}
      onClose={onClose}
    />
  )
}
