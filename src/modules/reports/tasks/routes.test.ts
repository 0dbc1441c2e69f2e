import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSeal } from '../../../platform/seal.ts'
import { openReportOffice } from '../testing.ts'
import { type TaskView, taskRoutes } from './routes.ts'
import type { OpenedTask } from './store.ts'

let desk: Awaited<ReturnType<typeof openReportOffice>>
beforeAll(async () => {
  desk = await openReportOffice([(database) => taskRoutes({ database, seal: createSeal(Buffer.alloc(32, 7)) })])
  await desk.ask('clerk', 'POST', '/reports/2023/draft')
})
afterAll(() => desk.giveBack())

type Answer = { opened: OpenedTask[]; existing: OpenedTask[] }
const list = async (as = 'clerk', unit = '') => (await desk.ask<{ tasks: TaskView[] }>(as, 'GET', `/reports/2023/tasks${unit}`)).body.tasks

describe('the measures of a report', () => {
  test('are proposed as tasks with a section and a last day', async () => {
    const tasks = await list()
    expect(tasks.map(({ title }) => title)).toContain('紧盯办理时限，提升信访质效')
    expect(tasks.find(({ title }) => title === '紧盯办理时限，提升信访质效')).toMatchObject({
      section: '信访办',
      due: '2024-12-31',
      entry: null,
    })
    expect(tasks.map(({ says }) => says).join()).toContain('力争受理、办理全程无超期')
    expect(new Set(tasks.map(({ key }) => key)).size).toBe(tasks.length)
  })

  test('become entries of the register once, and are linked back', async () => {
    const [first, second] = await list()
    const asked = {
      tasks: [
        { key: second!.key, section: '司法所', due: '2024-06-30', owner: 'clerk' },
        { key: first!.key, section: '信访办', due: '2024-09-30' },
      ],
    }
    const { status, body } = await desk.ask<Answer>('clerk', 'POST', '/reports/2023/tasks', asked)
    expect([status, body.opened.map(({ key }) => key), body.existing]).toEqual([201, [second!.key, first!.key], []])
    const again = await desk.ask<Answer>('clerk', 'POST', '/reports/2023/tasks', asked)
    expect([again.status, again.body.opened, again.body.existing.length]).toEqual([200, [], 2])
    const tasks = await list()
    expect(tasks.find(({ key }) => key === second!.key)?.entry).toEqual({ id: body.opened[0]!.id, number: body.opened[0]!.number })
    const rows = await desk.database.as(desk.office.systemContext, (db) =>
      db.rows<{ title: string; values: Record<string, unknown>; origin: { report: object } }>(
        `select m.title, m.values, h.origin from matter m join history h on h.district = m.district and h.matter = m.id where m.id = $1`,
        [body.opened[0]!.id],
      ),
    )
    expect(rows).toMatchObject([
      {
        title: second!.title,
        values: { source: 'report', section: '司法所', due: '2024-06-30', owner: { id: 'clerk' } },
        origin: { report: { unit: '990101/001', year: 2023, measure: second!.key } },
      },
    ])
  })

  test('two clerks at once open one entry', async () => {
    const task = (await list()).at(-1)!
    const asked = { tasks: [{ key: task.key, section: '党政综合办公室', due: '2024-12-31' }] }
    const answers = await Promise.all([1, 2, 3].map(() => desk.ask<Answer>('clerk', 'POST', '/reports/2023/tasks', asked)))
    expect(answers.flatMap(({ body }) => body.opened)).toHaveLength(1)
  })

  test('tell everything that is missing at once, and refuse others', async () => {
    const [first] = await list()
    const { status, body } = await desk.ask<object>('clerk', 'POST', '/reports/2023/tasks', {
      tasks: [{ key: first!.key, section: '', due: '明年' }],
    })
    expect(status).toBe(422)
    expect(body.error.message).toMatch(/责任科室.*完成时限/)
    const unknown = { tasks: [{ key: 'nothing', section: '司法所', due: '2024-06-30' }] }
    expect((await desk.ask('clerk', 'POST', '/reports/2023/tasks', unknown)).body.error.message).toContain('没有这项工作安排')
    expect((await desk.ask('reviewer', 'POST', '/reports/2023/tasks', unknown)).status).toBe(403)
    expect((await desk.ask('district', 'POST', '/reports/2023/tasks?unit=990101/001', unknown)).status).toBe(403)
    expect((await desk.ask('other', 'GET', '/reports/2023/tasks?unit=990101/001')).status).toBe(403)
    expect((await desk.ask('clerk', 'GET', '/reports/2010/tasks')).status).toBe(404)
    expect(await list('district', '?unit=990101/001')).not.toHaveLength(0)
  })
})

test('last year’s outline is offered once there is a report to take it from', async () => {
  const outline = async (year: number) =>
    (await desk.ask<{ lastYear: { source: string; chapters: string[] } | null }>('clerk', 'GET', `/reports/${year}/outline`)).body.lastYear
  expect(await outline(2023)).toBeNull()
  expect(await outline(2024)).toMatchObject({ source: 'report', chapters: expect.arrayContaining(['畅通诉求渠道，就地化解矛盾']) })
})
