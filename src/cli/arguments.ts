import { type ParseArgsConfig, parseArgs } from 'node:util'

/** What follows the verb. Undefined, with how to call it told, where it cannot be read. */
export function argumentsOf<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T, usage: string) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch {
    console.error(`参数不对。\n\n${usage}`)
    return undefined
  }
}
