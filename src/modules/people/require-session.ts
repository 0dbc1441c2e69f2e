import type { Context, MiddlewareHandler } from 'hono'
import { HttpProblem } from '../../platform/http.ts'
import { requireOwnPage, tokenOf } from './cookie.ts'
import type { Env, PeopleDeps } from './env.ts'
import type { SignedIn } from './sessions.ts'

/**
 * Lets only people pass who are signed in, and puts person, office and log into `c.var`. Changes must come from our own pages.
 * @throws HttpProblem 401 when not signed in; 403 passwordDue until a first password is changed
 */
export function requireSession(deps: PeopleDeps): MiddlewareHandler<Env> {
  return async (c, next) => {
    requireOwnPage(c)
    const signedIn = await requireSignedIn(deps, c)
    if (signedIn.passwordDue && !changesOwnPassword(c, signedIn.person.id))
      throw new HttpProblem(403, 'passwordDue', '现在用的是初始密码，请先改成自己的密码')
    c.set('person', signedIn.person)
    c.set('office', signedIn.office)
    c.set('log', deps.log)
    await next()
  }
}

/** @throws HttpProblem 401 */
export async function requireSignedIn(deps: PeopleDeps, c: Context): Promise<SignedIn> {
  const token = tokenOf(c)
  const signedIn = token === undefined ? undefined : await deps.sessions.resume(token)
  if (!signedIn) throw new HttpProblem(401, 'signedOut', '没有登录，或者登录已过期，请重新登录')
  return signedIn
}

function changesOwnPassword(c: Context, person: string): boolean {
  return c.req.method === 'POST' && c.req.path.endsWith(`/admin/people/${encodeURIComponent(person)}/password`)
}
