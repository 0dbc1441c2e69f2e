import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { editionsOf } from '../src/law/index.ts'

const root = join(import.meta.dirname, '..')
const [header, ...rows] = readFileSync(join(root, 'docs/coverage.csv'), 'utf8').trimEnd().split('\n').map(cellsOf)

test('every row of the catalogue stands once in docs/coverage.csv', () => {
  expect(header).toEqual(['row', 'name', 'carried_by', 'tested_by', 'state'])
  expect(rows.filter((row) => row.length !== 5 || !/^[A-Z]\d\d$/.test(row[0] ?? '') || !row[1])).toEqual([])
  expect(rows).toHaveLength(425)
  expect(new Set(rows.map(([id]) => id)).size).toBe(425)
})

test('what is said to be carried is carried by something that exists, and tested by a file that exists', () => {
  const wrong = rows.flatMap(([id, , carriedBy = '', testedBy = '', state = '']) => {
    const carriers = listOf(carriedBy)
    const tests = listOf(testedBy)
    const named = state !== 'not yet'
    return [
      ...(['carried', 'partly', 'not yet'].includes(state) ? [] : [`${id}: no state “${state}”`]),
      ...(carriers.length > 0 === named && tests.length > 0 === named
        ? []
        : [`${id}: ${state}, by “${carriedBy}”, tested by “${testedBy}”`]),
      ...carriers.filter((carrier) => !exists(carrier)).map((carrier) => `${id}: nothing is called ${carrier}`),
      ...tests.filter((file) => !/\.test\.tsx?$/.test(file) || !existsSync(join(root, file))).map((file) => `${id}: no test ${file}`),
    ]
  })
  expect(wrong).toEqual([])
})

/** A procedure or register by its id, or a part of the program by its folder under src. */
function exists(carrier: string): boolean {
  return carrier.includes('/') ? existsSync(join(root, 'src', carrier)) : editionsOf(carrier).length > 0
}

function listOf(cell: string): string[] {
  return cell === '' ? [] : cell.split(';')
}

/** The cells of one line; quoted where they hold a comma. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
}
