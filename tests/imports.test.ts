import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { expect, test } from 'vitest'

/** Which rooms of the house a room may look into. Tests may look anywhere. */
const allowed: Record<string, readonly string[]> = {
  definition: [],
  engine: ['definition'],
  law: ['definition'],
  migrations: ['definition', 'platform'],
  platform: ['definition', 'migrations'],
  modules: ['definition', 'engine', 'law', 'migrations', 'platform'],
  web: ['definition'],
  cli: ['definition', 'engine', 'law', 'migrations', 'modules', 'platform', 'main.ts'],
  'main.ts': ['definition', 'modules', 'platform'],
}

const source = join(import.meta.dirname, '../src')

test('imports point one way', () => {
  const wrong = files(source).flatMap((file) => importsOf(file).flatMap((found) => wrongImport(relative(source, file), found)))
  expect(wrong).toEqual([])
})

test('neither the engine nor the modules name a procedure', () => {
  const ids = ['penalty.ordinary', 'penalty.summary', 'petition.', 'mediation.', 'hotline.order', 'reconsideration.', 'normative.document']
  const naming = files(source)
    .filter((file) => /\/(engine|definition|modules|platform|web)\//.test(file) && !/(\.test\.tsx?|\/samples\.ts)$/.test(file))
    .flatMap((file) => ids.filter((id) => readFileSync(file, 'utf8').includes(`'${id}`)).map((id) => `${relative(source, file)}: ${id}`))
  expect(naming).toEqual([])
})

interface Import {
  readonly typeOnly: boolean
  readonly target: string
}

function wrongImport(file: string, { typeOnly, target }: Import): string[] {
  const from = room(file)
  const to = room(target)
  const say = (why: string) => [`${file} → ${target}: ${why}`]
  if (from === to) {
    if (from !== 'modules') return []
    const [, own] = file.split('/')
    const [, other, ...inside] = target.split('/')
    return own === other || inside.join('/') === 'index.ts' || typeOnly ? [] : say('a module is entered by its door, index.ts')
  }
  if (from === 'web' && typeOnly) return []
  return allowed[from]?.includes(to) ? [] : say(`${from} does not look into ${to}`)
}

function room(path: string): string {
  return path.split('/')[0] ?? ''
}

function importsOf(file: string): Import[] {
  if (/\.test\.tsx?$|testing/.test(file)) return []
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/^(?:import|export)\s+(type\s+)?[^'"]*?from\s+'(\.[^']+)'/gms)].map((match) => ({
    typeOnly: match[1] !== undefined,
    target: relative(source, normalize(join(dirname(file), match[2] ?? ''))),
  }))
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}
