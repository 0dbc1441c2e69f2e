import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../problem.ts'
import { isAlive, startOf } from './process.ts'

/** A hold on a data folder; `release` lets go of it. */
export type Lock = { release(): void }

type Holder = { pid: number; start: string | undefined }

/**
 * Holds the data folder for this process, so that two programs never serve the same records.
 * A lock left by a process that is gone is taken over.
 * @throws Problem naming the process that holds it
 */
export function lockFolder(folder: string): Lock {
  const path = join(folder, 'yifa.lock')
  const own: Holder = { pid: process.pid, start: startOf(process.pid) }
  const text = JSON.stringify(own)
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, text, { mode: 0o644 })
  try {
    while (!linked(unfinished, path)) takeOver(path, folder)
  } finally {
    rmSync(unfinished, { force: true })
  }
  return {
    release() {
      if (read(path) === text) rmSync(path, { force: true })
    },
  }
}

/** The process that holds the folder now, if any. */
export function holderOf(folder: string): number | undefined {
  const holder = parse(read(join(folder, 'yifa.lock')))
  return holder && isHolding(holder) ? holder.pid : undefined
}

/** Linking fails when the name is taken: whoever links first holds the lock. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function takeOver(path: string, folder: string): void {
  const text = read(path)
  const holder = parse(text)
  if (holder && isHolding(holder)) {
    throw new Problem(`数据目录 ${folder} 正由另一个依法进程使用（进程号 ${holder.pid}）。请先停止它，或用 --data 另指定一个目录。`)
  }
  if (text === undefined) return
  const aside = `${path}.${process.pid}.old`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  // Between reading and renaming another process may have taken the lock: then give it back.
  if (read(aside) !== text) linked(aside, path)
  rmSync(aside, { force: true })
}

function isHolding({ pid, start }: Holder): boolean {
  // The number of a process that ended may be given to another: its start time tells them apart where the system shows it.
  return isAlive(pid) && (start === undefined || startOf(pid) === start)
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function parse(text: string | undefined): Holder | undefined {
  try {
    const holder = JSON.parse(text ?? '') as Partial<Holder>
    return typeof holder.pid === 'number' ? { pid: holder.pid, start: holder.start } : undefined
  } catch {
    return undefined
  }
}
