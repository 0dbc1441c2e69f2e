import { parseArgs } from 'node:util'
import { dayInShanghai, isDay } from '../definition/day.ts'
import { checkReport, type Finding, type Reading, rules } from '../modules/checking/index.ts'
import { readNamed } from './read.ts'

export const summary = '检查一份年度报告，列出疑有差错的地方'
export const usage = `yifa check 文件 [--json] [--year 2025] [--today 2026-03-01]

文件：.txt（UTF-8、GB18030、UTF-16）、.docx、.html、.pdf。
--json   输出 [{rule, severity, start, end, text, message, fix, basis}]；位置按文件文字的字符计。
--year   报告年度；不写则按报告自己写的。
--today  按哪一天检查；不写则为今天。
检查完成返回 0，不论有无发现；文件不能读或参数不对返回 2。`

export async function run(args: string[]): Promise<number> {
  const asked = given(args)
  if (!asked) return 2
  const { year, today = dayInShanghai(new Date()), json } = asked.values
  if ((year !== undefined && !/^20\d\d$/.test(year)) || !isDay(today)) {
    console.error(`年度应为四位年份，日期应为 2026-03-01 的形式。\n\n${usage}`)
    return 2
  }
  const reading = await readNamed(asked.positionals[0], usage)
  if (!reading) return 2
  const findings = checkReport(reading, { today, ...(year ? { year: Number(year) } : {}) })
  if (json) console.log(JSON.stringify(findings, undefined, 2))
  else print(reading, findings)
  return 0
}

function given(args: string[]) {
  try {
    const options = { json: { type: 'boolean' }, year: { type: 'string' }, today: { type: 'string' } } as const
    return parseArgs({ args, options, allowPositionals: true })
  } catch {
    console.error(`参数不对。\n\n${usage}`)
    return undefined
  }
}

function print(reading: Reading, findings: Finding[]): void {
  console.log(`${reading.title?.text ?? reading.name}：${findings.length === 0 ? '没有发现差错。' : `发现 ${findings.length} 处`}`)
  const titles = new Map(rules.map((rule) => [rule.id, rule.title]))
  for (const each of findings) {
    const line = reading.text.slice(0, each.start).split('\n').length
    console.log(`\n[${each.severity}] 第${line}行  ${titles.get(each.rule)}：${each.message}`)
    console.log(`    原文：${each.text.replace(/\s+/g, ' ').slice(0, 60)}`)
    if (each.fix !== undefined) console.log(`    建议：${each.fix}`)
    if (each.basis) console.log(`    依据：${each.basis}${each.mark === 'unverified' ? '（待核）' : ''}`)
  }
}
