import { describe, expect, test } from 'vitest'
import type { AnyValues, Day } from '../../definition/index.ts'
import { caseOf } from '../testing.ts'
import { petition2005 } from './petition-2005.ts'
import { petition2022 } from './petition-2022.ts'

const form: AnyValues = {
  petitioner: { type: 'person', name: '吴青禾' },
  peopleCount: 3,
  clearAddress: true,
  channel: 'letter',
  arrival: 'unit',
  nationalFirst: false,
  firstTime: true,
  class: 'petition',
  topic: 'environment',
  subject: '垃圾清运不及时',
  claim: '请求增加清运次数。',
}
const accepting = { handlers: [{ id: 'o-2', name: '沈亦安' }], noInterest: true }
const start = (on: Day, values: AnyValues = {}) => caseOf(petition2005).take('register', on, { ...form, ...values })
const accepted = (on: Day, values: AnyValues = {}) => start(on, values).take('accept', on, accepting)

describe('petitions under the regulation of 2005', () => {
  test('the two editions meet on the day of the change and do not overlap', () => {
    expect(caseOf(petition2005).refusals('register', '2022-04-30', form)).toEqual([])
    expect(caseOf(petition2005).refusals('register', '2022-05-01', form)).toMatchObject([{ code: 'day' }])
    expect(petition2022.inForce.from).toBe('2022-05-01')
    expect(petition2005.id).toBe(petition2022.id)
  })

  test('a matter begun under the old edition is finished under it', () => {
    const matter = accepted('2022-04-28')
    expect(matter.limit('handling')?.proof.last).toBe('2022-06-27')
    expect(matter.take('investigate', '2022-05-20', { statement: '走访' }).standing.stage).toBe('handling')
  })

  test('whether to accept is decided within fifteen days; there is no right to object', () => {
    expect(start('2021-06-01').limit('notice')?.proof.last).toBe('2021-06-16')
    expect(start('2021-06-01').limit('objection')).toBeUndefined()
    expect(start('2021-06-01').refusals('object', '2021-06-01')).toMatchObject([{ code: 'step' }])
    expect(accepted('2021-06-01').figure('timelyAcceptance')).toEqual({ amount: 1, base: 1 })
  })

  test('the sixty days bind suggestions too', () => {
    const replied = accepted('2021-06-01', { class: 'suggestion' }).take('reply', '2021-07-30', { adoption: 'partly', reply: '部分采纳。' })
    expect(replied.figure('onTime')).toEqual({ amount: 1, base: 1 })
    expect(replied.limit('handling')?.proof.last).toBe('2021-08-02')
  })

  test('what has another lawful way is not accepted', () => {
    const refusals = start('2021-06-01', { class: 'arbitration' }).refusals('accept', '2021-06-01', accepting)
    expect(refusals.map(({ basis }) => basis?.article)).toContain('第二十二条第一款')
  })

  test('advice is answered within thirty days', () => {
    const matter = accepted('2021-06-01').take('supervise', '2021-06-10', { supervision: '请抓紧办理。' })
    expect(matter.limit('advice')?.proof.last).toBe('2021-07-12')
  })

  test('both editions count the same figures, so that years compare', () => {
    const only2022 = Object.keys(petition2022.figures).filter((key) => !(key in petition2005.figures))
    expect(Object.keys(petition2005.figures).filter((key) => !(key in petition2022.figures))).toEqual([])
    expect(only2022.sort()).toEqual(['objections', 'performed', 'returned', 'simple', 'simpleOnTime'])
  })
})
