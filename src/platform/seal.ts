import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { decodeKey } from './config.ts'
import { Problem } from './problem.ts'

/** Seals what only those with a reason may read: identity numbers, reporters' names, minors' files. */
export type Seal = {
  /** AES-256-GCM under a fresh nonce: the same text gives another token each time. */
  seal(text: string): string
  /** @throws when the token was altered or sealed under another key */
  open(token: string): string
  /** The same text gives the same fingerprint, so that sealed values can be looked up; it cannot be turned back. */
  fingerprint(text: string): string
}

/**
 * The seal of a data folder. Its key is `given`, or lies in the folder as `key`, made on first use for our eyes only.
 * Without the key the sealed values are lost: keep a copy apart from the backups.
 */
export function openSeal(dataDir: string, given?: string): Seal {
  return createSeal(given ? decodeKey(given) : keyFile(join(dataDir, 'key')))
}

/** A seal from 32 bytes of key. */
export function createSeal(key: Uint8Array): Seal {
  if (key.length !== 32) throw new TypeError('a sealing key has 32 bytes')
  const sealing = derive(key, 'yifa seal')
  const naming = derive(key, 'yifa fingerprint')
  return {
    seal(text) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `s1.${Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64url')}`
    },
    open(token) {
      if (!token.startsWith('s1.')) throw new TypeError('not a sealed value')
      const bytes = Buffer.from(token.slice(3), 'base64url')
      if (bytes.length < 28) throw new TypeError('not a sealed value')
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(-16))
      return decipher.update(bytes.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8')
    },
    fingerprint(text) {
      return createHmac('sha256', naming).update(text.normalize('NFKC')).digest('hex')
    },
  }
}

/** One key for one purpose, so that neither use weakens the other. */
function derive(key: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, new Uint8Array(), purpose, 32))
}

function keyFile(path: string): Buffer {
  if (!statSync(path, { throwIfNoEntry: false })) createKeyFile(path)
  if (statSync(path).mode & 0o077) chmodSync(path, 0o600)
  const key = decodeKey(readFileSync(path, 'utf8').trim())
  if (key.length !== 32) throw new Problem(`密钥文件 ${path} 已损坏。请用备份的密钥文件替换它；没有密钥，已加密的内容无法恢复。`)
  return key
}

/** Linked into place when whole: neither a power cut nor a second program at the same moment leaves half a key or two. */
function createKeyFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(unfinished, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(unfinished, { force: true })
  }
}
