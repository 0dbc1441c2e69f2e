import type { z } from 'zod'
import { HttpProblem } from '../../platform/http.ts'
import type { RefusalView } from '../matters/view.ts'

/** Reads a request's body; everything wrong with it is told at once, beside its field. @throws HttpProblem 422 */
export function readInput<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const read = schema.safeParse(body)
  if (read.success) return read.data
  throw refused(...read.error.issues.map((issue) => ({ code: 'input', says: issue.message, field: issue.path.join('.') })))
}

/** An expected refusal with its reasons. */
export function refused(...refusals: readonly RefusalView[]): HttpProblem {
  return new HttpProblem(422, 'refused', refusals.map((refusal) => refusal.says).join('；'), { refusals })
}

export function refusedField(field: string, says: string): HttpProblem {
  return refused({ code: 'input', says, field })
}

/** A row of the same key is already there. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && (error as Error & { code?: string }).code === '23505'
}
