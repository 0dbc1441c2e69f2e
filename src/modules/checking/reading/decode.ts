/** The characters of a text file and what had to be assumed to get them. */
export type Decoded = { text: string; encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030'; notes: string[] }

/**
 * Reads bytes as text: by byte order mark, then UTF-8, then UTF-16 by its zero bytes, then GB18030.
 * `declared` is the encoding a web page names for itself. Nothing is dropped: a byte order mark and \r stay, so that places fit the file.
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('UTF-16LE', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('UTF-16BE', bytes)
  const wide = zeroBytes(bytes)
  if (wide) return as(wide, bytes)
  const utf8 = read(bytes, 'utf-8')
  if (!utf8.includes('\ufffd')) return { text: utf8, encoding: 'UTF-8', notes: [] }
  const national = read(bytes, 'gb18030')
  const slightly = count(utf8) * 100 < utf8.length || /utf-?8/i.test(declared ?? '')
  return as(slightly || count(utf8) <= count(national) ? 'UTF-8' : 'GB18030', bytes)
}

function as(encoding: Decoded['encoding'], bytes: Uint8Array): Decoded {
  const text = read(bytes, encoding)
  const damaged = count(text)
  const notes = encoding === 'UTF-8' ? [] : [`文件编码为 ${encoding}，已按此读取。`]
  if (damaged) notes.push(`有 ${damaged} 处字节无法读成文字，原文可能已损坏，请对照原件。`)
  return { text, encoding, notes }
}

function read(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

function count(text: string): number {
  return text.split('\ufffd').length - 1
}

/** Punctuation, digits and line ends have a zero byte in UTF-16, on the even places when the high byte comes first. */
function zeroBytes(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | undefined {
  const head = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  head.forEach((each, at) => {
    if (each === 0) at % 2 ? odd++ : even++
  })
  if (even + odd < 2) return undefined
  if (odd > even * 4) return 'UTF-16LE'
  return even > odd * 4 ? 'UTF-16BE' : undefined
}
