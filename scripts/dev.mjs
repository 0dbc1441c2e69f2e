import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { root } from './place.mjs'

/** `npm run dev`: the server restarts when a source changes, the pages are served by vite at http://127.0.0.1:5173. */
ensureInstalled({ development: true })
const children = [
  run('tsx/dist/cli.mjs', ['watch', '--clear-screen=false', 'src/cli/entry.ts', 'start', ...process.argv.slice(2)]),
  run('vite/bin/vite.js', []),
]
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, stop)

function run(program, args) {
  const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], { cwd: root, stdio: 'inherit' })
  child.on('close', stop)
  return child
}

function stop() {
  for (const child of children) child.kill('SIGTERM')
}
