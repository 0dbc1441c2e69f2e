import { existsSync } from 'node:fs'
import { dayInShanghai, isDay } from '../definition/day.ts'
import { checkReport, type Finding, keepWorks, type Reading, rules, worksFrom } from '../modules/checking/index.ts'
import { argumentsOf } from './arguments.ts'
import { checkFolder } from './check-folder.ts'
import { isFolder, onlyForFolders, readNamed, told } from './read.ts'

export const summary = '检查一份或一个目录的年度报告，列出疑有差错的地方'
export const usage = `yifa check 文件 [--json] [--year 2025] [--today 2026-03-01] [--earlier 上年报告] [--works 目录.json]
yifa check 目录 [--out 结果.jsonl] [--again] [--summary 汇总.xlsx] [--year 2025] [--today 2026-03-01]

文件：.txt（UTF-8、GB18030、UTF-16）、.docx、.doc、.wps、.html、.mht、.pdf。
--json     输出 [{rule, severity, start, end, text, message, fix, advice, basis, mark}]；位置按文件文字的字符计。
--year     报告年度；不写则按报告自己写的。
--today    按哪一天检查；不写则为今天。
--earlier  本单位上一年的报告文件；给出时另查沿用上年的文字和数字。只用于单个文件。
--works    本单位自备的法律法规、规划目录（JSON，格式见 docs/own-works.md），与自带的目录一并使用。
目录（连同下级目录）中的每份报告输出一行 JSON：{file, title, organisation, year, notes, findings}；不能读的为 {file, unreadable: 原因}。
进度显示在标准错误输出。
--out      写入该文件，不写则输出到标准输出。中断后再运行同一命令，已检查过且未改动的文件不再检查。
--again    从头再检查，覆盖 --out 文件。
--summary  另写一份 Excel 汇总：每份报告各项检查、各级严重程度的处数，不能读取的文件及原因。
返回 0：检查完成，不论有无发现；1：目录中有文件不能读；2：参数不对，或者所写的文件不能读。`

const options = {
  json: { type: 'boolean' },
  year: { type: 'string' },
  today: { type: 'string' },
  out: { type: 'string' },
  again: { type: 'boolean', default: false },
  summary: { type: 'string' },
  earlier: { type: 'string' },
  works: { type: 'string' },
} as const

export async function run(args: string[]): Promise<number> {
  const asked = argumentsOf(args, options, usage)
  if (!asked) return 2
  const { year: writtenYear, today = dayInShanghai(new Date()), json, out, again, summary: sheet, earlier } = asked.values
  if ((writtenYear !== undefined && !/^20\d\d$/.test(writtenYear)) || !isDay(today)) {
    console.error(`年度应为四位年份，日期应为 2026-03-01 的形式。\n\n${usage}`)
    return 2
  }
  const year = writtenYear === undefined ? undefined : Number(writtenYear)
  const [path] = asked.positionals
  if (!(await usesWorks(asked.values.works))) return 2
  if (earlier && path && (await isFolder(path))) {
    console.error(`--earlier 只用于单个文件。\n\n${usage}`)
    return 2
  }
  if (path && (await isFolder(path))) return told(await checkFolder(path, { today, year, out, again, summary: sheet }), '检查')
  if (out || again || sheet) return onlyForFolders(path, usage)
  const reading = await readNamed(path, usage)
  if (!reading) return 2
  const before = earlier === undefined ? undefined : await readNamed(earlier, usage)
  if (earlier !== undefined && !before) return 2
  const findings = checkReport(reading, { today, ...(year ? { year } : {}), ...(before ? { earlier: before } : {}) })
  if (json) console.log(JSON.stringify(findings, undefined, 2))
  else print(reading, findings)
  return 0
}

/** A file that is named but missing is a mistake, unlike one in the data folder. */
async function usesWorks(path: string | undefined): Promise<boolean> {
  if (path === undefined) return true
  const read = existsSync(path) ? await worksFrom(path) : { problems: ['没有这个文件。'] }
  if ('works' in read) keepWorks(read.works)
  else console.error(`${path} 没有采用：\n${read.problems.join('\n')}`)
  return 'works' in read
}

function print(reading: Reading, findings: Finding[]): void {
  console.log(`${reading.title?.text ?? reading.name}：${findings.length === 0 ? '没有发现差错。' : `发现 ${findings.length} 处`}`)
  const titles = new Map(rules.map((rule) => [rule.id, rule.title]))
  for (const each of findings) {
    const line = reading.text.slice(0, each.start).split('\n').length
    console.log(`\n[${each.severity}] 第${line}行  ${titles.get(each.rule)}：${each.message}`)
    console.log(`    原文：${each.text.replace(/\s+/g, ' ').slice(0, 60)}`)
    if (each.fix !== undefined) console.log(`    改为：${each.fix || '（删去）'}`)
    else if (each.advice) console.log(`    建议：${each.advice}`)
    if (each.basis) console.log(`    依据：${each.basis}${each.mark === 'unverified' ? '（待核）' : ''}`)
  }
}
