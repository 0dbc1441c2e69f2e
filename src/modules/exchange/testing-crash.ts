import { embeddedAccess, externalAccess } from '../../platform/access.ts'
import { connect } from '../../platform/database.ts'
import { applyBatch } from './batches.ts'
import { openBench } from './testing.ts'

/** Applies a batch in a process of its own and kills it while its third statement of matters is under way. */
const [place = '{}', batch = ''] = process.argv.slice(2)
const way = JSON.parse(place) as { connectionString?: string; host: string; port: number; database: string }
const access = way.connectionString ? externalAccess(way.connectionString) : embeddedAccess(way, way.database)
const database = connect(access)
const bench = await openBench({
  ...database,
  as: (context, work) =>
    database.as(context, (db) => {
      const rows = db.rows.bind(db)
      let writes = 0
      db.rows = (text, values) => {
        const outcome = rows(text, values)
        if (text.includes('insert into history') && ++writes === 3) setImmediate(() => process.kill(process.pid, 'SIGKILL'))
        return outcome as never
      }
      return work(db)
    }),
})
await applyBatch(bench.database, bench.desk, bench.person('p1'), batch)
