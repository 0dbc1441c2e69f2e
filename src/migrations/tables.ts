import type { ColumnType, Generated } from 'kysely'
import type { Day } from '../definition/index.ts'

type Json<T> = ColumnType<T, string, string>
type Stamp = ColumnType<string, string | undefined, string>

/** Rows as the driver answers them: days as text, instants as ISO text, numeric as number. */
export interface Tables {
  district: { district: string; name: string; demo: boolean; ranks_streets: Generated<boolean>; created_at: Generated<string> }
  setup_token: { district: string; token_hash: string; created_at: Generated<string>; used_at: string | null }
  unit: { district: string; path: string; name: string; short: string; kind: UnitKind; credit_code: Generated<string | null> }
  person: {
    district: string
    id: string
    name: string
    unit: string
    login: string
    password: string | null
    roles: string[]
    failures: Generated<number>
    locked_until: string | null
    disabled: Generated<boolean>
    password_due: Generated<boolean>
  }
  certificate: { district: string; person: string; number: string; valid_from: Day; valid_to: Day | null }
  session: { district: string; token_hash: string; person: string; created_at: Generated<string>; expires_at: string }
  administration_log: {
    district: string
    id: Generated<number>
    at: Stamp
    person: string
    what: string
    detail: Json<Record<string, unknown>>
  }
  parameter_value: {
    district: string
    parameter: string
    valid_from: Day
    value: number
    reason: string
    set_by: string
    set_at: Generated<string>
  }
  matter: {
    district: string
    id: string
    unit: string
    procedure: string
    edition: string
    number: string
    title: string
    party: string | null
    stage: string | null
    ended: boolean
    cancelled: boolean
    opened_on: Day
    ended_on: Day | null
    due_on: Day | null
    due_limit: string | null
    clock_on: Day | null
    awaits: string[]
    officers: string[]
    version: number
    values: Json<Record<string, unknown>>
    grams: string[]
    batch: string | null
    changed_at: string
  }
  history: {
    district: string
    matter: string
    version: number
    unit: string
    step: string
    day: Day
    at: string
    actor: Json<{ id: string; name: string; unit: string }>
    values: Json<Record<string, unknown>>
    corrects: number | null
    reason: string | null
    overrides: Json<{ rule: string; reason: string }[] | null>
    origin: Json<Record<string, unknown> | null>
    previous: Buffer
    hash: Buffer
  }
  time_limit: {
    district: string
    matter: string
    key: string
    unit: string
    label: string
    binds: string
    state: 'running' | 'stopped' | 'met' | 'off'
    last_day: Day | null
    met_on: Day | null
    kept: boolean | null
    provisional: boolean
    proof: Json<unknown>
  }
  paper: {
    district: string
    matter: string
    key: string
    version: number
    unit: string
    number: string | null
    title: string
    issued_on: Day
    content: Json<unknown>
  }
  publication: {
    district: string
    matter: string
    key: string
    unit: string
    label: string
    state: 'due' | 'published' | 'withdrawalDue' | 'withdrawn' | 'off'
    due_on: Day | null
    published_on: Day | null
    content: Json<PublishedItem[]>
  }
  matter_link: { district: string; matter: string; field: string; target: string; unit: string }
  posting: {
    district: string
    id: Generated<number>
    figure: string
    unit: string
    day: Day
    matter: string
    entry: number
    amount: number
    base: number
    dims: Json<Record<string, string>>
    key: string | null
    posted_at: string
  }
  figure_month: {
    district: string
    figure: string
    unit: string
    month: Day
    dims: Json<Record<string, string>>
    amount: number
    base: number
  }
  counter: { district: string; series: string; year: number; last: number }
  batch: {
    district: string
    id: string
    unit: string
    procedure: string
    file_name: string
    state: 'checked' | 'running' | 'done' | 'failed' | 'undoing' | 'undone'
    total: number
    done: Generated<number>
    report: Json<unknown>
    rows: Json<unknown>
    created_by: string
    created_at: Generated<string>
    changed_at: Stamp
  }
  draft: { district: string; person: string; key: string; content: Json<unknown>; saved_at: Stamp }
  report: ReportKey & {
    version: number
    state: 'draft' | 'frozen'
    content: Json<unknown>
    known_at: string | null
    saved_by: string
    saved_at: Generated<string>
  }
  report_part: ReportKey & {
    part: string
    person: string
    due_on: Day | null
    state: 'assigned' | 'done'
    changed_by: string
    changed_at: Stamp
  }
  report_remark: ReportKey & {
    id: string
    answers: string | null
    version: number
    place: Json<unknown>
    body: string
    proposes: string | null
    state: 'open' | 'accepted' | 'declined' | 'settled'
    written_by: string
    written_at: Generated<string>
    settled_by: string | null
    settled_at: string | null
  }
  published_report: ReportKey & {
    edition: number
    version: number
    metadata: Json<unknown>
    html: string
    said: Generated<string>
    content: Json<unknown>
    published_on: Day
    published_by: string
    withdrawn_on: Day | null
    withdrawn_reason: string | null
  }
  report_sentence: {
    district: string
    unit: string
    id: string
    content: Json<unknown>
    active: Generated<boolean>
    changed_by: string
    changed_at: Stamp
  }
  received_report: ReportKey & {
    id: string
    name: string
    digest: string
    content: Json<unknown>
    choices: Generated<Json<unknown>>
    received_by: string
    received_at: Generated<string>
    removed_at: string | null
  }
  report_sum: ReportKey & {
    figure: string
    dims: Json<Readonly<Record<string, string>>>
    streets: Json<unknown>
    added_by: string
    added_at: string
  }
  earlier_figure: {
    district: string
    id: string
    unit: string
    year: number
    figure: string
    dims: Json<Readonly<Record<string, string>>>
    amount: number
    base: number
    source: Json<unknown>
    confirmed_by: string
    confirmed_at: string
    revoked_by: string | null
    revoked_at: string | null
  }
  file: {
    district: string
    digest: string
    unit: string
    name: string
    size: number
    type: string
    added_by: string
    added_at: Generated<string>
  }
}

export type UnitKind = 'district' | 'street' | 'department' | 'community'
/** One line of a published page: label and masked text. */
export interface PublishedItem {
  label: string
  text: string
}

/** A unit hands in one report of a kind a year: on law-based government, and on disclosure. */
interface ReportKey {
  district: string
  unit: string
  kind: 'ruleOfLaw' | 'disclosure'
  year: number
}
