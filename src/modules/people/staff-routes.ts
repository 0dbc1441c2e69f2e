import { type Context, Hono } from 'hono'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { isDay } from '../../definition/index.ts'
import { Forbidden, jsonBody, NotFound } from '../../platform/http.ts'
import type { Member } from '../office/index.ts'
import { act } from './act.ts'
import type { Env, PeopleDeps } from './env.ts'
import { isTaken, readInput, refusedField } from './input.ts'
import { changeOwnPassword } from './own-password.ts'
import { firstPassword, hashPassword } from './passwords.ts'
import { describeRoles, givenRoles, requireRole, separationRefusal } from './roles.ts'
import { loginText, nameText } from './schemas.ts'
import { addCertificate, addPerson, changeCertificate, changePerson, listCertificates, listStaff } from './store.ts'
import type { StaffView } from './view.ts'

/**
 * `GET /people`, `POST /people {name, login, unit, roles}` → `{person, password}` with the first password, shown this once,
 * `PATCH /people/:id {name?, unit?, roles?, disabled?, unlock?: true}`,
 * `POST /people/:id/password`: one's own `{old, new}`; somebody else's is reset → `{password}`,
 * `POST /people/:id/certificates {number, validFrom, validTo?}`, `PATCH /people/:id/certificates/:number {validTo}`.
 */
export function staffRoutes(deps: PeopleDeps): Hono<Env> {
  const app = new Hono<Env>()
  const securityAdmin = requireRole('securityAdmin')
  const staffOf = (c: Context<Env>) => listStaffViews(deps, c)
  const viewOf = async (c: Context<Env>, id: string) => (await staffOf(c)).find((person) => person.id === id)

  app.get('/people', requireRole('securityAdmin', 'auditAdmin'), async (c) => c.json(await staffOf(c)))

  app.post('/people', securityAdmin, async (c) => {
    const input = readInput(newPerson, await jsonBody(c))
    requireFit(c, input)
    const password = firstPassword()
    const row = {
      ...input,
      district: c.var.office.district,
      id: uuid(),
      password: await hashPassword(password),
      password_due: true,
      locked_until: null,
    }
    const detail = { id: row.id, name: input.name, login: input.login, unit: input.unit, roles: input.roles }
    try {
      await act(deps, c, 'person.added', detail, (db) => addPerson(db, row))
    } catch (error) {
      if (isTaken(error)) throw refusedField('login', `登录名“${input.login}”已有人使用`)
      throw error
    }
    return c.json({ person: await viewOf(c, row.id), password }, 201)
  })

  app.patch('/people/:id', securityAdmin, async (c) => {
    const person = personOf(c)
    const { unlock, ...change } = readInput(changedPerson, await jsonBody(c))
    requireFit(c, change)
    if (person.id === c.var.person.id && (change.roles || change.disabled))
      throw new Forbidden('不能修改自己的角色，也不能停用自己，请由另一名安全管理员办理')
    const { district } = c.var.office
    if (Object.keys(change).length > 0)
      await act(deps, c, 'person.changed', { id: person.id, ...change, before: memberFacts(person) }, async (db) => {
        await changePerson(db, district, person.id, change)
        if (change.roles || change.disabled || change.unit) await deps.sessions.endOf(db, c.var.office, person.id)
      })
    if (unlock)
      await act(deps, c, 'person.unlocked', { id: person.id }, (db) =>
        changePerson(db, district, person.id, { failures: 0, locked_until: null }),
      )
    deps.sessions.forget(person.id)
    return c.json(await viewOf(c, person.id))
  })

  app.post('/people/:id/password', async (c) => {
    if (c.req.param('id') === c.var.person.id) {
      await changeOwnPassword(deps, c, await jsonBody(c))
      return c.body(null, 204)
    }
    if (!c.var.person.roles.includes('securityAdmin')) throw new Forbidden('他人的密码只能由安全管理员重置')
    const person = personOf(c)
    const password = firstPassword()
    const change = { password: await hashPassword(password), password_due: true, failures: 0, locked_until: null }
    await act(deps, c, 'password.reset', { id: person.id }, async (db) => {
      await changePerson(db, c.var.office.district, person.id, change)
      await deps.sessions.endOf(db, c.var.office, person.id)
    })
    deps.sessions.forget(person.id)
    return c.json({ password })
  })

  app.post('/people/:id/certificates', securityAdmin, async (c) => {
    const person = personOf(c)
    const { number, validFrom, validTo = null } = readInput(newCertificate, await jsonBody(c))
    const row = { district: c.var.office.district, person: person.id, number, valid_from: validFrom, valid_to: validTo }
    try {
      await act(deps, c, 'certificate.added', { id: person.id, number, validFrom, validTo }, (db) => addCertificate(db, row))
    } catch (error) {
      if (isTaken(error)) throw refusedField('number', `已经登记过证号${number}`)
      throw error
    }
    return c.json(await viewOf(c, person.id), 201)
  })

  app.patch('/people/:id/certificates/:number', securityAdmin, async (c) => {
    const person = personOf(c)
    const number = c.req.param('number')
    const known = (await viewOf(c, person.id))?.certificates.find((one) => one.number === number)
    if (!known) throw new NotFound('此人没有这个证号的证件')
    const { validTo } = readInput(changedCertificate, await jsonBody(c))
    if (validTo !== null && validTo < known.validFrom) throw refusedField('validTo', '有效期止日早于起日')
    const detail = { id: person.id, number, validTo, before: known.validTo }
    await act(deps, c, 'certificate.changed', detail, (db) => changeCertificate(db, c.var.office.district, person.id, number, validTo))
    return c.json(await viewOf(c, person.id))
  })
  return app
}

const rolesInput = z.array(z.enum(givenRoles, '没有这个角色'), '请选择角色').transform((roles) => [...new Set(roles)])
const dayInput = z.custom<`${number}-${number}-${number}`>(isDay, '日期应形如2026-03-05')

const newPerson = z.object({ name: nameText('请填写姓名'), login: loginText, unit: z.string('请选择单位'), roles: rolesInput })

const changedPerson = z
  .object({
    name: nameText('请填写姓名'),
    unit: z.string('请选择单位'),
    roles: rolesInput,
    disabled: z.boolean('停用应为是或否'),
    unlock: z.literal(true, '解除锁定应为是'),
  })
  .partial()

const newCertificate = z
  .object({
    number: z.string('请填写证号').trim().min(1, '请填写证号').max(60, '证号最多60个字'),
    validFrom: dayInput,
    validTo: dayInput.nullish(),
  })
  .refine((one) => one.validTo == null || one.validFrom <= one.validTo, { path: ['validTo'], message: '有效期止日早于起日' })

const changedCertificate = z.object({ validTo: dayInput.nullable() })

/** @throws HttpProblem 422 for a unit that is not there, or roles that exclude each other */
function requireFit(
  c: Context<Env>,
  { unit, roles }: { unit?: string | undefined; roles?: z.output<typeof rolesInput> | undefined },
): void {
  if (unit !== undefined && !c.var.office.unit(unit)) throw refusedField('unit', '没有这个单位')
  const refusal = roles && separationRefusal(roles)
  if (refusal) throw refusedField('roles', refusal)
}

function personOf(c: Context<Env>): Member {
  const person = c.var.office.person(c.req.param('id') ?? '')
  if (!person) throw new NotFound('没有这个人')
  return person
}

function memberFacts({ name, unit, roles, disabled }: Member) {
  return { name, unit, roles, disabled }
}

async function listStaffViews({ database, clock }: PeopleDeps, c: Context<Env>): Promise<readonly StaffView[]> {
  const { office, person } = c.var
  const [staff, certificates] = await database.as(office.contextOf(person), async (db) => [
    await listStaff(db, office.district),
    await listCertificates(db, office.district),
  ])
  const now = clock.now().getTime()
  return staff.map(({ locked_until, password_due, roles, ...row }) => ({
    ...row,
    roles: roles as StaffView['roles'],
    roleLabel: describeRoles(roles as StaffView['roles']),
    unitName: office.unit(row.unit)?.name ?? row.unit,
    lockedUntil: locked_until !== null && Date.parse(locked_until) > now ? locked_until : null,
    passwordDue: password_due,
    certificates: certificates
      .filter((one) => one.person === row.id)
      .map((one) => ({ number: one.number, validFrom: one.valid_from, validTo: one.valid_to })),
  }))
}
