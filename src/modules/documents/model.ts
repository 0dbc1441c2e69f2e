import type { Day } from '../../definition/day.ts'

/**
 * A paper (文书, 公文, 报告) as content only: what it says and in which order. How it looks is the renderers' matter,
 * so that the docx, the page on screen and the plain text never differ in words.
 */
export type PaperDocument = {
  /** 发文机关标志. With `redLine` the red mark and rule of a 文件; without, the black name of the office above a case paper. */
  letterhead?: { organisation: string; redLine: boolean }
  /** 文号 as printed, see `formatDocumentNumber`. */
  number?: string
  /** A line feed marks where a long title is to be broken. */
  title: string
  /** 主送机关 or the party addressed; the closing colon is added when missing. */
  addressee?: string
  blocks: readonly Block[]
  attachments?: readonly Attachment[]
  /** Without a `date` the line is left open to be written by hand. `sealPlace` keeps room for the seal over name and date. */
  signature?: { organisation: string; date?: Day; sealPlace: boolean }
  /** 附注, without its brackets: 此件公开发布. */
  note?: string
  /** 抄送; the label and the closing full stop are added. */
  copiesTo?: string
  /** 印发机关 and 印发日期 at the foot of the last page. */
  imprint?: { organisation: string; date: Day }
}

/** Named after the text; with `blocks` it is also printed behind it, on a page of its own. */
export type Attachment = { title: string; blocks?: readonly Block[] }

export type Block = Heading | Paragraph | List | Table | Fields | PageBreak | SignatureLines

/** The number (一、 （一） 1. （1）) is part of the text: a paper keeps the numbering its author typed. */
export type Heading = { kind: 'heading'; level: 1 | 2 | 3 | 4; text: string }

/** `indent: false` sets the first line flush left. */
export type Paragraph = { kind: 'paragraph'; runs: readonly Run[]; align?: Align; indent?: boolean }

/** 'arabic' writes 1. before each item, 'bracketed' （1）, 'none' leaves the numbering to the text. */
export type List = { kind: 'list'; marker: 'none' | 'arabic' | 'bracketed'; items: readonly Content[] }

/**
 * `widths` are shares of the text width (any scale), `align` goes by column. No `columns`: a table without a head row, or with the first
 * `headRows` of its rows as head. `merged` areas of `rows` show the content of their first cell; the others of the area are left blank.
 */
export type Table = {
  kind: 'table'
  caption?: string
  columns: readonly string[]
  rows: readonly (readonly Content[])[]
  widths?: readonly number[]
  align?: readonly Align[]
  headRows?: number
  merged?: readonly MergedArea[]
}

/** From row and column (counted from nought), so many columns across and rows down. */
export type MergedArea = { row: number; column: number; across?: number; down?: number }

/** The boxes of an approval form (审批表) or a notice: a label and what stands beside it. */
export type Fields = { kind: 'fields'; caption?: string; rows: readonly Field[] }

/** Two `half` fields in a row share a line. `lines` is the least height; `signed` ends the box with 签名 and a date to fill in. */
export type Field = { label: string; value: Content; half?: boolean; lines?: number; signed?: boolean }

export type PageBreak = { kind: 'pageBreak' }

/** One line per person to sign by hand: 当事人（签名）：____ 年 月 日. */
export type SignatureLines = { kind: 'signatureLines'; lines: readonly { label: string; dated?: boolean }[] }

/** Text; a figure that keeps its id, so that a reader can open the records it counts; a line to fill in, in characters. */
export type Run = string | { figure: string; text: string } | { blank: number }

export type Content = string | readonly Run[]

export type Align = 'left' | 'centre' | 'right'

/** The runs of a cell or item; a bare string is one run. */
export const runsOf = (content: Content): readonly Run[] => (typeof content === 'string' ? [content] : content)
