import { parseArgs } from 'node:util'
import { formatDay, parseDay } from '../definition/day.ts'
import { type Explanation, explain, makeCalendar } from '../engine/calendar.ts'
import { holidayNotices } from '../law/calendar/holiday-notices.ts'

export const summary = '查某日是否工作日及其理由'
export const usage = `用法：yifa workday <日期> [--json]
例：yifa workday 2023-10-07`

export async function run(args: string[]): Promise<number> {
  const asked = read(args)
  if (typeof asked === 'string') {
    console.error(`${asked}\n${usage}`)
    return 2
  }
  const { explanation, json } = asked
  const { day, working, why } = explanation
  console.log(json ? JSON.stringify(explanation) : `${formatDay(day)}：${working ? '是工作日' : '不是工作日'}。${why}。`)
  return 0
}

/** The answer to print, or what is wrong with the arguments. */
function read(args: string[]): { explanation: Explanation; json: boolean } | string {
  try {
    const { values, positionals } = parseArgs({ args, options: { json: { type: 'boolean', default: false } }, allowPositionals: true })
    const [text] = positionals
    if (text === undefined || positionals.length > 1) return '请给出一个日期。'
    return { explanation: explain(makeCalendar(holidayNotices), parseDay(text)), json: values.json }
  } catch (error) {
    return error instanceof RangeError ? `${error.message}。` : '参数不对。'
  }
}
