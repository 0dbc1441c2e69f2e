import { readdirSync, readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { checkReport, type Reading, readText, rules } from '../src/modules/checking/index.ts'
import { unmark } from '../src/modules/checking/labelled/marks.ts'
import { inProject } from '../src/platform/place.ts'

export interface ReportTimes {
  /** Bytes of the report in UTF-8, and its characters. */
  readonly bytes: number
  readonly characters: number
  /** Milliseconds of one core. */
  readonly reading: number
  readonly checking: number
  /** A text as long as may be read at all, once each, milliseconds. */
  readonly long: { readonly characters: number; readonly reading: number; readonly checking: number }
  /** How many others wanted the machine in the last minute. */
  readonly load: number
  /** The slowest rules, milliseconds each. */
  readonly rules: readonly { readonly id: string; readonly time: number }[]
}

/** As long as the longest report of a district that we know. */
const length = 33_000

const today = '2026-03-01'

/** Reading and checking one report of 33 kB, warm, on one core: the time of the processor, so that others on the machine do not count. */
export function measureReports(rounds: number): ReportTimes {
  const text = longReport()
  const reading = readText(text)
  const read = timed(rounds, () => readText(text))
  const check = timed(rounds, () => checkReport(reading, { today }))
  return {
    bytes: Buffer.byteLength(text),
    characters: text.length,
    reading: read,
    checking: check,
    long: measureLong(text),
    load: loadavg()[0]!,
    rules: byRule(rounds, () => checkReport(reading, { today })).slice(0, 8),
  }
}

/** As long as a text may be, nearly. */
const longest = 280_000

function measureLong(text: string): ReportTimes['long'] {
  const long = text.repeat(Math.ceil(longest / text.length)).slice(0, longest)
  let reading: Reading | undefined
  const read = timeOf(1, () => {
    reading = readText(long)
  })
  return { characters: long.length, reading: read, checking: timeOf(1, () => checkReport(reading!, { today })) }
}

/** Paragraphs of the labelled reports, each once, under the four parts. */
function longReport(): string {
  const folder = inProject('src/modules/checking/labelled/reports')
  const paragraphs = readdirSync(folder)
    .sort()
    .flatMap((name) => unmark(readFileSync(join(folder, name), 'utf8')).text.split('\n'))
    .filter((line) => line.length > 60 && !/如下/.test(line))
  const lines = ['云岭市澄湖区人民政府2024年法治政府建设年度报告', '', '市委、市政府：', '现将有关情况报告如下：', '一、主要举措和成效']
  const end = [
    '二、存在的不足和原因',
    '一是执法力量不足，原因是业务骨干借调较多。',
    '三、主要负责人履行推进法治建设第一责任人职责情况',
    '区长研究法治工作4次。',
    '四、2025年主要安排',
    '充实执法力量，开展业务培训6期。',
    '云岭市澄湖区人民政府',
    '2025年2月20日',
  ]
  let left = length - Buffer.byteLength([...lines, ...end].join('\n'))
  for (const line of new Set(paragraphs)) {
    left -= Buffer.byteLength(line) + 1
    if (left < 0) break
    lines.push(line)
  }
  return [...lines, ...end].join('\n')
}

/** Warm: until then the engine has compiled what runs often. */
const warmUp = 100

function timed(rounds: number, work: () => unknown): number {
  for (let run = 0; run < warmUp; run++) work()
  const times = Array.from({ length: rounds }, () => timeOf(20, work))
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)]!
}

function timeOf(runs: number, work: () => unknown): number {
  const before = busy()
  for (let run = 0; run < runs; run++) work()
  return (busy() - before) / runs
}

/** Milliseconds the processor has worked for us. */
function busy(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Wraps every rule in a watch for a while. */
function byRule(rounds: number, work: () => unknown): { id: string; time: number }[] {
  const spent = new Map<string, number>()
  const unwatched = rules.map((rule) => {
    const { check } = rule
    rule.check = (...args) => {
      const began = busy()
      try {
        return check.apply(rule, args)
      } finally {
        spent.set(rule.id, (spent.get(rule.id) ?? 0) + busy() - began)
      }
    }
    return () => {
      rule.check = check
    }
  })
  const runs = 10 * rounds
  for (let run = 0; run < runs; run++) work()
  for (const undo of unwatched) undo()
  return [...spent].map(([id, time]) => ({ id, time: time / runs })).sort((a, b) => b.time - a.time)
}
