import { parseArgs } from 'node:util'
import { addDays, compareDays, type Day, formatDay, parseDay } from '../definition/day.ts'
import { explain, makeCalendar } from '../engine/calendar.ts'
import { holidayNotices } from '../law/calendar/holiday-notices.ts'

export const summary = '列出一段时间内每一日是否工作日及其理由'
export const usage = `用法：yifa workdays --from <日期> --to <日期> [--json]
例：yifa workdays --from 2019-01-01 --to 2026-12-31 --json`

export async function run(args: string[]): Promise<number> {
  const asked = read(args)
  if (typeof asked === 'string') {
    console.error(`${asked}\n${usage}`)
    return 2
  }
  const calendar = makeCalendar(holidayNotices)
  const list: { day: Day; working: boolean; why: string }[] = []
  for (let day = asked.from; compareDays(day, asked.to) <= 0; day = addDays(day, 1)) {
    const { working, why } = explain(calendar, day)
    list.push({ day, working, why })
  }
  const lines = list.map(({ day, working, why }) => `${formatDay(day)}\t${working ? '工作日' : '休息日'}\t${why}`)
  console.log(asked.json ? JSON.stringify(list) : lines.join('\n'))
  return 0
}

/** What was asked for, or what is wrong with the arguments. */
function read(args: string[]): { from: Day; to: Day; json: boolean } | string {
  try {
    const { values } = parseArgs({
      args,
      options: { from: { type: 'string' }, to: { type: 'string' }, json: { type: 'boolean', default: false } },
    })
    if (values.from === undefined || values.to === undefined) return '请用 --from 和 --to 给出起止日期。'
    const [from, to] = [parseDay(values.from), parseDay(values.to)]
    if (compareDays(from, to) > 0) return `起始日${from}晚于截止日${to}。`
    return { from, to, json: values.json }
  } catch (error) {
    return error instanceof RangeError ? `${error.message}。` : '参数不对。'
  }
}
