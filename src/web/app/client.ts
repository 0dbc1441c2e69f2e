import type { EntryView, RefusalView } from '../../modules/matters/view.ts'

/** What went wrong with a request, in the user's words. `status` 0: the server could not be reached. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly refusals: readonly RefusalView[]
  /** With 409: the entries somebody else added meanwhile. */
  readonly since: readonly EntryView[]
  /** Number by which the administrator finds the request in the log. */
  readonly request: string | undefined

  constructor(status: number, body: ErrorBody) {
    super(body.message ?? '操作没有完成，请稍后再试')
    this.name = 'ApiError'
    this.status = status
    this.code = body.code ?? 'unknown'
    this.refusals = body.refusals ?? []
    this.since = body.since ?? []
    this.request = body.request
  }
}

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>

/** The address of something under /api, with the parameters that have a value. */
export function address(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams()
  for (const [key, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '') parameters.set(key, String(value))
  const text = parameters.toString()
  return `/api${path}${text ? `?${text}` : ''}`
}

export function get<T>(path: string, query?: Query): Promise<T> {
  return send<T>('GET', address(path, query))
}

export function post<T>(path: string, body: unknown = {}): Promise<T> {
  return send<T>('POST', address(path), body)
}

export function put<T>(path: string, body: unknown): Promise<T> {
  return send<T>('PUT', address(path), body)
}

export function patch<T>(path: string, body: unknown): Promise<T> {
  return send<T>('PATCH', address(path), body)
}

export function remove<T>(path: string): Promise<T> {
  return send<T>('DELETE', address(path))
}

/** Sends a file as it is. */
export function upload<T>(path: string, query: Query, content: Blob | FormData): Promise<T> {
  return send<T>('POST', address(path, query), content)
}

/** Sends a file and answers the one that comes back. */
export async function exchangeFile(path: string, query: Query, content: Blob): Promise<Blob> {
  return (await request('POST', address(path, query), content)).blob()
}

/** Told when the server no longer knows who we are. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

interface ErrorBody {
  readonly code?: string
  readonly message?: string
  readonly refusals?: readonly RefusalView[]
  readonly since?: readonly EntryView[]
  readonly request?: string
}

const listeners = new Set<() => void>()

async function send<T>(method: string, url: string, body?: unknown): Promise<T> {
  const response = await request(method, url, body)
  return (response.status === 204 ? undefined : await response.json()) as T
}

/** @throws ApiError with what the server says, or that it cannot be reached */
async function request(method: string, url: string, body?: unknown): Promise<Response> {
  const raw = body instanceof Blob || body instanceof FormData
  const headers: Record<string, string> = { accept: 'application/json' }
  if (body instanceof Blob) headers['content-type'] = 'application/octet-stream'
  else if (!raw && body !== undefined) headers['content-type'] = 'application/json'
  let response: Response
  try {
    response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }) })
  } catch {
    throw new ApiError(0, { code: 'network', message: '连不上服务器。已录入的内容保存在本机，网络恢复后可继续。' })
  }
  if (response.ok) return response
  const answer = (await response.json().catch(() => undefined)) as (ErrorBody & { error?: ErrorBody }) | undefined
  if (response.status === 401 && !url.startsWith('/api/session')) for (const listener of listeners) listener()
  throw new ApiError(response.status, { message: `服务器没有正常答复（${response.status}），请稍后再试`, ...answer, ...answer?.error })
}
