import { type Day, type DayNumber, dayFromNumber, dayNumber, formatDay, yearOf } from '../definition/day.ts'
import { describeLength } from '../definition/length.ts'
import { type Calendar, isKnownThroughout, isWorkingNumber } from './calendar.ts'
import { HOUR, type Position, type Reckoning, type ReckoningStep } from './reckoning.ts'
import { type Stretch, stretches, whyNot } from './stretches.ts'
import type { DueInput, Start } from './time-limit.ts'

/** One line of a proof, in Chinese. `from`, `to` (both included) and `count` repeat its numbers for those who recompute it by program. */
export type ProofLine = {
  kind:
    | 'start'
    | 'restart'
    | 'count'
    | 'counted'
    | 'skipped'
    | 'extension'
    | 'suspension'
    | 'exclusion'
    | 'stoppedWorking'
    | 'stoppedRest'
    | 'idle'
    | 'roll'
    | 'provisional'
    | 'result'
  text: string
  from?: Day
  to?: Day
  count?: number
}

export function proofLines(input: DueInput, reckoning: Reckoning): ProofLine[] {
  const lines = startLines(input, reckoning)
  for (const step of reckoning.steps) lines.push(...stepLines(input, reckoning, step))
  if (reckoning.raw && reckoning.last) lines.push(...rollLines(input, reckoning, reckoning.raw, reckoning.last))
  if (reckoning.provisional) lines.push(provisionalLine(input, reckoning))
  if (reckoning.last) lines.push(resultLine(input, reckoning.last))
  return lines
}

const STOP_WORDS = { suspension: '中止', exclusion: '不计入期限' }
const IDLE_REASONS = { earlier: '在起算之前', overlaps: '与前段重合，不重复扣除', expired: '在期限届满之后' }

function startLines({ start, limit }: DueInput, { start: effective, assumedInstant }: Reckoning): ProofLine[] {
  const hourly = limit.length.unit === 'hour'
  const event = `${eventText(effective, hourly)}，`
  const assumed = assumedInstant ? `未记录时刻，从严按当日${limit.minimum ? '24' : '0'}时起算；` : ''
  const counting = hourly ? `${assumed}自该时刻起连续计算，夜间和节假日照计。` : '当日不计入，从次日开始计算。'
  const rule = limit.direction === 'before' ? '自该日向前倒数。' : counting
  const word = limit.direction === 'before' ? '事件日' : '起算'
  if (start === effective) return [{ kind: 'start', text: `${word}：${event}${rule}`, from: start.day }]
  return [
    { kind: 'start', text: `原${word}：${eventText(start, hourly)}。`, from: start.day },
    { kind: 'restart', text: `重新${word}：${event}${rule}`, from: effective.day },
  ]
}

function eventText({ day, at, label }: Start, hourly: boolean): string {
  return `${formatDay(day)}${hourly && at !== undefined ? clock(Date.parse(at)) : ''}${label}`
}

function stepLines(input: DueInput, reckoning: Reckoning, step: ReckoningStep): ProofLine[] {
  switch (step.kind) {
    case 'count':
      return countLines(input, reckoning, step.to)
    case 'extension':
      return extensionLines(input, step)
    case 'void':
      return [{ kind: 'idle', text: `延长“${step.extension.label}”在起算之前批准，不再计入。`, from: step.extension.day }]
    case 'stop':
      return stopLines(input, reckoning, step)
    case 'idle':
      return [
        {
          kind: 'idle',
          text: `${STOP_WORDS[step.word]}“${step.stop.label}”${IDLE_REASONS[step.why]}，不影响本期限。`,
          from: step.stop.from,
        },
      ]
    case 'open': {
      const left = `${step.left}${reckoning.unit === 'workingDay' ? '个工作日' : reckoning.unit === 'hour' ? '小时' : '日'}`
      const text = `${STOP_WORDS[step.word]}：${step.stop.label}，自${formatDay(step.stop.from)}起，尚未恢复；期限停止计算，尚余${left}。`
      return [{ kind: step.word, text, from: step.stop.from, count: step.left }]
    }
  }
}

function countLines(input: DueInput, { start }: Reckoning, to: Position): ProofLine[] {
  const { limit, calendar } = input
  const length = `${describeLength(limit.length)}${limit.basis ? `（${limit.basis}）` : ''}`
  const [unit, count] = [limit.length.unit, limit.length.count]
  if (limit.direction === 'before') {
    const rule = limit.fullDays === false ? '倒数首日为事件前一日' : '其间须满整段期限，首尾两日均不计'
    const text = unit === 'hour' ? `提前${length}：倒数至${momentText(to)}。` : `提前${length}：${rule}，倒数至${momentText(to)}。`
    const line: ProofLine = { kind: 'count', text, from: dayFromNumber(to.day), to: start.day, count }
    const first = limit.fullDays === false ? to.day - 1 : to.day
    return unit === 'workingDay' ? [line, ...countedLines(calendar, first, dayNumber(start.day) - 1, 0)] : [line]
  }
  const reached = {
    day: `第${count}日为${momentText(to)}`,
    workingDay: `第${count}个工作日为${momentText(to)}`,
    month: `到期月的对应日为${momentText(to)}${shortMonth(start.day, to)}`,
    year: `到期年的对应日为${momentText(to)}${shortMonth(start.day, to)}`,
    hour: `满${count}小时为${momentText(to)}`,
  }[unit]
  const line: ProofLine = { kind: 'count', text: `期限${length}：${reached}。`, to: dayFromNumber(to.day), count }
  return unit === 'workingDay' ? [line, ...countedLines(calendar, dayNumber(start.day), to.day, 0)] : [line]
}

function extensionLines({ calendar }: DueInput, step: Extract<ReckoningStep, { kind: 'extension' }>): ProofLine[] {
  const { extension, total, joined, before, to } = step
  const granted = `延长${describeLength(extension.add)}：${extension.label}（${formatDay(extension.day)}）`
  const how = joined ? `与前段合并，自同一起算点共${describeLength(total)}` : `自${momentText(before)}届满后接续计算`
  const line: ProofLine = {
    kind: 'extension',
    text: `${granted}，${how}，至${momentText(to)}。`,
    from: dayFromNumber(before.day),
    to: dayFromNumber(to.day),
    count: extension.add.count,
  }
  const earlier = joined ? total.count - extension.add.count : 0
  return total.unit === 'workingDay' ? [line, ...countedLines(calendar, before.day, to.day, earlier)] : [line]
}

function stopLines({ calendar }: DueInput, { unit }: Reckoning, step: Extract<ReckoningStep, { kind: 'stop' }>): ProofLine[] {
  const { word, stop, from, until, count, before, to } = step
  const counted = unit === 'workingDay' ? `其间工作日${count}个` : `共${count}日`
  const span = `自${formatDay(dayFromNumber(from))}的次日至${formatDay(dayFromNumber(until))}，${counted}`
  const line: ProofLine = {
    kind: word,
    text: `${STOP_WORDS[word]}：${stop.label}，${span}不计；届满由${momentText(before)}推至${momentText(to)}。`,
    from: dayFromNumber(from),
    to: dayFromNumber(until),
    count,
  }
  if (unit !== 'workingDay') return [line]
  const within = stretches(calendar, from, until).map((each): ProofLine => {
    return { kind: each.working ? 'stoppedWorking' : 'stoppedRest', text: `其间：${stretchText(each)}。`, ...bounds(each) }
  })
  return [line, ...within, ...countedLines(calendar, before.day, to.day, undefined)]
}

/** The days in (`from`, `to`], stretch by stretch, with a running total that begins after `earlier` when given. */
function countedLines(calendar: Calendar, from: DayNumber, to: DayNumber, earlier: number | undefined): ProofLine[] {
  let total = earlier
  return stretches(calendar, from, to).map((each): ProofLine => {
    if (!each.working) return { kind: 'skipped', text: `不计：${stretchText(each)}。`, ...bounds(each) }
    if (total !== undefined) total += each.days
    const running = total === undefined ? '' : `，累计${total}个`
    return { kind: 'counted', text: `计入：${stretchText(each)}${running}。`, ...bounds(each) }
  })
}

function stretchText({ from, to, days, working, why }: Stretch): string {
  const span = from === to ? formatDay(dayFromNumber(from)) : `${formatDay(dayFromNumber(from))}至${formatDay(dayFromNumber(to))}`
  const reason = why === '工作日' ? '' : `${why}，`
  return `${span}，${reason}${days}${working ? '个工作日' : '日'}`
}

function bounds({ from, to, days }: Stretch): { from: Day; to: Day; count: number } {
  return { from: dayFromNumber(from), to: dayFromNumber(to), count: days }
}

function rollLines({ limit, calendar }: DueInput, { unit }: Reckoning, raw: Position, last: Position): ProofLine[] {
  if (limit.direction === 'before' || unit === 'workingDay' || unit === 'hour') return []
  const [rawDay, lastDay] = [dayFromNumber(raw.day), dayFromNumber(last.day)]
  if (raw.day !== last.day) {
    const rests = stretches(calendar, raw.day - 1, last.day - 1)
      .map(stretchText)
      .join('；')
    const text = `顺延：最后一日${formatDay(rawDay)}是休息日（${rests}），以其后第一个工作日${formatDay(lastDay)}为届满日。`
    return [{ kind: 'roll', text, from: rawDay, to: lastDay, count: last.day - raw.day }]
  }
  const works = isWorkingNumber(calendar, raw.day)
  const why = whyNot(calendar, raw.day)
  if (why === undefined) return []
  const text = works
    ? `不顺延：${formatDay(rawDay)}虽逢周末，但${why}，不是休息日。`
    : `不顺延：${formatDay(rawDay)}虽是休息日（${why}），本期限不因休息日顺延。`
  return [{ kind: 'roll', text, from: rawDay, to: lastDay, count: 0 }]
}

function provisionalLine({ calendar }: DueInput, { start, last, steps }: Reckoning): ProofLine {
  const reached = [dayNumber(start.day), ...(last ? [last.day] : []), ...steps.flatMap((step) => ('to' in step ? [step.to.day] : []))]
  const years: number[] = []
  for (let year = yearOf(dayFromNumber(Math.min(...reached))); year <= yearOf(dayFromNumber(Math.max(...reached))); year++) {
    if (!isKnownThroughout(calendar, `${year}-01-01`, `${year}-12-31`)) years.push(year)
  }
  return { kind: 'provisional', text: `暂定：${years.join('、')}年没有放假安排，暂按周一至周五为工作日推定，录入后重新计算。` }
}

function resultLine({ limit }: DueInput, last: Position): ProofLine {
  const when = momentText(last)
  const day = dayFromNumber(last.day)
  if (limit.direction === 'before') return { kind: 'result', text: `最迟：${when}。`, to: day }
  if (!limit.minimum) return { kind: 'result', text: `届满：${when}。`, to: day }
  const earliest = last.instant === undefined ? formatDay(dayFromNumber(last.day + 1)) : when
  return { kind: 'result', text: `期满：${when}；这是最短期限，自${earliest}起方可办理。`, to: day }
}

/** Says so when the corresponding day does not exist and the last day of the month was taken. */
function shortMonth(start: Day, to: Position): string {
  const date = (day: Day): string => day.slice(8)
  return date(start) === date(dayFromNumber(to.day)) ? '' : `（该月没有${Number(date(start))}日，以该月最后一日为准）`
}

function momentText({ day, instant }: Position): string {
  return `${formatDay(dayFromNumber(day))}${instant === undefined ? '' : clock(instant)}`
}

/** 15:20 in Shanghai */
function clock(instant: number): string {
  return new Date(instant + 8 * HOUR).toISOString().slice(11, 16)
}
