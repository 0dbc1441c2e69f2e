import { z } from 'zod'
import { problemOfCreditCode } from '../../definition/index.ts'

export function nameText(missing: string) {
  return z.string(missing).trim().min(1, missing).max(60, '最多60个字')
}

export const loginText = z
  .string('请填写登录名')
  .trim()
  .regex(/^[\p{L}\p{N}._-]{2,40}$/u, '登录名为2至40个字母、数字或汉字，可用点、横线和下划线')

/** Codes of three digits as in the statistical division codes, so that paths sort as the tree does. */
const unitCode = z.string('请填写单位代码').regex(/^\d{3}$/, '单位代码是3位数字')

export const newUnit = z.object({
  /** Path of the unit it belongs to; absent: the district itself. In setting up, codes below the district joined by '/'. */
  parent: z
    .string()
    .regex(/^\d{3}(\d{3})?(\/\d{3})*$/, '上级单位不对')
    .optional(),
  code: unitCode,
  name: nameText('请填写单位名称'),
  short: nameText('请填写简称').optional(),
  kind: z.enum(['street', 'department', 'community'], '请选择单位类别：街道、部门或者社区'),
})

/** A unit and its unified social credit code, GB 32100; empty takes the code away. */
export const codedUnit = z.object({
  unit: z.string('请选择单位'),
  creditCode: z
    .string('请填写统一社会信用代码')
    .trim()
    .toUpperCase()
    .superRefine((code, context) => {
      const problem = code === '' ? undefined : problemOfCreditCode(code)
      if (problem) context.addIssue({ code: 'custom', message: problem })
    })
    .transform((code) => code || null),
})

/** A unit's path; its parent may be given with or without the district's code. */
export function pathOf(district: string, unit: Pick<z.output<typeof newUnit>, 'parent' | 'code'>): string {
  const parent =
    unit.parent === undefined || unit.parent === district || unit.parent.startsWith(`${district}/`)
      ? (unit.parent ?? district)
      : `${district}/${unit.parent}`
  return `${parent}/${unit.code}`
}
