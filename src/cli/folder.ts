import { createReadStream } from 'node:fs'
import { open, readdir, readFile, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { tooLarge } from '../modules/checking/index.ts'
import { Problem } from '../platform/problem.ts'
import { progressOn } from './progress.ts'

/** What is kept of one file: one line of the answer, `file` relative to the folder. */
export type FileLine = { file: string; size: number; modified: string } & (Record<string, unknown> | { unreadable: string })

export type FolderOptions = {
  /** Word for what is being done, for the progress line. */
  doing: string
  /** File for the lines; undefined: standard output. */
  out?: string | undefined
  /** Begin anew although `out` holds lines. */
  again: boolean
}

export type FolderResult = {
  done: number
  /** Files that `out` already held, unchanged since. */
  kept: number
  unreadable: number
  /** Files of other kinds, which were not looked at. */
  ignored: number
}

const reports = /\.(?:docx?|wps|html?|mht(?:ml)?|pdf|txt|md)$/i

/**
 * Works on every report below a folder, one after the other in the order of their names, and writes one line of JSON for each as soon as it is done:
 * what was cut off goes on where it stopped. Of a line, also of one of an earlier run, only what `sumUp` makes of it stays in memory.
 * @throws Problem when the folder does not exist, holds no report, or `out` cannot be written
 */
export async function eachReport<Sum>(
  folder: string,
  { doing, out, again }: FolderOptions,
  work: (file: { name: string; bytes: Uint8Array }) => Promise<Record<string, unknown>>,
  sumUp: (line: FileLine) => Sum,
): Promise<FolderResult & { sums: Sum[] }> {
  const { files, ignored } = await reportsBelow(folder)
  if (files.length === 0) throw new Problem(`“${folder}”里没有报告（.docx、.doc、.wps、.html、.mht、.pdf、.txt）。请核对目录。`)
  const earlier = out && !again ? await linesIn(out, sumUp) : new Map<string, Earlier<Sum>>()
  const sink = out ? await open(out, again ? 'w' : 'a').catch(cannotWrite(out)) : undefined
  const sums: Sum[] = []
  const result: FolderResult = { done: 0, kept: 0, unreadable: 0, ignored }
  const progress = progressOn(process.stderr, doing, files.length)
  try {
    for (const file of files) {
      const path = join(folder, file)
      const found = await stat(path).catch(() => undefined)
      const about = { file, size: found?.size ?? 0, modified: found?.mtime.toISOString() ?? '' }
      const before = earlier.get(file)
      if (before?.size === about.size && before.modified === about.modified) {
        result.kept++
        if (before.unreadable) result.unreadable++
        sums.push(before.sum)
      } else {
        const line = { ...about, ...(tooLarge(file, about.size) ?? (await worked(path, file, work))) }
        const text = `${JSON.stringify(line)}\n`
        await (sink ? sink.write(text) : written(text))
        result.done++
        if ('unreadable' in line) result.unreadable++
        sums.push(sumUp(line))
      }
      progress.step()
    }
  } finally {
    progress.end()
    await sink?.close()
  }
  return { ...result, sums }
}

/** What can happen to one file must not end the run for the others. */
async function worked(
  path: string,
  name: string,
  work: (file: { name: string; bytes: Uint8Array }) => Promise<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (cause) {
    return { unreadable: `无法打开文件：${cause instanceof Error ? cause.message : String(cause)}` }
  }
  try {
    return await work({ name, bytes })
  } catch (cause) {
    return { unreadable: `读取时出错：${cause instanceof Error ? cause.message : String(cause)}。请另存为 .docx 后再试。` }
  }
}

async function reportsBelow(folder: string): Promise<{ files: string[]; ignored: number }> {
  const files: string[] = []
  let ignored = 0
  const visit = async (below: string): Promise<void> => {
    const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((cause: unknown) => {
      if (!below) throw cause
      return undefined
    })
    // A folder that cannot be opened is told among the files, and does not end the run.
    if (!entries) files.push(below)
    for (const entry of entries ?? []) {
      // Hidden files, and the ones Word keeps beside an open document.
      if (/^(?:\.|~\$)/.test(entry.name)) continue
      const path = below ? `${below}/${entry.name}` : entry.name
      if (entry.isDirectory()) await visit(path)
      else if (reports.test(entry.name)) files.push(path)
      else ignored++
    }
  }
  await visit('').catch((cause: unknown) => {
    throw new Problem(`无法打开目录“${folder}”：${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  })
  const order = new Intl.Collator('zh', { numeric: true })
  return { files: files.sort(order.compare), ignored }
}

/** What is remembered of a line that an earlier run wrote. */
type Earlier<Sum> = { size: number; modified: string; unreadable: boolean; sum: Sum }

/** The lines an earlier run wrote; a line that was cut off is removed from the file, so that the next one begins anew. */
async function linesIn<Sum>(out: string, sumUp: (line: FileLine) => Sum): Promise<Map<string, Earlier<Sum>>> {
  const lines = new Map<string, Earlier<Sum>>()
  const size = (await stat(out).catch(() => undefined))?.size
  if (!size) return lines
  let whole = 0
  for await (const text of createInterface({ input: createReadStream(out), crlfDelay: Number.POSITIVE_INFINITY })) {
    const end = whole + Buffer.byteLength(text) + 1
    const line = end <= size ? parsed(text) : undefined
    if (line) lines.set(line.file, { size: line.size, modified: line.modified, unreadable: 'unreadable' in line, sum: sumUp(line) })
    else if (end > size) await truncate(out, whole)
    else throw new Problem(`“${out}”不是以前的检查结果，不能接着写。请换一个 --out 文件，或加 --again 从头再来。`)
    whole = end
  }
  return lines
}

function parsed(text: string): FileLine | undefined {
  try {
    const line: unknown = JSON.parse(text)
    return typeof line === 'object' && line !== null && 'file' in line && typeof line.file === 'string' ? (line as FileLine) : undefined
  } catch {
    return undefined
  }
}

/** Waits for the reader at the other end, so that lines do not pile up; one that has gone away (| head) ends the run. */
function written(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const gone = (cause: Error) => reject(new Problem('输出已中断。', { cause }))
    process.stdout.once('error', gone)
    process.stdout.write(text, (error) => {
      process.stdout.off('error', gone)
      if (error) process.stdout.once('error', gone)
      else resolve()
    })
  })
}

function cannotWrite(path: string) {
  return (cause: unknown): never => {
    throw new Problem(`无法写入“${path}”：${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}
