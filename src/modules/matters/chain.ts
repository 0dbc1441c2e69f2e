import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Entry } from '../../engine/index.ts'

/** What a matter's first entry is chained to. */
export const genesis = Buffer.alloc(32)

export interface ChainedIn {
  readonly district: string
  readonly matter: string
  readonly unit: string
  readonly procedure: string
  readonly edition: string
}

/** SHA-256 over the previous hash and the entry in canonical JSON (RFC 8785): whoever has the entries can recompute it. */
export function hashOf(previous: Uint8Array, place: ChainedIn, entry: Entry): Buffer {
  const text = canonicalize({ ...place, ...entry, at: new Date(entry.at).toISOString() })
  return createHash('sha256')
    .update(previous)
    .update(text ?? '', 'utf8')
    .digest()
}
