import { existsSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { newestChange, writtenAt } from './newest.mjs'
import { root } from './place.mjs'

const page = join(root, 'dist/web/index.html')

/** Whether the built pages are older than their sources. */
export function webIsStale() {
  return writtenAt(page) < newestChange([join(root, 'src/web'), join(root, 'vite.config.ts'), join(root, 'package.json')])
}

/** Builds the pages of src/web into dist/web. */
export async function buildWeb() {
  if (!existsSync(join(root, 'src/web/index.html'))) return
  const { build } = await import('vite')
  const began = new Date()
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  utimesSync(page, began, began)
}
