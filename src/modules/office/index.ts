export { isWithin, type Member, type Office, openOffice, type Unit } from './office.ts'
