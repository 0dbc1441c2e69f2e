import type { Office } from '../office/index.ts'

/** The office served now; another one after a new district is set up. */
export interface OfficeHolder {
  readonly office: Office | undefined
  /** Reads from the database which district is served. */
  reopen(): Promise<void>
}
