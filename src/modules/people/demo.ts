import type { Context } from 'hono'
import { Forbidden } from '../../platform/http.ts'
import type { Office } from '../office/index.ts'
import type { PeopleDeps } from './env.ts'
import { describeRoles } from './roles.ts'
import { note } from './store.ts'
import type { DemoLogin } from './view.ts'

/** Log-ins without a password: one for each role in each unit of the demonstration, and only for this machine. */
export function listDemoLogins(deps: PeopleDeps, c: Context): readonly DemoLogin[] {
  const office = openTo(deps, c)
  if (!office) return []
  const seen = new Set<string>()
  const logins: DemoLogin[] = []
  for (const person of office.people) {
    const place = `${person.unit} ${[...person.roles].sort().join(' ')}`
    if (person.disabled || person.roles.length === 0 || seen.has(place)) continue
    seen.add(place)
    logins.push({
      login: person.login,
      name: person.name,
      roleLabel: describeRoles(person.roles),
      unitName: office.unit(person.unit)?.name ?? person.unit,
    })
  }
  return logins
}

/** Signs in as a person of the demonstration and answers the session's token. @throws Forbidden */
export async function signInToDemo(deps: PeopleDeps, c: Context, login: string): Promise<string> {
  const office = openTo(deps, c)
  const person = office?.people.find((one) => one.login === login && !one.disabled && one.roles.length > 0)
  if (!office || !person) throw new Forbidden('演示登录只在演示环境、从本机访问时可用')
  const { district, systemContext } = office
  return deps.database.transaction(systemContext, async (db) => {
    await note(db, { district, at: deps.clock.now().toISOString(), person: person.id, what: 'login.demo' })
    return deps.sessions.start(db, office, person.id)
  })
}

function openTo(deps: PeopleDeps, c: Context): Office | undefined {
  const office = deps.holder.office
  return office?.demo && deps.loopbackOf(c) ? office : undefined
}
