import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { procedurePages } from './procedure-pages.ts'

export const summary = '根据定义生成程序和台账的说明页（docs/procedures）'

export const usage = `用法：yifa docs [目录] [--check]

  目录     写到哪里，默认 docs/procedures
  --check  只比较，不写；有不同时退出码为 1`

export async function run(args: string[]): Promise<number> {
  const folder = args.find((arg) => !arg.startsWith('--')) ?? join('docs', 'procedures')
  const pages = procedurePages()
  const stale = await differences(folder, pages)
  if (args.includes('--check')) {
    for (const name of stale) console.error(`${join(folder, name)} 与定义不一致，请运行 yifa docs`)
    return stale.length > 0 ? 1 : 0
  }
  await mkdir(folder, { recursive: true })
  for (const name of stale) {
    const text = pages.get(name)
    if (text === undefined) await rm(join(folder, name))
    else await writeFile(join(folder, name), text)
  }
  console.log(`共${pages.size}页，更新${stale.length}页：${folder}`)
  return 0
}

/** Names of pages that are missing, differ, or belong to no definition any more. */
export async function differences(folder: string, pages: ReadonlyMap<string, string>): Promise<string[]> {
  const present: string[] = await readdir(folder).catch(() => [])
  const names = new Set([...pages.keys(), ...present.filter((name) => name.endsWith('.md'))])
  const stale: string[] = []
  for (const name of [...names].sort()) {
    const written = present.includes(name) ? await readFile(join(folder, name), 'utf8') : undefined
    if (written !== pages.get(name)) stale.push(name)
  }
  return stale
}
