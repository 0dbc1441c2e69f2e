import type { Context as Request } from 'hono'
import { Forbidden, HttpProblem } from '../../platform/http.ts'
import { isWithin } from '../office/index.ts'
import type { Env } from '../people/index.ts'

/** The unit asked for, the asker's own unless told otherwise. @throws Forbidden for a unit not below the asker's */
export function unitOf(c: Request<Env>): string {
  const unit = c.req.query('unit') || c.var.person.unit
  requireUnit(c, unit)
  return unit
}

export function requireUnit(c: Request<Env>, unit: string): void {
  if (unit === '' || !c.var.office.unit(unit)) throw new HttpProblem(422, 'unit', '没有这个单位，请选择报告所属的单位')
  if (!isWithin(unit, c.var.person.unit)) throw new Forbidden('不能查看或者收取其他单位的报告')
}

export function yearOf(written: string | undefined): number {
  const year = Number(written)
  if (!Number.isInteger(year) || year < 1990 || year > 2199) throw new HttpProblem(400, 'year', '年度应为四位年份')
  return year
}
