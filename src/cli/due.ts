import { isDay } from '../definition/index.ts'
import { bareWorld, type Entry, limitOf, makeCalendar, standingOf } from '../engine/index.ts'
import { holidayNotices } from '../law/calendar/holiday-notices.ts'
import { allDefinitions, findProcedure } from '../law/index.ts'
import { systemClock } from '../platform/clock.ts'
import { Problem } from '../platform/problem.ts'

export const summary = '某个期限从某日起何时届满，附推算过程'
export const usage = `用法：yifa due 期限 起算日 [--json]

期限形如 程序.期限，例如 petition.handling；不带参数时列出全部期限。`

export async function run(args: string[]): Promise<number> {
  const json = args.includes('--json')
  const [id, start] = args.filter((arg) => !arg.startsWith('--'))
  if (!id) {
    const lines = allDefinitions.flatMap((procedure) =>
      Object.entries(procedure.limits).map(([key, limit]) => `${procedure.id}.${key}  ${procedure.title}${limit.label}`),
    )
    console.log([...new Set(lines)].join('\n'))
    return 0
  }
  if (!isDay(start)) throw new Problem(`起算日“${start ?? ''}”应形如 2023-10-07，且真实存在`)
  const at = id.lastIndexOf('.')
  const procedure = findProcedure(id.slice(0, at), start)
  const key = id.slice(at + 1)
  const limit = procedure?.limits[key]
  if (!procedure || !limit) throw new Problem(`${start} 没有施行中的期限“${id}”。运行 yifa due 查看全部期限。`)
  const origin = typeof limit.from === 'object' && 'step' in limit.from ? limit.from.step : limit.from
  const step = typeof origin === 'string' ? origin : origin[0]
  if (!step) throw new Problem(`期限“${id}”没有起算环节`)
  const entry: Entry = { version: 1, step, day: start, at: `${start}T00:00:00+08:00`, actor: { id: '', name: '', unit: '' }, values: {} }
  const unconditional = { ...procedure, limits: { ...procedure.limits, [key]: { ...limit, onlyIf: undefined } } } as typeof procedure
  const state = limitOf(
    unconditional,
    standingOf(unconditional, [entry]),
    bareWorld(makeCalendar(holidayNotices), systemClock.today()),
    key,
  )
  if (!state) throw new Problem(`期限“${id}”无法推算`)
  console.log(
    json
      ? JSON.stringify(state.proof, null, 2)
      : [
          `${limit.label}：${state.proof.last ?? state.proof.lastInstant ?? '未定'}`,
          ...state.proof.lines.map((line) => `  ${line.text}`),
        ].join('\n'),
  )
  return 0
}
