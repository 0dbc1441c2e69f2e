import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readReport } from '../../checking/index.ts'
import { type BlockNode, type ReportDoc, tokensOf } from '../doc.ts'
import type { ReportJson } from '../json.ts'
import { openReportOffice, post, street } from '../testing.ts'
import type { ReportView } from '../view.ts'
import type { AppendixRow } from './appendix.ts'
import type { LastYearView } from './carried-over.ts'
import type { Pair } from './compare.ts'
import type { CutoffView } from './cutoff.ts'
import type { Merged } from './merge.ts'
import type { VersionView } from './view.ts'

let office: Awaited<ReturnType<typeof openReportOffice>>
beforeAll(async () => {
  office = await openReportOffice()
})
afterAll(() => office.giveBack())

const paragraph = (text: string): BlockNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const draft = async (year = 2023) => withoutNotes((await office.ask<ReportView>('clerk', 'POST', `/reports/${year}/draft`)).body, year)
const save = (as: string, doc: unknown, version: number, year = 2023) =>
  office.ask<ReportView>(as, 'PUT', `/reports/${year}`, { doc, version })
const docOf = (view: ReportView) => view.doc as ReportDoc
const adding = (view: ReportView, ...blocks: BlockNode[]) => ({ ...docOf(view), content: [...docOf(view).content, ...blocks] })

/** What a draft asks the clerk for would keep it from being frozen. */
async function withoutNotes(view: ReportView, year: number): Promise<ReportView> {
  if (view.notes.length === 0) return view
  const doc = JSON.parse(JSON.stringify(view.doc).replace(/【待[补核]：[^】]*】/g, '已补写')) as ReportDoc
  return (await save('clerk', doc, view.version, year)).body
}

describe('versions', () => {
  test('are listed with who, when and why; two are compared by their words; an old one comes back as a new one', async () => {
    const first = await draft()
    const second = (await save('second', adding(first, paragraph('另附典型案例两则。')), first.version)).body
    const third = (await save('clerk', adding(first, paragraph('另附典型案例三则。')), second.version)).body
    const list = (await office.ask<VersionView[]>('clerk', 'GET', '/reports/2023/versions')).body
    expect(list[0]).toMatchObject({ version: third.version, by: '林晓舟', state: 'draft', why: '修改' })
    expect(list.at(-1)).toMatchObject({ version: 1, why: '由统计起草' })
    const compared = (
      await office.ask<{ pairs: Pair[] }>('clerk', 'GET', `/reports/2023/compare?from=${second.version}&to=${third.version}`)
    ).body
    const changed = compared.pairs.filter(({ same }) => !same)
    expect(changed).toHaveLength(1)
    expect(changed[0]?.left?.filter((piece) => piece.changed).map(({ text }) => text)).toEqual(['两'])
    const back = (
      await office.ask<ReportView>('clerk', 'POST', '/reports/2023/restore', { version: third.version, restore: second.version })
    ).body
    expect([back.version, back.text.includes('两则'), back.text.includes('三则')]).toEqual([third.version + 1, true, false])
    expect((await office.ask('clerk', 'GET', '/reports/2023/compare?from=1&to=99')).status).toBe(404)
    expect((await office.ask('other', 'GET', `/reports/2023/versions?unit=${street}`)).status).toBe(403)
    expect((await office.ask('reviewer', 'POST', '/reports/2023/restore', { version: back.version, restore: 1 })).status).toBe(403)
  })

  test('the slower of two is told who was quicker, and merges without losing a word', async () => {
    const first = await draft()
    await save('second', adding(first, paragraph('他写的一段。')), first.version)
    const [opening, ...rest] = docOf(first).content
    const mine = { ...docOf(first), content: [paragraph('我写的开头。'), ...rest] }
    const late = await save('clerk', mine, first.version)
    expect([late.status, late.body.error.code]).toEqual([409, 'changed'])
    expect(late.body.error).toMatchObject({ newest: { version: first.version + 1, by: '何知秋' } })
    expect(opening?.type).toBe('paragraph')
    const merge = (
      await office.ask<{ version: number; regions: Merged[] }>('clerk', 'POST', '/reports/2023/merge', {
        version: first.version,
        doc: mine,
      })
    ).body
    const content = merge.regions.flatMap((region) => (region.kind === 'agreed' ? region.blocks : [...region.mine, ...region.theirs]))
    const saved = (await save('clerk', { type: 'doc', content }, merge.version)).body
    expect(saved.text).toContain('我写的开头。')
    expect(saved.text).toContain('他写的一段。')
  })
})

describe('freezing', () => {
  test('shows what is known at the end of the year and today, and what came in between; the frozen report keeps to the chosen one', async () => {
    await draft()
    await post(
      office.database,
      [
        ['mediation.accepted?channel=walkIn', '2023-12-28', 3],
        ['mediation.accepted?channel=walkIn', '2023-11-02', -1],
      ],
      '2024-01-08T02:00:00Z',
    )
    const { figures, over } = (await office.ask<CutoffView>('clerk', 'GET', '/reports/2023/cutoff')).body
    const mediated = figures.find(({ id }) => id === 'mediation.accepted')
    expect(over).toBe(true)
    expect(mediated).toMatchObject({ yearEnd: '132件', today: '134件', changed: true })
    expect(mediated?.late.map(({ amount, day }) => [amount, day])).toEqual(
      expect.arrayContaining([
        [3, '2023-12-28'],
        [-1, '2023-11-02'],
      ]),
    )
    for (const figure of figures.filter(({ changed, today }) => changed && today.endsWith('件')))
      expect(Number.parseInt(figure.yearEnd, 10) + figure.late.reduce((sum, { amount }) => sum + amount, 0)).toBe(
        Number.parseInt(figure.today, 10),
      )
    expect(figures.filter(({ changed, late }) => !changed && late.length > 0)).toEqual([])

    const frozen = (await office.ask<ReportView>('clerk', 'POST', '/reports/2023/freeze', { at: 'yearEnd' })).body
    expect([frozen.state, frozen.knownAt && Date.parse(frozen.knownAt)]).toEqual(['frozen', Date.parse('2024-01-01T00:00:00+08:00')])
    expect(tokensOf(docOf(frozen)).find(({ figure, mode }) => figure === 'mediation.accepted' && mode === 'value')?.text).toBe('132件')
    await office.ask('head', 'POST', '/reports/2023/unfreeze', { reason: '改用今日数据' })
    const again = (await office.ask<ReportView>('clerk', 'POST', '/reports/2023/freeze', { at: 'today' })).body
    expect(tokensOf(docOf(again)).find(({ figure, mode }) => figure === 'mediation.accepted' && mode === 'value')?.text).toBe('134件')
    await office.ask('head', 'POST', '/reports/2023/unfreeze', { reason: '继续修改' })
  })

  test('is refused while a note of the draft remains, at a moment that is none, and before the year is over', async () => {
    const view = await draft()
    const noted = (await save('clerk', adding(view, paragraph('【待补：本年度重大决策目录】')), view.version)).body
    expect(noted.notes).toEqual(['【待补：本年度重大决策目录】'])
    const refused = await office.ask('clerk', 'POST', '/reports/2023/freeze', { at: 'today' })
    expect([refused.status, refused.body.error.code]).toEqual([422, 'notes'])
    expect(refused.body.error.message).toContain('本年度重大决策目录')
    expect((await office.ask('clerk', 'POST', '/reports/2023/freeze', { at: 'tomorrow' })).status).toBe(400)
    await draft(2024)
    expect((await office.ask('clerk', 'POST', '/reports/2024/freeze', { at: 'yearEnd' })).body.error.code).toBe('cutoff')
    expect((await office.ask('reviewer', 'POST', '/reports/2023/freeze', { at: 'today' })).status).toBe(403)
  })

  test('waits for what may not be published to be mended, or answered by a reviewer who did not write', async () => {
    const view = await draft()
    const saved = (await save('clerk', adding(view, paragraph('联系电话13912345678，居民来电登记。')), view.version)).body
    expect(saved.secrecy.open.map((index) => saved.findings[index]?.text)).toEqual(['13912345678'])
    expect((await office.ask('clerk', 'POST', '/reports/2023/freeze', { at: 'today' })).body.error.code).toBe('secrecy')
    const answers = [{ rule: 'personal-data', text: '13912345678', reason: '街道公开的办事电话' }]
    expect((await office.ask('clerk', 'POST', '/reports/2023/review', { version: saved.version, answers })).status).toBe(403)
    const bare = await office.ask('reviewer', 'POST', '/reports/2023/review', {
      version: saved.version,
      answers: [{ ...answers[0], reason: '' }],
    })
    expect(bare.body.error.message).toBe('请写明可以公开的理由')
    const reviewed = (await office.ask<ReportView>('reviewer', 'POST', '/reports/2023/review', { version: saved.version, answers })).body
    expect([reviewed.secrecy.open, reviewed.secrecy.review?.by]).toEqual([[], 'reviewer'])
    const frozen = await office.ask<ReportView>('clerk', 'POST', '/reports/2023/freeze', { at: 'today' })
    expect([frozen.status, frozen.body.secrecy.review?.answers]).toEqual([200, answers])
    await office.ask('head', 'POST', '/reports/2023/unfreeze', { reason: '继续修改' })
  })
})

describe('last year’s report', () => {
  test('is none, or is held against this one', async () => {
    const told =
      '组织开展宪法宣传周系列活动，在文化广场设置咨询台，由志愿者向过往居民讲解宪法和民法典的基本知识，现场气氛热烈，居民反响良好，取得了较好的宣传效果。'
    const view = await draft()
    await save('clerk', adding(view, paragraph(told)), view.version)
    expect((await office.ask('clerk', 'GET', '/reports/2023/carried-over')).body).toEqual({ name: null, findings: [] })
    const last = await draft(2022)
    const saved = (await save('clerk', adding(last, paragraph(told)), last.version, 2022)).body
    const held = (await office.ask<LastYearView>('clerk', 'GET', '/reports/2023/carried-over')).body
    expect(held.name).toBe(`2022年度报告第${saved.version}稿`)
    expect(held.findings.some(({ text }) => told.includes(text.trim()) || text.includes(told))).toBe(true)
    expect((await office.ask('other', 'GET', `/reports/2023/carried-over?unit=${street}`)).status).toBe(403)
  })
})

describe('the appendix', () => {
  test('tells of each number its formula with numbers, source, period, records and cut-off', async () => {
    const view = await draft()
    const rows = (await office.ask<AppendixRow[]>('clerk', 'GET', '/reports/2023/appendix')).body
    expect(rows.find(({ id }) => id === 'petition.onTime')).toMatchObject({
      label: '信访按期办理率',
      value: '97.62%',
      formula: '信访按期办理率＝205÷210',
      period: '2023年',
    })
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    expect(rows.every(({ source, rows: counted, cutoff }) => source !== '' && counted >= 0 && !Number.isNaN(Date.parse(cutoff)))).toBe(true)
    expect(new Set(rows.map(({ label }) => label)).size).toBeLessThanOrEqual(tokensOf(docOf(view)).length)
  })

  test('is printed behind the report where asked, and always in JSON', async () => {
    await draft()
    const bytes = async (query: string) =>
      new Uint8Array(await (await office.raw('clerk', 'GET', `/reports/2023/file?format=docx${query}`)).arrayBuffer())
    const read = async (query: string) => {
      const reading = await readReport({ name: '报告.docx', bytes: await bytes(query) })
      return 'unreadable' in reading ? reading.unreadable : reading.text
    }
    expect(await read('&appendix=1')).toContain('统计数来源和口径')
    expect(await read('')).not.toContain('统计数来源和口径')
    const json = (await (await office.raw('clerk', 'GET', '/reports/2023/file?format=json')).json()) as ReportJson
    expect(json.appendix.find(({ id }) => id === 'petition.onTime')?.value).toBe('97.62%')
    expect((await office.ask('other', 'GET', `/reports/2023/appendix?unit=${street}`)).status).toBe(403)
  })
})
