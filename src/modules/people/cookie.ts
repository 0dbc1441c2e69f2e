import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { Forbidden } from '../../platform/http.ts'

const name = 'yifa'

export function tokenOf(c: Context): string | undefined {
  return getCookie(c, name) || undefined
}

/** Kept until the browser closes; how long the session lasts is decided by the server. */
export function giveToken(c: Context, token: string): void {
  setCookie(c, name, token, { ...options, secure: isSecure(c) })
}

export function takeToken(c: Context): void {
  deleteCookie(c, name, { ...options, secure: isSecure(c) })
}

/**
 * Refuses a change that a page of another site could have sent: a form can set neither these headers nor a content type of JSON,
 * and a script can only after asking, which the server never answers. @throws Forbidden
 */
export function requireOwnPage(c: Context): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return
  const { origin, host, 'sec-fetch-site': site, 'content-type': type = '', 'x-requested-with': by } = c.req.header()
  if (site === 'same-origin' || by !== undefined || /^application\/json\b/i.test(type)) return
  if (origin !== undefined && URL.canParse(origin) && new URL(origin).host === host) return
  throw new Forbidden('请求不是从本系统的页面发出的，已拒绝')
}

const options = { path: '/', httpOnly: true, sameSite: 'Strict' } as const

/** A proxy in front that speaks https says so; somebody who claims it falsely only spoils their own cookie. */
function isSecure(c: Context): boolean {
  return new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https'
}
