import { expect, test } from 'vitest'
import type { AnyValues } from '../../definition/index.ts'
import { caseOf, officer } from '../testing.ts'
import { spotExemption } from './on-the-spot-exemption.ts'

const order: AnyValues = {
  party: { type: 'organisation', name: '云岭市澄湖区桐花面馆' },
  partyKind: 'business',
  violation: 'appearance',
  place: '桐花路8号',
  facts: '店外堆放空箱',
  officers: [
    { id: 'z-1', name: '陆闻舟' },
    { id: 'z-2', name: '季青岚' },
  ],
  inPower: true,
  shown: true,
  correction: '立即搬离',
  correctBy: '2025-03-14',
}
const exemption: AnyValues = {
  corrected: true,
  exemption: 'first',
  harm: 'slight',
  firstTime: true,
  legalGround: '《云岭市轻微违法不予处罚事项清单》第七项',
  education: '当面教育，发放告知单',
}
const ordered = caseOf(spotExemption).take('order', '2025-03-11', order)

test.each<[string, AnyValues, string | undefined]>([
  ['首违、后果轻微、已改正', {}, undefined],
  ['没有改正', { corrected: false }, '第三十三条第一款'],
  ['不是初次', { firstTime: false }, '第三十三条第一款'],
  ['首违但造成后果', { harm: 'real' }, '第三十三条第一款'],
  ['轻微而有后果', { exemption: 'minor' }, '第三十三条第一款'],
  ['轻微、没有后果,不论初次', { exemption: 'minor', harm: 'none', firstTime: false }, undefined],
])('%s', (_, values, refused) => {
  expect(ordered.refusals('exempt', '2025-03-12', { ...exemption, ...values }).map(({ basis }) => basis?.article)[0]).toBe(refused)
})

test('不予处罚必须有教育记录', () => {
  const { education: _, ...without } = exemption
  expect(ordered.refusals('exempt', '2025-03-12', without).map(({ field }) => field)).toEqual(['education'])
})

test('承诺、回访、办结,计入首违免罚', () => {
  const closed = ordered
    .take('commit', '2025-03-11', { commitment: '不再店外堆放' })
    .take('exempt', '2025-03-14', exemption)
    .take('visit', '2025-03-20', { observed: 'kept', visit: '现场已清理' })
    .take('close', '2025-03-20', { summary: '办结' })
  expect(closed.standing.ended).toBe(true)
  expect(closed.figure('firstExempted', { violation: 'appearance' }).amount).toBe(1)
  expect(closed.figure('correctedInTime')).toEqual({ amount: 1, base: 1 })
  expect(closed.figure('keptWord')).toEqual({ amount: 1, base: 1 })
})

test('拒不改正的转普通程序', () => {
  const turned = ordered.take('turn', '2025-03-17', { reason: '逾期未改正' })
  expect(turned.standing.ended).toBe(true)
  expect(turned.limit('correcting')).toBeUndefined()
})

test.each([
  ['执法人员', 'clerk', []],
  ['行政机关负责人', 'head', []],
  ['法制审核人员', 'reviewer', ['role']],
] as const)('%s当场决定不予处罚', (_, role, codes) => {
  expect(ordered.refusals('exempt', '2025-03-12', exemption, officer('z-1', [role])).map(({ code }) => code)).toEqual(codes)
})
