import { createHash, randomUUID } from 'node:crypto'
import type { Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/files.ts'
import { HttpProblem } from '../../platform/http.ts'
import { checkReport, type Reading, readReport } from '../checking/index.ts'
import type { Office } from '../office/index.ts'
import { earlierFrom, sureFigures } from './confirm.ts'
import { type FileFigure, fileFigures } from './file-figures.ts'
import { contentOf, type ReceivedRow, type ReportKind } from './received.ts'
import { addEarlier, addReceived, findReceived, findSame } from './store.ts'

export interface ReportFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file with what is read in it. @throws HttpProblem where it cannot be read, saying why */
export async function readFile(file: ReportFile): Promise<ReportFile & { reading: Reading }> {
  const reading = await readReport(file)
  if ('unreadable' in reading) throw new HttpProblem(422, 'unreadable', reading.unreadable)
  return { ...file, reading }
}

/**
 * Takes in a report that came as a file, for a unit and a year: its bytes as they came, what is read in it and what is wrong with it.
 * Answers its id. @throws HttpProblem where the same bytes have come before
 */
export async function receiveReport(
  db: Db,
  { office, files }: { office: Office; files: FileStore },
  { name, bytes, reading }: ReportFile & { reading: Reading },
  of: { readonly unit: string; readonly kind: ReportKind; readonly year: number; readonly by: string },
): Promise<string> {
  const digest = digestOf(bytes)
  const same = await findSame(db, digest)
  if (same) throw new HttpProblem(409, 'same', `“${name}”已经收过：${office.unit(same.unit)?.name ?? ''}${same.year}年的“${same.name}”`)
  const content = contentOf(reading, checkReport(reading, { year: of.year, today: office.today() }))
  const id = randomUUID()
  await files.put(bytes)
  await addReceived(db, { ...of, id, name, digest, content, at: office.now().toISOString() })
  return id
}

/** Makes all figures of a received report that are sure the base of comparison of its year; what stands already is kept. */
export async function takeOverSure(db: Db, office: Office, id: string, by: string): Promise<void> {
  const row = await findReceived(db, id)
  if (row) await takeOver(db, row, sureFigures(fileFigures(row)), { by, at: office.now().toISOString(), replace: false })
}

/** Makes figures of a received report the base of comparison of its year, and answers how many were added. */
export async function takeOver(
  db: Db,
  row: ReceivedRow,
  figures: readonly FileFigure[],
  who: { by: string; at: string; replace: boolean },
): Promise<number> {
  const earlier = figures.flatMap((one) => earlierFrom(row, one) ?? [])
  return (await addEarlier(db, earlier, who)).length
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
