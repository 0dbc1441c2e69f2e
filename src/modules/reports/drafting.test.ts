import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Day } from '../../definition/index.ts'
import type { Database, Db } from '../../platform/database.ts'
import { createSeal } from '../../platform/seal.ts'
import { lendDatabase } from '../../platform/testing.ts'
import { readText } from '../checking/index.ts'
import { toText } from '../documents/index.ts'
import { openMatter } from '../matters/index.ts'
import type { Office } from '../office/index.ts'
import { openTestOffice } from '../people/testing.ts'
import type { BlockNode, ReportDoc } from './doc.ts'
import { type DraftOutline, draftReport } from './drafting.ts'
import { notesIn } from './notes.ts'
import { openReportBook, paperOf } from './produce.ts'
import { setRanking } from './ranking.ts'
import { addVersion } from './store.ts'
import { district, inventedYear, post, seedPlaces, street } from './testing.ts'

let lent: Awaited<ReturnType<typeof lendDatabase>>
let database: Database
let office: Office

beforeAll(async () => {
  lent = await lendDatabase()
  database = lent.database
  await seedPlaces(database)
  await post(database, inventedYear)
  office = await openTestOffice(database, '2024-01-15T10:00:00+08:00')
})
afterAll(() => lent.giveBack())

const clerk = () => office.contextOf(office.person('clerk')!)
const as = <T>(work: (db: Db) => Promise<T>, context = clerk()) => database.as(context, work)
const draft = (year: number, outline?: DraftOutline) =>
  as(async (db) => draftReport(db, office, await openReportBook(db, street, year), year, { outline }))
const textOf = (doc: ReportDoc, year: number) => toText(paperOf(office, doc, street, year))
const chaptersOf = (doc: ReportDoc) =>
  doc.content.flatMap((block) =>
    block.type === 'heading' && block.attrs.level === 2 && block.content?.[0]?.type === 'text' ? [block.content[0].text] : [],
  )

function heading(level: 1 | 2, text: string): BlockNode {
  return { type: 'heading', attrs: { level }, content: [{ type: 'text', text }] }
}

describe('a draft that follows last year', () => {
  test('takes its chapters from last year’s report, unless ours are asked for', async () => {
    const doc: ReportDoc = {
      type: 'doc',
      content: [
        heading(1, '一、主要举措和成效'),
        heading(2, '（一）做好信访工作'),
        heading(2, '（二）深化政务公开'),
        heading(2, '（三）加强学法用法'),
        heading(1, '二、存在的不足'),
      ],
    }
    await as((db) =>
      addVersion(db, 0, { unit: street, kind: 'ruleOfLaw', year: 2022, state: 'draft', content: { doc }, knownAt: null, savedBy: 'clerk' }),
    )
    const followed = await draft(2023)
    expect(chaptersOf(followed)[0]).toBe('（一）做好信访工作')
    expect(chaptersOf(followed).join()).toMatch(/做好信访工作.*深化政务公开.*加强学法用法/)
    expect(notesIn(followed).join()).toContain('待补')
    expect(chaptersOf(await draft(2023, 'standard'))[0]).toBe('（一）抓实学法用法，提升依法履职本领')
  })

  test('reads the outline of a file where there is no report of our own', async () => {
    const { outline } = readText(
      '某街道2019年度报告\n一、主要举措和成效\n（一）推进矛盾纠纷化解\n内容。\n（二）加强普法宣传\n内容。\n二、存在的不足\n内容。\n',
    )
    await as((db) =>
      db.rows(
        `insert into received_report (district, unit, kind, year, id, name, digest, content, received_by, received_at) values ($1, $2, 'ruleOfLaw', 2019, $3, '旧报告.docx', 'd', $4, 'clerk', now())`,
        [district, street, randomUUID(), JSON.stringify({ outline })],
      ),
    )
    expect(chaptersOf(await draft(2020)).slice(0, 2)).toEqual(['（一）推进矛盾纠纷化解', '（二）加强普法宣传'])
  })
})

test('part three tells the public fields of the duty register, names nobody, and links each entry', async () => {
  const desk = { office, seal: createSeal(Buffer.alloc(32, 7)) }
  const leader = office.person('head')!
  const { id } = await as((db) =>
    openMatter(db, desk, office.actor(office.person('clerk')!), 'leadership.duty', street, {
      step: 'enter',
      day: '2024-01-08' as Day,
      values: {
        leader: { id: leader.id, name: leader.name },
        post: 'party',
        kind: 'meeting',
        content: '程以宁主持会议部署普法工作',
        result: '内部情况不公开',
      },
    }),
  )
  const doc = await draft(2024, 'standard')
  const text = textOf(doc, 2024)
  expect(text).toContain('党工委主要负责人1月8日主持会议部署普法工作。')
  expect(text).not.toMatch(/程以宁|内部情况不公开/)
  expect(JSON.stringify(doc)).toContain(JSON.stringify([{ type: 'entry', attrs: { matter: id } }]))
  expect(notesIn(doc).join()).toContain('1件没有上传凭证')
})

test('a year that is not over is marked as such', async () => {
  const isMarked = async (year: number) => notesIn(await draft(year, 'standard')).some((note) => note.includes('本年度尚未结束'))
  expect([await isMarked(2023), await isMarked(2024)]).toEqual([false, true])
})

describe('the place among the streets', () => {
  const rate = (amount: number, base: number, path: string) =>
    database.as({ ...office.systemContext }, (db) =>
      db.rows(
        `insert into figure_month (district, figure, unit, month, dims, amount, base) values ($1, 'petition.settledAtOnceRate', $2, '2021-01-01', '{}', $3, $4)`,
        [district, path, amount, base],
      ),
    )
  const rankOf = (year = 2021) =>
    as(async (db) => (await openReportBook(db, street, year)).ranks?.get(`petition.settledAtOnceRate ${year}`))

  test('is told only where the district allows it and every street has the figure, without showing the others’ records', async () => {
    await database.asOwner((client) =>
      client.query(
        `insert into unit (district, path, name, short, kind) values ('${district}', '${district}/003', '北埠街道', '北埠街', 'street')`,
      ),
    )
    await rate(9, 10, street)
    await rate(10, 10, `${district}/002`)
    await as((db) => setRanking(db, true), office.systemContext)
    expect(await rankOf()).toBeUndefined()
    await rate(5, 10, `${district}/003`)
    expect(await rankOf()).toEqual({ place: 2, streets: 3, ties: 1 })
    const foreign = await as((db) =>
      db.rows(`select place from street_ranks($1, 2021, $2, null)`, [
        `${district}/002`,
        '[{"id":"x","better":"high","parts":[{"figure":"petition.settledAtOnceRate","dims":{},"as":"rate"}]}]',
      ]),
    )
    expect(foreign).toEqual([])
    await as((db) => setRanking(db, false), office.systemContext)
    expect(await rankOf()).toBeUndefined()
  })
})
