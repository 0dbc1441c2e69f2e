/** What an OLE compound file holds, told by the names in its directory: each program calls its main stream otherwise. */
export type OleContent =
  | { kind: 'word'; locked: boolean; pictures: boolean }
  | { kind: 'encrypted' | 'works' | 'hwp' | 'excel' | 'powerpoint' | 'other' }

/**
 * Tells Word (and WPS, which writes the same format) from an encrypted .docx, a workbook, slides and the rest.
 * `locked` is the flag fEncrypted in the head of the stream WordDocument ([MS-DOC] 2.5.2).
 */
export function oleContent(bytes: Uint8Array): OleContent {
  const entries = directory(bytes)
  const has = (name: string) => entries.has(name)
  if (has('EncryptedPackage') || has('EncryptionInfo')) return { kind: 'encrypted' }
  const word = entries.get('WordDocument')
  if (word) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const head = (word.sector + 1) * (view.getUint16(30, true) === 12 ? 4096 : 512)
    const flags = head + 12 <= bytes.length ? view.getUint16(head + 10, true) : 0
    return { kind: 'word', locked: (flags & 0x0100) !== 0, pictures: (entries.get('Data')?.size ?? 0) > 0 }
  }
  if (has('Workbook') || has('Book')) return { kind: 'excel' }
  if (has('PowerPoint Document')) return { kind: 'powerpoint' }
  if (has('MatOST') || has('CONTENTS')) return { kind: 'works' }
  return { kind: has('HwpSummaryInformation') ? 'hwp' : 'other' }
}

/** Streams by name. Directory entries are 128 bytes at a multiple of 128, so that they are found even where the file's own tables are broken. */
function directory(bytes: Uint8Array): Map<string, { sector: number; size: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = new Map<string, { sector: number; size: number }>()
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = view.getUint16(at + 64, true)
    if (length < 4 || length > 64 || length % 2 || view.getUint8(at + 66) !== 2 || view.getUint16(at + length - 2, true) !== 0) continue
    let name = ''
    for (let each = 0; each < length - 2; each += 2) name += String.fromCharCode(view.getUint16(at + each, true))
    if (!found.has(name)) found.set(name, { sector: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) })
  }
  return found
}
