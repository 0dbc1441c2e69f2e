import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Reading, readReport, readText } from '../reading.ts'
import { type Mark, unmark } from './marks.ts'
import { seedLabels } from './seeds.ts'

/** A report whose defects are known: what is not marked has none. */
export type Labelled = { name: string; reading: Reading; earlier?: Reading; marks: Mark[] }

/** The invented reports beside this file. `x.earlier.txt` is last year's report of `x.txt`. */
export async function inventedReports(folder = join(import.meta.dirname, 'reports')): Promise<Labelled[]> {
  const names = (await readdir(folder)).sort()
  return Promise.all(
    names
      .filter((name) => !/\.earlier\./.test(name))
      .map(async (name) => {
        const { reading, marks } = await labelled(folder, name)
        const before = name.replace(/\.(?=\w+$)/, '.earlier.')
        return { name, reading, marks, ...(names.includes(before) ? { earlier: (await labelled(folder, before)).reading } : {}) }
      }),
  )
}

/** The seed reports with their labels; none when they are not there. */
export async function seedReports(folder: string): Promise<Labelled[]> {
  const names: string[] = await readdir(folder).catch(() => [])
  return Promise.all(
    Object.entries(seedLabels)
      .filter(([name]) => names.includes(name))
      .map(async ([name, labels]) => {
        const reading = await readReport({ name, bytes: await readFile(join(folder, name)) })
        if ('unreadable' in reading) throw new Error(reading.unreadable)
        return { name, reading, marks: labels.map(([rule, start, length]) => ({ rule, start, end: start + length })) }
      }),
  )
}

/** The file is read with its marks in it, whatever its format, and its text again without them. */
async function labelled(folder: string, name: string): Promise<{ reading: Reading; marks: Mark[] }> {
  const read = await readReport({ name, bytes: await readFile(join(folder, name)) })
  if ('unreadable' in read) throw new Error(read.unreadable)
  const { text, marks } = unmark(read.text)
  return { reading: readText(text, { name, format: read.format, encoding: read.encoding, notes: read.notes }), marks }
}
