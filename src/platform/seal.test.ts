import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSeal, openSeal } from './seal.ts'

const seal = createSeal(Buffer.alloc(32, 7))

describe('the seal', () => {
  it('opens to what was sealed, and never twice to the same token', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const token = seal.seal(text)
        expect(seal.open(token)).toBe(text)
        expect(seal.seal(text)).not.toBe(token)
      }),
    )
  })

  it('refuses a token that was altered anywhere, cut, or sealed under another key', () => {
    const token = seal.seal('身份证号')
    const bytes = Buffer.from(token.slice(3), 'base64url')
    bytes.forEach((_, index) => {
      const altered = Buffer.from(bytes)
      altered[index] = altered[index]! ^ 1
      expect(() => seal.open(`s1.${altered.toString('base64url')}`)).toThrow()
    })
    expect(() => seal.open(token.slice(0, -4))).toThrow()
    expect(() => seal.open('s1.')).toThrow(TypeError)
    expect(() => createSeal(Buffer.alloc(32, 8)).open(token)).toThrow()
  })

  it('gives one fingerprint for one text under one key, whatever the width of its letters', () => {
    expect(seal.fingerprint('A１')).toBe(seal.fingerprint('A1'))
    expect(seal.fingerprint('A1')).not.toBe(seal.fingerprint('A2'))
    expect(createSeal(Buffer.alloc(32, 8)).fingerprint('A1')).not.toBe(seal.fingerprint('A1'))
  })
})

describe('the key file', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yifa-seal-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is made with the folder it is to lie in', () => {
    const token = openSeal(join(folder, 'not', 'yet')).seal('x')
    expect(openSeal(join(folder, 'not', 'yet')).open(token)).toBe('x')
  })

  it('is made once, for the owner alone, and used again', () => {
    const token = openSeal(folder).seal('x')
    expect(statSync(join(folder, 'key')).mode & 0o777).toBe(0o600)
    expect(openSeal(folder).open(token)).toBe('x')
  })

  it('gives way to a key from the settings', () => {
    const given = Buffer.alloc(32, 7)
    expect(openSeal(folder, given.toString('hex')).fingerprint('x')).toBe(seal.fingerprint('x'))
    expect(openSeal(folder, given.toString('base64')).fingerprint('x')).toBe(seal.fingerprint('x'))
    expect(() => readFileSync(join(folder, 'key'))).toThrow('ENOENT')
  })

  it('is refused when damaged, not replaced', () => {
    writeFileSync(join(folder, 'key'), 'half')
    expect(() => openSeal(folder)).toThrow('已损坏')
    expect(readFileSync(join(folder, 'key'), 'utf8')).toBe('half')
  })
})
