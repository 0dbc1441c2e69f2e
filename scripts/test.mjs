import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { check } from './check.mjs'
import { ensureInstalled } from './install.mjs'
import { root } from './place.mjs'
import { countTests, databaseTests, runTests } from './test-runs.mjs'

/**
 * `npm test`: style, types, all tests on a throw-away server, tests in a browser, then the tests that touch the database once more on
 * Debian's PostgreSQL (when its programs are there) and on DATABASE_URL (when it is set). The last line sums everything up.
 */
ensureInstalled({ development: true })

const own = { DATABASE_URL: undefined, YIFA_PG_BIN: undefined }
const results = [
  section('Style and types', check),
  section('Tests', () => runTests({ env: own })),
  section('Tests in a browser', inBrowser),
  ...onOtherServers(),
]

const sum = (key) => results.reduce((total, result) => total + result[key], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
process.exitCode = sum('failed') ? 1 : 0

function section(title, run) {
  console.log(`\n== ${title}`)
  return run()
}

function inBrowser() {
  const config = 'vitest.browser.config.ts'
  const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium'
  if (existsSync(chromium)) {
    if (!built()) return { passed: 0, failed: 1, skipped: 0 }
    return runTests({ config, env: { ...own, CHROMIUM: chromium } })
  }
  console.log(`No browser at ${chromium} (CHROMIUM names another): these tests are skipped.`)
  return { passed: 0, failed: 0, skipped: countTests({ config, env: own }) }
}

/** The browser sees the built program, not its sources. */
function built() {
  return spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' }).status === 0
}

function onOtherServers() {
  const files = databaseTests()
  if (files.length === 0) return []
  const runs = []
  const debian = debianPostgres()
  if (debian) runs.push(section(`Database tests on ${debian}`, () => runTests({ files, env: { ...own, YIFA_PG_BIN: debian } })))
  const url = process.env.DATABASE_URL
  if (url) runs.push(section('Database tests on DATABASE_URL', () => runTests({ files, env: { ...own, DATABASE_URL: url } })))
  return runs
}

/** The folder of the newest PostgreSQL of the system, 15 or later. */
function debianPostgres() {
  const folder = '/usr/lib/postgresql'
  if (!existsSync(folder)) return undefined
  const versions = readdirSync(folder)
    .map(Number)
    .filter((version) => version >= 15)
    .sort((a, b) => b - a)
  return versions.map((version) => join(folder, String(version), 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
}
