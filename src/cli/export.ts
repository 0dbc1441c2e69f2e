import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { parseArgs } from 'node:util'
import { isDay } from '../definition/index.ts'
import { editionsOf } from '../law/index.ts'
import { exportMatters, layoutFor, templateOf, titleOf } from '../modules/exchange/index.ts'
import type { MatterFilter } from '../modules/matters/index.ts'
import { readConfig } from '../platform/config.ts'
import { HttpProblem } from '../platform/http.ts'
import { Problem } from '../platform/problem.ts'
import { withInstallation } from './installation.ts'

export const summary = '导出全部事项为 Excel 或 CSV，或者导出导入模板'
export const usage = `用法：yifa export [--procedure 程序] [--unit 单位路径] [--from 2024-01-01] [--to 2024-12-31] [--state open|ended] [--q 词] [--out 文件.xlsx|文件.csv] [--data 数据目录]
      yifa export --template 程序 [--out 文件.xlsx]

写明程序的，列出它的全部字段；密封的内容不导出，证件号码只有后四位。`

const options = {
  procedure: { type: 'string' },
  unit: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  state: { type: 'string' },
  q: { type: 'string' },
  out: { type: 'string' },
  template: { type: 'string' },
} as const

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

export async function run(args: string[]): Promise<number> {
  const config = readConfig(args)
  const values = given(config.rest)
  const filter = values && filterOf(values)
  if (!values || !filter) {
    console.error(`参数不对。\n\n${usage}`)
    return 2
  }
  return withInstallation(config, async ({ database, office }) => {
    if (values.unit !== undefined && !office.unit(values.unit)) throw new Problem(`没有路径为“${values.unit}”的单位`)
    if (values.template) {
      const layout = layoutFor(values.template)
      const path = values.out ?? `${layout.title}模板.xlsx`
      await writeFile(path, await templateOf(layout, office, values.unit ?? office.district))
      console.log(path)
      return 0
    }
    const path = values.out ?? `${titleOf(filter)}${office.today()}.xlsx`
    const stream = exportMatters(database, office, office.systemContext, filter, path.endsWith('.csv') ? 'csv' : 'xlsx')
    await pipeline(Readable.fromWeb(stream as NodeStream), createWriteStream(path))
    console.log(path)
    return 0
  }).catch((error: unknown) => {
    throw error instanceof HttpProblem ? new Problem(error.message) : error
  })
}

function given(args: string[]): Values | undefined {
  try {
    return parseArgs({ args, options }).values
  } catch {
    return undefined
  }
}

/** Undefined when a setting has no meaning. */
function filterOf({ procedure, unit, from, to, state, q }: Values): MatterFilter | undefined {
  if ((from !== undefined && !isDay(from)) || (to !== undefined && !isDay(to))) return undefined
  if (state !== undefined && state !== 'open' && state !== 'ended') return undefined
  if (procedure !== undefined && editionsOf(procedure).length === 0) return undefined
  return {
    ...(procedure ? { procedure } : {}),
    ...(unit ? { unit } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(state ? { state } : {}),
    ...(q ? { q } : {}),
  }
}
