import { Hono } from 'hono'
import { z } from 'zod'
import { type Day, describeBasis, formatDay, isDay, type Parameter, valueOn } from '../../definition/index.ts'
import { allDefinitions } from '../../law/index.ts'
import { allParameters } from '../../law/parameters/index.ts'
import { jsonBody, NotFound } from '../../platform/http.ts'
import type { Office } from '../office/index.ts'
import { act } from './act.ts'
import type { Env, PeopleDeps } from './env.ts'
import { readInput, refusedField } from './input.ts'
import { requireRole } from './roles.ts'
import { listParameterValues, setParameterValue } from './store.ts'
import type { ParameterView } from './view.ts'

/** `GET /parameters`: declared and own values; `POST /parameters {id, from, value, reason}` sets the office's own from a day on. */
export function parameterRoutes(deps: PeopleDeps): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/parameters', async (c) => {
    const { office, person } = c.var
    const own = await deps.database.as(office.contextOf(person), (db) => listParameterValues(db, office.district))
    return c.json([...parameters().values()].map((parameter) => viewOf(office, parameter, own)))
  })
  app.post('/parameters', requireRole('systemAdmin'), async (c) => {
    const input = readInput(newValue, await jsonBody(c))
    const parameter = parameters().get(input.id)
    if (!parameter) throw new NotFound('没有这个参数')
    requireFit(parameter, input)
    const { office, person } = c.var
    const row = {
      district: office.district,
      parameter: input.id,
      valid_from: input.from,
      value: input.value,
      reason: input.reason,
      set_by: person.id,
      set_at: deps.clock.now().toISOString(),
    }
    let before: number | undefined
    const detail = () => ({ ...input, before: before ?? null })
    await act(deps, c, 'parameter.set', detail, async (db) => {
      before = await setParameterValue(db, row)
    })
    const own = await deps.database.as(office.contextOf(person), (db) => listParameterValues(db, office.district))
    const moved = (await deps.restate?.(office)) ?? []
    return c.json({ ...viewOf(office, parameter, own), moved }, 201)
  })
  return app
}

const newValue = z.object({
  id: z.string('请选择参数'),
  from: z.custom<Day>(isDay, '请填写从哪一日起执行，形如2026-03-05'),
  value: z.number('请填写数值').nonnegative('数值不能是负数').max(1e12, '数值过大'),
  reason: z.string('请写明依据').trim().min(2, '请写明依据，例如文件名称和文号').max(500, '依据最多500个字'),
})

/** @throws HttpProblem 422 */
function requireFit(parameter: Parameter, { from, value }: z.output<typeof newValue>): void {
  if (parameter.unit !== '%' && !Number.isInteger(value)) throw refusedField('value', `以${parameter.unit}为单位的数值应当是整数`)
  const first = parameter.values[0]?.from
  if (first !== undefined && from < first) throw refusedField('from', `这一参数自${formatDay(first)}起才有，不能早于这一日`)
}

let known: ReadonlyMap<string, Parameter> | undefined

/** Those the law's folder lists, and those that set limits of procedures. */
function parameters(): ReadonlyMap<string, Parameter> {
  known ??= new Map(
    [...allParameters, ...allDefinitions.flatMap((one) => Object.values(one.limits).flatMap((limit) => limit.setBy ?? []))].map((one) => [
      one.id,
      one,
    ]),
  )
  return known
}

type OwnValue = Awaited<ReturnType<typeof listParameterValues>>[number]

function viewOf(office: Office, parameter: Parameter, all: readonly OwnValue[]): ParameterView {
  const today = office.today()
  const own = all.filter((one) => one.parameter === parameter.id)
  const ownNow = own.findLast((one) => one.valid_from <= today)
  const declaredNow = parameter.values.findLast((one) => one.from <= today)
  const inForce = ownNow || declaredNow
  return {
    id: parameter.id,
    label: parameter.label,
    unit: parameter.unit,
    value: inForce
      ? valueOn(
          parameter,
          today,
          own.map((one) => ({ from: one.valid_from, value: one.value })),
        )
      : null,
    source: ownNow ? ownNow.reason : declaredNow ? describeBasis(declaredNow.basis) : '',
    verified: ownNow !== undefined || declaredNow?.basis.mark === 'verified',
    local: ownNow !== undefined,
    values: [
      ...parameter.values.map(({ from, value, basis }) => ({
        from,
        value,
        source: describeBasis(basis),
        verified: basis.mark === 'verified',
        own: false,
      })),
      ...own.map((one) => ({
        from: one.valid_from,
        value: one.value,
        source: '本单位设置',
        verified: true,
        own: true,
        reason: one.reason,
        setBy: office.person(one.set_by)?.name ?? one.set_by,
        setAt: one.set_at,
      })),
    ],
  }
}
