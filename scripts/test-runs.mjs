import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './place.mjs'

const vitest = join(root, 'node_modules/vitest/vitest.mjs')

/**
 * Runs vitest in a process of its own and counts.
 * @param {{ config?: string, files?: string[], env?: Record<string, string | undefined> }} options
 */
export function runTests({ config = 'vitest.config.ts', files = [], env = {} }) {
  const folder = mkdtempSync(join(tmpdir(), 'yifa-test-'))
  const report = join(folder, 'report.json')
  try {
    const args = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...files]
    const done = spawnVitest(args, env, 'inherit')
    return count(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined, done.status)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** How many tests a configuration holds, without running them. */
export function countTests({ config, env = {} }) {
  const done = spawnVitest(['list', '--json', '--config', config], env, 'pipe')
  try {
    return JSON.parse(done.stdout.toString()).length
  } catch {
    return 0
  }
}

/** The test files that use a database, found by the helper they import. */
export function databaseTests() {
  return ['src', 'tests']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)))
    .filter((path) => /\.test\.tsx?$/.test(path) && !path.startsWith(join('tests', 'browser')))
    .filter((path) => readFileSync(join(root, path), 'utf8').includes('platform/testing.ts') || path.includes(join('src', 'platform')))
    .sort()
}

function spawnVitest(args, env, stdout) {
  const wanted = { ...process.env, ...env }
  for (const [name, value] of Object.entries(wanted)) if (value === undefined) delete wanted[name]
  return spawnSync(process.execPath, [vitest, ...args], { cwd: root, env: wanted, stdio: ['ignore', stdout, 'inherit'] })
}

/** A file that does not load, an error outside of any test and a run that breaks off count as one failure each. */
function count(report, status) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = report.numFailedTests + unloaded.length
  return {
    passed: report.numPassedTests,
    failed: failed || (status === 0 ? 0 : 1),
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
