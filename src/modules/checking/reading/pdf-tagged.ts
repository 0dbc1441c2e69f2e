import type { PdfElements } from './pdf-elements.ts'
import { isPageNumber, tidy } from './pdf-lines.ts'
import type { CellTable } from './table-cells.ts'

/** An element of the tree of a page as pdfjs gives it; a content names a stretch of the page. */
export interface TreeNode {
  readonly role: string
  readonly children: readonly (TreeNode | { readonly type: string; readonly id: string })[]
}

/** Text of a page in the order it is drawn, with the marks around it. */
export type MarkedItem = { readonly str: string; readonly hasEOL: boolean } | { readonly type: string; readonly id?: string; readonly tag?: string }

export interface TaggedPage {
  readonly tree: TreeNode | undefined
  readonly items: readonly MarkedItem[]
}

/**
 * The text of a tagged PDF by its own tree: paragraphs, headings and items of lists a line each, cells of tables too, with what each cell covers.
 * Artifacts are left out: page numbers, the head of a table said again. Undefined where the tree does not hold the text.
 */
export function readTagged(pages: readonly TaggedPage[], elements: PdfElements): { text: string; tables: CellTable[] } | undefined {
  let whole = 0
  let unsaid = 0
  let told = 0
  const blocks: Block[] = []
  for (const { tree, items } of pages) {
    const { texts, total, artifacts } = textsOf(items)
    whole += total
    unsaid += artifacts
    const own = tree ? withoutPageNumbers(blocksOf(tree, texts, elements)) : []
    for (const each of texts.keys()) if (tree && isHeld(own, each)) told += lengthOf(texts.get(each)!)
    own.forEach((each, at) => {
      if (at > 0 || !goOn(blocks.at(-1), each)) blocks.push(each)
    })
  }
  return told > 0 && told >= (whole - unsaid) * 0.9 && unsaid <= whole / 2 ? written(blocks) : undefined
}
