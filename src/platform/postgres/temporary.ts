import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Postgres, startPostgres } from './index.ts'

/** Starts a throw-away server in the temporary folder; `stop` removes everything of it. */
export async function temporaryPostgres(binDir?: string): Promise<Postgres> {
  const dataDir = mkdtempSync(join(tmpdir(), 'yifa-temporary-'))
  const remove = () => rmSync(dataDir, { recursive: true, force: true })
  try {
    const postgres = await startPostgres({ dataDir, binDir, durable: false })
    return {
      ...postgres,
      async stop() {
        await postgres.stop()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}
