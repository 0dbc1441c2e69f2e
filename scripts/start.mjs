import { build } from './build.mjs'
import { runVerb } from './verb.mjs'

await build({ onlyStale: true })
await runVerb(['start', ...process.argv.slice(2)])
