import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'

export type Level = 'info' | 'warn' | 'error'

export type Log = {
  info(message: string, facts?: Record<string, unknown>): void
  warn(message: string, facts?: Record<string, unknown>): void
  /** A fault: `error` among the facts is written with its stack and causes. */
  error(message: string, facts?: Record<string, unknown>): void
}

type Request = { request: string }

const requests = new AsyncLocalStorage<Request>()

/** Runs the work under a request id, which every line logged within it carries. */
export function withRequest<T>(id: string, work: () => T): T {
  return requests.run({ request: id }, work)
}

/** A short random id, told to the user with an unexpected error so that its log line can be found. */
export function newRequestId(): string {
  return randomBytes(6).toString('hex')
}

/** The id of the request now being served, if any. */
export function currentRequest(): string | undefined {
  return requests.getStore()?.request
}

/** Writes one line an event. Never give it names, numbers or texts out of records: the log is not sealed. */
export function createLog(format: 'json' | 'pretty', write: (line: string) => void = (line) => process.stdout.write(line)): Log {
  const line = format === 'json' ? jsonLine : prettyLine
  const at =
    (level: Level) =>
    (message: string, facts: Record<string, unknown> = {}) =>
      write(`${line(level, message, { ...requests.getStore(), ...readable(facts) })}\n`)
  return { info: at('info'), warn: at('warn'), error: at('error') }
}

function jsonLine(level: Level, message: string, facts: Record<string, unknown>): string {
  return JSON.stringify({ time: new Date().toISOString(), level, message, ...facts })
}

function prettyLine(level: Level, message: string, facts: Record<string, unknown>): string {
  const rest = Object.entries(facts).map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
  const mark = { info: '·', warn: '!', error: '✗' }[level]
  return [new Date().toTimeString().slice(0, 8), mark, message, ...rest].join(' ')
}

function readable(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, value instanceof Error ? describe(value) : value]))
}

function describe(error: Error): string {
  const own = error.stack ?? `${error.name}: ${error.message}`
  return error.cause instanceof Error ? `${own}\ncaused by ${describe(error.cause)}` : own
}
