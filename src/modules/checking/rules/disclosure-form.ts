import { readApplications } from '../disclosure/applications.ts'
import { readActive, readRemedies } from '../disclosure/other-tables.ts'
import { disclosureTitle, isDisclosureReport, type PartKey, type Place, partsIn, sixParts } from '../disclosure/report.ts'
import type { Context, Found, Rule } from '../finding.ts'
import type { Reading } from '../reading.ts'

const regulation = '《中华人民共和国政府信息公开条例》第五十条（2019年修订）'

/** The six parts, the three tables with their rows and columns, the form of the year, the period counted and the day it is due. */
export const disclosureForm: Rule = {
  id: 'disclosure-form',
  title: '信息公开年度报告格式不符',
  severity: '中',
  why: '信息公开年度报告由六个部分和三张固定格式的表格组成，缺项、旧格式会被退回重报。',
  basis: '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
  mark: 'unverified',
  mend: '请按现行格式补齐；没有发生的事项也应当写明，表格填0。',
  check(reading, context) {
    if (!isDisclosureReport(reading)) return []
    const place = headOf(reading)
    const year = yearOf(reading, context)
    // The six parts and their tables came with the form of 2019.
    if (year !== undefined && year < 2019) return []
    return [...missingParts(reading, place), ...tables(reading, place, year), ...period(reading, year), ...late(reading, year)]
  },
}

function missingParts(reading: Reading, place: Place): Found[] {
  const found = partsIn(reading)
  // A text without any heading of ours has another structure altogether: that is said once.
  if (found.size < 2 && reading.plain.length > 400)
    return [
      {
        ...place,
        message: `没有按格式分为六个部分：${sixParts.map(({ title }) => title).join('；')}。`,
        basis: regulation,
        mark: 'verified',
      },
    ]
  const absent = sixParts.filter(({ key }) => !found.has(key))
  return absent.map(({ title }) => ({ ...place, message: `缺少“${title}”部分。`, basis: regulation, mark: 'verified' as const }))
}

function tables(reading: Reading, place: Place, year: number | undefined): Found[] {
  const parts = partsIn(reading)
  const applications = readApplications(reading)
  const active = readActive(reading)
  const absent = (
    [
      ['applications', '收到和处理政府信息公开申请', applications],
      ['active', '主动公开政府信息', active],
      ['remedies', '行政复议、行政诉讼', readRemedies(reading)],
    ] as const
  )
    .filter(([key, , table]) => table === undefined && parts.has(key as PartKey))
    .map(
      ([key, name]): Found => ({
        ...(parts.get(key) ?? place),
        message: `“${name}”部分没有固定格式的统计表。没有发生的也要保留表格，各格填0。`,
      }),
    )
  const old = year !== undefined && year < 2021
  const outdated: Found[] = []
  if (!old && active?.oldForm)
    outdated.push({
      ...active.oldForm,
      message: '主动公开统计表用的是2021年以前的旧格式。现行格式只保留制发、废止、现行有效件数，处理决定数量和收费金额。',
    })
  if (!old && applications?.oldForm)
    outdated.push({
      ...(applications.rows.find(({ key }) => key === 'otherwise') ?? applications),
      message: '依申请公开统计表用的是2021年以前的旧格式：“（六）其他处理”现行格式分为逾期不补正、逾期未缴费、其他三行。',
    })
  if (!applications) return [...absent, ...outdated]
  const head = { start: applications.start, end: Math.min(applications.end, applications.start + 16) }
  const rows = applications.missing.map((name): Found => ({ ...head, severity: '高', message: `依申请公开统计表缺少“${name}”一行。` }))
  const columns = applications.missingColumns.map(
    (name): Found => ({ ...head, severity: '高', message: `依申请公开统计表缺少“${name}”一栏。` }),
  )
  return [...absent, ...outdated, ...rows, ...columns]
}

/** 自2024年1月1日起至2024年12月31日止 in a report on another year. */
function period(reading: Reading, year: number | undefined): Found[] {
  if (year === undefined) return []
  return [...reading.plain.matchAll(/(20\d\d)年1月1日(?:起)?[，,、]?(?:至|到|—|-)(20\d\d)年12月31日/g)]
    .filter(([, from, to]) => Number(from) !== year || Number(to) !== year)
    .map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
      severity: '高' as const,
      fix: found[0].replaceAll(/20\d\d/g, String(year)),
      message: `报告的是${year}年，统计期限却写成${found[1]}年${found[1] === found[2] ? '' : `至${found[2]}年`}。`,
    }))
}

/** Departments are due on 31 January, governments on 31 March; sub-districts follow the notice of their district. */
function late(reading: Reading, year: number | undefined): Found[] {
  const [, y, m, d] = /(20\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/.exec(reading.date?.text ?? '') ?? []
  if (!reading.date || !y || !m || !d || year === undefined || Number(y) < year + 1) return []
  const day = Number(y) * 10_000 + Number(m) * 100 + Number(d)
  const government = /[省市县区旗]人民政府/.test(reading.signature?.text ?? '') && !/街道|镇|乡|办事处/.test(reading.signature?.text ?? '')
  const last = (year + 1) * 10_000 + (government ? 331 : 131)
  if (day <= last) return []
  return [
    {
      start: reading.date.start,
      end: reading.date.end,
      severity: '低',
      message: government
        ? `成文日期晚于${year + 1}年3月31日。本级政府的年度报告应当在3月31日前公布。`
        : `成文日期晚于${year + 1}年1月31日。政府部门的年度报告应当在1月31日前提交并公布；街道、乡镇以本地通知为准（待核）。`,
      advice: '请核对报送和公布的日期；确有延误的，尽快报送并说明。',
      basis: '《中华人民共和国政府信息公开条例》第四十九条（2019年修订）',
      mark: 'verified',
    },
  ]
}

function headOf(reading: Reading): Place {
  const title = disclosureTitle(reading) ?? reading.lines[0]
  return title ? { start: title.start, end: title.end } : { start: 0, end: 0 }
}

function yearOf(reading: Reading, { year }: Context): number | undefined {
  const named = /(20\d\d)\s*年/.exec(disclosureTitle(reading)?.text ?? '')?.[1]
  return named ? Number(named) : year
}
