export { castOf } from './cast.ts'
export { addDistrict, demoDistrict, makeDemo } from './district.ts'
export { readYearFile, type Target, type YearFile } from './targets.ts'
export { type MadeYear, makeYear } from './year.ts'
