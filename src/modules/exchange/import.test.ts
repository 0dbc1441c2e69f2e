import { spawn } from 'node:child_process'
import { once } from 'node:events'
import iconv from 'iconv-lite'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { countMatters, listMatters, reconcile } from '../matters/index.ts'
import { applyBatch, getBatch, undoBatch } from './batches.ts'
import { checkImport } from './check-import.ts'
import { exportMatters } from './export-matters.ts'
import { layoutOf } from './layout.ts'
import { refusedWorkbook } from './refused.ts'
import { sheetOf } from './sheet.ts'
import type { Table } from './table.ts'
import { lendBench, street } from './testing.ts'
import type { BatchView } from './view.ts'
import { readTable } from './workbook.ts'

let bench: Awaited<ReturnType<typeof lendBench>>
beforeAll(async () => {
  bench = await lendBench()
})
afterAll(() => bench.giveBack())
// History is never deleted by the program; between tests the owner clears what the last one wrote.
beforeEach(() =>
  bench.database.asOwner((client) =>
    client.query('truncate matter, history, posting, figure_month, time_limit, publication, paper, matter_link, batch, counter, report'),
  ),
)

const patrol = 'enforcement.patrol'
const header = ['办理日期', '路段或点位', '行为种类', '处置方式', '次数', '巡查人员', '情况说明']
type Cells = (string | number | null)[]
const rowOf = (number: number, day = '2024-03-05'): Cells => [
  day,
  `柳堤路${number}号`,
  '乱贴乱画',
  '现场清理',
  number + 1,
  '林晓、何川',
  null,
]
const rowsOf = (count: number) => Array.from({ length: count }, (_, index) => rowOf(index))
const csvOf = (rows: Cells[], encoding = 'utf8') =>
  new Uint8Array(iconv.encode([header, ...rows].map((row) => row.map((cell) => cell ?? '').join(',')).join('\r\n'), encoding))
const person = () => bench.person('p1')
const context = () => bench.desk.office.contextOf(person())

async function check(bytes: Uint8Array, name = '巡查.csv', procedure = patrol): Promise<BatchView> {
  const id = await checkImport(bench.database, bench.desk, person(), { procedure, unit: street, name, bytes })
  return batch(id)
}
const batch = (id: string) => bench.database.as(context(), (db) => getBatch(db, bench.desk.office, id))
async function apply(id: string, ticked: number[] | 'all' = []): Promise<BatchView> {
  await applyBatch(bench.database, bench.desk, person(), id, ticked)
  return batch(id)
}
const count = () => bench.database.as(context(), (db) => countMatters(db, { procedure: patrol }))
const matters = () => bench.database.as(context(), (db) => listMatters(db, { procedure: patrol }, { page: 1, size: 100, sort: 'number' }))
async function exported(procedure: string, format: 'xlsx' | 'csv' = 'xlsx'): Promise<Table> {
  const stream = exportMatters(bench.database, bench.desk.office, context(), { procedure }, format)
  return (await readTable({ name: `a.${format}`, bytes: new Uint8Array(await new Response(stream as BodyInit).arrayBuffer()) })) as Table
}
async function balance(): Promise<void> {
  const proof = await bench.database.as(bench.desk.office.systemContext, (db) => reconcile(db, bench.desk))
  expect(proof.differences).toEqual([])
}

describe('a round trip', () => {
  test.each(['xlsx', 'csv'] as const)('what the template takes in, the %s export gives back', async (format) => {
    const rows = rowsOf(3)
    const checked = await check(await sheetOf('数据', header, rows), '巡查.xlsx')
    expect(checked).toMatchObject({ total: 3, good: 3, refusedTotal: 0, state: 'checked' })
    expect(await count()).toBe(0)
    expect(await apply(checked.id)).toMatchObject({ state: 'done', done: 3 })
    const [head, ...out] = (await exported(patrol, format)).rows.map(({ cells }) => cells)
    const at = (label: string) => head?.indexOf(label) ?? -1
    expect(out.map((cells) => [cells[at('登记日期')], ...header.slice(1).map((label) => cells[at(label)])])).toEqual(
      rows.map((row) => row.map((cell) => String(cell ?? ''))),
    )
    expect(out[0]?.[at('单位')]).toBe('望河街道')
  })

  test('each entry says from which file and row it came', async () => {
    const { id } = await apply((await check(csvOf(rowsOf(1)))).id)
    const [entry] = await bench.database.as(context(), (db) =>
      db.rows<{ origin: unknown; actor: { id: string } }>('select origin, actor from history'),
    )
    expect(entry).toMatchObject({ origin: { file: '巡查.csv', row: 2, batch: id }, actor: { id: 'p1' } })
  })

  test('identity numbers are sealed before they are kept, and hidden in previews and exports', async () => {
    const identity = '110101199003070097'
    const labels = ['办理日期', ...['申请人', '申请人证件号码', '被申请人', '来访方式', '纠纷来源', '纠纷类型', '纠纷情况和请求']]
    const layout = layoutOf('mediation')
    expect(labels.every((label) => layout?.columns.some((column) => column.label === label))).toBe(true)
    const kind = layout?.columns.find(({ label }) => label === '纠纷类型')?.choices?.[0] ?? ''
    const bytes = await sheetOf('数据', labels, [
      ['2024-03-05', '许文', identity, '孟江', '现场来访', '申请调解', kind, '楼上漏水，请求维修'],
    ])
    const checked = await check(bytes, '调解.xlsx', 'mediation')
    expect(checked).toMatchObject({ good: 1, refused: [] })
    expect(checked.preview[0]?.申请人证件号码).toBe('**************0097')
    const kept = () =>
      bench.database.as(context(), (db) =>
        db.rows<{ all: string }>(
          `select (select string_agg(b::text, '') from batch b) || coalesce((select string_agg(h::text, '') from history h), '') as all`,
        ),
      )
    expect((await kept())[0]?.all).not.toContain(identity)
    await apply(checked.id)
    expect((await kept())[0]?.all).not.toContain(identity)
    expect(JSON.stringify((await exported('mediation')).rows)).toContain('**************0097')
  })
})

describe('the dry run', () => {
  test('tells everything wrong with a row at once, beside its cells, and takes the good rows', async () => {
    const checked = await check(
      csvOf([
        rowOf(1),
        ['2024-02-30', '', '下雨', '现场清理', '三', '林小', ''],
        ['２０２４年３月５日', '北岸', '乱贴乱画', '现场清理', '１２', '', ''],
      ]),
    )
    expect(checked).toMatchObject({ total: 3, good: 2, refusedTotal: 1 })
    expect(checked.refused[0]?.row).toBe(3)
    const problems = checked.refused[0]?.cells.map(({ column, label }) => `${column}${label}`)
    expect(problems).toEqual(['A办理日期', 'C行为种类', 'E次数', 'F巡查人员', 'B路段或点位'])
    const later = await check(csvOf([['2024-03-16', '', '乱贴乱画', '现场清理', '0', '', '']]))
    expect(later.refused[0]?.cells).toEqual([
      { column: 'E', label: '次数', message: '不能小于1' },
      { column: 'A', label: '办理日期', message: '办理日期2024年3月16日（周六）晚于今天' },
      { column: 'B', label: '路段或点位', message: '请填写路段或点位' },
    ])
  })

  test('reads GB18030 and says so', async () => {
    const checked = await check(csvOf(rowsOf(2), 'gb18030'))
    expect(checked).toMatchObject({ good: 2, notes: ['文件编码为 GB18030，已按此读取'] })
    await apply(checked.id)
    expect((await matters()).map(({ title }) => title)).toEqual(['柳堤路0号', '柳堤路1号'])
  })

  test('rows of a year whose report is frozen are refused, also when it is frozen after the dry run', async () => {
    const open = await check(csvOf([rowOf(1, '2023-05-06'), rowOf(2)]))
    expect(open.good).toBe(2)
    await bench.database.as(context(), (db) =>
      db.rows(
        `insert into report (district, unit, year, version, state, content, saved_by) values ('990101', $1, 2023, 1, 'draft', '{}', 'p1'), ('990101', $1, 2023, 2, 'frozen', '{}', 'p1')`,
        [street],
      ),
    )
    const closed = await check(csvOf([rowOf(1, '2023-05-06'), rowOf(2)]))
    expect(closed.refused).toMatchObject([{ row: 2, cells: [{ column: 'A', message: expect.stringContaining('2023年度报告已定稿') }] }])
    expect(await apply(open.id)).toMatchObject({ state: 'done', done: 1, refused: [{ row: 2 }] })
  })

  test('looks up linked matters by their numbers, and tells the ones there are not', async () => {
    const labels = ['办理日期', '申请人', '被申请人', '来访方式', '纠纷来源', '纠纷类型', '纠纷情况和请求', '来源事项']
    const kind = layoutOf('mediation')?.columns.find(({ label }) => label === '纠纷类型')?.choices?.[0] ?? ''
    const row = (source: string) => ['2024-03-05', '许文', '孟江', '现场来访', '申请调解', kind, '楼上漏水，请求维修', source]
    const first = await check(await sheetOf('数据', labels, [row('')]), 'a.xlsx', 'mediation')
    await apply(first.id)
    const second = await check(await sheetOf('数据', labels, [row('调2024-0001'), row('调2024-0999')]), 'b.xlsx', 'mediation')
    expect(second).toMatchObject({
      warningsTotal: 1,
      refused: [{ row: 3, cells: [{ column: 'H', label: '来源事项', message: '没有编号为「调2024-0999」的事项' }] }],
    })
    await apply(second.id, 'all')
    expect(
      await bench.database.as(context(), (db) => db.rows(`select t.number from matter_link l join matter t on t.id = l.target`)),
    ).toEqual([{ number: '调2024-0001' }])
  })

  test('a day before the law came into force is told', async () => {
    const labels = ['办理日期', '申请人', '被申请人', '来访方式', '纠纷来源', '纠纷类型', '纠纷情况和请求']
    const early = await check(
      await sheetOf('数据', labels, [['2009-03-05', '许文', '', '现场来访', '申请调解', '其他', '楼上漏水']]),
      'a.xlsx',
      'mediation',
    )
    expect(early.refused[0]?.cells.map(({ column, message }) => `${column}：${message}`)).toEqual(
      expect.arrayContaining(['A：「人民调解」在2009-03-05没有施行的版本', 'C：请填写被申请人']),
    )
  })

  test('somebody of another street neither sees nor applies the batch, and nobody imports into a foreign unit', async () => {
    const { id } = await check(csvOf(rowsOf(1)))
    await expect(applyBatch(bench.database, bench.desk, bench.person('p2'), id)).rejects.toThrow('没有这一批导入')
    await expect(
      checkImport(bench.database, bench.desk, bench.person('p2'), {
        procedure: patrol,
        unit: street,
        name: 'a.csv',
        bytes: csvOf(rowsOf(1)),
      }),
    ).rejects.toThrow('不能导入到其他单位')
  })
})

describe('duplicates', () => {
  test('the same row twice, and what the records already hold, is written only when ticked', async () => {
    await apply((await check(csvOf([rowOf(1)]))).id)
    const checked = await check(csvOf([rowOf(1), rowOf(2), rowOf(2), rowOf(3)]))
    expect(checked).toMatchObject({
      good: 2,
      warnings: [
        { row: 2, message: expect.stringMatching(/系统中已有相同的记录巡2024-0001/) },
        { row: 4, message: '与第3行完全相同' },
      ],
    })
    expect(await apply(checked.id, [4])).toMatchObject({ done: 3 })
    expect((await matters()).map(({ title }) => title)).toEqual(['柳堤路1号', '柳堤路2号', '柳堤路2号', '柳堤路3号'])
  })

  test('entries of a register that differ in anything are not the same', async () => {
    await apply((await check(csvOf([rowOf(1)]))).id)
    const other: Cells = [...rowOf(1)]
    other[4] = 9
    expect(await check(csvOf([other]))).toMatchObject({ good: 1, warnings: [] })
  })
})

describe('rows handed back', () => {
  test('come as a filled template with reasons, and are taken once mended', async () => {
    const checked = await check(csvOf([rowOf(1), ['2024-03-05', '北岸', '下雨', '现场清理', '5', '', '照片另附']]))
    const { bytes } = await refusedWorkbook(bench.database, bench.desk, person(), checked.id)
    const table = (await readTable({ name: 'a.xlsx', bytes })) as Table
    const [head = [], row = []] = table.rows.map(({ cells }) => cells)
    expect(table.rows).toHaveLength(2)
    expect(row[head.indexOf('退回原因')]).toMatch(/行为种类：「下雨」不在可选项中/)
    const mended = row.map((cell, index) => (head[index] === '行为种类' ? '其他' : cell))
    const again = await check(await sheetOf('数据', [...head], [mended]), '改正.xlsx')
    expect(again).toMatchObject({ good: 1, refusedTotal: 0, notes: [] })
    expect(await apply(again.id)).toMatchObject({ done: 1 })
  })
})

describe('undoing', () => {
  test('posts every figure back and keeps the histories with the reason', async () => {
    const { id } = await apply((await check(csvOf(rowsOf(5)))).id)
    await expect(undoBatch(bench.database, bench.desk, person(), id, ' ')).rejects.toThrow('请写明撤销的理由')
    await undoBatch(bench.database, bench.desk, person(), id, '文件拿错了')
    expect(await batch(id)).toMatchObject({ state: 'undone', done: 0, message: '文件拿错了' })
    expect(await count()).toBe(0)
    const [left] = await bench.database.as(context(), (db) =>
      db.rows<{ sum: number; entries: number }>(
        'select (select sum(amount) from posting) as sum, (select count(*) from history) as entries',
      ),
    )
    expect(left).toEqual({ sum: 0, entries: 10 })
    await balance()
    await expect(applyBatch(bench.database, bench.desk, person(), id)).rejects.toThrow('已经撤销')
  })
})

describe('a program that is killed in the middle', () => {
  const total = 1000

  async function killed(): Promise<string> {
    const { id } = await check(csvOf(rowsOf(total)))
    const { connectionString, host, port, database } = bench.access.application as pg.ClientConfig
    const child = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        new URL('testing-crash.ts', import.meta.url).pathname,
        JSON.stringify({ connectionString, host, port, database }),
        id,
      ],
      { stdio: 'ignore' },
    )
    const [, signal] = await once(child, 'exit')
    expect(signal).toBe('SIGKILL')
    for (let view = await batch(id); !view.interrupted; view = await batch(id)) expect(view.state).toBe('running')
    return id
  }

  test('leaves whole rows only, is shown as interrupted, and goes on without writing any twice', async () => {
    const id = await killed()
    const view = await batch(id)
    expect(view).toMatchObject({ state: 'running', interrupted: true, done: 600 })
    const halfway = await count()
    // 600 were reported; the third statement of 300 stands whole or not at all.
    expect([600, 900]).toContain(halfway)
    await balance()
    expect(await apply(id)).toMatchObject({ state: 'done', done: total, interrupted: false })
    const [rows] = await bench.database.as(context(), (db) =>
      db.rows<{ n: number }>(`select count(distinct origin->>'row') as n from history`),
    )
    expect([await count(), rows?.n]).toEqual([total, total])
    await balance()
  })

  test('can be taken back instead', async () => {
    const id = await killed()
    await undoBatch(bench.database, bench.desk, person(), id, '改天再导')
    expect(await batch(id)).toMatchObject({ state: 'undone', done: 0 })
    expect(await count()).toBe(0)
    await balance()
  })

  test('two people cannot apply one batch at once', async () => {
    const { id } = await check(csvOf(rowsOf(40)))
    const outcomes = await Promise.allSettled([
      applyBatch(bench.database, bench.desk, person(), id),
      applyBatch(bench.database, bench.desk, bench.person('p3'), id),
    ])
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    expect(await count()).toBe(40)
  })
})
