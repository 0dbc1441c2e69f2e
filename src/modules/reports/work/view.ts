import type { Office } from '../../office/index.ts'
import type { ReportDoc } from '../doc.ts'
import type { ReportKey } from '../kinds.ts'
import { locate, type Place } from './anchor.ts'
import { type Section, sectionsOf } from './headings.ts'
import { plainText } from './lines.ts'
import type { PartRow, RemarkRow, RemarkState, VersionRow } from './store.ts'

/** What people do about a report beside writing it. */
export interface WorkView {
  /** Parts and chapters of the newest version. */
  readonly sections: readonly Section[]
  readonly parts: readonly PartView[]
  /** Whoever may be given a part. */
  readonly people: readonly Named[]
  readonly remarks: readonly RemarkView[]
}

export type { Section }

export interface Named {
  readonly id: string
  readonly name: string
}

export interface PartView {
  readonly part: string
  readonly person: Named
  readonly dueOn: string | null
  readonly state: 'assigned' | 'done'
  /** The heading is not in the text any more, or reads otherwise. */
  readonly lost: boolean
}

export interface RemarkView {
  readonly id: string
  readonly place: Place
  /** Where the words stand in the plain text of the newest version; null: they are gone. `exact`: as quoted. */
  readonly at: { readonly start: number; readonly end: number; readonly exact: boolean } | null
  readonly version: number
  readonly body: string
  readonly proposes: string | null
  readonly state: RemarkState
  readonly by: Named
  readonly byUnit: string
  readonly on: string
  readonly settledBy: string | null
  readonly settledAt: string | null
  readonly answers: readonly { readonly id: string; readonly body: string; readonly by: string; readonly on: string }[]
}

export interface AssignmentView extends ReportKey {
  readonly part: string
  readonly dueOn: string | null
}

export interface VersionView {
  readonly version: number
  readonly state: 'draft' | 'frozen'
  readonly by: string
  readonly at: string
  readonly knownAt: string | null
  readonly why: string
}

export function viewWork(office: Office, unit: string, doc: ReportDoc, parts: readonly PartRow[], remarks: readonly RemarkRow[]): WorkView {
  const sections = sectionsOf(doc)
  const text = plainText(doc)
  const order = new Map(sections.map(({ key }, index) => [key, index]))
  return {
    sections,
    parts: parts
      .map((row) => ({
        part: row.part,
        person: named(office, row.person),
        dueOn: row.due_on,
        state: row.state,
        lost: !order.has(row.part),
      }))
      .sort((a, b) => (order.get(a.part) ?? order.size) - (order.get(b.part) ?? order.size)),
    people: writersOf(office, unit),
    remarks: remarks.filter(({ answers }) => answers === null).map((row) => viewRemark(office, text, row, remarks)),
  }
}

/** Whoever of a unit may be given a part of its report. */
export function writersOf(office: Office, unit: string): Named[] {
  return office.people
    .filter((person) => person.unit === unit && !person.disabled && person.roles.some((role) => writing.has(role)))
    .map(({ id, name }) => ({ id, name }))
}

export function viewVersion(office: Office, row: VersionRow): VersionView {
  const act = acts[row.act ?? (row.state === 'frozen' ? 'freeze' : 'save')]
  return {
    version: row.version,
    state: row.state,
    by: nameOf(office, row.saved_by),
    at: row.saved_at,
    knownAt: row.known_at,
    why: row.reason ? `${act}：${row.reason}` : act,
  }
}

export function nameOf(office: Office, person: string): string {
  return office.person(person)?.name ?? person
}

const writing: ReadonlySet<string> = new Set(['clerk', 'reviewer', 'head', 'district'])

const acts: Readonly<Record<NonNullable<VersionRow['act']>, string>> = {
  draft: '由统计起草',
  save: '修改',
  suggestion: '采纳修改建议',
  restore: '恢复旧稿',
  review: '审查保密和个人信息',
  freeze: '定稿',
  unfreeze: '解除定稿',
}

function viewRemark(office: Office, text: string, row: RemarkRow, all: readonly RemarkRow[]): RemarkView {
  return {
    id: row.id,
    place: row.place,
    at: locate(text, row.place) ?? null,
    version: row.version,
    body: row.body,
    proposes: row.proposes,
    state: row.state,
    by: named(office, row.written_by),
    byUnit: office.person(row.written_by)?.unit ?? '',
    on: row.written_at,
    settledBy: row.settled_by === null ? null : nameOf(office, row.settled_by),
    settledAt: row.settled_at,
    answers: all
      .filter(({ answers }) => answers === row.id)
      .map((answer) => ({ id: answer.id, body: answer.body, by: nameOf(office, answer.written_by), on: answer.written_at })),
  }
}

function named(office: Office, id: string): Named {
  return { id, name: nameOf(office, id) }
}
