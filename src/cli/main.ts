import { Problem } from '../platform/problem.ts'
import { verbs } from './verbs.ts'

/** Runs `yifa <verb> …` and answers the exit code. */
export async function main(args: string[]): Promise<number> {
  const [name = 'help', ...rest] = args
  if (name === 'help' || name === '--help' || name === '-h') return help(rest[0])
  const load = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (!load) {
    console.error(`没有“${name}”这个命令。运行 yifa help 查看全部命令。`)
    return 2
  }
  const verb = await load()
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(verb.usage)
    return 0
  }
  try {
    return await verb.run(rest)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    console.error(error.message)
    return 1
  }
}

async function help(name: string | undefined): Promise<number> {
  const load = name && Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (load) {
    const verb = await load()
    console.log(`${verb.summary}\n\n${verb.usage}`)
    return 0
  }
  console.log('用法：yifa <命令> [参数]\n\n命令：')
  const names = Object.keys(verbs).sort()
  const width = Math.max(...names.map((each) => each.length)) + 2
  for (const each of names) {
    const verb = await verbs[each]!()
    console.log(`  ${each.padEnd(width)}${verb.summary}`)
  }
  console.log('\n运行 yifa help <命令> 查看用法。')
  return 0
}
