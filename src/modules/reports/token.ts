import type { Day } from '../../definition/index.ts'
import type { CatalogueFigure } from '../../law/index.ts'
import { getFigure } from '../figures/index.ts'
import type { Token } from './doc.ts'
import type { Told } from './tell.ts'

/** What a token tells, in words: 普法宣传品（横幅）. */
export function labelOf(told: Pick<Token, 'figure' | 'where' | 'half'>): string {
  const figure = getFigure(told.figure)
  const details = [
    ...Object.entries(told.where ?? {}).map(([key, value]) => optionOf(figure, key, value)),
    ...(told.half === null ? [] : [told.half === 1 ? '上半年' : '下半年']),
  ]
  return details.length === 0 ? figure.label : `${figure.label}（${details.join('、')}）`
}

/** `publicity.material.count?kind=banner#1@2022`: the figure, its part, the half and a year other than the one reported. */
export function idOf(told: Told, reported: number): string {
  const where = Object.entries(told.where ?? {}).map(([key, value]) => `${key}=${value}`)
  return `${told.figure}${where.length > 0 ? `?${where.join('&')}` : ''}${told.half === null ? '' : `#${told.half}`}${told.year === reported ? '' : `@${told.year}`}`
}

/** First and last day a token tells about. */
export function daysOf({ year, half }: Pick<Token, 'year' | 'half'>): { from: Day; to: Day } {
  return { from: `${year}-${half === 2 ? '07' : '01'}-01` as Day, to: `${year}-${half === 1 ? '06-30' : '12-31'}` as Day }
}

function optionOf(figure: CatalogueFigure, key: string, value: string): string {
  return figure.dims.find((dim) => dim.key === key)?.options[value] ?? value
}
