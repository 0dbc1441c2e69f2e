import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sheetOf } from './sheet.ts'
import type { Table } from './table.ts'
import { lendBench } from './testing.ts'
import type { BatchView } from './view.ts'
import { readTable } from './workbook.ts'

let bench: Awaited<ReturnType<typeof lendBench>>
beforeAll(async () => {
  bench = await lendBench()
})
afterAll(() => bench.giveBack())

const header = ['办理日期', '路段或点位', '行为种类', '处置方式', '次数']
const json = (body: unknown) => ({ method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
const tableOf = async (response: Response, name: string) =>
  (await readTable({ name, bytes: new Uint8Array(await response.arrayBuffer()) })) as Table
const entry = { place: '柳堤路', kind: 'stall', measure: 'persuaded', times: 2 }

/** Asks until the batch rests. */
async function settled(id: string): Promise<BatchView> {
  for (;;) {
    const view = (await (await bench.app('p1').request(`/imports/${id}`)).json()) as BatchView
    if (view.state !== 'running' && view.state !== 'undoing') return view
  }
}

describe('imports over the API', () => {
  test('template, dry run, apply, export, refused rows, undo', async () => {
    const app = bench.app('p1')
    const template = await app.request('/templates/enforcement.patrol.xlsx')
    expect(template.headers.get('content-disposition')).toContain(encodeURIComponent('巡查劝导模板.xlsx'))
    expect((await tableOf(template, 'a.xlsx')).template).toBe('enforcement.patrol@')
    expect((await (await app.request('/templates/enforcement.patrol.csv')).text()).split(',').slice(0, 2)).toEqual([
      '办理日期',
      '路段或点位',
    ])

    const rows = [
      ['2024-03-01', '柳堤路', '乱贴乱画', '现场清理', 3],
      ['2024-03-01', '桥头', '下雨', '现场清理', 3],
    ]
    const posted = await app.request('/imports?procedure=enforcement.patrol&name=a.xlsx', {
      method: 'POST',
      body: (await sheetOf('数据', header, rows)) as BodyInit,
    })
    expect(posted.status).toBe(201)
    const checked = (await posted.json()) as BatchView
    expect(checked).toMatchObject({ state: 'checked', total: 2, good: 1, refusedTotal: 1, createdBy: '林晓', procedureTitle: '巡查劝导' })

    const applied = await app.request(`/imports/${checked.id}/apply`, json({}))
    expect(applied.status).toBe(202)
    expect(await settled(checked.id)).toMatchObject({ state: 'done', done: 1 })
    expect(await (await app.request('/imports')).json()).toMatchObject([{ id: checked.id, refusedTotal: 1, done: 1 }])

    const list = await tableOf(await app.request('/matters.xlsx?procedure=enforcement.patrol&q=柳堤'), 'a.xlsx')
    expect(list.rows).toHaveLength(2)
    expect((await tableOf(await app.request('/matters.csv?procedure=enforcement.patrol&q=没有'), 'a.csv')).rows).toHaveLength(1)
    expect((await tableOf(await bench.app('p2').request('/matters.xlsx?procedure=enforcement.patrol'), 'a.xlsx')).rows).toHaveLength(1)
    expect((await tableOf(await app.request(`/imports/${checked.id}/refused.xlsx`), 'a.xlsx')).rows).toHaveLength(2)
    expect((await bench.app('p2').request(`/imports/${checked.id}/refused.xlsx`)).status).toBe(404)

    expect((await app.request(`/imports/${checked.id}/undo`, json({ reason: '' }))).status).toBe(422)
    expect((await app.request(`/imports/${checked.id}/undo`, json({ reason: '拿错文件' }))).status).toBe(202)
    expect(await settled(checked.id)).toMatchObject({ state: 'undone', done: 0 })
    expect((await app.request(`/imports/${checked.id}/apply`, json({}))).status).toBe(409)
  })

  test('what cannot be taken is answered with its reason', async () => {
    const app = bench.app('p1')
    const wrong = await app.request('/imports?procedure=enforcement.patrol&name=a.csv', { method: 'POST', body: '甲,乙\n1,2' })
    expect([wrong.status, await wrong.json()]).toMatchObject([422, { error: { message: expect.stringContaining('没有「巡查劝导」的列') } }])
    expect((await app.request('/imports?procedure=nothing&name=a.csv', { method: 'POST', body: 'x' })).status).toBe(404)
    expect((await app.request('/templates/nothing.xlsx')).status).toBe(404)
    const large = await app.request('/imports?procedure=enforcement.patrol&name=a.csv', {
      method: 'POST',
      body: 'x',
      headers: { 'content-length': String(201 * 1024 * 1024) },
    })
    expect(large.status).toBe(413)
  })
})

describe('rows entered together', () => {
  const send = (rows: unknown, more: object = {}) =>
    bench.app('p1').request('/rows', json({ procedure: 'enforcement.patrol', rows, ...more }))
  const count = async () =>
    (await tableOf(await bench.app('p1').request('/matters.csv?procedure=enforcement.patrol'), 'a.csv')).rows.length - 1

  test('all are written, as values or as pasted texts', async () => {
    const before = await count()
    const response = await send([
      { day: '2024-03-04', values: entry },
      { day: '2024年3月5日', values: { place: '桥头', kind: '乱贴乱画', measure: '现场清理', times: '１２', officers: '林晓、何川' } },
    ])
    expect(response.status).toBe(201)
    expect(await response.json()).toEqual([
      { id: expect.any(String), number: expect.stringMatching(/^巡2024-/) },
      { id: expect.any(String), number: expect.stringMatching(/^巡2024-/) },
    ])
    expect(await count()).toBe(before + 2)
  })

  test('or none, with the reasons of each row beside their fields', async () => {
    const before = await count()
    const answers = (await (
      await send([{ values: entry }, { day: '2024-03-16', values: { ...entry, kind: '下雨', times: undefined } }])
    ).json()) as { refusals?: { field: string }[] }[]
    expect(answers[0]).toEqual({})
    expect(answers[1]?.refusals?.map(({ field }) => field)).toEqual(['kind', '$day', 'times'])
    expect(await count()).toBe(before)
  })

  test('nothing, or a foreign unit, is refused', async () => {
    expect((await send([])).status).toBe(422)
    expect((await send([{ values: entry }], { unit: '990101/002' })).status).toBe(403)
    expect((await send('x')).status).toBe(400)
  })
})
