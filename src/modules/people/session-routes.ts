import { Hono } from 'hono'
import { HttpProblem, jsonBody } from '../../platform/http.ts'
import { giveToken, requireOwnPage, takeToken, tokenOf } from './cookie.ts'
import { listDemoLogins, signInToDemo } from './demo.ts'
import type { PeopleDeps } from './env.ts'
import { requireSignedIn } from './require-session.ts'
import type { SignedIn } from './sessions.ts'
import { setUpDistrict } from './setup.ts'
import { signIn } from './sign-in.ts'
import { note } from './store.ts'
import type { SignedInView } from './view.ts'

/** What can be asked without being signed in: `/session`, `/demo-logins`, `/setup`. To be mounted before `requireSession`. */
export function sessionRoutes(deps: PeopleDeps): Hono {
  const app = new Hono()
  app.get('/session', async (c) => c.json(viewOf(await requireSignedIn(deps, c))))

  app.post('/session', async (c) => {
    requireOwnPage(c)
    const office = deps.holder.office
    if (!office) throw new HttpProblem(401, 'setUp', '本系统还没有建立单位，请先在服务器上运行 yifa setup')
    const { login, password, demo } = await jsonBody(c)
    const earlier = tokenOf(c)
    const token =
      typeof demo === 'string' ? await signInToDemo(deps, c, demo) : await signIn(deps, office, textOf(login).trim(), textOf(password))
    if (earlier !== undefined) await deps.sessions.end(earlier)
    giveToken(c, token)
    const signedIn = await deps.sessions.resume(token)
    if (!signedIn) throw new HttpProblem(401, 'signedOut', '登录刚被管理员终止，请重新登录')
    return c.json(viewOf(signedIn))
  })

  app.delete('/session', async (c) => {
    requireOwnPage(c)
    const token = tokenOf(c)
    takeToken(c)
    const signedIn = token === undefined ? undefined : await deps.sessions.resume(token)
    if (token === undefined || !signedIn) return c.body(null, 204)
    await deps.sessions.end(token)
    const { district, systemContext } = signedIn.office
    const line = { district, at: deps.clock.now().toISOString(), person: signedIn.person.id, what: 'logout' } as const
    await deps.database.as(systemContext, (db) => note(db, line))
    return c.body(null, 204)
  })

  app.get('/demo-logins', (c) => c.json({ logins: listDemoLogins(deps, c) }))

  app.get('/setup', (c) => {
    const office = deps.holder.office
    return c.json({ needed: !office || office.demo, demo: office?.demo ?? false })
  })

  app.post('/setup', async (c) => {
    requireOwnPage(c)
    return c.json(await setUpDistrict(deps, await jsonBody(c)), 201)
  })
  return app
}

function viewOf({ person, office, passwordDue }: SignedIn): SignedInView {
  const unit = office.unit(person.unit)
  return {
    person: { id: person.id, name: person.name, roles: person.roles },
    unit: { path: person.unit, name: unit?.name ?? person.unit, kind: unit?.kind ?? 'department' },
    district: { code: office.district, name: office.name, demo: office.demo },
    today: office.today(),
    passwordDue,
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
