import type { Day } from '../../definition/index.ts'
import type { Office, Unit } from '../office/index.ts'
import type { Letter } from './paper.ts'

/** Title, addressee and signature of a unit's report: a street reports to its district, a district to its city. */
export function letterOf(office: Pick<Office, 'name'>, unit: Pick<Unit, 'name' | 'kind'>): Letter {
  const { city, district } = splitName(office.name)
  if (unit.kind === 'district') return { place: district, addressee: '市委、市政府', signature: `${city}${district}人民政府` }
  if (unit.kind === 'street')
    return { place: unit.name, addressee: '区委、区政府', signature: `${district}人民政府${unit.name.replace(/办事处$/, '')}办事处` }
  return { place: unit.name, addressee: '区委、区政府', signature: unit.name }
}

/** Dated within the time for handing it in where today is later: by 1 March after the year. Undefined before the year is over. */
export function dateOf(year: number, today: Day, last = `${year + 1}-02-28` as Day): Day | undefined {
  if (today < `${year + 1}-01-01`) return undefined
  return today < last ? today : last
}

/** 云岭市澄湖区 → 云岭市, 澄湖区. */
function splitName(name: string): { city: string; district: string } {
  const match = /^(.+?[市州盟])(.+)$/.exec(name)
  return match ? { city: match[1]!, district: match[2]! } : { city: '', district: name }
}
