import type { Day } from '../../definition/index.ts'
import type { Block, PaperDocument, Run } from '../documents/index.ts'
import type { BlockNode, InlineNode, ReportDoc } from './doc.ts'

/** Who reports to whom. */
export interface Letter {
  /** 望河街道, 澄湖区: as it stands in the title. */
  readonly place: string
  /** 区委、区政府. */
  readonly addressee: string
  /** 云岭市澄湖区望河街道办事处. */
  readonly signature: string
}

/** The report as an official paper. Without a date the line is left open to be written by hand. */
export function toPaper(doc: ReportDoc, letter: Letter, title: string, date?: Day): PaperDocument {
  return {
    title,
    addressee: letter.addressee,
    blocks: doc.content.flatMap(blocksOf),
    signature: { organisation: letter.signature, ...(date ? { date } : {}), sealPlace: true },
  }
}

function blocksOf(node: BlockNode): Block[] {
  if (node.type === 'heading') return [{ kind: 'heading', level: node.attrs.level, text: wordsOf(node.content ?? []) }]
  if (node.type === 'paragraph') {
    const runs = (node.content ?? []).map(runOf)
    return runs.length === 0 ? [] : [{ kind: 'paragraph', runs }]
  }
  return node.content.flatMap((item) => item.content.flatMap(blocksOf))
}

function runOf(node: InlineNode): Run {
  return node.type === 'text' ? node.text : { figure: node.attrs.id, text: node.attrs.text }
}

function wordsOf(nodes: readonly InlineNode[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.text : node.attrs.text)).join('')
}
