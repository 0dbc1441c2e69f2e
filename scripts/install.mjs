import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './place.mjs'

/**
 * Installs the packages of the lock file when some are missing or of another version.
 * @param {{ development?: boolean }} options development: the packages for tests and checks as well
 */
export function ensureInstalled({ development = false } = {}) {
  if (isInstalled(development)) return
  console.error('Installing packages …')
  const args = ['ci', '--no-fund', '--no-audit', ...(development ? ['--include=dev'] : [])]
  const done = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (done.status !== 0) {
    console.error('npm ci failed; the messages above say why.')
    process.exit(done.status ?? 1)
  }
}

/** npm keeps a copy of the lock inside node_modules: compare versions, not times, which a checkout changes at will. */
function isInstalled(development) {
  const installedLock = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installedLock)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(installedLock, 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, optional, dev }]) => {
    if (path === '' || optional || (dev && !development)) return true
    return present[path]?.version === version
  })
}
