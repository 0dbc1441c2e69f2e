import type { Actor, Day, Directory, LinkedMatter, Officer, UnitRef } from '../../definition/index.ts'
import { type Calendar, makeCalendar, type World } from '../../engine/index.ts'
import { holidayNotices } from '../../law/calendar/holiday-notices.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Context, Database } from '../../platform/database.ts'
import { loadOffice, type OfficeRows } from './store.ts'
import { isWithin, type Member, type Unit } from './unit.ts'

/** What the program knows of the office without asking the database each time: units, people, certificates, own values of parameters. */
export interface Office {
  readonly district: string
  readonly name: string
  readonly demo: boolean
  readonly calendar: Calendar
  readonly units: readonly Unit[]
  readonly people: readonly Member[]
  unit(path: string): Unit | undefined
  person(id: string): Member | undefined
  certified(officer: string, on: Day): boolean
  ownValues(parameter: string): readonly { from: Day; value: number }[]
  /** The engine's view of the world for one matter. */
  world(linked?: readonly LinkedMatter[]): World
  /** Names in the cells of a table, as somebody of this unit means them. */
  directory(unit: string): Omit<Directory, 'matter'>
  /** Context of a person's own queries. */
  contextOf(person: Pick<Member, 'id' | 'unit' | 'roles'>): Context
  /** Context of the program itself: sweeps, imports, demonstration data. */
  readonly systemContext: Context
  actor(person: Pick<Member, 'id' | 'name' | 'unit' | 'roles'>): Actor
  today(): Day
  now(): Date
  /** Reads everything again after a change in the administration. */
  reload(): Promise<void>
}

/** The district this installation serves; undefined before one is set up. */
export async function openOffice(database: Pick<Database, 'as'>, clock: Clock): Promise<Office | undefined> {
  const rows = await loadOffice(database)
  return rows && officeOf(database, clock, rows)
}

function officeOf(database: Pick<Database, 'as'>, clock: Clock, first: OfficeRows): Office {
  const calendar = makeCalendar(holidayNotices)
  let rows = first
  let index = indexOf(rows)
  const office: Office = {
    get district() {
      return rows.district.district
    },
    get name() {
      return rows.district.name
    },
    get demo() {
      return rows.district.demo
    },
    calendar,
    get units() {
      return rows.units
    },
    get people() {
      return rows.people
    },
    unit: (path) => index.units.get(path),
    person: (id) => index.people.get(id),
    certified: (officer, on) => (index.certificates.get(officer) ?? []).some((one) => one.from <= on && (one.to === null || on <= one.to)),
    ownValues: (parameter) => index.parameters.get(parameter) ?? [],
    world: (linked = []) => ({ calendar, today: clock.today(), certified: office.certified, ownValues: office.ownValues, linked }),
    directory: (unit) => ({
      officer: (name) =>
        named<Officer, Member>(
          near(rows.people, unit, (person) => person.unit),
          name,
          (person) => ({ id: person.id, name: person.name }),
        ),
      unit: (name) =>
        named<UnitRef, Unit>(
          near(rows.units, unit, (one) => one.path),
          name,
          (one) => ({ path: one.path, name: one.name }),
        ),
    }),
    contextOf: (person) => ({ district: office.district, unit: person.unit, person: person.id, roles: person.roles }),
    get systemContext() {
      return { district: office.district, unit: office.district, person: 'system', roles: ['system'] }
    },
    actor: (person) => ({ id: person.id, name: person.name, unit: person.unit, roles: person.roles }),
    today: clock.today,
    now: clock.now,
    async reload() {
      const again = await loadOffice(database)
      if (!again) throw new Error('the district has vanished')
      rows = again
      index = indexOf(rows)
    },
  }
  return office
}

function indexOf(rows: OfficeRows) {
  const certificates = new Map<string, { from: Day; to: Day | null }[]>()
  for (const one of rows.certificates) certificates.set(one.person, [...(certificates.get(one.person) ?? []), one])
  const parameters = new Map<string, { from: Day; value: number }[]>()
  for (const one of rows.parameters) parameters.set(one.parameter, [...(parameters.get(one.parameter) ?? []), one])
  return {
    units: new Map(rows.units.map((unit) => [unit.path, unit])),
    people: new Map(rows.people.map((person) => [person.id, person])),
    certificates,
    parameters,
  }
}

/** Those of the same street first: a name is looked for where the table comes from. */
function near<T>(all: readonly T[], unit: string, pathOf: (one: T) => string): readonly T[] {
  const street = unit.split('/').slice(0, 2).join('/')
  return all.filter((one) => isWithin(pathOf(one), street))
}

function named<R, T extends { name: string }>(all: readonly T[], name: string, make: (one: T) => R): R | undefined {
  const found = all.filter((one) => one.name === name)
  return found.length === 1 && found[0] ? make(found[0]) : undefined
}
