import type { BlockNode, InlineNode, ReportDoc } from '../doc.ts'

/** A heading or paragraph of a document, and where its text stands in the plain text. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly block: TextBlock
}

/** A block that holds text itself. */
export type TextBlock = Extract<BlockNode, { type: 'heading' | 'paragraph' }>

/** Headings and paragraphs in the order of the text, lists opened up. One line feed stands between two of them. */
export function linesOf(doc: ReportDoc): Line[] {
  let at = 0
  return doc.content.flatMap(textBlocks).map((block) => {
    const text = textOf(block)
    const start = at
    at += text.length + 1
    return { start, end: start + text.length, text, block }
  })
}

/** What places of remarks are offsets into. */
export function plainText(doc: ReportDoc): string {
  return linesOf(doc)
    .map(({ text }) => text)
    .join('\n')
}

/** The same document with one of its text blocks replaced. */
export function replaceBlock(doc: ReportDoc, old: TextBlock, by: TextBlock): ReportDoc {
  const replace = (block: BlockNode): BlockNode =>
    block === old
      ? by
      : block.type === 'bulletList'
        ? { ...block, content: block.content.map((item) => ({ ...item, content: item.content.map(replace) })) }
        : block
  return { ...doc, content: doc.content.map(replace) }
}

export function textOf(block: BlockNode): string {
  return block.type === 'bulletList'
    ? block.content.flatMap((item) => item.content.map(textOf)).join('\n')
    : (block.content ?? []).map(inlineText).join('')
}

export function inlineText(node: InlineNode): string {
  return node.type === 'text' ? node.text : node.attrs.text
}

function textBlocks(block: BlockNode): TextBlock[] {
  return block.type === 'bulletList' ? block.content.flatMap((item) => item.content.flatMap(textBlocks)) : [block]
}
