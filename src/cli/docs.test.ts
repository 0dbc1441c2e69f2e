import { join } from 'node:path'
import { expect, test } from 'vitest'
import { differences } from './docs.ts'
import { procedurePages } from './procedure-pages.ts'

test('the committed pages say what the definitions say; otherwise run yifa docs', async () => {
  const folder = join(import.meta.dirname, '..', '..', 'docs', 'procedures')
  expect(await differences(folder, procedurePages())).toEqual([])
})
