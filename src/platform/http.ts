import type { Context, Hono } from 'hono'
import { currentRequest, type Log, newRequestId } from './log.ts'

/** What a route answers instead of its result: expected, shown to the user as it is. */
export class HttpProblem extends Error {
  override readonly name: string = 'HttpProblem'
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 423
  readonly code: string
  readonly detail: Readonly<Record<string, unknown>>
  constructor(status: HttpProblem['status'], code: string, message: string, detail: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.status = status
    this.code = code
    this.detail = detail
  }
}

export class NotFound extends HttpProblem {
  constructor(message: string) {
    super(404, 'notFound', message)
  }
}

export class Forbidden extends HttpProblem {
  constructor(message = '您没有办理此事的权限') {
    super(403, 'forbidden', message)
  }
}

/** Turns an error of a module into an answer; undefined when it is not one of its own. */
export type Translate = (error: unknown) => HttpProblem | undefined

/** One place answers all errors: expected ones as they are, faults logged with the request's number and without inner detail. */
export function handleErrors(app: Hono<never>, log: Log, translators: readonly Translate[]): void {
  app.onError((error, c) => {
    const problem =
      error instanceof HttpProblem ? error : translators.map((translate) => translate(error)).find((found) => found !== undefined)
    const request = currentRequest() ?? newRequestId()
    if (!problem) {
      log.error('fault', { request, path: c.req.path, error })
      return c.json({ error: { code: 'fault', message: `系统出错，请把编号 ${request} 告诉管理员`, request } }, 500)
    }
    return c.json({ error: { code: problem.code, message: problem.message, request, ...problem.detail } }, problem.status)
  })
  app.notFound((c) => c.json({ error: { code: 'notFound', message: '没有这个地址' } }, 404))
}

/** The body as JSON; a broken one is told, not thrown. */
export async function jsonBody(c: Context): Promise<Record<string, unknown>> {
  const body: unknown = await c.req.json().catch(() => undefined)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new HttpProblem(400, 'body', '请求内容不是有效的 JSON')
  return body as Record<string, unknown>
}

/** Page number and size of a list: pages from 1, at most 200 rows each. */
export function pageOf(c: Context, usual = 20): { page: number; size: number } {
  const page = Math.max(1, Math.trunc(Number(c.req.query('page') ?? 1)) || 1)
  const size = Math.min(200, Math.max(1, Math.trunc(Number(c.req.query('size') ?? usual)) || usual))
  return { page, size }
}

/** An answer to be saved as a file under a (Chinese) name. */
export function attachment(c: Context, name: string, body: Uint8Array | string, type = typeOf(name)): Response {
  const fallback = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\]/g, '_')
  return c.body(body as never, 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${fallback}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  })
}

function typeOf(name: string): string {
  const types: Record<string, string> = {
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    pdf: 'application/pdf',
    csv: 'text/csv; charset=utf-8',
    txt: 'text/plain; charset=utf-8',
    html: 'text/html; charset=utf-8',
    json: 'application/json; charset=utf-8',
  }
  return types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
}
