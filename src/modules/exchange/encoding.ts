import type { Unreadable } from './table.ts'

export interface DecodedTable {
  /** Without byte order mark. */
  readonly text: string
  readonly encoding: 'UTF-8' | 'UTF-16' | 'GB18030'
}

/** Reads bytes as text by byte order mark, then UTF-8, then GB18030; a table must be whole, so that nothing damaged is recorded. */
export function decodeTable(bytes: Uint8Array): DecodedTable | Unreadable {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : wideByZeros(bytes)
  if (wide) {
    const text = read(bytes, wide)
    return text === undefined ? { unreadable: '文件按 UTF-16 读取时有损坏的文字，请重新导出' } : { text, encoding: 'UTF-16' }
  }
  const utf8 = read(bytes, 'utf-8')
  if (utf8 !== undefined) return { text: utf8, encoding: 'UTF-8' }
  const odd = mixedLines(bytes)
  if (odd) return { unreadable: odd }
  const national = read(bytes, 'gb18030')
  return national === undefined
    ? { unreadable: '文件的文字编码无法识别。请另存为 .xlsx，或者 UTF-8 编码的 .csv，再导入' }
    : { text: national, encoding: 'GB18030' }
}

function read(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Separators and digits have a zero byte in UTF-16. */
function wideByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0]
  bytes.subarray(0, 2000).forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (even + odd < 2) return undefined
  return odd > even * 4 ? 'utf-16le' : even > odd * 4 ? 'utf-16be' : undefined
}

/** Lines of two encodings in one file, as happens when exports are pasted together: said with the first line of each. */
function mixedLines(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let firstUtf8: number | undefined
  let firstOther: number | undefined
  for (let start = 0, number = 1; start < buffer.length; number++) {
    const found = buffer.indexOf(10, start)
    const end = found < 0 ? buffer.length : found
    const line = buffer.subarray(start, end)
    start = end + 1
    if (line.every((byte) => byte < 0x80)) continue
    const text = read(line, 'utf-8')
    if (text === undefined) firstOther ??= number
    // Three or more Chinese characters: two bytes of GB18030 seldom pass for UTF-8, six in a row never do in practice.
    else if ((text.match(/[\u4e00-\u9fff]/g) ?? []).length >= 3) firstUtf8 ??= number
    if (firstUtf8 !== undefined && firstOther !== undefined)
      return `文件混有两种文字编码：第${firstUtf8}行是 UTF-8，第${firstOther}行不是。请用 Excel 打开核对文字后另存为 .xlsx，再导入`
  }
  return undefined
}
