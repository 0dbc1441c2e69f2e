export { isWithin, type Member, type Office, openOffice, organOf, type Unit } from './office.ts'
