import type { TokenView } from '../../../modules/reports/view.ts'
import type { FigureLine } from '../../app/contract.ts'

interface Rows {
  readonly figure: Pick<FigureLine, 'id' | 'label' | 'unit' | 'type' | 'dims' | 'money'>
  readonly year: number
  readonly unit: string
  readonly where: Readonly<Record<string, string>>
  readonly half?: string
  readonly knownAt?: string
}

/** What stands behind a token, read out of the address of its rows. */
export function rowsOf({ rows, label, unit: measure }: Pick<TokenView, 'rows' | 'label' | 'unit'>, year: number, unit: string): Rows {
  const { pathname, searchParams } = new URL(rows, 'http://localhost')
  const id = decodeURIComponent(/\/figures\/([^/]+)/.exec(pathname)?.[1] ?? '')
  const knownAt = searchParams.get('knownAt')
  const half = searchParams.get('half')
  const where = Object.fromEntries([...searchParams].flatMap(([key, value]) => (key.startsWith('dim.') ? [[key.slice(4), value]] : [])))
  return {
    figure: { id, label, unit: measure, type: measure === '%' ? 'ratio' : 'count', dims: [], money: measure === '元' },
    year: Number(searchParams.get('year') ?? year),
    unit: searchParams.get('unit') ?? unit,
    where,
    ...(half ? { half } : {}),
    ...(knownAt ? { knownAt } : {}),
  }
}
