import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Heading, type Reading, readReport } from '../modules/checking/index.ts'
import { argumentsOf } from './arguments.ts'
import type { FolderResult } from './folder.ts'
import { readFolder } from './read-folder.ts'
import { contentsOf } from './reading-json.ts'

export const summary = '读出一份或一个目录的年度报告的标题、层次和数字'
export const usage = `yifa read 文件 [--json]
yifa read 目录 [--out 结果.jsonl] [--again] [--summary 汇总.xlsx]

文件：.txt（UTF-8、GB18030、UTF-16）、.docx、.doc、.wps、.html、.mht、.pdf。
--json     输出 {organisation, year, title, outline, figures, notes}；位置按文件文字的字符计。
目录（连同下级目录）中的每份报告输出一行 JSON，内容同上，另有 file；不能读的为 {file, unreadable: 原因}。进度显示在标准错误输出。
--out      写入该文件，不写则输出到标准输出。中断后再运行同一命令，已读过且未改动的文件不再读。
--again    从头再读，覆盖 --out 文件。
--summary  另写一份 Excel 汇总：各份报告、不能读取的文件及原因。
返回 0：读完；1：目录中有文件不能读；2：参数不对，或者所写的文件不能读。`

const options = {
  json: { type: 'boolean' },
  out: { type: 'string' },
  again: { type: 'boolean', default: false },
  summary: { type: 'string' },
} as const

export async function run(args: string[]): Promise<number> {
  const asked = argumentsOf(args, options, usage)
  if (!asked) return 2
  const [path] = asked.positionals
  const { json, out, again, summary: sheet } = asked.values
  if (path && (await isFolder(path))) return told(await readFolder(path, { out, again, summary: sheet }), '读取')
  if (out || again || sheet) return onlyForFolders(path, usage)
  const reading = await readNamed(path, usage)
  if (!reading) return 2
  if (json) console.log(JSON.stringify(contentsOf(reading), undefined, 2))
  else print(reading)
  return 0
}

function print({ title, organisation, year, addressee, signature, date, notes, outline, figures, text }: Reading): void {
  console.log(`标题：${title?.text ?? '（未见）'}\n单位：${organisation ?? '（未见）'}\n年度：${year ?? '（未见）'}`)
  console.log(`主送：${addressee?.text ?? '（未见）'}\n署名：${signature?.text ?? '（未见）'}\n日期：${date?.text ?? '（未见）'}`)
  for (const note of notes) console.log(`说明：${note}`)
  console.log('\n层次')
  printOutline(outline, 1)
  console.log(`\n数字（${figures.length} 个）`)
  for (const each of figures) console.log(`  ${each.label}：${text.slice(each.start, each.end)}`)
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

export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}

/** Says on the error output how a run over a folder ended, and answers its exit code. */
export function told({ done, kept, unreadable, ignored }: FolderResult, doing: string): number {
  const parts = [
    `${doing} ${done} 份`,
    ...(kept ? [`以前已完成 ${kept} 份`] : []),
    ...(unreadable ? [`其中不能读取 ${unreadable} 份`] : []),
    ...(ignored ? [`略过其他文件 ${ignored} 个`] : []),
  ]
  console.error(`${parts.join('，')}。`)
  return unreadable ? 1 : 0
}

export function onlyForFolders(path: string | undefined, usage: string): number {
  console.error(`${path ? `“${path}”不是目录；` : ''}--out、--again、--summary 只用于目录。\n\n${usage}`)
  return 2
}

function printOutline(headings: Heading[], depth: number): void {
  for (const each of headings) {
    console.log(`${'  '.repeat(depth)}${each.number ?? ''}${each.title}`)
    printOutline(each.children, depth + 1)
  }
}
