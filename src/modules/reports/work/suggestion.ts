import { HttpProblem } from '../../../platform/http.ts'
import type { FigureNode, InlineNode, ReportDoc, TextNode } from '../doc.ts'
import { inlineText, linesOf, replaceBlock } from './lines.ts'

/**
 * The document with other words in a place of its plain text. Figures in the place stay what they are: the new words hold each of them
 * as it reads now, in the same order.
 * @throws HttpProblem 422 where the place crosses paragraphs, or the words would cut, drop or imitate a figure
 */
export function applySuggestion(doc: ReportDoc, place: { start: number; end: number }, proposes: string): ReportDoc {
  if (/[\r\n]/.test(proposes)) throw refused('修改建议不能分段，请写成一段，或者用意见说明怎样分段。')
  const line = linesOf(doc).find(({ start, end }) => start <= place.start && place.end <= end)
  if (!line) throw refused('修改建议请限于一个段落之内；涉及几段的，请分段提出或者写成意见。')
  const [before, rest] = splitAt(line.block.content ?? [], place.start - line.start)
  const [inside, after] = splitAt(rest, place.end - place.start)
  const written = withFigures(proposes, inside)
  return replaceBlock(doc, line.block, { ...line.block, content: joined([...before, ...written, ...after]) })
}

/** The proposed words as nodes, each figure of the place put where its words are. */
function withFigures(words: string, inside: readonly InlineNode[]): InlineNode[] {
  const marks = inside.find((node): node is TextNode => node.type === 'text')?.marks
  const piece = (text: string): TextNode[] => (text === '' ? [] : [{ type: 'text', text, ...(marks ? { marks } : {}) }])
  const result: InlineNode[] = []
  let from = 0
  for (const figure of inside.filter((node): node is FigureNode => node.type === 'figure')) {
    const at = wholeNumber(words, figure.attrs.text, from)
    if (at < 0)
      throw refused(
        `这条修改会去掉或者改动统计数“${figure.attrs.text}”。统计数取自台账，不能改写：请在建议中原样保留，数字有误的更正办理记录。`,
        'tokenCut',
      )
    result.push(...piece(words.slice(from, at)), figure)
    from = at + figure.attrs.text.length
  }
  return [...result, ...piece(words.slice(from))]
}

/** Where the words of a figure stand by themselves: not as the tail of a longer number. */
function wholeNumber(words: string, figure: string, from: number): number {
  for (let at = words.indexOf(figure, from); at >= 0; at = words.indexOf(figure, at + 1)) {
    const [left, right] = [words[at - 1] ?? '', words[at + figure.length] ?? '']
    const longer = (/^\d/.test(figure) && /[\d.]/.test(left)) || (/\d$/.test(figure) && /[\d.%]/.test(right))
    if (!longer) return at
  }
  return -1
}

function splitAt(nodes: readonly InlineNode[], offset: number): [InlineNode[], InlineNode[]] {
  const left: InlineNode[] = []
  let rest = offset
  for (const [index, node] of nodes.entries()) {
    const { length } = inlineText(node)
    if (length <= rest) {
      left.push(node)
      rest -= length
    } else if (rest === 0) return [left, nodes.slice(index)]
    else if (node.type === 'figure')
      throw refused(`这里是统计数“${node.attrs.text}”的中间。统计数是一个整体，请选中整个数字或者不选它。`, 'tokenCut')
    else {
      left.push({ ...node, text: node.text.slice(0, rest) })
      return [left, [{ ...node, text: node.text.slice(rest) }, ...nodes.slice(index + 1)]]
    }
  }
  return [left, []]
}

/** Neighbouring texts of one look as one node, as the editor keeps them. */
function joined(nodes: readonly InlineNode[]): InlineNode[] {
  const result: InlineNode[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (node.type === 'text' && last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(node.marks ?? []))
      result[result.length - 1] = { ...last, text: last.text + node.text }
    else result.push(node)
  }
  return result
}

function refused(message: string, code = 'suggestion'): HttpProblem {
  return new HttpProblem(422, code, message)
}
