import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { isDay } from '../../../definition/day.ts'
import type { Work } from '../../../law/sources/index.ts'

/**
 * Reads an office's own laws, rules and plans: a JSON list with Chinese keys. Every problem is told with its place; a file with any is
 * not used at all, so that nobody checks with half a register.
 *
 *     [{ "名称": "云岭市物业管理条例", "种类": "地方性法规", "制定机关": "云岭市人民代表大会常务委员会", "误称": ["云岭市物业条例"],
 *        "施行": ["2022-01-01"] },
 *      { "名称": "云岭市物业管理办法", "种类": "地方规范", "停止": { "日期": "2022-01-01", "改用": "云岭市物业管理条例" } },
 *      { "名称": "云岭市法治建设规划（2021—2025年）", "种类": "规划纲要", "期限": [2021, 2025], "接续": "云岭市法治建设规划（2026—2030年）" }]
 */
export function readWorks(text: string): { works: Work[] } | { problems: string[] } {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    return { problems: [`不是合格的 JSON：${error instanceof Error ? error.message : '无法解析'}。`] }
  }
  const read = z.array(entry, '应当是一个列表，即用方括号括起的若干条。').safeParse(json)
  if (!read.success) return { problems: read.error.issues.map((issue) => told(issue, json)) }
  const names = read.data.map((each) => each.名称)
  const twice = names.filter((each, at) => names.indexOf(each) !== at)
  if (twice.length) return { problems: [...new Set(twice)].map((each) => `《${each}》写了不止一条，请合并。`) }
  return { works: read.data.map(workOf) }
}

let kept: readonly Work[] = []

/** What every check uses from now on besides the project's register: set once, when the program starts. */
export function keepWorks(works: readonly Work[]): void {
  kept = works
}

export function ownWorks(): readonly Work[] {
  return kept
}

/** The file's works; an empty register where there is no such file. */
export async function worksFrom(path: string): Promise<{ works: Work[] } | { problems: string[] }> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? { works: [] } : { problems: [`读不了 ${path}。`] }
  }
  return readWorks(text)
}

const kinds = [
  '法律',
  '行政法规',
  '党内法规',
  '司法解释',
  '部门规章',
  '国务院文件',
  '党政文件',
  '地方性法规',
  '地方规范',
  '国家标准',
  '规划纲要',
  '指标体系',
] as const

const name = z
  .string('应当是文字。')
  .min(2, '名称至少两个字。')
  .max(80, '名称不超过 80 个字。')
  .refine((text) => !/[《》\n]/.test(text), '不写书名号。')
const names = z.array(name, '应当是名称的列表，如 ["甲", "乙"]。')
const day = z.string('应当是日期，如 "2022-05-01"。').refine(isDay, '应当是存在的日期，写作 "2022-05-01"。')
const year = z.int('应当是四位年份。').min(1949, '应当是四位年份。').max(2100, '应当是四位年份。')

const entry = z.strictObject({
  名称: name,
  种类: z.enum(kinds, `应当是下列之一：${kinds.join('、')}。`),
  制定机关: z.string('应当是文字。').optional(),
  文号: z.string('应当是文字。').optional(),
  简称: names.optional(),
  误称: names.optional(),
  施行: z.array(day, '应当是施行日期的列表，如 ["2022-01-01"]。').optional(),
  停止: z.strictObject({ 日期: day, 改用: name.optional() }, '应当写作 {"日期": "2022-05-01", "改用": "新的名称"}。').optional(),
  期限: z
    .tuple([year, year], '应当是起止两个年份，如 [2021, 2025]。')
    .refine(([from, to]) => from <= to, '起始年份不能晚于终止年份。')
    .optional(),
  接续: name.optional(),
})

/** The office vouches for its own entries, but we did not read them: unverified. */
function workOf(given: z.infer<typeof entry>): Work {
  const { 名称, 种类, 制定机关, 文号, 简称, 误称, 施行, 停止, 期限, 接续 } = given
  const mark = 'unverified'
  return {
    name: 名称,
    kind: 种类,
    short: 简称 ?? [],
    wrong: 误称 ?? [],
    editions: (施行 ?? []).toSorted().map((from) => ({ edition: `${from.slice(0, 4)}年施行`, from, mark })),
    ...(制定机关 ? { issuer: 制定机关 } : {}),
    ...(文号 ? { number: 文号 } : {}),
    ...(停止 ? { ended: { on: 停止.日期, ...(停止.改用 ? { by: 停止.改用 } : {}), mark } } : {}),
    ...(期限 ? { period: { from: 期限[0], to: 期限[1] } } : {}),
    ...(接续 ? { next: 接续 } : {}),
    mark,
  }
}

function told(issue: z.core.$ZodIssue, json: unknown): string {
  const [at, ...rest] = issue.path
  if (typeof at !== 'number') return issue.message
  const own = Array.isArray(json) ? (json[at] as { 名称?: unknown } | null)?.名称 : undefined
  const where = `第${at + 1}条${typeof own === 'string' ? `《${own}》` : ''}`
  if (issue.code === 'unrecognized_keys')
    return `${where}：不认识“${issue.keys.join('”“')}”。可以写的有：${Object.keys(entry.shape).join('、')}。`
  const missing =
    issue.code === 'invalid_type' && rest.length === 1 && at < (json as unknown[]).length && valueAt(json, issue.path) === undefined
  return `${where}${rest.length ? `的“${rest.map((each) => (typeof each === 'number' ? `第${each + 1}个` : String(each))).join('”的“')}”` : ''}：${missing ? '没有填写。' : issue.message}`
}

function valueAt(json: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], json)
}
