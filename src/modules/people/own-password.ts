import type { Context } from 'hono'
import { z } from 'zod'
import { HttpProblem } from '../../platform/http.ts'
import { act } from './act.ts'
import { tokenOf } from './cookie.ts'
import type { Env, PeopleDeps } from './env.ts'
import { readInput, refusedField } from './input.ts'
import { hashPassword, matches, passwordRefusal } from './passwords.ts'
import { changePerson, findCredentials } from './store.ts'

/**
 * Changes the password of whoever asks, who must know the old one; their other sessions end.
 * @throws HttpProblem 422 when the old one is wrong or the new one does not do
 */
export async function changeOwnPassword(deps: PeopleDeps, c: Context<Env>, body: unknown): Promise<void> {
  const { office, person } = c.var
  const input = readInput(changedPassword, body)
  const own = await deps.database.as(office.systemContext, (db) => findCredentials(db, office.district, person.id))
  if (!own) throw new HttpProblem(401, 'signedOut', '没有登录，或者登录已过期，请重新登录')
  if (!(await matches(input.old, own.password))) throw refusedField('old', '原密码不对')
  const refusal = input.old === input.new ? '新密码不能与原密码相同' : passwordRefusal(input.new, own.login)
  if (refusal) throw refusedField('new', refusal)
  const change = { password: await hashPassword(input.new), password_due: false }
  await act(deps, c, 'password.changed', {}, async (db) => {
    await changePerson(db, office.district, person.id, change)
    await deps.sessions.endOf(db, office, person.id, tokenOf(c))
  })
  deps.sessions.forget(person.id)
}

const changedPassword = z.object({ old: z.string('请填写原密码'), new: z.string('请填写新密码') })
