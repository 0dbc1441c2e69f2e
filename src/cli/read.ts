import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { type Heading, type Reading, readReport } from '../modules/checking/index.ts'

export const summary = '读出一份年度报告的标题、层次和数字'
export const usage = `yifa read 文件 [--json]

文件：.txt（UTF-8、GB18030、UTF-16）、.docx、.html、.pdf。
--json  输出 {organisation, year, title, outline, figures, notes}；位置按文件文字的字符计。`

export async function run(args: string[]): Promise<number> {
  const asked = given(args)
  const reading = asked && (await readNamed(asked.positionals[0], usage))
  if (!reading) return 2
  const { organisation, year, title, addressee, signature, date, outline, figures, notes } = reading
  if (asked.values.json) {
    const extra = { titleAt: title, addressee, signature, date, format: reading.format, encoding: reading.encoding }
    console.log(JSON.stringify({ organisation, year, title: title?.text, ...extra, outline, figures, notes }, undefined, 2))
    return 0
  }
  console.log(`标题：${title?.text ?? '（未见）'}\n单位：${organisation ?? '（未见）'}\n年度：${year ?? '（未见）'}`)
  console.log(`主送：${addressee?.text ?? '（未见）'}\n署名：${signature?.text ?? '（未见）'}\n日期：${date?.text ?? '（未见）'}`)
  for (const note of notes) console.log(`说明：${note}`)
  console.log('\n层次')
  printOutline(outline, 1)
  console.log(`\n数字（${figures.length} 个）`)
  for (const each of figures) console.log(`  ${each.label}：${reading.text.slice(each.start, each.end)}`)
  return 0
}

function given(args: string[]) {
  try {
    return parseArgs({ args, options: { json: { type: 'boolean' } }, allowPositionals: true })
  } catch {
    console.error(`参数不对。\n\n${usage}`)
    return undefined
  }
}

/** Reads the file named on the command line; complains in Chinese and answers undefined when it cannot. */
export async function readNamed(path: string | undefined, usage: string): Promise<Reading | undefined> {
  if (!path) {
    console.error(`没有写明文件。\n\n${usage}`)
    return undefined
  }
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    console.error(error.code === 'ENOENT' ? `找不到文件“${path}”。请核对文件名。` : `无法读取“${path}”：${error.message}`)
    return undefined
  })
  if (!bytes) return undefined
  const reading = await readReport({ name: basename(path), bytes })
  if ('unreadable' in reading) {
    console.error(reading.unreadable)
    return undefined
  }
  return reading
}

function printOutline(headings: Heading[], depth: number): void {
  for (const each of headings) {
    console.log(`${'  '.repeat(depth)}${each.number ?? ''}${each.title}`)
    printOutline(each.children, depth + 1)
  }
}
