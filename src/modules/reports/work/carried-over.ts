import type { Db } from '../../../platform/database.ts'
import { checkReport, type Finding, readText } from '../../checking/index.ts'
import { toText } from '../../documents/index.ts'
import type { Office } from '../../office/index.ts'
import type { ReportKey } from '../kinds.ts'
import { paperOf } from '../produce.ts'
import { findReport } from '../store.ts'
import { findReceivedText } from './store.ts'

/** What the checker finds only when it knows the report of the year before. */
export interface LastYearView {
  /** Which report it was held against; null: there is none. */
  readonly name: string | null
  readonly findings: readonly Finding[]
}

/** Holds a report against the same office's report of the year before: ours, else the newest that came as a file. */
export async function compareWithLastYear(db: Db, office: Office, key: ReportKey, text: string): Promise<LastYearView> {
  const earlier = await lastYear(db, office, key)
  if (!earlier) return { name: null, findings: [] }
  const options = { year: key.year, today: office.today() }
  const reading = readText(text)
  const known = new Set(checkReport(reading, options).map(nameOf))
  const found = checkReport(reading, { ...options, earlier: readText(earlier.text) })
  return { name: earlier.name, findings: found.filter((finding) => !known.has(nameOf(finding))) }
}

async function lastYear(db: Db, office: Office, { unit, kind, year }: ReportKey): Promise<{ name: string; text: string } | undefined> {
  const row = await findReport(db, unit, year - 1, kind)
  if (row) return { name: `${year - 1}年度报告第${row.version}稿`, text: toText(paperOf(office, row.content.doc, unit, year - 1, kind)) }
  return findReceivedText(db, { unit, kind, year: year - 1 })
}

function nameOf({ rule, start, end, message }: Finding): string {
  return `${rule} ${start} ${end} ${message}`
}
