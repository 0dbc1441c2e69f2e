import { HttpProblem } from '../../platform/http.ts'
import type { Office } from '../office/index.ts'
import type { PeopleDeps } from './env.ts'
import { matches } from './passwords.ts'
import { clearFailures, countFailure, findByLogin, note } from './store.ts'
import { shanghaiMinute } from './wording.ts'

/** Wrong passwords in a row until the account is locked, and for how long. */
const failuresAllowed = 5
const lockMinutes = 15

/**
 * Signs in by password and answers the session's token.
 * @throws HttpProblem 401 for a wrong password, an unknown login (told alike, after the same time) or a disabled account; 423 while locked
 */
export async function signIn(deps: PeopleDeps, office: Office, login: string, password: string): Promise<string> {
  const { database, clock } = deps
  const { district, systemContext } = office
  const at = clock.now().toISOString()
  const found = await database.as(systemContext, (db) => findByLogin(db, district, login))
  if (found?.locked_until && isLater(found.locked_until, at)) return refuseLocked(found.id, found.locked_until)
  if (!(await matches(password, found?.password))) return fail(found?.id)
  const person = found!
  if (person.disabled) {
    await database.as(systemContext, (db) => note(db, { district, at, person: person.id, what: 'login.disabled' }))
    throw new HttpProblem(401, 'disabled', '此账号已停用，请联系安全管理员')
  }
  const token = await database.transaction(systemContext, async (db) => {
    if (!(await clearFailures(db, district, person.id, at))) return undefined
    await note(db, { district, at, person: person.id, what: 'login' })
    return deps.sessions.start(db, office, person.id)
  })
  return token ?? refuseLocked(person.id)

  async function fail(id: string | undefined): Promise<never> {
    const lockedUntil = new Date(Date.parse(at) + lockMinutes * 60_000).toISOString()
    const given = { id, login: login.slice(0, 60), at, allowed: failuresAllowed, lockedUntil }
    const counted = await database.as(systemContext, (db) => countFailure(db, district, given))
    if (id !== undefined && !counted) return refuseLocked(id)
    if (counted?.locked_until) throw locked(counted.locked_until)
    throw new HttpProblem(401, 'wrong', '登录名或者密码不对')
  }

  async function refuseLocked(id: string, until?: string): Promise<never> {
    await database.as(systemContext, (db) => note(db, { district, at, person: id, what: 'login.refused' }))
    const lock = until ?? (await database.as(systemContext, (db) => findByLogin(db, district, login)))?.locked_until
    throw locked(lock ?? at)
  }
}

function locked(until: string): HttpProblem {
  const words = `连续输错${failuresAllowed}次密码，账号锁定到${shanghaiMinute(until)}。到时再试，或者请安全管理员解除锁定`
  return new HttpProblem(423, 'locked', words, { until })
}

function isLater(one: string, other: string): boolean {
  return Date.parse(one) > Date.parse(other)
}
