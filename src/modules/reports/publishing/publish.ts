import { Readable } from 'node:stream'
import type { Day } from '../../../definition/index.ts'
import type { Db } from '../../../platform/database.ts'
import type { FileStore } from '../../../platform/files.ts'
import { HttpProblem } from '../../../platform/http.ts'
import { checkReport, type Finding, readText } from '../../checking/index.ts'
import { type PaperDocument, toDocx, toHtmlFragment, toPdf, toText } from '../../documents/index.ts'
import { type Desk, takeStep } from '../../matters/index.ts'
import type { Member } from '../../office/index.ts'
import type { ReportKey } from '../kinds.ts'
import { letterOf } from '../letter.ts'
import { openReportBook, paperOf } from '../produce.ts'
import { findReport, type ReportRow } from '../store.ts'
import { appendixBlocks, appendixTitle, beijing, listAppendix, unnamed } from '../work/appendix.ts'
import { openSecrecy } from '../work/review.ts'
import { carrierOf, digestOf, requireMatter } from './matter.ts'
import { indexNumber, type PublishedMetadata, publicAddress, summaryOf } from './metadata.ts'
import { addEdition, findPaperNumber, findReportMatter, nextSerial, type PublishedFile, withdrawEditions } from './store.ts'

export interface PublishingDesk extends Desk {
  readonly files: FileStore
}

/** What is given when a report is published: words to find it by, and its gist where the first paragraph does not tell it. */
export interface PublishingInput {
  readonly keywords: readonly string[]
  readonly description?: string
}

/**
 * Sends the frozen newest version for review: its digest and the printed text enter the matter, so that what is approved, handed in and
 * published later is provably this version.
 * @throws HttpProblem, Refused
 */
export async function sendForReview(db: Db, desk: PublishingDesk, person: Member, key: ReportKey): Promise<void> {
  const carrier = carrierOf(key.kind)
  const matter = requireMatter(await findReportMatter(db, carrier.procedure, key))
  const row = requireFrozen(await findReport(db, key.unit, key.year, key.kind), key)
  const paper = frozenPaper(desk, row, key)
  const name = `${paper.title.replaceAll('\n', '')}（送审稿第${row.version}版）.docx`
  const manuscript = await keep(db, desk, person, name, await toDocx(paper))
  await takeStep(db, desk, desk.office.actor(person), matter.id, matter.version, {
    step: carrier.steps.send,
    day: desk.office.today(),
    values: carrier.sending({
      version: row.version,
      digest: digestOf(row),
      cutOff: row.known_at ? beijing(row.known_at) : '未定',
      manuscript: [manuscript],
    }),
  })
}

/**
 * Publishes the version that was approved and handed in, as a further edition of the public page. To be called in a transaction.
 * @throws HttpProblem, Refused
 */
export async function publish(db: Db, desk: PublishingDesk, person: Member, key: ReportKey, input: PublishingInput): Promise<number> {
  const { office } = desk
  const carrier = carrierOf(key.kind)
  const matter = requireMatter(await findReportMatter(db, carrier.procedure, key))
  const row = requireFrozen(await findReport(db, key.unit, key.year, key.kind), key)
  const facts = carrier.read(matter.values)
  const digest = digestOf(row)
  if (facts.digest !== undefined && facts.digest !== digest)
    throw new HttpProblem(409, 'otherVersion', `报告现在的定稿（第${row.version}版）不是送审的第${facts.version ?? ''}版，请重新送审`)
  requireUnanswered(openPersonalData(desk, row, key))
  const creditCode = office.unit(key.unit)?.creditCode
  if (!creditCode)
    throw new HttpProblem(422, 'creditCode', '本单位没有登记统一社会信用代码，不能编索引号。请系统管理员在「管理—单位」中登记后再公开。')

  const today = office.today()
  const year = Number(today.slice(0, 4))
  const number = facts.ownNumber ?? (await findPaperNumber(db, matter.id, carrier.numberPaper)) ?? ''
  const book = await openReportBook(db, key.unit, key.year, row.known_at)
  const figures = unnamed(await listAppendix(db, book, row.content.doc, key.year, row.known_at ?? office.now().toISOString()))
  const paper = publicPaper(desk, row, key, { number, ...facts })
  const whole: PaperDocument = { ...paper, attachments: [{ title: appendixTitle, blocks: appendixBlocks(figures) }] }
  const title = paper.title.replaceAll('\n', '')
  const docx = await keep(db, desk, person, `${title}.docx`, await toDocx(whole))
  const pdf = await keep(db, desk, person, `${title}.pdf`, await toPdf(whole))
  const metadata: PublishedMetadata = {
    indexNumber: indexNumber(creditCode, year, await nextSerial(db, key.unit, year)),
    title,
    organ: letterOf(office, office.unit(key.unit)!).signature,
    topic: carrier.topic,
    columns: carrier.columns,
    writtenOn: facts.writtenOn ?? today,
    number,
    publishedOn: today,
    publishedAt: minuteOf(office.now()),
    keywords: input.keywords.length > 0 ? input.keywords : [carrier.title, `${key.year}年`],
    description: input.description || summaryOf(paper.blocks.flatMap(wordsOf)),
    address: publicAddress(key),
    version: row.version,
    digest,
    cutOff: row.known_at ? beijing(row.known_at) : '',
  }
  await takeStep(db, desk, office.actor(person), matter.id, matter.version, {
    step: carrier.steps.publish,
    day: today,
    values: carrier.publishing({ ...metadata, files: [docx, pdf] }),
  })
  const content = { figures, docx, pdf }
  const said = toText({ title: '', blocks: paper.blocks }).replace(/\s+/g, ' ').trim()
  return addEdition(db, key, { version: row.version, metadata, html: toHtmlFragment(paper), said, content, by: person.id })
}

/** Takes the public page down; it then says why. To be called in a transaction. @throws HttpProblem, Refused */
export async function withdraw(db: Db, desk: Desk, person: Member, key: ReportKey, reason: string): Promise<void> {
  const carrier = carrierOf(key.kind)
  const matter = requireMatter(await findReportMatter(db, carrier.procedure, key))
  const today: Day = desk.office.today()
  await takeStep(db, desk, desk.office.actor(person), matter.id, matter.version, {
    step: carrier.steps.withdraw,
    day: today,
    values: { reason },
  })
  await withdrawEditions(db, key, today, reason)
}

/** What the checker is sure must not be public and nobody has answered for. */
export function openPersonalData({ office }: Desk, row: ReportRow, key: ReportKey): Finding[] {
  const text = toText(frozenPaper({ office }, row, key))
  const findings = checkReport(readText(text), { year: key.year, today: office.today() })
  return openSecrecy(findings, row.content.review).filter(({ severity }) => severity === '高')
}

function requireUnanswered(found: readonly Finding[]): void {
  const [first] = found
  if (first)
    throw new HttpProblem(
      422,
      'personalData',
      `有${found.length}处个人信息或者不宜公开的内容没有处理：“${first.text.slice(0, 30)}”（${first.message}）。请退回修改，或者由审核人员逐项写明可以公开的理由。`,
    )
}

function requireFrozen(row: ReportRow | undefined, { year }: ReportKey): ReportRow {
  if (!row) throw new HttpProblem(404, 'notFound', `${year}年的报告还没有起草`)
  if (row.state !== 'frozen') throw new HttpProblem(409, 'notFrozen', '报告还没有定稿。请先定稿，送审、公开的都是定稿的那一版。')
  return row
}

/** The frozen text with its fixed tables, as they stood when it was frozen. */
function frozenPaper(
  { office }: Pick<Desk, 'office'>,
  { content: { doc, table } }: ReportRow,
  { unit, kind, year }: ReportKey,
): PaperDocument {
  return paperOf(office, doc, unit, year, kind, table)
}

/** As the public reads it: numbered and dated as signed. */
function publicPaper(
  { office }: Desk,
  row: ReportRow,
  key: ReportKey,
  signed: { number: string; writtenOn?: Day; addressee?: string; copies?: string },
): PaperDocument {
  const paper = frozenPaper({ office }, row, key)
  const { signature } = paper
  return {
    ...paper,
    ...(signed.number ? { number: signed.number } : {}),
    ...(signed.addressee && paper.addressee ? { addressee: signed.addressee } : {}),
    ...(signature ? { signature: { ...signature, ...(signed.writtenOn ? { date: signed.writtenOn } : {}), sealPlace: true } } : {}),
    ...(signed.copies ? { copiesTo: signed.copies } : {}),
    note: '此件公开发布',
  }
}

/** 2026-03-12 09:30 in Beijing, as head tags of government sites have it. */
function minuteOf(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

function wordsOf(block: PaperDocument['blocks'][number]): string[] {
  return block.kind === 'paragraph'
    ? [block.runs.map((run) => (typeof run === 'string' ? run : 'text' in run ? run.text : '')).join('')]
    : []
}

async function keep(db: Db, { files, office }: PublishingDesk, person: Member, name: string, bytes: Uint8Array): Promise<PublishedFile> {
  const { digest, size } = await files.put(Readable.from([bytes]))
  const type = name.endsWith('.pdf') ? 'application/pdf' : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  await db
    .insertInto('file')
    .values({ district: office.district, digest, unit: person.unit, name, size, type, added_by: person.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return { digest, name, size }
}
