import type { SystemRole } from '../../definition/index.ts'
import type { UnitKind } from '../../migrations/tables.ts'

export interface Unit {
  readonly path: string
  readonly name: string
  readonly short: string
  readonly kind: UnitKind
  /** Unified social credit code, GB 32100; null where the administrator has not entered it. */
  readonly creditCode?: string | null
}

export interface Member {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly login: string
  readonly roles: readonly SystemRole[]
  readonly disabled: boolean
}

/** The organ that signs for a unit: a sub-district signs as its 办事处, a community as its 居民委员会. */
export function organOf(unit: Pick<Unit, 'name' | 'kind'>): string {
  const endings: Record<UnitKind, string> = { district: '人民政府', street: '办事处', community: '居民委员会', department: '' }
  return unit.name.endsWith(endings[unit.kind]) ? unit.name : `${unit.name}${endings[unit.kind]}`
}

/** Whether `path` lies in the subtree of `unit`. */
export function isWithin(path: string, unit: string): boolean {
  return path === unit || path.startsWith(`${unit}/`)
}
