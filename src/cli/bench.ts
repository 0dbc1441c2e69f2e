import { parseArgs } from 'node:util'
import { readConfig } from '../platform/config.ts'
import { Problem } from '../platform/problem.ts'

export const summary = '测量速度：单个环节、成批环节、各页，报告的读取和检查（开发用）'
export const usage = `用法：yifa bench [--matters 100000] [--rounds 3] [--steps 3000] [--profile 目录]
      yifa bench --reports [--rounds 3]

在一个用完即删的数据库里造出若干件事项，再依次测量：不经过程序、直接写入与经 HTTP 办理一个环节；
打开事项、列表、待办、检索、统计数及其明细；成批写入与数据库自身的极限。每项测若干轮，取中位数。
--profile 把服务进程的 CPU 剖析文件留在该目录。
--reports 只测量读取和检查一份 33 kB 报告各需多少毫秒（一个核心的处理器时间），并列出最慢的几项检查；不用数据库。`

export async function run(args: string[]): Promise<number> {
  const config = readConfig(args)
  const { values } = parseArgs({
    args: config.rest,
    options: {
      matters: { type: 'string' },
      rounds: { type: 'string' },
      steps: { type: 'string' },
      profile: { type: 'string' },
      reports: { type: 'boolean' },
    },
    strict: false,
  })
  const whole = (name: 'matters' | 'rounds' | 'steps', usual: number): number => {
    const value = Number(values[name] ?? usual)
    if (!Number.isInteger(value) || value < 1) throw new Problem(`--${name} 应是正整数\n\n${usage}`)
    return value
  }
  if (values.reports) {
    const { measureReports } = await import('../../bench/reports.ts')
    const { reportTable } = await import('../../bench/table.ts')
    console.log(reportTable(measureReports(whole('rounds', 3))))
    return 0
  }
  // Only of use to developers: it lies beside the sources and is loaded only here.
  const { bench } = await import('../../bench/run.ts')
  const { tableOf } = await import('../../bench/table.ts')
  const result = await bench(
    {
      matters: whole('matters', 100_000),
      rounds: whole('rounds', 3),
      steps: whole('steps', 3000),
      ...(typeof values.profile === 'string' ? { profile: values.profile } : {}),
      postgresBin: config.postgresBin,
    },
    (text) => console.error(text),
  )
  console.log(tableOf(result))
  return 0
}
