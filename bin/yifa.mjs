#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

process.setSourceMapsEnabled(true)
// Beside its sources the program keeps itself up to date; without them it runs what was built.
if (existsSync(join(root, 'src/cli/entry.ts'))) {
  const { buildServer, serverIsStale } = await import('../scripts/build-server.mjs')
  if (serverIsStale()) await buildServer()
}
await import(pathToFileURL(join(root, 'dist/yifa.mjs')).href)
