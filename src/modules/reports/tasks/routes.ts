import { Hono, type Context as Request } from 'hono'
import { z } from 'zod'
import { type Day, isDay } from '../../../definition/index.ts'
import { taskRegister, taskValues } from '../../../law/report/index.ts'
import type { Database, Db } from '../../../platform/database.ts'
import { Forbidden, HttpProblem, jsonBody, NotFound } from '../../../platform/http.ts'
import type { Seal } from '../../../platform/seal.ts'
import { contextOf, type Desk, judgeIncoming, Refused, writeChanges } from '../../matters/index.ts'
import { isWithin } from '../../office/index.ts'
import { type Env, requireRole } from '../../people/index.ts'
import { findLastYear } from '../materials.ts'
import { openLibrary } from '../sentences/library.ts'
import { findReport } from '../store.ts'
import { type Measure, measuresOf } from './measures.ts'
import { listOpenedTasks, lockTasks, type OpenedTask } from './store.ts'

/** A measure of the plan, and the task that was made of it. */
export interface TaskView extends Measure {
  readonly due: Day
  readonly entry: { readonly id: string; readonly number: string } | null
}

/** What a report hands on to the next year: its measures become tasks, its outline the next outline. Mounted before `reportRoutes`. */
export function taskRoutes({ database, seal }: { database: Database; seal: Seal }): Hono<Env> {
  const app = new Hono<Env>()
  const reads = requireRole('clerk', 'reviewer', 'head', 'district')

  app.get('/reports/:year/outline', reads, async (c) => {
    const { unit, year } = placeOf(c)
    const found = await database.as(contextOf(c), (db) => findLastYear(db, unit, year))
    return c.json({ lastYear: found ? { source: found.source, name: found.name, chapters: found.outline.chapters.measures } : null })
  })
  app.get('/reports/:year/tasks', reads, async (c) => {
    const { unit, year } = placeOf(c)
    return c.json(await database.as(contextOf(c), (db) => view(db, unit, year)))
  })
  app.post('/reports/:year/tasks', requireRole('clerk', 'head', 'district'), async (c) => {
    const { unit, year } = placeOf(c)
    if (unit !== c.var.person.unit) throw new Forbidden('任务由起草报告的单位登记')
    const body = await jsonBody(c)
    const answer = await database.transaction(contextOf(c), async (db) => {
      await lockTasks(db, unit, year)
      const { tasks } = await view(db, unit, year)
      const asked = readTasks(body, tasks)
      const there = asked.flatMap(({ key }) => {
        const entry = tasks.find((task) => task.key === key)?.entry
        return entry ? [{ key, ...entry }] : []
      })
      const opened = await open(
        c,
        db,
        { unit, year },
        asked.filter(({ key }) => !there.some((one) => one.key === key)),
      )
      return { opened, existing: there }
    })
    return c.json(answer, answer.opened.length > 0 ? 201 : 200)
  })
  return app

  async function open(c: Request<Env>, db: Db, report: { unit: string; year: number }, asked: readonly AskedTask[]): Promise<OpenedTask[]> {
    const { office, person } = c.var
    const desk: Desk = { office, seal }
    const row = await findReport(db, report.unit, report.year)
    const judged = asked.map((task) =>
      judgeIncoming(desk, {
        procedure: taskRegister,
        unit: report.unit,
        steps: [
          { step: 'enter', day: office.today(), values: valuesOf(c, task), actor: office.actor(person), at: office.now().toISOString() },
        ],
        origin: { file: `${report.year}年度法治政府建设情况报告`, report: { ...report, version: row?.version ?? 0, measure: task.key } },
      }),
    )
    const refusals = judged.flatMap((one) => ('refusals' in one ? one.refusals : []))
    if (refusals.length > 0) throw new Refused(refusals)
    const changes = judged.flatMap((one, index) => ('change' in one ? [{ ...one.change, key: asked[index]!.key }] : []))
    const written = await writeChanges(db, desk, changes)
    return written.map((one) => ({ key: changes.find(({ id }) => id === one.id)!.key, ...one }))
  }
}

/** @throws NotFound while there is no report */
async function view(db: Db, unit: string, year: number): Promise<{ tasks: TaskView[] }> {
  const row = await findReport(db, unit, year)
  if (!row) throw new NotFound(`${year}年的报告还没有起草，没有可以分解的工作安排`)
  const [opened, { plans }] = [await listOpenedTasks(db, unit, year), await openLibrary(db, unit)]
  return {
    tasks: measuresOf(row.content.doc, plans).map((measure) => {
      const entry = opened.find(({ key }) => key === measure.key)
      return { ...measure, due: `${year + 1}-12-31` as Day, entry: entry ? { id: entry.id, number: entry.number } : null }
    }),
  }
}

interface AskedTask {
  readonly key: string
  readonly title: string
  readonly section: string
  readonly owner?: string | undefined
  readonly due: Day
}

const shape = z.object({
  tasks: z
    .array(
      z.object({
        key: z.string('请选择要登记的工作安排'),
        title: z.string().trim().min(2, '任务名称至少2个字').max(200, '任务名称最多200个字').optional(),
        section: z.string('请填写责任科室').trim().min(2, '请填写责任科室').max(60, '责任科室最多60个字'),
        owner: z
          .string()
          .min(1)
          .nullish()
          .transform((owner) => owner ?? undefined),
        due: z.custom<Day>(isDay, '请填写完成时限，形如2027-06-30'),
      }),
      '请选择要登记的工作安排',
    )
    .min(1, '请至少选择一项工作安排')
    .max(50, '一次最多登记50项'),
})

/** Everything wrong is told at once, with the place in the request. @throws HttpProblem 422 */
function readTasks(body: unknown, known: readonly TaskView[]): AskedTask[] {
  const read = shape.safeParse(body)
  const problems = read.success
    ? read.data.tasks.flatMap(({ key }, index) =>
        known.some((task) => task.key === key)
          ? read.data.tasks.findIndex((other) => other.key === key) < index
            ? [{ at: `tasks.${index}.key`, says: '同一项工作安排选了两次' }]
            : []
          : [{ at: `tasks.${index}.key`, says: '报告第四部分没有这项工作安排，请刷新后再选' }],
      )
    : read.error.issues.map((issue) => ({ at: issue.path.join('.'), says: issue.message }))
  if (!read.success || problems.length > 0) throw new HttpProblem(422, 'tasks', problems.map(({ says }) => says).join('；'), { problems })
  return read.data.tasks.map((task) => ({ ...task, title: task.title ?? known.find(({ key }) => key === task.key)!.title }))
}

function valuesOf(c: Request<Env>, { title, section, owner, due }: AskedTask) {
  const person = owner === undefined ? undefined : c.var.office.person(owner)
  if (owner !== undefined && !person) throw new HttpProblem(422, 'tasks', '没有这个责任人，请重新选择')
  return taskValues({ title, section, due, owner: person && { id: person.id, name: person.name } })
}

function placeOf(c: Request<Env>): { unit: string; year: number } {
  const year = Number(c.req.param('year'))
  if (!Number.isInteger(year) || year < 1990 || year > 2199) throw new HttpProblem(400, 'year', '年度应为四位年份')
  const unit = c.req.query('unit') || c.var.person.unit
  if (!isWithin(unit, c.var.person.unit)) throw new Forbidden('不能查看其他单位的报告')
  return { unit, year }
}
