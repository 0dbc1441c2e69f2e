import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Db } from '../../platform/database.ts'
import type { Member, Office } from '../office/index.ts'
import type { OfficeHolder } from './holder.ts'
import { addSession, endSession, endSessionsOf, findSession, lengthenSession } from './store.ts'

/** Somebody signed in. */
export interface SignedIn {
  readonly person: Member
  readonly office: Office
  readonly passwordDue: boolean
}

export interface Sessions {
  /** Starts a session inside the caller's transaction and answers its token: 256 random bits, of which only the SHA-256 is kept. */
  start(db: Db, office: Office, person: string): Promise<string>
  /** Whose session it is; undefined where there is none, it is over, or the person is disabled. Being used lengthens it to 12 hours. */
  resume(token: string): Promise<SignedIn | undefined>
  end(token: string): Promise<void>
  /** Ends the person's sessions, save that of the token, inside the caller's transaction; call `forget` when that is done. */
  endOf(db: Db, office: Office, person: string, except?: string): Promise<void>
  /** Reads the person's sessions anew with their next request. */
  forget(person: string): void
}

const hour = 3_600_000
const lasts = 12 * hour
/** A session is lengthened in the database no more often than this. */
const lengthenAfter = hour / 6
/** What the database says of a session is believed for so long. */
const remembered = 30_000
const mostRemembered = 20_000

type Known = { person: string; passwordDue: boolean; expires: number; readAt: number }

export function createSessions(deps: { database: Database; clock: Clock; holder: OfficeHolder }): Sessions {
  const { database, clock, holder } = deps
  const known = new Map<string, Known>()
  /** Grows with every change, so that what was read before a change is not remembered after it. */
  let changes = 0

  return {
    async start(db, office, person) {
      const token = randomBytes(32).toString('base64url')
      const now = clock.now().getTime()
      await addSession(db, office.district, { token_hash: hashOf(token), person, ...span(now) }, instant(now))
      return token
    },
    async resume(token) {
      const office = holder.office
      if (!office) return undefined
      const key = hashOf(token)
      const session = await recall(office, key)
      const person = session && office.person(session.person)
      if (!session || !person || person.disabled) return undefined
      return { person, office, passwordDue: session.passwordDue }
    },
    async end(token) {
      const office = holder.office
      if (!office) return
      await database.as(office.systemContext, (db) => endSession(db, office.district, hashOf(token)))
      changes += 1
      known.delete(`${office.district} ${hashOf(token)}`)
    },
    endOf: (db, office, person, except) => endSessionsOf(db, office.district, person, except === undefined ? '' : hashOf(except)),
    forget(person) {
      changes += 1
      for (const [key, session] of known) if (session.person === person) known.delete(key)
    },
  }

  async function recall(office: Office, hash: string): Promise<Known | undefined> {
    const key = `${office.district} ${hash}`
    const now = clock.now().getTime()
    let session = known.get(key)
    if (!session || now - session.readAt > remembered) session = await read(office, key, hash, now)
    if (!session || session.expires <= now) return undefined
    if (session.expires < now + lasts - lengthenAfter) {
      session.expires = now + lasts
      await database.as(office.systemContext, (db) => lengthenSession(db, office.district, hash, instant(now + lasts)))
    }
    return session
  }

  async function read(office: Office, key: string, hash: string, now: number): Promise<Known | undefined> {
    const before = changes
    const row = await database.as(office.systemContext, (db) => findSession(db, office.district, hash))
    const session = row && { person: row.person, passwordDue: row.password_due, expires: Date.parse(row.expires_at), readAt: now }
    known.delete(key)
    if (known.size >= mostRemembered) known.clear()
    if (session && before === changes) known.set(key, session)
    return session
  }
}

function span(now: number): { created_at: string; expires_at: string } {
  return { created_at: instant(now), expires_at: instant(now + lasts) }
}

function instant(time: number): string {
  return new Date(time).toISOString()
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
