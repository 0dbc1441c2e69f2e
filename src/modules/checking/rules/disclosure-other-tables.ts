import { type ActiveTable, type RemediesTable, readActive, readRemedies } from '../disclosure/other-tables.ts'
import { isDisclosureReport } from '../disclosure/report.ts'
import type { Found, Rule } from '../finding.ts'

/** The tables of active disclosure and of remedies: every row and cell there, and totals that add up. */
export const disclosureOtherTables: Rule = {
  id: 'disclosure-other-tables',
  title: '主动公开、复议诉讼统计表数据不符',
  severity: '高',
  why: '主动公开和复议诉讼两张表同样有固定的行、列；复议诉讼表每组前四栏相加等于总计。',
  basis: '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
  mark: 'unverified',
  mend: '请对照格式补齐，没有发生的填0；总计按台账重新计算。',
  check(reading) {
    if (!isDisclosureReport(reading)) return []
    const active = readActive(reading)
    const remedies = readRemedies(reading)
    return [...(active ? activeFaults(active) : []), ...(remedies ? remedyFaults(remedies) : [])]
  },
}

function activeFaults({ rows, missing, oldForm, start, end }: ActiveTable): Found[] {
  if (oldForm) return []
  const absent: Found[] = missing.map((name) => ({
    start,
    end: Math.min(end, start + 30),
    severity: '中',
    message: `主动公开统计表缺少“${name}”一行。`,
  }))
  const short = rows.flatMap((row): Found[] => {
    const wrong = row.cells.find(({ value }) => value === undefined || value < 0)
    if (wrong)
      return [
        {
          start: wrong.start,
          end: wrong.end,
          severity: wrong.value === undefined ? '中' : '高',
          message: wrong.value === undefined ? `“${row.name}”有一格不是数字，没有发生的填0。` : `“${row.name}”出现负数${wrong.value}。`,
          ...(wrong.value === undefined ? { fix: '0' } : {}),
        },
      ]
    if (row.cells.length === row.wanted) return []
    return [
      {
        start: row.start,
        end: row.end,
        severity: '中',
        message: `“${row.name}”应填${row.wanted}格数字，现有${row.cells.length}格。没有发生的填0。`,
      },
    ]
  })
  return [...absent, ...short]
}

function remedyFaults({ groups, count, start, end }: RemediesTable): Found[] {
  if (groups.length === 0)
    return [{ start, end, severity: '中', message: `行政复议、行政诉讼表应有15格数字，现有${count}格。没有发生的填0。` }]
  return groups.flatMap(({ name, cells }): Found[] => {
    const odd = cells.find(({ value }) => value === undefined || value < 0)
    const place = { start: (odd ?? cells.at(-1)!).start, end: (odd ?? cells.at(-1)!).end }
    if (odd) return [{ ...place, message: `“${name}”有一格不是零或者正整数。` }]
    const parts = cells.slice(0, 4).map(({ value }) => value ?? 0)
    const added = parts.reduce((sum, one) => sum + one, 0)
    const total = cells[4]?.value ?? 0
    return added === total
      ? []
      : [{ ...place, fix: String(added), message: `“${name}”各栏相加为${parts.join('+')}=${added}，总计栏为${total}。` }]
  })
}
