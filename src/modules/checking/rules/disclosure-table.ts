import { type ApplicationsTable, type NumberAt, readApplications, resultKeys, type TableRow } from '../disclosure/applications.ts'
import { isDisclosureReport } from '../disclosure/report.ts'
import type { Found, Rule } from '../finding.ts'

const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'] as const

/** The table of applications: whole numbers in every cell, rows and columns that add up, and what came in equal to what went out. */
export const disclosureTable: Rule = {
  id: 'disclosure-table',
  title: '依申请公开统计表数据不符',
  severity: '高',
  why: '信息公开年度报告的表格有固定的勾稽关系：每行各栏相加等于总计，各项办理结果相加等于第（七）项，本年新收加上年结转等于总计加结转下年度。',
  basis: '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
  mark: 'unverified',
  mend: '请对照申请登记台账逐项核对，更正后重新验算各行各列。',
  check(reading) {
    if (!isDisclosureReport(reading)) return []
    const table = readApplications(reading)
    if (!table) return []
    const blanks = unfilled(table)
    return [...blanks, ...negative(table), ...(blanks.length > 0 ? [] : arithmetic(table))]
  },
}

function unfilled({ rows }: ApplicationsTable): Found[] {
  return rows.flatMap((row): Found[] => {
    const dashes = row.cells.filter(({ value }) => value === undefined)
    if (dashes.length > 0)
      return dashes.map(({ start, end }) => ({
        start,
        end,
        severity: '中',
        message: `“${row.name}”行有一格不是数字。表格各项均应填写数字，没有发生的填0。`,
        fix: '0',
      }))
    const missing = columns.length - row.cells.length
    if (missing === 0) return []
    const says = missing > 0 ? `少填${missing}格` : `多出${-missing}个数字`
    return [
      {
        start: row.start,
        end: row.end,
        message: `“${row.name}”行应有${columns.length}格数字，现有${row.cells.length}格，${says}。没有发生的填0。`,
      },
    ]
  })
}

function negative({ rows }: ApplicationsTable): Found[] {
  return rows.flatMap((row) =>
    row.cells
      .filter(({ value }) => value !== undefined && (value < 0 || !Number.isInteger(value)))
      .map(({ start, end, value }) => ({
        start,
        end,
        message: `“${row.name}”行的${value}不是件数：申请数量只能是零或者正整数。`,
      })),
  )
}

interface Gap {
  readonly at: NumberAt
  readonly by: number
  readonly found: Found
}

function arithmetic(table: ApplicationsTable): Found[] {
  const rows = rowGaps(table)
  const sums = columnGaps(table)
  const balances = balanceGaps(table)
  const single = onlyCell(table, rows, sums, balances)
  return single ? [single] : [...rows.values(), ...sums.values(), ...balances.values()].map(({ found }) => found)
}

/** Rows by key: the sum of the columns less the total stated. */
function rowGaps({ rows }: ApplicationsTable): Map<string, Gap> {
  const gaps = new Map<string, Gap>()
  for (const { key, name, cells } of rows) {
    const parts = cells.slice(0, -1).map(numberOf)
    const total = cells.at(-1)!
    const added = sum(parts)
    if (added === total.value) continue
    const message = `“${name}”行各栏相加为${parts.join('+')}=${added}，总计栏为${total.value}，相差${Math.abs(added - numberOf(total))}。`
    gaps.set(key, { at: total, by: added - numberOf(total), found: { start: total.start, end: total.end, message } })
  }
  return gaps
}

/** Columns: the sum of the results less the total stated in row seven. Only where no row of the form is missing. */
function columnGaps(table: ApplicationsTable): Map<number, Gap> {
  const gaps = new Map<number, Gap>()
  const total = rowOf(table, 'total')
  if (!total || table.missing.length > 0) return gaps
  const results = table.rows.filter(({ key }) => resultKeys.includes(key) || key === 'otherwise')
  for (const [column, label] of columns.entries()) {
    const added = sum(results.map(({ cells }) => numberOf(cells[column]!)))
    const stated = total.cells[column]!
    if (added === stated.value) continue
    const message = `“${label}”列第三项各项办理结果相加为${added}，第（七）项总计为${stated.value}，相差${Math.abs(added - numberOf(stated))}。`
    gaps.set(column, { at: stated, by: added - numberOf(stated), found: { start: stated.start, end: stated.end, message } })
  }
  return gaps
}

/** Columns: 新收 + 上年结转 less 总计 + 结转下年度. */
function balanceGaps(table: ApplicationsTable): Map<number, Gap> {
  const gaps = new Map<number, Gap>()
  const four = ['new', 'carried', 'total', 'next'].map((key) => rowOf(table, key))
  if (!four.every((row): row is TableRow => row !== undefined)) return gaps
  for (const [column, label] of columns.entries()) {
    const [fresh = 0, carried = 0, total = 0, next = 0] = four.map(({ cells }) => numberOf(cells[column]!))
    const left = fresh + carried
    const right = total + next
    if (left === right) continue
    const at = four[3]!.cells[column]!
    const message = `“${label}”列勾稽关系不成立：本年新收${fresh}+上年结转${carried}=${left}，办理结果总计${total}+结转下年度${next}=${right}，相差${Math.abs(left - right)}。`
    gaps.set(column, { at, by: left - right, found: { start: at.start, end: at.end, message } })
  }
  return gaps
}

/** One wrong cell throws its row and its column out by as much: then it alone is named, with what it should be. */
function onlyCell(
  table: ApplicationsTable,
  rows: ReadonlyMap<string, Gap>,
  sums: ReadonlyMap<number, Gap>,
  balances: ReadonlyMap<number, Gap>,
): Found | undefined {
  const [[key, row] = []] = [...rows]
  if (rows.size !== 1 || !key || !row) return undefined
  const inResults = resultKeys.includes(key) || key === 'otherwise'
  const [[column, gap] = []] = inResults ? [...sums] : [...balances]
  const others = inResults ? balances : sums
  if (column === undefined || !gap || (inResults ? sums : balances).size !== 1 || others.size > 0) return undefined
  const sign = inResults ? 1 : { new: 1, carried: 1, next: -1, total: 0 }[key]
  const inTotal = column === columns.length - 1
  const by = inTotal ? -row.by : row.by
  if (!sign || gap.by * sign !== by) return undefined
  const cell = rowOf(table, key)?.cells[column]
  const right = numberOf(cell!) - by
  if (!cell || right < 0) return undefined
  return {
    start: cell.start,
    end: cell.end,
    fix: String(right),
    message: `“${rowOf(table, key)?.name}”行“${columns[column]}”栏的${cell.value}使本行、本列都差${Math.abs(by)}；改为${right}则行列均相符，请核对台账。`,
  }
}

function rowOf({ rows }: ApplicationsTable, key: string): TableRow | undefined {
  return rows.find((row) => row.key === key)
}

function numberOf({ value }: NumberAt): number {
  return value ?? 0
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
