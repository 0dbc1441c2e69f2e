import { unzipSync } from 'fflate'

/** A file chosen for import, by itself, out of a folder or out of an archive. */
export interface Chosen {
  /** With the folders it lay in: 2022/望河街道.docx. */
  readonly name: string
  readonly content: Blob
}

/** Files as chosen, archives taken apart; what cannot be taken apart is told. */
export async function unpack(files: readonly File[]): Promise<{ chosen: Chosen[]; refused: { name: string; why: string }[] }> {
  const chosen: Chosen[] = []
  const refused: { name: string; why: string }[] = []
  for (const file of files) {
    const name = file.webkitRelativePath || file.name
    if (isJunk(name)) continue
    if (!/\.zip$/i.test(name)) {
      chosen.push({ name, content: file })
      continue
    }
    try {
      chosen.push(...entriesOf(new Uint8Array(await file.arrayBuffer())))
    } catch (cause) {
      const large = cause instanceof TooLarge
      refused.push({
        name,
        why: large ? '压缩包解开后超过 500 MB，请分成几个' : '压缩包打不开，可能有密码或者已损坏，请解压后选择里面的文件',
      })
    }
  }
  return { chosen, refused }
}

/** The files in a ZIP archive. Names written by Chinese Windows are GB18030 unless they are marked as UTF-8. */
export function entriesOf(archive: Uint8Array<ArrayBuffer>): Chosen[] {
  let size = 0
  // Not in a worker: the program allows no scripts but its own.
  const entries = unzipSync(archive, {
    filter: (file) => {
      size += file.originalSize
      if (size > largest) throw new TooLarge()
      return !file.name.endsWith('/') && !isJunk(file.name)
    },
  })
  return Object.entries(entries).map(([name, bytes]) => ({ name: readable(name), content: new Blob([bytes as Uint8Array<ArrayBuffer>]) }))
}

/** Bytes an archive may hold unpacked. */
const largest = 500 * 1024 * 1024

class TooLarge extends Error {}

function isJunk(name: string): boolean {
  return /(^|\/)(__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name)
}

/** A name not marked as UTF-8 comes as one character for each byte. */
function readable(name: string): string {
  const codes = [...name].map((character) => character.codePointAt(0) ?? 0)
  if (codes.every((code) => code < 0x80) || codes.some((code) => code > 0xff)) return name
  const bytes = new Uint8Array(codes)
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {}
  return name
}
