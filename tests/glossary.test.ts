import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stageLabel } from '../src/definition/index.ts'
import { allDefinitions, editionsOf, procedures } from '../src/law/index.ts'

const glossary = readFileSync(join(import.meta.dirname, '../docs/glossary.md'), 'utf8')

test('the glossary knows every procedure and register, and the stages and steps of the newest editions', () => {
  const unknown = allDefinitions.filter(({ id, title }) => !glossary.includes(`\`${id}\``) || !glossary.includes(title))
  expect(unknown.map(({ id }) => id)).toEqual([])
  const newest = procedures.filter((one) => editionsOf(one.id).at(-1) === one)
  const unnamed = newest.flatMap(({ id, stages, steps }) => [
    ...Object.entries(stages).map(([key, stage]) => [id, key, stageLabel(stage)] as const),
    ...Object.keys(steps).map((key) => [id, key, ''] as const),
  ])
  expect(unnamed.filter(([, key, label]) => !glossary.includes(`${key} ${label}`)).map((each) => each.join(' '))).toEqual([])
})
