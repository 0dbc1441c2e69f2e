import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Day } from '../../definition/index.ts'
import { findProcedure } from '../../law/index.ts'
import { dutyActs, dutyItems, dutyRegister } from '../../law/report/index.ts'
import { createSeal } from '../../platform/seal.ts'
import { openMatter } from '../matters/index.ts'
import type { Duty } from './duties.ts'
import { type DutyOverview, overviewOf } from './duty-overview.ts'
import { openReportOffice, street } from './testing.ts'

const duty = (kind: string, post: string, evidence: number): Duty => ({
  matter: `${post}-${kind}`,
  day: '2023-03-12',
  post,
  kind,
  content: '主持会议研究普法工作',
  evidence,
})
const stateOf = (duties: readonly Duty[], key: string) =>
  overviewOf(duties, 2023, 'street')
    .posts.flatMap(({ items }) => items)
    .find((item) => item.key === key)?.state

test('a duty is proven by an entry with a file, bare with entries only, open with none; each leader by himself', () => {
  const all = [duty('meeting', 'party', 0), duty('study', 'party', 2), duty('lecture', 'party', 0)]
  expect([stateOf(all, 'party.lead'), stateOf(all, 'party.publicity'), stateOf(all, 'party.team')]).toEqual(['bare', 'proven', 'none'])
  expect(stateOf(all, 'office.staff')).toBe('none')
})

describe('the kinds of the register', () => {
  const field = findProcedure(dutyRegister.procedure, '2023-12-31')?.fields.kind
  const kinds = Object.keys(field && 'options' in field ? (field.options ?? {}) : {})

  test.each(kinds)('%s proves a duty, and is told in part three', (kind) => {
    expect(dutyItems.some((item) => item.kinds.includes(kind))).toBe(true)
    expect(dutyActs[kind]).toBeDefined()
  })

  test('the duties name no others', () =>
    expect(dutyItems.flatMap((item) => item.kinds).filter((kind) => !kinds.includes(kind))).toEqual([]))
})

describe('over HTTP', () => {
  let desk: Awaited<ReturnType<typeof openReportOffice>>
  beforeAll(async () => {
    desk = await openReportOffice()
  })
  afterAll(() => desk.giveBack())
  const ask = async (as: string, query = '') => {
    const { status, body } = await desk.ask<DutyOverview & { mayEnter: boolean }>(as, 'GET', `/reports/2024/duties${query}`)
    return { status, body, item: (key: string) => body.posts.flatMap(({ items }) => items).find((item) => item.key === key) }
  }

  test('the entries of the year stand under their duties, in public words, and only writers are offered to add one', async () => {
    const { office, database } = desk
    const leader = office.person('head')!
    const values = {
      leader: { id: leader.id, name: leader.name },
      post: 'party',
      kind: 'meeting',
      content: '程以宁主持会议部署普法工作',
    }
    const { id } = await database.as(office.contextOf(office.person('clerk')!), (db) =>
      openMatter(db, { office, seal: createSeal(Buffer.alloc(32, 7)) }, office.actor(office.person('clerk')!), 'leadership.duty', street, {
        step: 'enter',
        day: '2024-01-08' as Day,
        values,
      }),
    )
    const clerk = await ask('clerk')
    expect(clerk.item('party.lead')).toMatchObject({
      state: 'bare',
      entries: [{ matter: id, day: '2024-01-08', content: '主持会议部署普法工作', evidence: 0 }],
      mark: 'verified',
    })
    expect(clerk.item('office.lead')).toMatchObject({
      state: 'none',
      kinds: expect.arrayContaining([{ key: 'plan', label: '审定计划要点' }]),
    })
    expect(clerk.body).toMatchObject({ register: 'leadership.duty', mayEnter: true })
    expect(clerk.body.posts.map(({ called }) => called)).toEqual(['党工委主要负责人', '办事处主要负责人'])
    expect((await ask('reviewer')).body.mayEnter).toBe(false)
    expect((await ask('district', `?unit=${street}`)).body.mayEnter).toBe(false)
    expect((await ask('other', `?unit=${street}`)).status).toBe(403)
  })
})
