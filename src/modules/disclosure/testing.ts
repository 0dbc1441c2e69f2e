import { type AnyValues, addDays, type Day } from '../../definition/index.ts'
import { editionsOf } from '../../law/index.ts'
import { caseOf, type TestCase } from '../../law/testing.ts'
import { bookOf } from '../figures/index.ts'

const edition = editionsOf('disclosure.application').at(-1)!
/** The year the invented applications are reported on. */
export const year = 2025

/** One application: when it came, by whom, how it ended and after how many days; undecided ones stay open. */
export interface Course {
  readonly day: number
  readonly kind: string
  readonly way: 'open' | 'notHeld' | 'repeated' | 'other' | 'abandon' | 'unpaid' | 'withdraw' | 'pending'
  readonly after: number
}
/** An application taken through its procedure. */
export function handled({ day, kind, way, after }: Course): TestCase {
  const on = addDays('2024-01-01', day)
  const later = addDays(on, after)
  const applicant = kind === 'person' ? { type: 'person', name: '阮清和' } : { type: 'organisation', name: '云岭明衡律师事务所' }
  const values: AnyValues = {
    ...{ applicant, applicantKind: kind, channel: 'inPerson', identity: true },
    ...{ subject: '便民市场摊位招租方案', description: '请求公开', form: 'paper' },
  }
  const open = caseOf(edition).take('receive', on, values)
  if (way === 'pending') return open
  if (way === 'withdraw') return open.take('withdraw', later, { reason: '已自行查到' })
  if (way === 'abandon')
    return open.take('requireCorrection', on, { correctionItems: '写明名称', correctionBy: addDays(on, 10) }).take('abandon', later)
  if (way === 'unpaid') return open.take('charge', on, { feeKind: 'pages', feeCount: 60, fee: 300_00 }).take('abandonUnpaid', later)
  return open.take('answer', later, { result: way, answer: '理由如下' })
}

/** The accounts of what happened, as totals a month. */
export function booked(all: readonly TestCase[]) {
  const rows = all.flatMap(({ postings }) =>
    postings.map(({ figure, day, dims, amount, base }) => ({
      ...{ figure, unit: 'u', dims, amount, base },
      month: day < `${year - 1}-01-01` ? null : (`${day.slice(0, 7)}-01` as Day),
    })),
  )
  return bookOf({ unit: 'u' }, rows, [])
}
