import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Finding } from '../finding.ts'
import { type DocxPiece, docxPieces } from '../reading/docx.ts'
import { escaped, type Hand, type Placed, withComments } from './docx-comments.ts'

export interface Remark extends Pick<Finding, 'start' | 'end' | 'fix'> {
  /** What the margin says. */
  readonly says: string
}

/**
 * The same Word file with every remark as a comment at its place, and every certain mend as a tracked change that its owner accepts or refuses.
 * `text` is the reading the places refer to. Undefined when the file is no .docx, or reads differently.
 */
export function markDocx(bytes: Uint8Array, text: string, remarks: readonly Remark[], hand: Hand): Uint8Array | undefined {
  const read = docxPieces(bytes)
  if (!read || read.text !== text) return undefined
  const files = unzipSync(bytes)
  const { xml, placed } = mark(read.xml, read.pieces, remarks, hand, nextId(files))
  return zipSync(withComments({ ...files, 'word/document.xml': strToU8(xml) }, placed, hand))
}

interface Mark extends Placed {
  /** The pieces' text from here to there is commented upon. */
  readonly start: number
  readonly end: number
}

interface Mend {
  readonly start: number
  readonly end: number
  readonly fix: string
}

function mark(
  xml: string,
  pieces: readonly DocxPiece[],
  remarks: readonly Remark[],
  hand: Hand,
  firstId: number,
): { xml: string; placed: readonly Placed[] } {
  const marks: Mark[] = []
  const mends: Mend[] = []
  for (const remark of remarks) {
    const covered = pieces.filter((piece) => piece.start < Math.max(remark.end, remark.start + 1) && piece.end > remark.start)
    const anchor = covered.length > 0 ? covered : nearest(pieces, remark.start)
    const [first, last] = [anchor[0], anchor.at(-1)]
    if (!first || !last) continue
    const start = Math.min(Math.max(remark.start, first.start), first.end)
    const end = covered.length > 0 ? Math.max(Math.min(remark.end, last.end), start) : last.end
    marks.push({ id: firstId + marks.length, says: remark.says, start, end })
    const inText = covered.length > 0 && covered.reduce((sum, piece) => sum + overlap(piece, remark), 0) === remark.end - remark.start
    if (remark.fix === undefined || !inText || remark.end === remark.start) continue
    if (mends.every((other) => other.end <= remark.start || other.start >= remark.end))
      mends.push({ start: remark.start, end: remark.end, fix: remark.fix })
  }
  let out = ''
  let done = 0
  for (const piece of pieces) {
    const within = ({ start, end }: { start: number; end: number }) => start < piece.end && end > piece.start
    const touched = marks.some(({ start, end }) => (start >= piece.start && start < piece.end) || (end > piece.start && end <= piece.end))
    if (!touched && !mends.some(within)) continue
    out += xml.slice(done, piece.from) + rewritten(xml, piece, marks, mends.filter(within), hand)
    done = piece.to
  }
  return { xml: out + xml.slice(done), placed: marks }
}

/** One stretch of text anew: cut at every edge, what is mended struck out and followed by the new words. */
function rewritten(xml: string, piece: DocxPiece, marks: readonly Mark[], mends: readonly Mend[], hand: Hand): string {
  const content = xml.slice(piece.from, piece.to)
  const characters = unitsOf(content)
  const style = runStyle(xml, piece.from)
  const opening = `<w:r>${style}<w:t xml:space="preserve">`
  const edges = new Set([piece.start, piece.end])
  for (const { start, end } of [...marks, ...mends])
    for (const edge of [start, end]) if (edge > piece.start && edge < piece.end) edges.add(edge)
  const cuts = [...edges].sort((a, b) => a - b)
  let open = true
  let out = ''
  const outside = (part: string) => {
    out += `${open ? '</w:t></w:r>' : ''}${part}`
    open = false
  }
  cuts.forEach((cut, index) => {
    for (const { id, end } of marks)
      if (end === cut && end > piece.start) outside(`<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`)
    const next = cuts[index + 1]
    if (next === undefined) return
    for (const { id, start, end } of marks) {
      if (start === cut) outside(`<w:commentRangeStart w:id="${id}"/>`)
      if (start === cut && end === cut) outside(`<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`)
    }
    const text = characters.slice(cut - piece.start, next - piece.start).join('')
    const mend = mends.find(({ start, end }) => start <= cut && end >= next)
    if (mend) {
      outside(tracked('del', cut, hand, `<w:r>${style}<w:delText xml:space="preserve">${text}</w:delText></w:r>`))
      if (mend.end === next && mend.fix !== '')
        outside(tracked('ins', next, hand, `<w:r>${style}<w:t xml:space="preserve">${escaped(mend.fix)}</w:t></w:r>`))
    } else {
      out += `${open ? '' : opening}${text}`
      open = true
    }
  })
  return open ? out : `${out}${opening}`
}

/** The content by UTF-16 units of what it says; an entity that says two of them counts its second as empty. */
function unitsOf(content: string): string[] {
  return (content.match(/&[^;]+;|[\s\S]/g) ?? []).flatMap((one) => {
    const [, hex, decimal] = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(one) ?? []
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? 0)
    return code > 0xffff ? [one, ''] : [one]
  })
}

/** Numbers of tracked changes need only be unlike each other: the place in the text is. */
function tracked(kind: 'del' | 'ins', at: number, { author, at: date }: Hand, run: string): string {
  const id = (kind === 'del' ? 2 : 3) + at * 4 + 1_000_000
  return `<w:${kind} w:id="${id}" w:author="${escaped(author)}" w:date="${date}">${run}</w:${kind}>`
}

/** The run properties in force at a place inside of a run. */
function runStyle(xml: string, at: number): string {
  const run = Math.max(xml.lastIndexOf('<w:r>', at), xml.lastIndexOf('<w:r ', at))
  return /<w:rPr>[\s\S]*?<\/w:rPr>/.exec(xml.slice(run, at))?.[0] ?? ''
}

function nearest(pieces: readonly DocxPiece[], at: number): readonly DocxPiece[] {
  const after = pieces.find((piece) => piece.start >= at) ?? pieces.at(-1)
  return after ? [after] : []
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** Comments the file has already keep their numbers. */
function nextId(files: Readonly<Record<string, Uint8Array>>): number {
  const comments = files['word/comments.xml']
  if (!comments) return 0
  return Math.max(-1, ...[...strFromU8(comments).matchAll(/<w:comment\b[^>]*w:id="(\d+)"/g)].map(([, id]) => Number(id))) + 1
}
