import { type Context, Hono } from 'hono'
import { jsonBody } from '../../platform/http.ts'
import type { Unit } from '../office/index.ts'
import { act } from './act.ts'
import type { Env, PeopleDeps } from './env.ts'
import { isTaken, readInput, refusedField } from './input.ts'
import { administratorRoles, requireRole } from './roles.ts'
import { codedUnit, newUnit, pathOf } from './schemas.ts'
import { addUnits, setCreditCode } from './store.ts'
import type { UnitView } from './view.ts'
import { shortName } from './wording.ts'

/** `GET /units`: the whole tree; `POST /units {parent?, code, name, short?, kind}` adds one; `PUT /units/credit-code {unit, creditCode}`. */
export function unitRoutes(deps: PeopleDeps): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/units', requireRole(...administratorRoles), (c) => c.json(c.var.office.units satisfies readonly UnitView[]))
  app.post('/units', requireRole('systemAdmin'), async (c) => {
    const input = readInput(newUnit, await jsonBody(c))
    const path = pathOf(c.var.office.district, input)
    requirePlace(c, path, input.kind)
    const unit = { path, name: input.name, short: input.short ?? shortName(input.name), kind: input.kind }
    try {
      await act(deps, c, 'unit.added', unit, (db) => addUnits(db, [{ district: c.var.office.district, ...unit }]))
    } catch (error) {
      if (isTaken(error)) throw refusedField('code', `代码${input.code}已有单位`)
      throw error
    }
    return c.json(unit satisfies UnitView, 201)
  })
  app.put('/units/credit-code', requireRole('systemAdmin'), async (c) => {
    const { unit: path, creditCode } = readInput(codedUnit, await jsonBody(c))
    const unit = c.var.office.unit(path)
    if (!unit) throw refusedField('unit', '没有这个单位')
    await act(deps, c, 'unit.coded', { path, before: unit.creditCode ?? null, after: creditCode }, (db) =>
      setCreditCode(db, path, creditCode),
    )
    return c.json(c.var.office.unit(path) satisfies UnitView | undefined)
  })
  return app
}

/** @throws HttpProblem 422 for a unit under one that is not there, or that cannot have such a part */
function requirePlace(c: Context<Env>, path: string, kind: Unit['kind']): void {
  const parent = c.var.office.unit(path.slice(0, path.lastIndexOf('/')))
  if (!parent) throw refusedField('parent', '没有这个上级单位')
  if (kind === 'street' && parent.kind !== 'district') throw refusedField('parent', '街道应当直属区县')
  if (kind === 'community' && parent.kind !== 'street') throw refusedField('parent', '社区应当属于街道')
}
