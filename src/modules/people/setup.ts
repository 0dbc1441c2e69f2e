import { createHash, randomInt } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { type Clock, systemClock } from '../../platform/clock.ts'
import type { Context, Database } from '../../platform/database.ts'
import { HttpProblem } from '../../platform/http.ts'
import { Problem } from '../../platform/problem.ts'
import type { PeopleDeps } from './env.ts'
import { isTaken, readInput, refused, refusedField } from './input.ts'
import { hashPassword, passwordRefusal } from './passwords.ts'
import { administratorRoles, roleLabels } from './roles.ts'
import { loginText, nameText, newUnit, pathOf } from './schemas.ts'
import { addDistrict, addPerson, addSetupToken, addUnits, findDistrict, note, useSetupToken } from './store.ts'
import { shortName } from './wording.ts'

const hour = 3_600_000
const tokenLasts = 24 * hour

/**
 * A token by which a district is set up once within 24 hours, to be read off the server's console; earlier ones become void.
 * @throws Problem when a district of its own is set up already
 */
export async function createSetupToken(database: Database, clock: Clock = systemClock): Promise<string> {
  const token = Array.from({ length: 5 }, () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')).join('-')
  await database.transaction(nowhere, async (db) => {
    const district = await findDistrict(db)
    if (district && !district.demo) throw new Problem(`已经建立“${district.name}”，不能再次建立。人员和单位请由管理员登录后维护。`)
    await addSetupToken(db, hashOf(token), clock.now().toISOString())
  })
  return token
}

/**
 * Sets up the district with its units and three administrators, and leaves the demonstration, whose records stay in their own district.
 * @throws HttpProblem 403 for a wrong, used or expired token; 409 when set up already; 422 for wrong data, all told at once
 */
export async function setUpDistrict(deps: PeopleDeps, body: unknown): Promise<{ district: string; logins: readonly string[] }> {
  const { database, clock, holder } = deps
  const input = readInput(setupInput, body)
  const { code, name } = input.district
  const units = [
    { district: code, path: code, name, short: input.district.short ?? shortName(name), kind: 'district' as const },
    ...input.units.map((unit) => ({
      district: code,
      path: pathOf(code, unit),
      name: unit.name,
      short: unit.short ?? shortName(unit.name),
      kind: unit.kind,
    })),
  ]
  requireTree(units)
  const people = await Promise.all(
    input.administrators.map(async ({ password, role, ...person }) => ({
      ...person,
      district: code,
      id: uuid(),
      unit: code,
      roles: [role],
      password: await hashPassword(password),
      locked_until: null,
      password_due: true,
    })),
  )
  const at = clock.now().toISOString()
  const since = new Date(clock.now().getTime() - tokenLasts).toISOString()
  const context: Context = { district: code, unit: code, person: 'system', roles: ['system'] }
  try {
    await database.transaction(context, async (db) => {
      // First, for it locks the token's row: of two at once the second waits here and finds it used.
      if (!(await useSetupToken(db, hashOf(input.token), since, at)))
        throw new HttpProblem(403, 'token', '建立单位的口令不对、已经用过或者超过24小时，请在服务器上重新运行 yifa setup')
      const served = await findDistrict(db)
      if (served && !served.demo) throw new HttpProblem(409, 'setUp', `已经建立“${served.name}”，不能再次建立`)
      await addDistrict(db, { district: code, name, demo: false })
      await addUnits(db, units)
      for (const person of people) await addPerson(db, person)
      await note(db, { district: code, at, person: 'system', what: 'district.setUp', detail: { name, units: units.length } })
    })
  } catch (error) {
    if (isTaken(error)) throw refusedField('district.code', `区划代码${code}已被演示数据使用，请填写本单位的代码`)
    throw error
  }
  await holder.reopen()
  return { district: code, logins: people.map((person) => person.login) }
}

const nowhere: Context = { district: '', unit: '', person: 'system', roles: ['system'] }

/** Without look-alikes: I, L, O and U are missing. 25 of them hold 125 bits. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const setupInput = z
  .object({
    token: z.string('请填写口令').trim().min(1, '请填写服务器上显示的口令'),
    district: z.object({
      code: z.string('请填写区划代码').regex(/^\d{6}$/, '区划代码是6位数字'),
      name: nameText('请填写区县名称'),
      short: nameText('请填写简称').optional(),
    }),
    units: z.array(newUnit, '请填写单位').max(2000, '一次最多建立2000个单位'),
    administrators: z
      .array(
        z.object({
          name: nameText('请填写姓名'),
          login: loginText,
          password: z.string('请填写密码'),
          role: z.enum(administratorRoles, '请选择系统管理员、安全管理员或者审计管理员'),
        }),
      )
      .length(3, '系统、安全、审计管理员各设一人，共三人'),
  })
  .check(({ value, issues }) => {
    const people = value.administrators
    const complain = (message: string, ...path: (string | number)[]) => issues.push({ code: 'custom', message, path, input: value })
    for (const role of administratorRoles)
      if (people.filter((person) => person.role === role).length !== 1) complain(`${roleLabels[role]}应当设一人`, 'administrators')
    for (const [index, person] of people.entries()) {
      const earlier = people.slice(0, index)
      if (earlier.some((one) => one.login === person.login)) complain('登录名已被另一名管理员使用', 'administrators', index, 'login')
      if (earlier.some((one) => one.name === person.name)) complain('三员应当由三个人分别担任', 'administrators', index, 'name')
      const refusal = passwordRefusal(person.password, person.login)
      if (refusal) complain(refusal, 'administrators', index, 'password')
    }
  })

/** @throws HttpProblem 422 for a unit given twice, or under one that is not given */
function requireTree(units: readonly { path: string; name: string }[]): void {
  const paths = units.map((unit) => unit.path)
  const wrong = units.flatMap(({ path, name }, index) => {
    const field = `units.${index - 1}.code`
    if (paths.indexOf(path) !== index) return [{ code: 'input', says: `“${name}”的代码与另一单位相同`, field }]
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    return parent === '' || paths.includes(parent) ? [] : [{ code: 'input', says: `“${name}”的上级单位不在表中`, field }]
  })
  if (wrong.length > 0) throw refused(...wrong)
}

/** Typed by hand from a console: case, blanks and dashes do not matter, nor look-alikes. */
function hashOf(token: string): string {
  const plain = token.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  return createHash('sha256').update(plain).digest('hex')
}
