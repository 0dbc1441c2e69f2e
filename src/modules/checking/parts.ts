import type { Parts } from './finding.ts'
import { flatten } from './reading/outline.ts'
import type { Reading } from './reading.ts'

const responsibility = /第一责任人|(?:主要负责人|主要负责同志|党政主要领导).{0,12}(?:履行|履职)|述法/
const plan =
  /下一?步|下一?阶段|下一?年|明年|努力方向|工作展望|来年|新的一年|今后.{0,6}(?:安排|打算|计划|方向|重点)|(?:主要|工作|重点)(?:安排|打算|计划|思路)(?!.{0,6}(?:落实|完成|执行))|20\d\d年.{0,20}(?:安排|打算|计划|思路|展望|方向)/
const deficiency = /不足|问题|困难|短板|差距|薄弱/
const measures = /举措|成效|措施|工作情况|主要工作|主要做法|开展情况|建设(?:基本|总体)?情况|进展|亮点|成果|做法/

/**
 * Which headings head which statutory part, by their words (督察工作规定: measures, shortcomings, first responsible person, plan).
 * One heading may head two (存在问题和下一步打算).
 */
export function partsOf(reading: Reading): Parts {
  const parts: Parts = { measures: [], deficiencies: [], responsibility: [], plan: [] }
  const top = Math.min(...reading.outline.map((each) => each.level))
  for (const heading of flatten(reading.outline)) {
    if (heading.level > top + 1 || (heading.level > top && /举措|成效|学习/.test(heading.title))) continue
    for (const part of partsIn(heading.title, reading.year)) if (part !== 'measures' || heading.level === top) parts[part].push(heading)
  }
  return parts
}

function partsIn(title: string, year: number | undefined): (keyof Parts)[] {
  const bare = title.replace(/《[^》]*》/g, '')
  if (responsibility.test(bare)) return ['responsibility']
  const found: (keyof Parts)[] = []
  if (deficiency.test(bare) && !/解决.{0,6}问题|问题.{0,4}(?:整改|解决|化解)|化解|矛盾/.test(bare)) found.push('deficiencies')
  const next = year !== undefined && bare.includes(`${year + 1}年`)
  if (((next && !measures.test(bare)) || plan.test(bare)) && !/(?:举措|成效|完成情况|落实情况)/.test(bare)) found.push('plan')
  return found.length === 0 && measures.test(bare) ? ['measures'] : found
}
