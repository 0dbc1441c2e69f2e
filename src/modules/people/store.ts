import type { Insertable, Updateable } from 'kysely'
import type { Day } from '../../definition/index.ts'
import type { Tables } from '../../migrations/tables.ts'
import type { Db } from '../../platform/database.ts'
import type { Event } from './journal.ts'

type Rows = { [Table in keyof Tables]: Insertable<Tables[Table]> }

/** Adds a line to the administration's log. `at`: ISO instant. */
export async function note(
  db: Db,
  line: { district: string; at: string; person: string; what: Event; detail?: Record<string, unknown> },
): Promise<void> {
  const { detail = {}, ...rest } = line
  await db
    .insertInto('administration_log')
    .values({ ...rest, detail: JSON.stringify(detail) })
    .execute()
}

export async function listLog(
  db: Db,
  district: string,
  asked: {
    person?: string | undefined
    what?: string | undefined
    from?: Day | undefined
    to?: Day | undefined
    page: number
    size: number
  },
) {
  const lines = db
    .selectFrom('administration_log')
    .where('district', '=', district)
    .$if(asked.person !== undefined, (query) => query.where('person', '=', asked.person ?? ''))
    .$if(asked.what !== undefined, (query) => query.where('what', '=', asked.what ?? ''))
    .$if(asked.from !== undefined, (query) => query.where('at', '>=', `${asked.from}T00:00:00+08:00`))
    .$if(asked.to !== undefined, (query) => query.where('at', '<=', `${asked.to}T23:59:59.999999+08:00`))
  const { total } = await lines.select((one) => one.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await lines
    .select(['id', 'at', 'person', 'what', 'detail'])
    .orderBy('id', 'desc')
    .limit(asked.size)
    .offset((asked.page - 1) * asked.size)
    .execute()
  return { rows, total }
}

/** What is needed to let somebody sign in. Never leaves the server. */
export function findByLogin(db: Db, district: string, login: string) {
  return credentials(db, district).where('login', '=', login).executeTakeFirst()
}

export function findCredentials(db: Db, district: string, id: string) {
  return credentials(db, district).where('id', '=', id).executeTakeFirst()
}

function credentials(db: Db, district: string) {
  return db.selectFrom('person').select(['id', 'login', 'password', 'disabled', 'locked_until']).where('district', '=', district)
}

/**
 * Counts a wrong password and notes it in the log, in one statement whoever it was, so that it takes as long for a login nobody has.
 * Statements at the same moment queue for the row: each counts, and none goes past the lock.
 * @returns the person's lock after it, null while there is none; undefined when there is no such person or they were locked before
 */
export async function countFailure(
  db: Db,
  district: string,
  given: { id: string | undefined; login: string; at: string; allowed: number; lockedUntil: string },
): Promise<{ locked_until: string | null } | undefined> {
  const [row] = await db.rows<{ locked_until: string | null }>(
    `with counted as (
       update person set
         failures = case when locked_until is null then failures + 1 else 1 end,
         locked_until = case when locked_until is null and failures + 1 >= $4 then $5::timestamptz end
       where district = $1 and id = $2 and (locked_until is null or locked_until <= $3)
       returning locked_until
     ), noted as (
       insert into administration_log (district, at, person, what, detail)
       select $1, $3, coalesce($2, ''), case when exists (select from counted where locked_until is not null) then 'login.locked' else 'login.failed' end,
         jsonb_build_object('login', $6::text)
     )
     select locked_until from counted`,
    [district, given.id ?? null, given.at, given.allowed, given.lockedUntil, given.login],
  )
  return row
}

/** Forgets earlier failures. @returns false when the person was locked meanwhile */
export async function clearFailures(db: Db, district: string, id: string, at: string): Promise<boolean> {
  const changed = await db
    .updateTable('person')
    .set({ failures: 0, locked_until: null })
    .where('district', '=', district)
    .where('id', '=', id)
    .where((one) => one.or([one('locked_until', 'is', null), one('locked_until', '<=', at)]))
    .returning('id')
    .execute()
  return changed.length > 0
}

/** Adds a session and clears away those that are over. */
export async function addSession(db: Db, district: string, session: Omit<Rows['session'], 'district'>, now: string): Promise<void> {
  await db.deleteFrom('session').where('district', '=', district).where('expires_at', '<=', now).execute()
  await db
    .insertInto('session')
    .values({ district, ...session })
    .execute()
}

export function findSession(db: Db, district: string, hash: string) {
  return db
    .selectFrom('session')
    .innerJoin('person', (join) => join.onRef('person.district', '=', 'session.district').onRef('person.id', '=', 'session.person'))
    .select(['session.person', 'session.expires_at', 'person.password_due'])
    .where('session.district', '=', district)
    .where('session.token_hash', '=', hash)
    .executeTakeFirst()
}

export async function lengthenSession(db: Db, district: string, hash: string, until: string): Promise<void> {
  await db.updateTable('session').set({ expires_at: until }).where('district', '=', district).where('token_hash', '=', hash).execute()
}

export async function endSession(db: Db, district: string, hash: string): Promise<void> {
  await db.deleteFrom('session').where('district', '=', district).where('token_hash', '=', hash).execute()
}

export async function endSessionsOf(db: Db, district: string, person: string, except: string): Promise<void> {
  await db.deleteFrom('session').where('district', '=', district).where('person', '=', person).where('token_hash', '!=', except).execute()
}

export function listStaff(db: Db, district: string) {
  return db
    .selectFrom('person')
    .select(['id', 'name', 'login', 'unit', 'roles', 'disabled', 'locked_until', 'password_due'])
    .where('district', '=', district)
    .orderBy('unit')
    .orderBy('name')
    .orderBy('id')
    .execute()
}

export function listCertificates(db: Db, district: string) {
  return db
    .selectFrom('certificate')
    .select(['person', 'number', 'valid_from', 'valid_to'])
    .where('district', '=', district)
    .orderBy('valid_from')
    .orderBy('number')
    .execute()
}

export async function addPerson(db: Db, person: Rows['person']): Promise<void> {
  await db.insertInto('person').values(person).execute()
}

export async function changePerson(db: Db, district: string, id: string, change: Updateable<Tables['person']>): Promise<void> {
  await db.updateTable('person').set(change).where('district', '=', district).where('id', '=', id).execute()
}

export async function addCertificate(db: Db, certificate: Rows['certificate']): Promise<void> {
  await db.insertInto('certificate').values(certificate).execute()
}

/** @returns false when the person has no such certificate */
export async function changeCertificate(db: Db, district: string, person: string, number: string, validTo: Day | null): Promise<boolean> {
  const changed = await db
    .updateTable('certificate')
    .set({ valid_to: validTo })
    .where('district', '=', district)
    .where('person', '=', person)
    .where('number', '=', number)
    .returning('number')
    .execute()
  return changed.length > 0
}

export async function setCreditCode(db: Db, unit: string, code: string | null): Promise<void> {
  await db.updateTable('unit').set({ credit_code: code }).where('path', '=', unit).execute()
}

export async function addUnits(db: Db, units: readonly Rows['unit'][]): Promise<void> {
  await db
    .insertInto('unit')
    .values([...units])
    .execute()
}

export function listParameterValues(db: Db, district: string) {
  return db
    .selectFrom('parameter_value')
    .select(['parameter', 'valid_from', 'value', 'reason', 'set_by', 'set_at'])
    .where('district', '=', district)
    .orderBy('valid_from')
    .execute()
}

/** Sets the value from a day on, in place of the one set for the same day. @returns what stood there before */
export async function setParameterValue(db: Db, row: Rows['parameter_value']): Promise<number | undefined> {
  const before = await db
    .selectFrom('parameter_value')
    .select('value')
    .where('district', '=', row.district)
    .where('parameter', '=', row.parameter)
    .where('valid_from', '=', row.valid_from)
    .executeTakeFirst()
  const { value, reason, set_by, set_at } = row
  await db
    .insertInto('parameter_value')
    .values(row)
    .onConflict((conflict) => conflict.columns(['district', 'parameter', 'valid_from']).doUpdateSet({ value, reason, set_by, set_at }))
    .execute()
  return before?.value
}

/** The newest district, which is the one served. */
export function findDistrict(db: Db) {
  return db.selectFrom('district').select(['district', 'name', 'demo']).orderBy('created_at', 'desc').limit(1).executeTakeFirst()
}

export async function addDistrict(db: Db, district: Rows['district']): Promise<void> {
  await db.insertInto('district').values(district).execute()
}

/** Tokens stand outside the districts: there is none yet. A new one takes the place of those not used. */
export async function addSetupToken(db: Db, hash: string, at: string): Promise<void> {
  await db.updateTable('setup_token').set({ used_at: at }).where('district', '=', '').where('used_at', 'is', null).execute()
  await db.insertInto('setup_token').values({ district: '', token_hash: hash, created_at: at, used_at: null }).execute()
}

/** Uses the token up. @returns false when there is none, or it is used, or was made before `since` */
export async function useSetupToken(db: Db, hash: string, since: string, at: string): Promise<boolean> {
  const used = await db
    .updateTable('setup_token')
    .set({ used_at: at })
    .where('district', '=', '')
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('created_at', '>', since)
    .returning('token_hash')
    .execute()
  return used.length > 0
}
