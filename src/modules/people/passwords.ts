import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** argon2id with the package's parameters (19 MiB, 2 passes). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'))
}

/** Without a hash it takes as long and answers false, so that the time tells nothing about who exists. */
export async function matches(password: string, hashed: string | null | undefined): Promise<boolean> {
  nobody ??= hashPassword(firstPassword())
  const right = await verify(hashed ?? (await nobody), password.normalize('NFC'))
  return right && hashed != null
}

/** Why this cannot be somebody's password; undefined when it can. */
export function passwordRefusal(password: string, login: string): string | undefined {
  if (password.length < 10) return '密码至少10个字符'
  if (password.length > 200) return '密码最多200个字符'
  if (password.toLowerCase() === login.toLowerCase()) return '密码不能与登录名相同'
  return undefined
}

/** A password to be read out or copied once: four groups of four letters and digits without look-alikes, 79 bits. */
export function firstPassword(): string {
  const letter = () => letters[randomInt(letters.length)]
  return Array.from({ length: 4 }, () => Array.from({ length: 4 }, letter).join('')).join('-')
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

let nobody: Promise<string> | undefined
