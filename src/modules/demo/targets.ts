import type { Day, FigureRef } from '../../definition/index.ts'
import type { Posting } from '../../engine/index.ts'
import type { CatalogueFigure } from '../../law/index.ts'
import { homeOf } from '../../law/years/homes.ts'
import { Problem } from '../../platform/problem.ts'
import { getFigure, partsOf } from '../figures/index.ts'

/** One reported figure as a figures file gives it. */
export interface FileFigure {
  readonly domain: string
  readonly label_zh: string
  readonly value: number
  readonly qualifier: string
  readonly unit: string
  readonly kind: string
}

export interface YearFile {
  readonly year: number
  readonly figures: readonly FileFigure[]
}

/** What a year to be made must come to in one figure. */
export interface Target {
  readonly label: string
  readonly ref: FigureRef
  readonly figure: CatalogueFigure
  readonly parts: readonly FigureRef[]
  readonly from: Day
  readonly to: Day
  /** Amount for counts and sums; the share for ratios; the mean for averages. In the unit of the postings. */
  readonly want: number
  /** The figure in the file as it stands there, for the comparison at the end. */
  readonly file: FileFigure
  amount: number
  base: number
  /** What a distinct count has counted already. */
  readonly seen: Set<string>
}

/** @throws Problem when the text is no figures file, naming what is missing */
export function readYearFile(text: string, name: string): YearFile {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (cause) {
    throw new Problem(`${name} 不是有效的 JSON 文件`, { cause })
  }
  const file = parsed as Partial<YearFile>
  if (typeof file !== 'object' || file === null || !Number.isInteger(file.year) || !Array.isArray(file.figures))
    throw new Problem(`${name} 应有 year（年份）和 figures（数据）两项`)
  const wrong = file.figures.findIndex(
    (figure) => typeof figure?.label_zh !== 'string' || typeof figure.value !== 'number' || !Number.isFinite(figure.value),
  )
  if (wrong >= 0) throw new Problem(`${name} 第${wrong + 1}个数据缺少 label_zh（名称）或 value（数值）`)
  return file as YearFile
}

/** Figures of the file that have a home in the accounts, and those that have none, with the reason. */
export function targetsOf(file: YearFile): { targets: Target[]; left: { figure: FileFigure; why: string }[] } {
  const targets: Target[] = []
  const left: { figure: FileFigure; why: string }[] = []
  for (const figure of file.figures) {
    const home = homeOf(figure.domain, figure.label_zh, figure.unit)
    if (!home) left.push({ figure, why: '没有对应的统计数' })
    else if ('none' in home) left.push({ figure, why: home.none })
    else {
      const entry = getFigure(home.figure.figure)
      const year = home.year ?? file.year
      targets.push({
        label: figure.label_zh,
        ref: home.figure,
        figure: entry,
        parts: partsOf(home.figure),
        from: `${year}-${home.half === 2 ? '07' : '01'}-01` as Day,
        to: `${year}-${home.half === 1 ? '06-30' : '12-31'}` as Day,
        want: wanted(figure, home.scale),
        file: figure,
        amount: 0,
        base: 0,
        seen: new Set(),
      })
    }
  }
  return { targets, left }
}

/** What postings would add to a target. */
export function deltaOf(target: Target, postings: readonly Posting[]): { amount: number; base: number } {
  let amount = 0
  let base = 0
  for (const posting of postings) {
    const part = partFor(target, posting)
    if (!part || (posting.key !== undefined && target.seen.has(posting.key))) continue
    const denominator =
      target.figure.over?.some((one) => one.figure === part.figure) && !target.figure.of?.some((one) => one.figure === part.figure)
    if (denominator) base += posting.amount
    else {
      amount += posting.amount
      base += posting.base
    }
  }
  return { amount, base }
}

/** Adds the postings of a matter that is kept. */
export function addTo(target: Target, postings: readonly Posting[]): void {
  const delta = deltaOf(target, postings)
  target.amount += delta.amount
  target.base += delta.base
  for (const posting of postings) if (posting.key !== undefined && partFor(target, posting)) target.seen.add(posting.key)
}

function partFor(target: Target, posting: Posting): FigureRef | undefined {
  if (posting.day < target.from || posting.day > target.to) return undefined
  return target.parts.find(
    (one) => one.figure === posting.figure && Object.entries(one.where ?? {}).every(([key, value]) => posting.dims[key] === value),
  )
}

/** "More than 4,000" is a count a little above it, so that it is told as 4000余; everything else is the number itself. */
function wanted(figure: FileFigure, scale: number): number {
  const above = figure.qualifier === 'more_than' ? Math.max(1, Math.round(figure.value * 0.013)) : 0
  return Math.round((figure.value + above) * scale * 1e6) / 1e6
}
