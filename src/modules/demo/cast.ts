import { isWithin, type Office } from '../office/index.ts'
import type { Cast } from './candidate.ts'

/** The people of one street and its communities who can take steps there. */
export function castOf(office: Office, street: string): Cast {
  const people = office.people.filter((person) => isWithin(person.unit, street) && !person.disabled)
  const district = office.people.filter(
    (person) =>
      person.unit === office.district && person.roles.some((role) => role === 'district' || role === 'reviewer' || role === 'head'),
  )
  const certified = people.filter((person) => office.certified(person.id, office.today()))
  return {
    unit: street,
    name: office.unit(street)?.name ?? street,
    actors: [...people, ...district].map((person) => office.actor(person)),
    officers: certified.map((person) => ({ id: person.id, name: person.name })),
    communities: office.units.filter((unit) => unit.kind === 'community' && isWithin(unit.path, street)).map((unit) => unit.name),
  }
}
