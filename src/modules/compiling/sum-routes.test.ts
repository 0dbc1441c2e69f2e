import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFiles } from '../../platform/files.ts'
import { openReportOffice } from '../reports/testing.ts'
import type { ReportView } from '../reports/view.ts'
import { compilingRoutes } from './index.ts'
import type { Proposal } from './proposals.ts'
import { readFile, receiveReport } from './receive.ts'
import type { Chapter } from './take-sums.ts'
import { report2022 } from './testing.ts'

let office: Awaited<ReturnType<typeof openReportOffice>>
let folder: string
const streets = ['990101/001', '990101/002']

interface Proposed {
  readonly proposals: readonly (Proposal & { taken: boolean })[]
  readonly report: { version: number; may: boolean; chapters: readonly Chapter[] } | null
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yifa-sums-'))
  const files = await openFiles(folder)
  office = await openReportOffice([(database) => compilingRoutes({ database, files })])
  const text = report2022('桐花街道')
    .replaceAll('2023', '2024')
    .replaceAll('2022', '2023')
    .replace('印发宣传材料9000份', '印发宣传材料9000余份')
  const file = await readFile({ name: '桐花街道.txt', bytes: Buffer.from(text) })
  const person = office.office.person('district')
  if (!person) throw new Error('nobody of the district')
  await office.database.transaction(office.office.contextOf(person), (db) =>
    receiveReport(db, { office: office.office, files }, file, { unit: '990101/002', kind: 'ruleOfLaw', year: 2023, by: person.id }),
  )
})
afterAll(async () => {
  await office.giveBack()
  rmSync(folder, { recursive: true, force: true })
})

const proposed = async (more = '') => (await office.ask<Proposed>('district', 'GET', `/compiling/proposals?year=2023${more}`)).body
const take = (figures: readonly string[], more: object = {}) =>
  office.ask<{ version: number; bound: number; added: number; gaps: string[] }>('district', 'POST', '/compiling/sums', {
    year: 2023,
    figures,
    ...more,
  })
const report = async () => (await office.ask<ReportView>('district', 'GET', '/reports/2023')).body
/** The number of the report that is the sum of a figure, with where it comes from. */
async function sumIn(figure: string) {
  const { doc, figures } = await report()
  const tokens = (doc?.content ?? []).flatMap((block) => (block.type === 'bulletList' ? [] : (block.content ?? [])))
  const token = tokens.find((node) => node.type === 'figure' && node.attrs.figure === figure && node.attrs.mode === 'sum')
  return token?.type === 'figure' ? figures[token.attrs.id] : undefined
}

describe('sums of the streets in the district’s own draft', () => {
  test('need a draft to go into', async () => {
    expect((await proposed()).report).toBeNull()
    const refused = await take(['mediation.accepted'], { version: 0, chapter: 0 })
    expect([refused.status, refused.body.error.message]).toEqual([422, expect.stringContaining('还没有起草')])
    expect((await office.ask('district', 'POST', '/reports/2023/draft', {})).status).toBe(200)
  })

  test('take the place of the number a sentence tells, without the comparison that rests on the ledger alone', async () => {
    const before = await report()
    expect(before.text).toMatch(/132件/)
    const { report: head } = await proposed()
    const answer = await take(['mediation.accepted'], { version: head?.version, chapter: head?.chapters[0]?.at })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ bound: 1, added: 0, gaps: [] })
    const after = await report()
    expect(after.version).toBe(before.version + 1)
    expect(after.text).toContain('220件')
    expect(after.text).not.toContain('132件')
    const sum = await sumIn('mediation.accepted')
    expect(sum).toMatchObject({ text: '220件', formula: '望河街道132＋桐花街道88（报送文件）' })
    expect(sum?.addends).toMatchObject([
      { unitName: '望河街道', value: 132, source: 'ledger' },
      { unitName: '桐花街道', value: 88, source: 'file', place: { name: '桐花街道.txt' } },
    ])
    expect((await proposed()).proposals.find(({ key }) => key === 'mediation.accepted')?.taken).toBe(true)
    const { body } = await office.ask<{ id: string }[]>('district', 'GET', '/reports/2023/appendix')
    expect((body as unknown as { id: string }[]).find(({ id }) => id === 'mediation.accepted:sum')).toMatchObject({
      value: '220件',
      formula: '望河街道132＋桐花街道88（报送文件）',
      source: '各街道的台账和报送的报告',
    })
  })

  test('name a street without a value, in the text and in the sum, and keep the report from being frozen', async () => {
    const { report: head, proposals } = await proposed('&all=1')
    const lonely = proposals.find(
      ({ adds, missing, shares, key }) =>
        adds && missing.length === 1 && shares.length === 1 && !key.includes('?') && key.startsWith('enforcement.'),
    )
    if (!lonely) throw new Error('every figure is known of both streets')
    const answer = await take([lonely.key], { version: head?.version, chapter: head?.chapters.at(1)?.at })
    expect(answer.body.gaps).toEqual(['桐花街道'])
    const { text } = await report()
    expect(text).toContain(`【待补：桐花街道没有“${lonely.label}”的数，合计没有计入`)
    const sum = await sumIn(lonely.key)
    expect(sum?.addends?.find(({ unitName }) => unitName === '桐花街道')).toMatchObject({ value: null, source: null })
    expect(sum?.formula).toContain('缺桐花街道，没有计入')
    const frozen = await office.ask('district', 'POST', '/reports/2023/freeze', { at: 'today' })
    expect([frozen.status, frozen.body.error.code]).toEqual([422, 'notes'])
  })

  test('are of the streets chosen, and say so; a round addend makes a round sum', async () => {
    const { report: head, proposals } = await proposed('&units=990101/002')
    const material = proposals.find(({ label }) => label.includes('宣传品'))
    if (!material) throw new Error('no material')
    expect(material.shares.map(({ unitName }) => unitName)).toEqual(['桐花街道'])
    const chapter = head?.chapters.find(({ level }) => level === 2)?.at
    expect((await take([material.key], { version: head?.version, chapter, units: ['990101/002'] })).status).toBe(201)
    expect((await report()).text).toContain('9000余')
  })

  test('stay when the file goes, and follow the ledger', async () => {
    const { body } = await office.ask<{ id: string }[]>('district', 'GET', '/compiling/received')
    const [file] = body as unknown as { id: string }[]
    expect((await office.ask('district', 'DELETE', `/compiling/received/${file?.id}`)).status).toBe(204)
    expect((await sumIn('mediation.accepted'))?.text).toBe('220件')
  })

  test.each([
    ['a rate', ['petition.timelyAcceptance'], {}, 422, '不能相加'],
    ['no figure', [], {}, 422, '请选择'],
    ['what is no figure', ['made.up'], {}, 422, '没有'],
    ['another district’s street', ['mediation.accepted'], { units: ['990199/001'] }, 422, '本区的街道'],
    ['a chapter that is none', ['mediation.accepted'], { chapter: 9999 }, 422, '没有这一章'],
    ['a version overtaken', ['mediation.accepted'], { version: 1 }, 409, '新的一稿'],
  ])('refuse %s', async (_, figures, more, status, message) => {
    const { report: head } = await proposed()
    const answer = await take(figures, { version: head?.version, chapter: head?.chapters[0]?.at, ...more })
    expect([answer.status, answer.body.error.message]).toEqual([status, expect.stringContaining(message)])
  })

  test('are a district’s: a street writes its own report from its own ledger', async () => {
    const answer = await office.ask('clerk', 'POST', '/compiling/sums', { year: 2023, figures: ['mediation.accepted'], units: streets })
    expect(answer.status).toBe(422)
  })
})
