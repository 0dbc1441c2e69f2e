/** What a part of the page is to a reader who hears it (ISO 32000-1, 14.8.4). */
export type Tag =
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'L'
  | 'LI'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Sect'

/** What a cell heads, and how many columns and rows it covers. */
export interface CellAttributes {
  readonly scope?: 'Column' | 'Row'
  readonly across?: number
  readonly down?: number
}

export type Element = ReturnType<PDFKit.PDFDocument['struct']>

/** The tree of a tagged PDF, and the bookmarks made of its headings. */
export interface Structure {
  /** A new element within the one that is open. */
  element(tag: Tag, attributes?: CellAttributes): Element
  /** What is drawn by `work` belongs to the element, also when it is opened again on another page. */
  inside(element: Element, work: () => void): void
  /** What is drawn by `work` is not read out: rules, page numbers, the head of a table said again. */
  unread(work: () => void): void
  /** Draws one piece on one page, as content of what is open. */
  piece(work: () => void): void
  /** Level 1 stands at the left; `y` in points from the top of the present page. */
  bookmark(level: number, title: string, y: number): void
}

export function openStructure(pdf: PDFKit.PDFDocument): Structure {
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  let open: Element = root
  let unread = false
  const bookmarks: { readonly level: number; readonly item: PDFKit.PDFOutline }[] = []

  return {
    element(tag, attributes) {
      const made = pdf.struct(tag)
      if (attributes) describe(made, attributes)
      open.add(made)
      return made
    },
    inside(element, work) {
      const before = open
      open = element
      work()
      open = before
    },
    unread(work) {
      const before = unread
      unread = true
      work()
      unread = before
    },
    piece(work) {
      if (unread || open === root) pdf.markContent('Artifact', { type: 'Layout' })
      else open.add(pdf.markStructureContent(tagOf(open)))
      work()
      pdf.endMarkedContent()
    },
    bookmark(level, title, y) {
      while ((bookmarks.at(-1)?.level ?? 0) >= level) bookmarks.pop()
      const parent = bookmarks.at(-1)?.item ?? pdf.outline
      // left is counted from the right edge by the library
      const place = { fit: false, top: y, left: pdf.page.width, zoom: 0, expanded: true }
      bookmarks.push({ level, item: parent.addItem(title, place) })
    },
  }
}

/** The dictionary of an element, which the library's types keep to themselves. */
function dataOf(element: Element): Record<string, unknown> {
  return (element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data
}

const tagOf = (element: Element): string => String(dataOf(element).S)

function describe(element: Element, { scope, across = 1, down = 1 }: CellAttributes): void {
  const attributes = {
    ...(scope ? { Scope: scope } : {}),
    ...(across > 1 ? { ColSpan: across } : {}),
    ...(down > 1 ? { RowSpan: down } : {}),
  }
  if (Object.keys(attributes).length > 0) dataOf(element).A = { O: 'Table', ...attributes }
}
