import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Office } from '../modules/office/index.ts'
import {
  draftersByKind,
  findReport,
  openReportBook,
  produce,
  type ReportFormat,
  type ReportKind,
  renderTokens,
  reportFormats,
  reportKinds,
} from '../modules/reports/index.ts'
import { readConfig } from '../platform/config.ts'
import { Problem } from '../platform/problem.ts'
import { withInstallation } from './installation.ts'

export const summary = '由统计数起草法治政府建设、政府信息公开年度报告，每个数字都能查到所统计的记录'
export const usage = `用法：yifa report --year 2023 [--unit 单位] [--data 数据目录] --format docx|pdf|html|txt|json [--kind 种类] [--out 文件]

单位写名称或路径，例如 望河街道；不写时，只有一个街道的为该街道，否则为全区。
已有保存的报告则输出最近保存的版本，没有则按统计数起草（--fresh 一律重新起草）。
种类为 ruleOfLaw（法治政府建设年度报告，默认）或者 disclosure（政府信息公开工作年度报告，含固定格式的统计表）。
json 列出当年全部统计数：数值、分子分母、所统计的记录条数和上年数，以及报告全文。
不写 --out 时输出到标准输出。`

export async function run(args: string[]): Promise<number> {
  const config = readConfig(args)
  const { values } = parseArgs({
    args: config.rest,
    options: {
      year: { type: 'string' },
      unit: { type: 'string' },
      format: { type: 'string', default: 'txt' },
      out: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      kind: { type: 'string', default: 'ruleOfLaw' },
    },
    strict: false,
  })
  const year = yearIn(values.year)
  const format = formatIn(values.format)
  const kind = kindIn(values.kind)
  return withInstallation(config, async ({ database, office }) => {
    const unit = unitIn(office, values.unit)
    const body = await database.as(office.systemContext, async (db) => {
      const saved = values.fresh ? undefined : await findReport(db, unit, year, kind)
      const book = await openReportBook(db, unit, year, saved?.known_at)
      const doc = saved ? renderTokens(saved.content.doc, book) : await draftersByKind[kind](db, office, book, year)
      return produce(db, office, book, doc, year, format, { kind })
    })
    if (typeof values.out === 'string') writeFileSync(values.out, body)
    else process.stdout.write(body)
    return 0
  })
}

function yearIn(given: unknown): number {
  if (typeof given !== 'string' || !/^(19|20|21)\d\d$/.test(given))
    throw new Problem(`缺少 --year，应为四位年份，例如 --year 2023\n\n${usage}`)
  return Number(given)
}

function formatIn(given: unknown): ReportFormat {
  const format = reportFormats.find((one) => one === given)
  if (!format) throw new Problem(`不支持的格式“${String(given)}”。可用 ${reportFormats.join('、')}。`)
  return format
}

function kindIn(given: unknown): ReportKind {
  const kind = reportKinds.find((one) => one === given)
  if (!kind) throw new Problem(`没有“${String(given)}”这种报告。可用 ${reportKinds.join('、')}。`)
  return kind
}

/** By path or by name. */
function unitIn(office: Office, given: unknown): string {
  const streets = office.units.filter((unit) => unit.kind === 'street')
  if (typeof given !== 'string') return streets.length === 1 ? streets[0]!.path : office.district
  const found = office.unit(given) ?? office.units.find((unit) => unit.name === given || unit.short === given)
  if (!found) throw new Problem(`没有“${given}”这个单位。可用：${office.units.map((unit) => unit.name).join('、')}`)
  return found.path
}
