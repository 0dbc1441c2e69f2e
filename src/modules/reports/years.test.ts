import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FigureRef } from '../../definition/index.ts'
import { homeOf } from '../../law/years/homes.ts'
import { type Book, figureValue, getFigure } from '../figures/index.ts'
import { tokensOf } from './doc.ts'
import { draft } from './draft.ts'

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'years')
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []

interface Reported {
  readonly domain: string
  readonly label_zh: string
  readonly unit: string
  readonly value: number
}

const keyOf = ({ figure, where }: FigureRef) => `${figure} ${JSON.stringify(Object.entries(where ?? {}).sort())}`

/** A book in which just these references, and the whole figures they are parts of, come to something. */
function bookWith(refs: readonly FigureRef[], year: number): Book {
  const whole = refs.map(({ figure }) => figure)
  const exact = new Set(refs.map(keyOf))
  const amounts: Book['amounts'] = (ref, period) => {
    if (!period.startsWith(String(year))) return { amount: 0, base: 0 }
    if (exact.has(keyOf(ref))) return { amount: 12, base: 16 }
    return !ref.where && whole.includes(ref.figure) ? { amount: 20, base: 24 } : { amount: 0, base: 0 }
  }
  return {
    unit: '',
    knownAt: undefined,
    amounts,
    earlier: () => [],
    value: (ref, period) => figureValue(getFigure(ref.figure), amounts(ref, period)),
  }
}

test.skipIf(files.length === 0).each(files)('what %s counts is told when the accounts have it', (name) => {
  const { year, figures } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { year: number; figures: Reported[] }
  const homes = figures.flatMap(({ domain, label_zh, unit, value }) => {
    const home = homeOf(domain, label_zh, unit)
    return home && 'figure' in home && value !== 0 ? [{ label: label_zh, ref: home.figure }] : []
  })
  const told = new Set(
    tokensOf(
      draft(
        bookWith(
          homes.map(({ ref }) => ref),
          year,
        ),
        '望河街道',
        year,
      ),
    ).map((token) => keyOf({ figure: token.figure, ...(token.where ? { where: token.where } : {}) })),
  )
  expect(homes.filter(({ ref }) => !told.has(keyOf(ref))).map(({ label }) => label)).toEqual([])
})
