import { describe, expect, test } from 'vitest'
import type { AnyValues, Procedure } from '../../definition/index.ts'
import { caseOf } from '../testing.ts'
import { counselContract } from './counsel-contract.ts'
import { counselService } from './counsel-service.ts'
import { enforcementCertificate } from './enforcement-certificate.ts'
import { enforcementPowers } from './enforcement-powers.ts'
import { allRegisters } from './index.ts'
import { mediationCommittee } from './mediation-committee.ts'
import { publicityCase } from './publicity-case.ts'
import { safetyVaccination } from './safety-vaccination.ts'
import { studyExam } from './study-exam.ts'

const exam = { title: '上半年综合执法考试', kind: 'enforcement', scope: 'own', sat: 29 }
const certificate = {
  holder: { id: 'o-3', name: '顾望舒' },
  number: '云澄望0107',
  kind: 'enforcement',
  issue: 'first',
  validFrom: '2023-05-04',
  validUntil: '2028-05-03',
}
const contract = {
  firm: { name: '云岭远帆律师事务所' },
  level: 'street',
  unitName: '望河街道办事处',
  kind: 'counsel',
  lawyers: 2,
  validFrom: '2023-01-01',
  validUntil: '2023-12-31',
}
const service = { counsel: '云岭远帆律师事务所', serves: 'street', kind: 'contract', subject: '保洁服务合同', adopted: 'adopted' }
const lesson = { title: '占路经营一案', theme: 'urban', text: '案情和解读' }

describe('entries that contradict themselves are refused', () => {
  test.each<[string, Procedure, AnyValues, string | undefined]>([
    ['合格人数等于参考人数', studyExam, { ...exam, passed: 29 }, undefined],
    ['合格人数多于参考人数', studyExam, { ...exam, passed: 30 }, 'passedWithinSat'],
    ['参考人数多于应考人数', studyExam, { ...exam, due: 28 }, 'satWithinDue'],
    ['未登记应考人数的，不比较', studyExam, exam, undefined],
    ['执法证当日起当日止', enforcementCertificate, { ...certificate, validUntil: '2023-05-04' }, undefined],
    ['执法证止日早于起日', enforcementCertificate, { ...certificate, validUntil: '2023-05-03' }, 'inOrder'],
    ['顾问合同止日早于起日', counselContract, { ...contract, validUntil: '2022-12-31' }, 'inOrder'],
    ['未采纳意见而没有理由', counselService, { ...service, adopted: 'declined' }, 'reasoned'],
    ['未采纳意见，写明理由', counselService, { ...service, adopted: 'declined', reason: '对方拒绝修改' }, undefined],
    ['案例没有隐去个人信息', publicityCase, { ...lesson, anonymous: false }, 'anonymous'],
    ['接种人数多于总人数', safetyVaccination, { campaign: '秋季接种', ages: 'sixties', people: 10, vaccinated: 11 }, 'withinPeople'],
    ['人民调解委员会委员少于三人', mediationCommittee, { name: '桐花街道调委会', kind: 'street', members: 2 }, 'field'],
    ['人民调解委员会委员九人', mediationCommittee, { name: '桐花街道调委会', kind: 'street', members: 9 }, undefined],
  ])('%s', (_, register, values, rule) => {
    const refusals = caseOf(register).refusals('enter', '2023-06-01', values)
    expect(refusals.map((refusal) => refusal.rule ?? refusal.code)).toEqual(rule === undefined ? [] : [rule])
  })
})

describe('entries that stand for many', () => {
  test('an exam posts its sitters, its passes, and a mean weighed by them', () => {
    const held = caseOf(studyExam).take('enter', '2023-06-01', { ...exam, passed: 29, mean: 93.5 })
    expect(held.figure('sat', { kind: 'enforcement' }).amount).toBe(29)
    expect(held.figure('passRate')).toEqual({ amount: 29, base: 29 })
    expect(held.figure('average')).toEqual({ amount: 93.5 * 29, base: 29 })
    expect(held.figure('attendance')).toEqual({ amount: 0, base: 0 })
  })

  test('powers taken over stay in stock until they are taken back', () => {
    const batch = { document: '云政发〔2023〕5号', batch: 'first', kind: 'penalty', items: 191 }
    const taken = caseOf(enforcementPowers).take('enter', '2023-06-01', batch)
    expect(taken.figure('held', { batch: 'first' }).amount).toBe(191)
    expect(taken.take('end', '2024-01-08', { reason: '目录调整' }).figure('held').amount).toBe(0)
  })
})

test('a cancelled certificate leaves the stock and is counted by its reason', () => {
  const cancelled = caseOf(enforcementCertificate).take('enter', '2023-05-04', certificate).take('end', '2024-03-01', { reason: 'retired' })
  expect(cancelled.figure('held').amount).toBe(0)
  expect(cancelled.figure('cancelled', { reason: 'retired' }).amount).toBe(1)
})

test('registers of counts hold no person', () => {
  const counted = allRegisters.filter(({ id }) =>
    ['safety.count', 'safety.aid', 'safety.vaccination', 'legalService.reception'].includes(id),
  )
  const personal = counted.flatMap(({ id, fields }) =>
    Object.entries(fields).flatMap(([key, { kind }]) => (['person', 'party', 'address'].includes(kind) ? [`${id}.${key}`] : [])),
  )
  expect(counted).toHaveLength(4)
  expect(personal).toEqual([])
})
