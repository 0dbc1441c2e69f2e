export { type Office, openOffice } from './office.ts'
export { isWithin, type Member, organOf, type Unit } from './unit.ts'
