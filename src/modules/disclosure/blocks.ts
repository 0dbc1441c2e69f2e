import { applicantColumns, resultsHeading } from '../../law/disclosure/index.ts'
import type { Block, PaperDocument, Table } from '../documents/index.ts'
import { type Cell, type DisclosureTables, remedyColumns } from './tables.ts'

/** The three tables in the form the State Council's office has fixed, as blocks of a paper. */
export function tableBlocks(tables: DisclosureTables): { active: Table; applications: Table; remedies: Table } {
  return { active: activeTable(tables), applications: applicationsTable(tables), remedies: remediesTable(tables) }
}

/** The paper with each table behind the heading of its part, known by its words whatever number an office gives it; where a part is missing, its table stands at the end, so that none is lost. */
export function withTables(paper: PaperDocument, tables: DisclosureTables): PaperDocument {
  const { active, applications, remedies } = tableBlocks(tables)
  const waiting: { part: RegExp; table: Block }[] = [
    { part: /主动公开/, table: active },
    { part: /收到和处理/, table: applications },
    { part: /行政复议/, table: remedies },
  ]
  const blocks = paper.blocks.flatMap((block): Block[] => {
    const at = block.kind === 'heading' && block.level === 1 ? waiting.findIndex(({ part }) => part.test(block.text)) : -1
    if (at < 0) return [block]
    const [found] = waiting.splice(at, 1)
    return [block, found!.table]
  })
  return { ...paper, blocks: [...blocks, ...waiting.map(({ table }) => table)] }
}

function activeTable({ active }: DisclosureTables): Table {
  const rows: string[][] = []
  const merged: NonNullable<Table['merged']>[number][] = []
  for (const { title, columns, rows: items } of active) {
    merged.push({ row: rows.length, column: 0, across: 4 })
    rows.push([title, '', '', ''])
    const alone = columns.length === 1
    const line = (label: string, values: readonly string[]) => {
      if (alone) merged.push({ row: rows.length, column: 1, across: 3 })
      rows.push([label, ...values, ...(alone ? ['', ''] : [])])
    }
    line('信息内容', columns)
    for (const { label, cells } of items) line(label, cells.map(shown))
  }
  return { kind: 'table', columns: [], rows, merged, widths: [2, 1.4, 1.4, 1.4], align: ['centre', 'centre', 'centre', 'centre'] }
}

function applicationsTable({ applications }: DisclosureTables): Table {
  const head = [
    ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '', '', '申请人情况', '', '', '', '', '', ''],
    ['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计'],
    ['', '', '', '', ...applicantColumns.slice(1).map(({ label }) => label), ''],
  ]
  const merged: NonNullable<Table['merged']>[number][] = [
    { row: 0, column: 0, across: 3, down: 3 },
    { row: 0, column: 3, across: 7 },
    { row: 1, column: 3, down: 2 },
    { row: 1, column: 4, across: 5 },
    { row: 1, column: 9, down: 2 },
  ]
  const rows: string[][] = [...head]
  const groups = new Map<string, { row: number; count: number }>()
  const first = applications.findIndex(({ key }) => key === 'open')
  const last = applications.findIndex(({ key }) => key === 'total')
  for (const [index, { label, under, cells }] of applications.entries()) {
    const row = rows.length
    const inside = index >= first && index <= last
    const values = cells.map(shown)
    if (!inside) {
      merged.push({ row, column: 0, across: 3 })
      rows.push([label, '', '', ...values])
      continue
    }
    const opens = index === first ? resultsHeading : ''
    if (index === first) merged.push({ row, column: 0, down: last - first + 1 })
    if (under === undefined) {
      merged.push({ row, column: 1, across: 2 })
      rows.push([opens, label, '', ...values])
      continue
    }
    const group = groups.get(under)
    groups.set(under, { row: group?.row ?? row, count: (group?.count ?? 0) + 1 })
    rows.push([opens, group ? '' : under, label, ...values])
  }
  for (const { row, count } of groups.values()) merged.push({ row, column: 1, down: count })
  return {
    kind: 'table',
    columns: [],
    headRows: head.length,
    rows,
    merged,
    widths: [1, 1.5, 3.4, 0.8, 0.8, 0.8, 0.9, 0.9, 0.8, 0.8],
    align: ['left', 'left', 'left', ...Array.from({ length: 7 }, () => 'centre' as const)],
  }
}

function remediesTable({ remedies }: DisclosureTables): Table {
  const width = remedyColumns.length
  const titles = ['行政复议', '行政诉讼']
  return {
    kind: 'table',
    columns: [],
    headRows: 3,
    rows: [
      [titles[0]!, ...blank(width - 1), titles[1]!, ...blank(2 * width - 1)],
      [...remedyColumns, '未经复议直接起诉', ...blank(width - 1), '复议后起诉', ...blank(width - 1)],
      [...blank(width), ...remedyColumns, ...remedyColumns],
      remedies.flatMap(({ cells }) => cells.map(shown)),
    ],
    merged: [
      { row: 0, column: 0, across: width },
      { row: 0, column: width, across: 2 * width },
      ...remedyColumns.map((_, column) => ({ row: 1, column, down: 2 })),
      { row: 1, column: width, across: width },
      { row: 1, column: 2 * width, across: width },
    ],
    align: Array.from({ length: 3 * width }, () => 'centre' as const),
  }
}

function blank(count: number): string[] {
  return Array.from({ length: count }, () => '')
}

function shown({ value }: Cell): string {
  return String(value)
}
