import type { getDocumentProxy, StructuredTextItem } from 'unpdf'
import { elementsOfPdf } from './pdf-elements.ts'
import { linesOfPage, type PageLine, tidy } from './pdf-lines.ts'
import { readTagged, type TaggedPage, type TreeNode } from './pdf-tagged.ts'
import type { CellTable } from './table-cells.ts'

/**
 * The paragraphs of a PDF, one a line. A tagged PDF says itself what its paragraphs and the cells of its tables are; in others lines are put together
 * again by where they begin and end on the page. Page numbers are left out. Pages that are pictures hold no text and cannot be read.
 */
export async function readPdf(
  bytes: Uint8Array,
): Promise<{ text: string; tables?: CellTable[]; notes: string[] } | { unreadable: string }> {
  const { extractTextItems, getDocumentProxy } = await import('unpdf')
  let pages: StructuredTextItem[][]
  let tagged: ReturnType<typeof readTagged>
  try {
    const file = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    pages = (await extractTextItems(file)).items
    const marked = await taggedPages(file)
    tagged = marked && readTagged(marked, elementsOfPdf(bytes))
  } catch (cause) {
    const locked = cause instanceof Error && cause.name === 'PasswordException'
    return { unreadable: locked ? '这份 PDF 加了密码，无法读取。请取消密码后再上传。' : '这份 PDF 已损坏，无法读取。请重新导出后再上传。' }
  }
  const notes = [
    tagged ? 'PDF 的段落和表格按文件自带的结构取出，位置以取出的文字为准。' : 'PDF 的段落按版面重新拼接，位置以取出的文字为准。',
  ]
  const empty = pages.flatMap((items, at) => (items.some(({ str }) => str.trim()) ? [] : [at + 1]))
  if (empty.length) notes.push(`第 ${empty.join('、')} 页没有文字，可能是图片或空白页，没有读取。`)
  else if (hasPictures(bytes)) notes.push('文件里有图片，图中的文字没有读取。')
  const text = tagged?.text ?? paragraphs(pages.map(linesOfPage))
  if (!/[\u3400-\u9fff]/.test(text)) return { unreadable: '这份 PDF 里没有文字，可能是扫描件。请上传可以选中文字的 PDF 或 .docx。' }
  return { text, ...(tagged ? { tables: tagged.tables } : {}), notes }
}

/** The pages with their trees; undefined when none has one. */
async function taggedPages(file: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<TaggedPage[] | undefined> {
  const pages = await Promise.all(Array.from({ length: file.numPages }, (_, at) => file.getPage(at + 1)))
  const trees = (await Promise.all(pages.map((each) => each.getStructTree()))) as (TreeNode | null)[]
  if (!trees.some((each) => each && each.children.length > 0)) return undefined
  return Promise.all(
    pages.map(async (page, at) => ({
      tree: trees[at] ?? undefined,
      items: (await page.getTextContent({ includeMarkedContent: true })).items,
    })),
  )
}

/** Pictures are streams, and the heads of streams are never packed. */
function hasPictures(bytes: Uint8Array): boolean {
  return /\/Subtype\s*\/Image\b/.test(new TextDecoder('latin1').decode(bytes))
}

/** A line goes on in the next one when it reaches the right edge of its column, and the next is alike and begins at its left edge. */
function paragraphs(pages: PageLine[][]): string {
  const lines = withoutMargins(pages).flat()
  const edges = [0, 1, 2].map((column) => {
    const own = lines.filter((each) => each.column === column)
    return { left: Math.min(...shared(own.map((each) => each.left))), right: Math.max(...shared(own.map((each) => each.right))) }
  })
  let text = ''
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    const goesOn =
      before &&
      before.right > edges[before.column]!.right - before.size * 2.5 &&
      line.left < edges[line.column]!.left + line.size * 0.8 &&
      Math.abs(line.size - before.size) < 1 &&
      (line.column === 0) === (before.column === 0) &&
      !/\t/.test(before.text + line.text)
    text += `${at === 0 || goesOn ? '' : '\n'}${line.text}`
  })
  return tidy(text)
}

/** Headers and footers: the first or last line of several pages, alike but for its digits. */
function withoutMargins(pages: PageLine[][]): PageLine[][] {
  const alike = (line: PageLine) => line.text.replace(/\d+/g, '#')
  const edges = pages.flatMap((page) => [...new Set([page[0], page.at(-1)])].flatMap((each) => (each ? [alike(each)] : [])))
  const repeated = new Set(edges.filter((each, at) => edges.indexOf(each) !== at))
  return pages.map((page) => page.filter((line, at) => !((at === 0 || at === page.length - 1) && repeated.has(alike(line)))))
}

/** Edges that several lines have, to the point; all of them when none is shared. */
function shared(edges: number[]): number[] {
  const points = edges.map(Math.round)
  const several = points.filter((each) => points.filter((other) => Math.abs(other - each) <= 1).length > 1)
  return several.length ? several : points
}
