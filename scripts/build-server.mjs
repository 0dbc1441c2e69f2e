import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { newestChange, writtenAt } from './newest.mjs'
import { root } from './place.mjs'

const out = join(root, 'dist')
const entry = join(out, 'yifa.mjs')

/** Whether the built command line is older than its sources. */
export function serverIsStale() {
  return writtenAt(entry) < newestChange([join(root, 'src'), join(root, 'package.json')], ['web'])
}

/**
 * Bundles src/cli/entry.ts into dist/yifa.mjs with one chunk a verb, packages left in node_modules.
 * Files are put in place one by one by renaming, so that a running or concurrent build never shows half a file.
 */
export async function buildServer() {
  const { build } = await import('esbuild')
  const began = new Date()
  const result = await build({
    absWorkingDir: root,
    entryPoints: { yifa: 'src/cli/entry.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    jsx: 'automatic',
    packages: 'external',
    sourcemap: true,
    write: false,
    logLevel: 'error',
  })
  const files = [...result.outputFiles].sort((a, b) => Number(isEntry(a.path)) - Number(isEntry(b.path)))
  for (const { path, contents } of files) place(path, contents)
  // Dated by its start: a source changed while it was being read makes it stale again.
  utimesSync(entry, began, began)
  removeOldChunks(new Set(files.map((file) => basename(file.path))))
}

function isEntry(path) {
  return path === entry
}

function place(path, contents) {
  mkdirSync(dirname(path), { recursive: true })
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, contents)
  renameSync(unfinished, path)
}

/** Chunks of an earlier build may still be loaded by a program that runs: they stay for an hour. */
function removeOldChunks(current) {
  const folder = join(out, 'chunks')
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder, { withFileTypes: true }).map((each) => each.name)) {
    const path = join(folder, name)
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0)
    if (!current.has(name) && age > 3_600_000) rmSync(path, { force: true })
  }
}
