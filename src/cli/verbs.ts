import type { Verb } from './verb.ts'

/**
 * Every verb of the command line, loaded only when called.
 * A new verb is one file here and one line below: `due: () => import('./due.ts'),`.
 * The file exports `summary`, `usage` and `run`.
 */
export const verbs: Record<string, () => Promise<Verb>> = {
  bench: () => import('./bench.ts'),
  check: () => import('./check.ts'),
  demo: () => import('./demo.ts'),
  docs: () => import('./docs.ts'),
  due: () => import('./due.ts'),
  export: () => import('./export.ts'),
  import: () => import('./import.ts'),
  read: () => import('./read.ts'),
  reconcile: () => import('./reconcile.ts'),
  report: () => import('./report.ts'),
  schema: () => import('./schema.ts'),
  score: () => import('./score.ts'),
  setup: () => import('./setup.ts'),
  start: () => import('./start.ts'),
  workdays: () => import('./workdays.ts'),
  workday: () => import('./workday.ts'),
}
