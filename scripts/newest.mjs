import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** When the newest file under the paths was written (ms since 1970); missing paths and folders named in `skip` do not count. */
export function newestChange(paths, skip = []) {
  return Math.max(0, ...paths.map((path) => changeOf(path, skip)))
}

/** When one file was written, or 0 when it is not there. */
export function writtenAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function changeOf(path, skip) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  // A folder's own time tells of files removed from it.
  return readdirSync(path)
    .filter((name) => !skip.includes(name) && !name.includes('.test.'))
    .reduce((newest, name) => Math.max(newest, changeOf(join(path, name), skip)), found.mtimeMs)
}
