import type { Node as DocumentNode } from '@tiptap/pm/model'

/** A heading or paragraph: where its text begins in the plain text, and where in the document. */
interface PageLine {
  readonly start: number
  readonly length: number
  readonly at: number
  readonly node: DocumentNode
}

/** The page as plain text, one line feed between paragraphs: what the server's places of remarks are offsets into. */
export function textOf(document: DocumentNode): string {
  return linesOf(document)
    .map(({ node }) => wordsOf(node))
    .join('\n')
}

/** The place in the document of an offset into the plain text; before a number that begins there. */
export function positionAt(document: DocumentNode, offset: number): number | undefined {
  const line = linesOf(document).find(({ start, length }) => start <= offset && offset <= start + length)
  if (!line) return undefined
  let rest = offset - line.start
  let at = line.at
  for (let index = 0; index < line.node.childCount; index++) {
    const child = line.node.child(index)
    const { length } = wordsOf(child)
    if (rest < length) return child.isText ? at + rest : at
    rest -= length
    at += child.nodeSize
  }
  return at
}

/** The offset into the plain text of a place in the document. */
export function offsetAt(document: DocumentNode, position: number): number {
  let offset = 0
  for (const { start, length, at, node } of linesOf(document)) {
    if (position < at) break
    offset = start
    let place = at
    for (let index = 0; index < node.childCount && place < position; index++) {
      const child = node.child(index)
      offset += child.isText ? Math.min(position - place, child.nodeSize) : wordsOf(child).length
      place += child.nodeSize
    }
    if (position <= at + node.content.size) return offset
    offset = start + length
  }
  return offset
}

function linesOf(document: DocumentNode): PageLine[] {
  const lines: PageLine[] = []
  let start = 0
  document.descendants((node, position) => {
    if (!node.isTextblock) return true
    const { length } = wordsOf(node)
    lines.push({ start, length, at: position + 1, node })
    start += length + 1
    return false
  })
  return lines
}

function wordsOf(node: DocumentNode): string {
  if (node.isText) return node.text ?? ''
  if (node.isLeaf) return String(node.attrs.text ?? '')
  let words = ''
  node.forEach((child) => {
    words += wordsOf(child)
  })
  return words
}
