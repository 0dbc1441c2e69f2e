import { pathToFileURL } from 'node:url'
import { ensureInstalled } from './install.mjs'

/** `npm run build`: the server and the command line into dist/yifa.mjs, the pages into dist/web, whatever their age. */
export async function build({ onlyStale = false } = {}) {
  ensureInstalled()
  const { buildServer, serverIsStale } = await import('./build-server.mjs')
  const { buildWeb, webIsStale } = await import('./build-web.mjs')
  if (!onlyStale || serverIsStale()) await buildServer()
  if (!onlyStale || webIsStale()) await buildWeb()
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await build()
