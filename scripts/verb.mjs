import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { root } from './place.mjs'

/** Runs `yifa <verb> …` in a process of its own, hands signals on to it and ends with its exit code. */
export async function runVerb(args) {
  const child = spawn(process.execPath, [join(root, 'bin/yifa.mjs'), ...args], { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // npm ends only the shell between itself and us: whoever has lost that parent ends the child as if told to.
  const parent = process.ppid
  const watch = setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000)
  process.exitCode = await new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
  clearInterval(watch)
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureInstalled({ development: true })
  await runVerb(process.argv.slice(2))
}
