import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Result } from '../modules/checking/labelled/score.ts'

export const summary = '在带标注的报告上测量检查规则的准确率和召回率（开发用）'
export const usage = `用法：yifa score [--write] [--seeds ../shared/seeds]

在 src/modules/checking/labelled/reports 的报告上逐条规则比较“应当发现”与“实际发现”。
--write  把结果写入 docs/checking-quality.md
--seeds  另有真实报告时它们所在的目录，默认 ../shared/seeds；没有就不测
全部规则达到要求返回 0，否则返回 1，并列出误报和漏报。`

const today = '2026-03-10'

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { write: { type: 'boolean' }, seeds: { type: 'string' } } })
  const folder = join('src', 'modules', 'checking', 'labelled', 'reports')
  if (!existsSync(folder)) {
    console.error(`没有找到 ${folder}：请在源代码目录里运行。\n\n${usage}`)
    return 2
  }
  // Only of use to developers: loaded only here.
  const { inventedReports, seedReports } = await import('../modules/checking/labelled/reports.ts')
  const { score } = await import('../modules/checking/labelled/score.ts')
  const { page, table } = await import('../modules/checking/labelled/table.ts')
  const { shortfalls } = await import('../modules/checking/labelled/floors.ts')
  const invented = score(await inventedReports(folder), today)
  const seeds = score(await seedReports(values.seeds ?? join('..', 'shared', 'seeds')), today)
  for (const result of [invented, seeds].filter(({ reports }) => reports > 0)) {
    console.log(table(result))
    print(result)
  }
  if (values.write) await writeFile(join('docs', 'checking-quality.md'), page(invented, seeds))
  const short = shortfalls(invented)
  for (const each of short) console.error(each)
  return short.length === 0 ? 0 : 1
}

function print({ misses }: Result): void {
  for (const { report, rule, kind, text, message } of misses)
    console.log(`${kind === 'missed' ? '漏报' : '误报'} ${rule} ${report}：${text.replace(/\s+/g, ' ').slice(0, 80)} ${message}`)
}
