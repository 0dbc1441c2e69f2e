import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { link, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A stored file: SHA-256 of its bytes in hexadecimal, and how many there are. */
export type StoredFile = { digest: string; size: number }

/** Files kept by the digest of their content: the same bytes are stored once, and a name tells whether the bytes are right. */
export type FileStore = {
  /** @throws FileTooLarge when there are more than `limit` bytes; nothing is kept then */
  put(source: Readable | ReadableStream | Uint8Array, options?: { limit?: number }): Promise<StoredFile>
  /** The bytes as a stream; undefined when no such file is stored. */
  get(digest: string): Promise<{ size: number; stream: Readable } | undefined>
  has(digest: string): Promise<boolean>
  /** Forgets the file, for when nothing needs it any more. One that is not there is no error. */
  remove(digest: string): Promise<void>
  /** Reads the file again; false when it is gone or its bytes are not what the digest says. */
  isSound(digest: string): Promise<boolean>
}

export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge'
}

/** Opens the store in a folder, which is made when missing. What an interrupted upload left is removed. */
export async function openFiles(folder: string): Promise<FileStore> {
  const incoming = join(folder, 'incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  for (const name of await readdir(incoming)) if (await isOld(join(incoming, name))) await rm(join(incoming, name), { force: true })

  return {
    async put(source, { limit = Number.POSITIVE_INFINITY } = {}) {
      const temporary = join(incoming, randomBytes(12).toString('hex'))
      try {
        const stored = await receive(asReadable(source), temporary, limit)
        await keep(temporary, placeOf(folder, stored.digest))
        return stored
      } finally {
        await rm(temporary, { force: true })
      }
    },
    async get(digest) {
      const path = placeOf(folder, digest)
      const found = await stat(path).catch(() => undefined)
      return found && { size: found.size, stream: createReadStream(path) }
    },
    async has(digest) {
      return (await stat(placeOf(folder, digest)).catch(() => undefined)) !== undefined
    },
    async remove(digest) {
      await rm(placeOf(folder, digest), { force: true })
    },
    async isSound(digest) {
      const hash = createHash('sha256')
      try {
        for await (const part of createReadStream(placeOf(folder, digest))) hash.update(part)
      } catch {
        return false
      }
      return hash.digest('hex') === digest
    },
  }
}

/** Two levels of folders, so that no folder holds more than some thousand names. */
function placeOf(folder: string, digest: string): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new TypeError(`not a SHA-256 digest: ${digest}`)
  return join(folder, digest.slice(0, 2), digest)
}

async function receive(source: Readable, path: string, limit: number): Promise<StoredFile> {
  const hash = createHash('sha256')
  let size = 0
  const measure = new Transform({
    transform(part: Buffer, _encoding, done) {
      size += part.length
      if (size > limit) return done(new FileTooLarge(`more than ${limit} bytes`))
      hash.update(part)
      done(null, part)
    },
  })
  // `flush` makes the bytes reach the disk before the name does.
  await pipeline(source, measure, createWriteStream(path, { mode: 0o600, flush: true }))
  return { digest: hash.digest('hex'), size }
}

async function keep(temporary: string, place: string): Promise<void> {
  const parent = join(place, '..')
  await mkdir(parent, { recursive: true, mode: 0o700 })
  try {
    await link(temporary, place)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const directory = await open(parent)
  await directory.sync()
  await directory.close()
}

function asReadable(source: Readable | ReadableStream | Uint8Array): Readable {
  if (source instanceof Readable) return source
  if (source instanceof Uint8Array) return Readable.from([Buffer.from(source)])
  return Readable.fromWeb(source as Parameters<typeof Readable.fromWeb>[0])
}

async function isOld(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found !== undefined && Date.now() - found.mtimeMs > 86_400_000
}
