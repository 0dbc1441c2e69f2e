/** A report as the editor holds it: ProseMirror JSON. Every number in it is a figure node, whose text the server writes. */
export interface ReportDoc {
  readonly type: 'doc'
  readonly content: readonly BlockNode[]
}

export type BlockNode =
  | { readonly type: 'heading'; readonly attrs: { readonly level: 1 | 2 | 3 }; readonly content?: readonly InlineNode[] }
  | { readonly type: 'paragraph'; readonly content?: readonly InlineNode[] }
  | { readonly type: 'bulletList'; readonly content: readonly ListItem[] }

export interface ListItem {
  readonly type: 'listItem'
  readonly content: readonly BlockNode[]
}

export interface TextNode {
  readonly type: 'text'
  readonly text: string
  readonly marks?: readonly Mark[]
}

/** `entry`: the words open the record they were taken from. */
export type Mark = { readonly type: 'bold' | 'italic' } | { readonly type: 'entry'; readonly attrs: { readonly matter: string } }

export interface FigureNode {
  readonly type: 'figure'
  readonly attrs: Token
}

export type InlineNode = TextNode | FigureNode

/**
 * How a figure is told. value: 464件; bare: 464; round: 4000余次; change: 较上年下降50%（上年12件）; none: 零失误, or 失误3次;
 * difference: 较上年增加12件、增长14.3%（上年84件）; fraction: 97.41%（452/464件）; part, base, rest: 452件, 464件, 12件, the counts of a ratio;
 * rank: 居全区9个街道第2位; sum: 208件, what the streets' figures come to, their ledgers and the files they sent.
 */
export const tokenModes = [
  'value',
  'bare',
  'round',
  'change',
  'none',
  'difference',
  'fraction',
  'part',
  'base',
  'rest',
  'rank',
  'sum',
] as const
export type TokenMode = (typeof tokenModes)[number]

/** A number in the prose: which figure of which year, and how it is told. */
export interface Token {
  /** Unique in the document. */
  readonly id: string
  readonly figure: string
  readonly where: Readonly<Record<string, string>> | null
  readonly year: number
  /** Only the first or the second half of the year. */
  readonly half: 1 | 2 | null
  readonly mode: TokenMode
  readonly text: string
}

/** Every figure node, in the order of the text. */
export function tokensOf(doc: ReportDoc): Token[] {
  const found: Token[] = []
  mapTokens(doc, (token) => {
    found.push(token)
    return token
  })
  return found
}

/** The same document with each token replaced. */
export function mapTokens(doc: ReportDoc, replace: (token: Token) => Token): ReportDoc {
  const inline = (node: InlineNode): InlineNode => (node.type === 'figure' ? { ...node, attrs: replace(node.attrs) } : node)
  const block = (node: BlockNode): BlockNode =>
    node.type === 'bulletList'
      ? { ...node, content: node.content.map((item) => ({ ...item, content: item.content.map(block) })) }
      : node.content
        ? { ...node, content: node.content.map(inline) }
        : node
  return { ...doc, content: doc.content.map(block) }
}
