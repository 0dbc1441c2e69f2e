import fc from 'fast-check'
import { readXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../definition/index.ts'
import { applicantColumns } from '../../law/disclosure/index.ts'
import { checkReport, readText } from '../checking/index.ts'
import { type PaperDocument, toText } from '../documents/index.ts'
import { tableBlocks, withTables } from './blocks.ts'
import { tablesWorkbook } from './sheet.ts'
import { contradictions, type DisclosureTables, rowOf, tablesOf } from './tables.ts'
import { booked, type Course, handled, year } from './testing.ts'

const courses: fc.Arbitrary<Course> = fc.record({
  day: fc.integer({ min: 0, max: 729 }),
  kind: fc.constantFrom(...applicantColumns.map(({ key }) => key)),
  way: fc.constantFrom('open', 'notHeld', 'repeated', 'other', 'abandon', 'unpaid', 'withdraw', 'pending'),
  after: fc.integer({ min: 45, max: 300 }),
})

const paper = (tables: DisclosureTables): PaperDocument =>
  withTables(
    {
      title: '望河街道2025年政府信息公开工作年度报告',
      blocks: parts.map((text) => ({ kind: 'heading', level: 1, text })),
      signature: { organisation: '澄湖区人民政府望河街道办事处', date: '2026-01-20', sealPlace: true },
    },
    tables,
  )
const parts = [
  ...['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'],
  ...['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项'],
]

test('in any year 新收 and 上年结转 come to 总计 and 结转下年度 in every column, and the checker reads the same from the printed table', () => {
  fc.assert(
    fc.property(fc.array(courses, { maxLength: 14 }), (all) => {
      const tables = tablesOf(booked(all.map(handled)), year)
      expect(contradictions(tables)).toEqual([])
      const fresh = all.filter(({ day }) => addDays('2024-01-01', day).startsWith(String(year))).length
      expect(rowOf(tables, 'new').cells.at(-1)?.value).toBe(fresh)
      const findings = checkReport(readText(toText(paper(tables))), { today: '2026-01-25', year })
      expect(findings.filter(({ rule }) => rule.startsWith('disclosure'))).toEqual([])
    }),
    { numRuns: 40, seed: 7 },
  )
})

describe('the tables', () => {
  const tables = tablesOf(
    booked([
      handled({ day: 360, kind: 'person', way: 'open', after: 60 }),
      handled({ day: 400, kind: 'business', way: 'withdraw', after: 50 }),
      handled({ day: 700, kind: 'person', way: 'pending', after: 60 }),
    ]),
    year,
  )
  const totals = (key: string) => rowOf(tables, key).cells.map(({ value }) => value)

  test('carry over what was open when the year began, and what was withdrawn stands under 其他', () => {
    expect(totals('new')).toEqual([1, 1, 0, 0, 0, 0, 2])
    expect(totals('carried')).toEqual([1, 0, 0, 0, 0, 0, 1])
    expect(totals('open')).toEqual([1, 0, 0, 0, 0, 0, 1])
    expect(totals('other')).toEqual([0, 1, 0, 0, 0, 0, 1])
    expect(totals('next')).toEqual([1, 0, 0, 0, 0, 0, 1])
  })

  test('have the form of the State Council office: ten columns, three head rows, twenty-five rows', () => {
    const { applications, remedies, active } = tableBlocks(tables)
    expect(new Set(applications.rows.map((row) => row.length))).toEqual(new Set([10]))
    expect(applications.rows).toHaveLength(3 + 25)
    expect(new Set(remedies.rows.map((row) => row.length))).toEqual(new Set([15]))
    expect(active.rows.map(([first]) => first).filter((text) => String(text).startsWith('第二十条'))).toHaveLength(4)
  })

  test('stand behind their headings, and none is lost where a heading is missing', () => {
    const kinds = paper(tables).blocks.map((block) => (block.kind === 'heading' ? block.text.slice(0, 1) : block.kind))
    expect(kinds).toEqual(['一', '二', 'table', '三', 'table', '四', 'table', '五', '六'])
    const bare = withTables({ title: '报告', blocks: [] }, tables)
    expect(bare.blocks.map(({ kind }) => kind)).toEqual(['table', 'table', 'table'])
  })
})

test('the workbook holds the three tables as they lie in the form, with counts as numbers', async () => {
  const tables = tablesOf(booked([handled({ day: 400, kind: 'business', way: 'open', after: 60 })]), year)
  const { sheets } = await readXlsx(await tablesWorkbook('统计表', tables))
  expect(sheets.map(({ name }) => name)).toEqual(['主动公开', '依申请公开', '复议诉讼'])
  const [active, applications, remedies] = sheets
  expect(active?.rows.flat()).toEqual(expect.arrayContaining(['第二十条第（一）项', '行政规范性文件', '本年收费金额（单位：万元）']))
  const fresh = applications?.rows.find(([label]) => label === '一、本年新收政府信息公开申请数量')
  expect(fresh?.slice(3)).toEqual([0, 1, 0, 0, 0, 0, 1])
  expect(applications?.merges).toEqual(expect.arrayContaining([{ startRow: 1, startCol: 3, endRow: 1, endCol: 9 }]))
  expect(remedies?.rows.at(-1)).toEqual(Array.from({ length: 15 }, () => 0))
})
