import { earlierReport } from '../../law/scenarios/earlier-report.ts'
import type { Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/files.ts'
import { readFile, receiveReport, takeOverSure } from '../compiling/index.ts'
import { openBook } from '../figures/index.ts'
import type { Office } from '../office/index.ts'
import { seeded } from './random.ts'

/** Gives every street the report it wrote in the year before its records begin, read and with its sure figures as the base of comparison. */
export async function addEarlierReports(db: Db, office: Office, files: FileStore, seed = 11): Promise<void> {
  const random = seeded(seed)
  const first = Number(office.today().slice(0, 4)) - 1
  const year = first - 1
  for (const street of office.units.filter(({ kind }) => kind === 'street')) {
    const book = await openBook(db, { unit: street.path, from: first, to: first })
    const text = earlierReport(street, year, (figure) => book.value({ figure }, String(first)) ?? 0, random)
    const by = office.people.find(({ unit, roles }) => unit === street.path && roles.includes('clerk'))?.id ?? 'system'
    const file = await readFile({ name: `${street.name}${year}年法治政府建设工作情况报告.txt`, bytes: new TextEncoder().encode(text) })
    const id = await receiveReport(db, { office, files }, file, { unit: street.path, kind: 'ruleOfLaw', year, by })
    await takeOverSure(db, office, id, by)
  }
}
