import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Problem } from './problem.ts'

/** Everything that can be set from outside. Without any setting the program runs on this machine alone. */
export type Config = {
  /** Absolute path of the folder of records, files and keys. */
  dataDir: string
  host: string
  port: number
  /** An external PostgreSQL; undefined: the program starts its own. */
  databaseUrl: string | undefined
  /** PostgreSQL programs to use instead of the ones that come along. */
  postgresBin: string | undefined
  /** 32 bytes, base64 or hex: the key that seals personal data; undefined: a key file in the data folder. */
  key: string | undefined
  /** `pretty` on a terminal, one JSON object a line otherwise. */
  logFormat: 'json' | 'pretty'
  /** What the verb was given besides these settings. */
  rest: string[]
}

const flags = { data: { type: 'string' }, port: { type: 'string' }, host: { type: 'string' } } as const

type Environment = Record<string, string | undefined>

/**
 * The only reader of environment variables. Flags win over variables: `--data`, `--port`, `--host`.
 * @throws Problem that names every wrong setting at once
 */
export function readConfig(args: string[] = [], environment: Environment = process.env): Config {
  const { values, rest } = parse(args)
  const problems: string[] = []
  const setting = (flag: string, variable: string) => values[flag] ?? (environment[variable] || undefined)

  for (const [flag, value] of Object.entries(values)) if (value === '') problems.push(`--${flag} 后面缺少值`)
  const port = Number(setting('port', 'PORT') ?? 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    problems.push(`PORT（--port）应是 0 到 65535 的整数，现在是“${setting('port', 'PORT')}”`)
  }
  const host = setting('host', 'HOST') ?? '127.0.0.1'
  if (/[\s/]/.test(host)) problems.push(`HOST（--host）应是主机名或地址，现在是“${host}”`)
  const databaseUrl = environment.DATABASE_URL || undefined
  if (databaseUrl && !isPostgresUrl(databaseUrl)) problems.push('DATABASE_URL 应形如 postgres://用户:口令@主机:5432/数据库')
  const postgresBin = environment.YIFA_PG_BIN || undefined
  if (postgresBin && !existsSync(postgresBin)) problems.push(`YIFA_PG_BIN 指的目录不存在：${postgresBin}`)
  const key = environment.YIFA_KEY || undefined
  if (key && !isKey(key)) problems.push('YIFA_KEY 应是 32 字节的密钥，写成 64 位十六进制或 44 位 base64')
  const logFormat = environment.YIFA_LOG ?? (process.stdout.isTTY ? 'pretty' : 'json')
  if (logFormat !== 'json' && logFormat !== 'pretty') problems.push(`YIFA_LOG 应是 json 或 pretty，现在是“${logFormat}”`)

  if (problems.length > 0) throw new Problem(`设置有误：\n${problems.map((problem) => `- ${problem}`).join('\n')}`)
  return {
    dataDir: resolve(setting('data', 'YIFA_DATA') ?? usualFolder(environment)),
    host,
    port,
    databaseUrl,
    postgresBin,
    key,
    logFormat: logFormat as Config['logFormat'],
    rest,
  }
}

/** A key as bytes; accepts 64 hexadecimal digits or base64 of 32 bytes. */
export function decodeKey(text: string): Buffer {
  return /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64')
}

function isKey(text: string): boolean {
  return decodeKey(text).length === 32
}

function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:$/.test(URL.canParse(text) ? new URL(text).protocol : '')
}

/** ./data beside the project or where it already is; else the place the desktop convention names. */
function usualFolder(environment: Environment): string {
  if (existsSync('data') || existsSync('package.json')) return 'data'
  return join(environment.XDG_DATA_HOME || join(homedir(), '.local/share'), 'yifa')
}

/** Takes our flags out and leaves every other argument as it was, in order. */
function parse(args: string[]): { values: Record<string, string | undefined>; rest: string[] } {
  const { tokens } = parseArgs({ args, options: flags, allowPositionals: true, strict: false, tokens: true })
  const values: Record<string, string | undefined> = {}
  const rest: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value)
    else if (token.kind === 'option-terminator') rest.push('--')
    else if (Object.hasOwn(flags, token.name)) values[token.name] = token.value ?? ''
    else rest.push(token.inlineValue ? `${token.rawName}=${token.value}` : token.rawName)
  }
  return { values, rest }
}
