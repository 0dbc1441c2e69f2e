import type { Day, SystemRole } from '../../definition/index.ts'
import type { UnitKind } from '../../migrations/tables.ts'
import type { SessionView } from '../matters/view.ts'

/** Who is signed in, and whether the password must be changed before anything else. */
export interface SignedInView extends SessionView {
  readonly passwordDue: boolean
}

export interface DemoLogin {
  readonly login: string
  readonly name: string
  readonly roleLabel: string
  readonly unitName: string
}

export interface UnitView {
  readonly path: string
  readonly name: string
  readonly short: string
  readonly kind: UnitKind
  readonly creditCode?: string | null
}

export interface CertificateView {
  readonly number: string
  readonly validFrom: Day
  readonly validTo: Day | null
}

/** A member of staff as the administration sees them. Of the password it knows only that it is a first one. */
export interface StaffView {
  readonly id: string
  readonly name: string
  readonly login: string
  readonly unit: string
  readonly unitName: string
  readonly roles: readonly SystemRole[]
  readonly roleLabel: string
  readonly disabled: boolean
  readonly lockedUntil: string | null
  readonly passwordDue: boolean
  readonly certificates: readonly CertificateView[]
}

export interface ParameterView {
  readonly id: string
  readonly label: string
  readonly unit: string
  /** In force today, the office's own first; null before the first one. */
  readonly value: number | null
  readonly source: string
  /** False: shown as 待核. An office's own value counts as verified by the office. */
  readonly verified: boolean
  /** The value in force today is the office's own. */
  readonly local: boolean
  readonly values: readonly {
    readonly from: Day
    readonly value: number
    readonly source: string
    readonly verified: boolean
    readonly own: boolean
    readonly reason?: string
    readonly setBy?: string
    readonly setAt?: string
  }[]
}

export interface LogLine {
  readonly id: number
  readonly at: string
  readonly person: string
  readonly personName: string
  /** 登录失败 */
  readonly what: string
  /** login.failed */
  readonly key: string
  readonly detail: Readonly<Record<string, unknown>>
}
