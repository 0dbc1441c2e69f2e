import { expect, test } from 'vitest'
import { figures } from '../index.ts'

const composed = (id: string) => figures.find((figure) => figure.id === id)

test('听证率以告知听证权利的为分母', () => {
  expect(composed('penalty.hearingRate')).toMatchObject({
    of: [{ figure: 'penalty.ordinary.hearings' }],
    over: [{ figure: 'penalty.ordinary.entitled' }],
  })
})

test('调解、和解结案以调解书和因和解终止的为准，登记和解而没有终止的不算', () => {
  expect(composed('reconsideration.closedAmicably')).toMatchObject({
    adds: [{ figure: 'reconsideration.mediated' }, { figure: 'reconsideration.terminated', where: { terminationGround: 'settled' } }],
  })
})
