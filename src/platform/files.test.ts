import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FileStore, FileTooLarge, openFiles } from './files.ts'

let folder: string
let files: FileStore

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yifa-files-'))
  files = await openFiles(folder)
})

afterEach(() => rmSync(folder, { recursive: true }))

describe('files by content', () => {
  it('gives back any bytes under their SHA-256', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
        const { digest, size } = await files.put(bytes)
        expect(digest).toBe(createHash('sha256').update(bytes).digest('hex'))
        expect(size).toBe(bytes.length)
        const found = await files.get(digest)
        expect(await buffer(found!.stream)).toEqual(Buffer.from(bytes))
      }),
      { numRuns: 30 },
    )
  })

  it('stores the same bytes once, whether they come whole or in parts', async () => {
    const whole = await files.put(Buffer.from('询问笔录'))
    const parts = await files.put(Readable.from([Buffer.from('询问'), Buffer.from('笔录')]))
    const web = await files.put(new Blob(['询问笔录']).stream())
    expect([parts, web]).toEqual([whole, whole])
    expect(readdirSync(join(folder, whole.digest.slice(0, 2)))).toEqual([whole.digest])
  })

  it('keeps nothing of a file that is too large or breaks off', async () => {
    await expect(files.put(Buffer.alloc(11), { limit: 10 })).rejects.toThrow(FileTooLarge)
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half')
        throw new Error('connection lost')
      })(),
    )
    await expect(files.put(broken)).rejects.toThrow('connection lost')
    expect(readdirSync(folder)).toEqual(['incoming'])
    expect(readdirSync(join(folder, 'incoming'))).toEqual([])
  })

  it('forgets a file on request, and no other', async () => {
    const [gone, kept] = await Promise.all([files.put(Buffer.from('一')), files.put(Buffer.from('二'))])
    await files.remove(gone.digest)
    await files.remove(gone.digest)
    expect([await files.has(gone.digest), await files.has(kept.digest)]).toEqual([false, true])
  })

  it('notices bytes that were changed or lost', async () => {
    const { digest } = await files.put(Buffer.from('原件'))
    expect(await files.isSound(digest)).toBe(true)
    writeFileSync(join(folder, digest.slice(0, 2), digest), '伪造')
    expect(await files.isSound(digest)).toBe(false)
    expect(await files.isSound('0'.repeat(64))).toBe(false)
    expect(await files.get('0'.repeat(64))).toBeUndefined()
  })

  it('takes nothing but a digest for a name', async () => {
    await expect(files.get('../../key')).rejects.toThrow(TypeError)
  })
})
