import type { MiddlewareHandler } from 'hono'
import type { SystemRole } from '../../definition/index.ts'
import { Forbidden } from '../../platform/http.ts'
import type { Env } from './env.ts'

export const administratorRoles = ['systemAdmin', 'securityAdmin', 'auditAdmin'] as const satisfies readonly SystemRole[]
export const businessRoles = ['clerk', 'reviewer', 'head', 'district'] as const satisfies readonly SystemRole[]

/** Roles a person may be given, by their Chinese names. */
export const roleLabels = {
  clerk: '经办人',
  reviewer: '法制审核人员',
  head: '负责人',
  district: '区级人员',
  systemAdmin: '系统管理员',
  securityAdmin: '安全管理员',
  auditAdmin: '审计管理员',
} as const
export type GivenRole = keyof typeof roleLabels

export const givenRoles = Object.keys(roleLabels) as GivenRole[]

/** Lets only holders of one of the roles pass. @throws Forbidden */
export function requireRole(...roles: readonly GivenRole[]): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (!c.var.person.roles.some((role) => (roles as readonly SystemRole[]).includes(role)))
      throw new Forbidden(`此事由${roles.map((role) => roleLabels[role]).join('、')}办理`)
    await next()
  }
}

/** Why these roles may not be held by one person; undefined when they may. The three administrators are three people, apart from business. */
export function separationRefusal(roles: readonly GivenRole[]): string | undefined {
  const administrators = roles.filter((role) => isOneOf(administratorRoles, role))
  const business = roles.filter((role) => isOneOf(businessRoles, role))
  if (roles.length === 0) return '请至少选择一个角色'
  if (administrators.length > 1)
    return `${administrators.map((role) => roleLabels[role]).join('、')}不能由同一人担任：系统、安全、审计三员应当分设`
  if (administrators[0] && business[0]) return `${roleLabels[administrators[0]]}不能同时担任${roleLabels[business[0]]}：管理与业务应当分离`
  return undefined
}

/** 经办人、负责人 */
export function describeRoles(roles: readonly SystemRole[]): string {
  return roles.map((role) => (isOneOf(givenRoles, role) ? roleLabels[role] : role)).join('、')
}

function isOneOf<T extends SystemRole>(list: readonly T[], role: SystemRole): role is T {
  return (list as readonly SystemRole[]).includes(role)
}
