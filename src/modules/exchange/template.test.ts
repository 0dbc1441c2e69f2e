import { readXlsx } from 'hucre'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allDefinitions } from '../../law/index.ts'
import { exampleRow } from './examples.ts'
import { layoutOf } from './layout.ts'
import { locate } from './locate.ts'
import { readRow } from './read-row.ts'
import type { Table } from './table.ts'
import { csvTemplateOf, templateOf } from './template.ts'
import { lendBench, street } from './testing.ts'
import { readTable } from './workbook.ts'

let bench: Awaited<ReturnType<typeof lendBench>>
beforeAll(async () => {
  bench = await lendBench()
})
afterAll(() => bench.giveBack())

const ids = [...new Set(allDefinitions.map(({ id }) => id))].filter((id) => layoutOf(id))
const layoutFor = (id: string) => layoutOf(id) ?? expect.fail(`no layout of ${id}`)
const read = async (name: string, bytes: Uint8Array) => (await readTable({ name, bytes })) as Table

describe('templates of every procedure and register', () => {
  test('nearly all can be brought in', () => expect(ids.length).toBeGreaterThan(40))

  test.each(ids)('%s: labels are told apart, and the example can be read', (id) => {
    const layout = layoutFor(id)
    expect(new Set(layout.columns.map(({ label }) => label)).size).toBe(layout.columns.length)
    const cells = exampleRow(layout, bench.desk.office, street).map(String)
    const directory = { ...bench.desk.office.directory(street), matter: () => undefined }
    const row = readRow(layout, new Map(layout.columns.map((column, index) => [column, index])), { row: 2, cells }, directory)
    const asked = new Set(
      Object.values(allDefinitions.findLast((one) => one.id === id)?.steps ?? {}).flatMap((step) =>
        step.from === null ? (step.asks ?? []) : [],
      ),
    )
    // Where ways of opening differ in their fields, the one example holds those of all of them.
    expect(row.problems.filter(({ message }) => !message.includes('不填这一列'))).toEqual([])
    if (layout.openings.length === 1)
      expect(
        [...asked].filter(
          (key) =>
            row.values[key] === undefined &&
            layout.columns.some(({ what, required }) => required && what.of === 'field' && what.field === key),
        ),
      ).toEqual([])
  })

  test.each(['mediation', 'penalty.retention', 'enforcement.patrol'])(
    '%s: the workbook is recognised as its own and no other',
    async (id) => {
      const layout = layoutFor(id)
      const table = await read('模板.xlsx', await templateOf(layout, bench.desk.office, street))
      expect(table.template).toBe(`${id}@${layout.edition}`)
      expect(locate(table, layout)).toEqual({ unreadable: '只有表头，没有数据行' })
      expect(locate(table, layoutFor('publicity.event'))).toMatchObject({
        unreadable: expect.stringContaining(`这是「${layout.title}」的模板`),
      })
    },
  )

  test('required columns, lists, notes, the frozen header and the example are in the workbook', async () => {
    const layout = layoutFor('enforcement.patrol')
    const book = await readXlsx(await templateOf(layout, bench.desk.office, street), { readStyles: true })
    const [data, guide, lists] = book.sheets
    expect(book.sheets.map(({ name }) => name)).toEqual(['数据', '说明', '选项'])
    expect(lists?.hidden).toBe(true)
    expect(data?.freezePane).toMatchObject({ rows: 1 })
    expect(data?.rows[0]).toEqual(layout.columns.map(({ label }) => label))
    expect(data?.cells?.get('0,0')?.comment?.text).toContain('必填')
    expect(data?.cells?.get('1,1')?.style?.numFmt).toBe('@')
    const kind = layout.columns.findIndex(({ label }) => label === '行为种类')
    expect(data?.dataValidations?.find(({ range }) => range.startsWith(String.fromCharCode(65 + kind)))?.type).toBe('list')
    expect(lists?.rows.flat()).toEqual(expect.arrayContaining(['乱贴乱画', '林晓']))
    expect(guide?.rows.flat()).toEqual(expect.arrayContaining(['模板编号', '行为种类', '必填']))
  })

  test('the CSV template is the header, marked as UTF-8', async () => {
    const text = csvTemplateOf(layoutFor('enforcement.patrol'))
    expect(text.startsWith('\ufeff办理日期,路段或点位')).toBe(true)
    expect(locate(await read('a.csv', Buffer.from(text)), layoutFor('enforcement.patrol'))).toEqual({ unreadable: '只有表头，没有数据行' })
  })
})

describe('tables that are not the template', () => {
  const layout = layoutFor('enforcement.patrol')
  const locateText = async (text: string) => locate(await read('a.csv', Buffer.from(text)), layout)

  test('missing and unknown columns are named', async () => {
    expect(await locateText('办理日期,路段或点位,里程\n2024-01-02,柳堤路,3')).toEqual({
      unreadable: '缺少必填的列：「行为种类」、「处置方式」、「次数」；不认识的列：「里程」。请按「巡查劝导」模板的表头填写',
    })
    expect(await locateText('甲,乙\n1,2')).toMatchObject({ unreadable: expect.stringContaining('没有「巡查劝导」的列') })
  })

  test('a title above the header, other orders, marks and widths of the labels are understood; more columns are told, not taken', async () => {
    const located = await locateText(
      '2024年巡查,,,,,\n次数*,办理日期（必填）,路段 或点位,行为种类,处置方式,备注\n3,2024-01-02,柳堤路,乱贴乱画,现场清理,好',
    )
    if ('unreadable' in located) throw new Error(located.unreadable)
    expect(located.rows.map(({ row }) => row)).toEqual([3])
    expect(located.notes).toEqual(['以下各列不属于「巡查劝导」，不会导入：「备注」'])
  })
})
