import { inline, type PdfElements, type Spans } from './pdf-elements.ts'
import { isPageNumber, tidy } from './pdf-lines.ts'
import type { CellRange, CellTable } from './table-cells.ts'

/** An element of the tree of a page as pdfjs gives it; a content names a stretch of the page. */
export interface TreeNode {
  readonly role: string
  readonly children: readonly (TreeNode | { readonly type: string; readonly id: string })[]
}

/** Text of a page in the order it is drawn, with the marks around it. */
export type MarkedItem =
  | { readonly str: string; readonly hasEOL: boolean }
  | { readonly type: string; readonly id?: string | null; readonly tag?: string | null }

export interface TaggedPage {
  readonly tree: TreeNode | undefined
  readonly items: readonly MarkedItem[]
}

/**
 * The text of a tagged PDF by its own tree: paragraphs, headings and items of lists a line each, paragraphs in cells of tables too, and where the
 * cells stand. Artifacts are left out: page numbers, the head of a table said again. Undefined where the tree does not hold the text.
 */
export function readTagged(pages: readonly TaggedPage[], elements: PdfElements): { text: string; tables: CellTable[] } | undefined {
  const length = { marked: 0, unmarked: 0, artifacts: 0, told: 0 }
  const blocks: Block[] = []
  for (const { tree, items } of pages) {
    const contents = contentsOf(items, length)
    if (!tree) continue
    const own = blocksOf(tree, contents, elements).filter((each) => each.kind === 'table' || !isPageNumber(each.text))
    for (const id of new Set(idsIn(tree))) length.told += lengthOf(contents.get(id) ?? '')
    own.forEach((each, at) => {
      if (at > 0 || !goOn(blocks.at(-1), each, elements)) blocks.push(each)
    })
  }
  const shown = length.marked + length.unmarked
  return length.told > 0 && length.told >= shown * 0.9 && length.artifacts < shown ? written(blocks) : undefined
}

interface Paragraph {
  readonly kind: 'paragraph'
  readonly role: string
  text: string
  readonly ids: string[]
}

interface Cell extends Spans {
  readonly paragraphs: Paragraph[]
}

interface Table {
  readonly kind: 'table'
  readonly rows: Cell[][]
}

type Block = Paragraph | Table

/** The text of each content of a page; lines end with \n. */
function contentsOf(items: readonly MarkedItem[], length: { marked: number; unmarked: number; artifacts: number }): Map<string, string> {
  const contents = new Map<string, string>()
  // Each mark with what those around it say.
  const open: { readonly id: string | undefined; readonly artifact: boolean }[] = []
  for (const item of items) {
    const around = open.at(-1)
    if ('str' in item) {
      if (around?.artifact) length.artifacts += lengthOf(item.str)
      else if (around?.id === undefined) length.unmarked += lengthOf(item.str)
      else {
        length.marked += lengthOf(item.str)
        contents.set(around.id, `${contents.get(around.id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`)
      }
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push({ id: item.id ?? around?.id, artifact: item.tag === 'Artifact' || around?.artifact === true })
  }
  return contents
}

const lengthOf = (text: string): number => text.replace(/\s/g, '').length

function idsIn(node: TreeNode): string[] {
  return node.children.flatMap((each) => ('role' in each ? idsIn(each) : [each.id]))
}

function blocksOf(tree: TreeNode, contents: Map<string, string>, elements: PdfElements): Block[] {
  const blocks: Block[] = []
  let open: Paragraph | undefined
  const walk = (node: TreeNode, around: string): void => {
    if (node.role === 'Table') {
      open = undefined
      // The name of a table stands in its element, above the rows.
      for (const each of node.children) if ('role' in each && each.role === 'Caption') walk(each, each.role)
      blocks.push(tableOf(node, contents, elements))
      return
    }
    const own = !inline.test(node.role)
    const role = own || node.role === 'Lbl' ? node.role : around
    // The paragraph of an item stands beside its number.
    if (own && !(open && role === 'P' && open.role === 'Lbl')) open = undefined
    for (const each of node.children) {
      if ('role' in each) walk(each, role)
      else {
        const text = contents.get(each.id)
        if (text === undefined) continue
        if (!open) {
          open = { kind: 'paragraph', role, text: '', ids: [] }
          blocks.push(open)
        }
        open.text += text
        open.ids.push(each.id)
      }
    }
    if (own) open = undefined
  }
  walk(tree, '')
  return blocks.map(tidied).filter((each) => each.kind === 'table' || each.text !== '')
}

/** Lines of a paragraph stand together without a blank, unless words of letters meet. */
function tidied<Kind extends Block>(block: Kind): Kind {
  if (block.kind === 'table') return block
  const text = block.text
    .replace(/[\t ]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .replace(/([A-Za-z,.;:])\n(?=[A-Za-z])/g, '$1 ')
    .replaceAll('\n', '')
  return { ...block, text: tidy(text).trim() }
}

function tableOf(node: TreeNode, contents: Map<string, string>, elements: PdfElements): Table {
  const rowsIn = (part: TreeNode): TreeNode[] =>
    part.children.flatMap((each) =>
      'role' in each ? (each.role === 'TR' ? [each] : /^T(?:Head|Body|Foot)$/.test(each.role) ? rowsIn(each) : []) : [],
    )
  const rows = rowsIn(node).map((row) => {
    const cells = row.children.flatMap((each) => ('role' in each ? [each] : []))
    const spans = idsIn(row)
      .map((id) => elements.row.get(id))
      .find((each) => each?.length === cells.length)
    return cells.map((cell, at): Cell => {
      const paragraphs = blocksOf(cell, contents, elements).flatMap((each) =>
        each.kind === 'paragraph' ? [each] : each.rows.flat().flatMap((inner) => inner.paragraphs),
      )
      return { paragraphs, ...(spans?.[at] ?? { columns: 1, rows: 1 }) }
    })
  })
  return { kind: 'table', rows }
}

/** Puts the first block of a page to the last one of the page before, where it is the rest of it. */
function goOn(last: Block | undefined, next: Block, elements: PdfElements): boolean {
  if (last?.kind === 'table' && next.kind === 'table') return tableGoesOn(last, next)
  if (last?.kind !== 'paragraph' || next.kind !== 'paragraph' || !paragraphGoesOn(last, next, elements)) return false
  last.text = tidied({ ...last, text: `${last.text}\n${next.text}` }).text
  last.ids.push(...next.ids)
  return true
}

function paragraphGoesOn(last: Paragraph, next: Paragraph, { owner }: PdfElements): boolean {
  const [before, after] = [owner.get(last.ids.at(-1)!), owner.get(next.ids[0]!)]
  if (before !== undefined && after !== undefined) return before === after
  return last.role === next.role && last.role === 'P' && last.text.length > 20 && !/[。！？；：…）”]$/.test(last.text)
}

/** A table over several pages comes whole on each of them, with the text of that page alone; its head may be said on each. */
function tableGoesOn(last: Table, next: Table): boolean {
  const shape = ({ rows }: Table) => rows.map((row) => row.length).join()
  if (shape(last) !== shape(next)) return false
  const said = ({ rows }: Table) => rows.map((row) => row.map((cell) => cell.paragraphs.map((each) => each.text).join('\n')).join('\t'))
  const [before, after] = [said(last), said(next)]
  const heads = after.findIndex((each, at) => each !== before[at])
  const holdsText = (each: string) => each.trim() !== ''
  if (heads < 0 || after.findIndex((each, at) => at >= heads && holdsText(each)) < before.findLastIndex(holdsText)) return false
  last.rows.forEach((row, down) => {
    if (down < heads) return
    row.forEach((cell, across) => {
      const more = next.rows[down]![across]!
      const [first, ...rest] = more.paragraphs
      if (!first) return
      const end = cell.paragraphs.at(-1)
      if (end) {
        end.text += first.text
        cell.paragraphs.push(...rest)
      } else {
        cell.paragraphs.push(...more.paragraphs)
        row[across] = { ...cell, columns: Math.max(cell.columns, more.columns), rows: Math.max(cell.rows, more.rows) }
      }
    })
  })
  return true
}

function written(blocks: readonly Block[]): { text: string; tables: CellTable[] } {
  let text = ''
  const tables: CellTable[] = []
  const line = (each: string): void => {
    text += text === '' ? each : `\n${each}`
  }
  for (const block of blocks) {
    if (block.kind === 'paragraph') line(block.text)
    else
      tables.push(
        block.rows.map((row) =>
          row.map(({ paragraphs, columns, rows }): CellRange => {
            const start = text.length + (text !== '' && paragraphs.length ? 1 : 0)
            for (const each of paragraphs) line(each.text)
            return { start, end: text.length, columns, rows }
          }),
        ),
      )
  }
  return { text, tables }
}
