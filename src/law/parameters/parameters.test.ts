import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Parameter } from '../../definition/index.ts'
import { allParameters } from './index.ts'

it('lists what every file of this folder declares, each under a name of its own', async () => {
  const files = readdirSync(import.meta.dirname).filter((name) => !/^index\.ts$|\.test\.ts$/.test(name))
  const modules = await Promise.all(
    files.map((name) => import(/* @vite-ignore */ join(import.meta.dirname, name)) as Promise<Record<string, Parameter>>),
  )
  const declared = modules.flatMap((module) => Object.values(module).map((parameter) => parameter.id))
  expect(allParameters.map((parameter) => parameter.id).sort()).toEqual(declared.sort())
  expect(new Set(declared).size).toBe(declared.length)
})
