import { describe, expect, it } from 'vitest'
import { isDay } from '../../../definition/day.ts'
import { allSources, allWorks, bare, statusOf, type Work } from '../index.ts'
import { declaredWorks } from './index.ts'

const work = (name: string): Work => allWorks.find((each) => each.name === name)!
const names = new Map(allWorks.map((each) => [bare(each.name), each]))

describe('the register of works', () => {
  it('has every text that a procedure cites', () => {
    const missing = allSources.filter(({ name }) => !names.has(bare(name))).map(({ name }) => name)
    expect(missing).toEqual([])
  })

  it('gives no name to two works', () => {
    const seen = new Map<string, string>()
    for (const { name, short } of declaredWorks)
      for (const each of [name, ...short].map(bare)) {
        expect([each, seen.get(each) ?? name]).toEqual([each, name])
        seen.set(each, name)
      }
    for (const { name, wrong } of declaredWorks)
      for (const each of wrong.map(bare)) {
        expect([each, seen.has(each)]).toEqual([each, false])
        seen.set(each, name)
      }
  })

  it('does not repeat an edition that a source declares', () => {
    const cited = new Set(allSources.map(({ name, inForce }) => `${bare(name)} ${inForce.from}`))
    const twice = declaredWorks.flatMap(({ name, editions }) =>
      editions.filter(({ from }) => cited.has(`${bare(name)} ${from}`)).map(() => name),
    )
    expect(twice).toEqual([])
  })

  it('names successors that are in it', () => {
    for (const { name, ended, next } of allWorks)
      for (const each of [ended?.by, next]) if (each) expect([name, each, names.has(bare(each))]).toEqual([name, each, true])
  })

  it('dates everything with days and spans that exist', () => {
    for (const { name, editions, ended, period } of allWorks) {
      const days = [...editions.flatMap(({ adopted, from }) => (adopted ? [adopted, from] : [from])), ...(ended ? [ended.on] : [])]
      expect([name, days.filter((each) => !isDay(each))]).toEqual([name, []])
      for (const { adopted, from } of editions) expect([name, !adopted || adopted <= from]).toEqual([name, true])
      if (period) expect([name, period.from < period.to]).toEqual([name, true])
    }
  })

  it('joins the editions declared with the work and those of the sources', () => {
    expect(work('行政处罚法').editions.map(({ from }) => from)).toEqual(['2018-01-01', '2021-07-15'])
  })
})

it.each<[string, string, string]>([
  ['信访条例', '2022-04-30', '现行有效'],
  ['信访条例', '2022-05-01', '已被取代'],
  ['信访工作条例', '2022-04-30', '尚未施行'],
  ['民法典', '2021-01-01', '现行有效'],
  ['“七五”普法', '2020-12-31', '现行有效'],
  ['“七五”普法', '2021-01-01', '已期满'],
])('%s on %s is %s', (name, day, status) => {
  expect(statusOf(work(name), day as never)).toBe(status)
})
