import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { root } from './place.mjs'

/** Style and types, each one test: answers how many passed and failed. */
export function check() {
  const lint = run('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])
  const types = run('typescript/bin/tsc', ['--noEmit'])
  const passed = [lint, types].filter(Boolean).length
  return { passed, failed: 2 - passed, skipped: 0 }
}

function run(program, args) {
  const done = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], { cwd: root, stdio: 'inherit' })
  return done.status === 0
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureInstalled({ development: true })
  process.exitCode = check().failed ? 1 : 0
}
