import type { Reading } from '../reading.ts'
import type { NumberAt } from './applications.ts'
import { type Place, reachOf } from './report.ts'

/** The rows of the first table, with how many numbers each holds. */
export const activeRows = [
  { key: 'rules', name: '规章', pattern: /^规\s*章/, cells: 3 },
  { key: 'documents', name: '行政规范性文件', pattern: /^(?:行政)?规范性文件/, cells: 3 },
  { key: 'licence', name: '行政许可', pattern: /^行政许可/, cells: 1 },
  { key: 'penalty', name: '行政处罚', pattern: /^行政处罚/, cells: 1 },
  { key: 'coercion', name: '行政强制', pattern: /^行政强制/, cells: 1 },
  { key: 'fees', name: '行政事业性收费', pattern: /^行政事业性收费/, cells: 1 },
] as const

export interface ActiveTable extends Place {
  readonly rows: readonly (Place & { readonly name: string; readonly wanted: number; readonly cells: readonly NumberAt[] })[]
  readonly missing: readonly string[]
  /** Columns the form had until 2020: 本年新制作数量, 上一年项目数量, 采购项目数量. */
  readonly oldForm: Place | undefined
}

/** Reads the table of what was made public. Undefined where the part has no table. */
export function readActive(reading: Pick<Reading, 'lines' | 'text' | 'plain'>): ActiveTable | undefined {
  const reach = reachOf(reading, 'active')
  if (!reach) return undefined
  const lines = reading.lines.filter(({ start, end }) => start >= reach.start && end <= reach.end)
  const found = activeRows.map((row) => {
    const at = lines.findIndex(({ text }) => row.pattern.test(text.trim()) && text.length < 40)
    const line = lines[at]
    if (!line) return undefined
    const own = numbersOn(line.text, line.start)
    const below = lines.slice(at + 1).findIndex(({ text }) => !isNumbers(text))
    const cells =
      own.length > 0 ? own : lines.slice(at + 1, below < 0 ? undefined : at + 1 + below).flatMap((each) => numbersOn(each.text, each.start))
    return { name: row.name, wanted: row.cells, cells, start: line.start, end: cells.at(-1)?.end ?? line.end }
  })
  const rows = found.flatMap((one) => one ?? [])
  if (rows.length < 2) return undefined
  const old = /本年新制作数量|新公开数量|对外公开总数量|上一年项目数量|采购项目数量/.exec(reading.plain.slice(reach.start, reach.end))
  return {
    rows,
    missing: activeRows.filter((_, index) => !found[index]).map(({ name }) => name),
    oldForm: old ? { start: reach.start + old.index, end: reach.start + old.index + old[0].length } : undefined,
    start: lines[0]?.start ?? reach.start,
    end: Math.max(...rows.map(({ end }) => end)),
  }
}

export interface RemediesTable extends Place {
  /** Reconsideration, suits without it, suits after it: five numbers each when the table is complete. */
  readonly groups: readonly { readonly name: string; readonly cells: readonly NumberAt[] }[]
  readonly count: number
}

/** Reads the table of reconsideration and suits: the numbers behind its heads, whatever lies between. Undefined where the part has no table. */
export function readRemedies(reading: Pick<Reading, 'lines' | 'text'>): RemediesTable | undefined {
  const reach = reachOf(reading, 'remedies')
  if (!reach) return undefined
  const lines = reading.lines.filter(({ start, end }) => start >= reach.start && end <= reach.end)
  const head = lines.findLastIndex(({ text }) => /总计|尚未审结/.test(text))
  const first = lines.find(({ text }) => /结果维持/.test(text))
  if (head < 0 || !first) return undefined
  const behind = lines.slice(head)
  const numbers = behind.filter(({ text }, index) => index === 0 || isNumbers(text)).flatMap(({ text, start }) => numbersOn(text, start))
  const names = ['行政复议', '未经复议直接起诉的行政诉讼', '复议后起诉的行政诉讼']
  return {
    groups: numbers.length === 15 ? names.map((name, index) => ({ name, cells: numbers.slice(index * 5, index * 5 + 5) })) : [],
    count: numbers.length,
    start: first.start,
    end: numbers.at(-1)?.end ?? lines[head]!.end,
  }
}

function isNumbers(text: string): boolean {
  return /^[\s|]*(?:-?\d+(?:\.\d+)?|[—－\-/／])(?:[\s|]+(?:-?\d+(?:\.\d+)?|[—－\-/／]))*[\s|]*$/.test(text)
}

function numbersOn(text: string, start: number): NumberAt[] {
  return [...text.matchAll(/(?<![\d.])-?\d+(?:\.\d+)?(?![\d年月日条件万元])|(?<=^|[\s|])[—－\-/／](?=[\s|]|$)/g)].map((found) => ({
    start: start + found.index,
    end: start + found.index + found[0].length,
    value: /\d/.test(found[0]) ? Number(found[0]) : undefined,
  }))
}
