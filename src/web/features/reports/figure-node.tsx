import type { Node as DocumentNode } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Extension, Node, NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react'
import { Popover } from 'antd'
import { createContext, useContext } from 'react'
import type { TokenView } from '../../../modules/reports/view.ts'
import { instantText } from '../../app/words.ts'

/** What the tokens of the open report say, and what a click on one does. */
export const ReportFigures = createContext<{
  readonly figures: Readonly<Record<string, TokenView>>
  open(figure: TokenView): void
}>({ figures: {}, open: () => undefined })

/** A number of the report: one piece, bound to its figure. It shows what the figure says and holds no text of its own. */
export const FigureNode = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,
  addAttributes: () => ({
    id: { default: '', parseHTML: (element) => element.getAttribute('data-figure') },
    ...Object.fromEntries(['figure', 'where', 'year', 'half', 'mode', 'text'].map((name) => [name, { default: null, rendered: false }])),
  }),
  parseHTML: () => [{ tag: 'span[data-figure]' }],
  renderHTML: ({ node }) => ['span', { 'data-figure': String(node.attrs.id) }],
  renderText: ({ node }) => String(node.attrs.text ?? ''),
  addNodeView: () => ReactNodeViewRenderer(FigureToken),
})

/** Marks a change that may take tokens away. */
export const REMOVES_FIGURES = 'removesFigures'

/** Refuses every change that would type over, cut or paste away a token. `onRefused` tells the writer why nothing happened. */
export const KeepFigures = Extension.create<{ onRefused: () => void }>({
  name: 'keepFigures',
  addOptions: () => ({ onRefused: () => undefined }),
  addProseMirrorPlugins() {
    const { onRefused } = this.options
    return [
      new Plugin({
        key: new PluginKey('keepFigures'),
        filterTransaction: (transaction: Transaction) => {
          if (!transaction.docChanged || transaction.getMeta(REMOVES_FIGURES) || keepsAll(transaction.before, transaction.doc)) return true
          onRefused()
          return false
        },
      }),
    ]
  },
})

/** Whether every token before is still there after, as often. */
export function keepsAll(before: DocumentNode, after: DocumentNode): boolean {
  const left = countTokens(after)
  return [...countTokens(before)].every(([id, count]) => (left.get(id) ?? 0) >= count)
}

function countTokens(document: DocumentNode): Map<string, number> {
  const counts = new Map<string, number>()
  document.descendants((node) => {
    if (node.type.name === 'figure') counts.set(String(node.attrs.id), (counts.get(String(node.attrs.id)) ?? 0) + 1)
  })
  return counts
}

function FigureToken({ node, selected }: ReactNodeViewProps) {
  const { figures, open } = useContext(ReportFigures)
  const id = String(node.attrs.id)
  const figure = figures[id]
  return (
    <NodeViewWrapper as="span" contentEditable={false} data-figure={id}>
      <Popover
        trigger={['hover', 'focus']}
        content={
          <div className="basis-gist">
            {figure ? (
              <>
                <strong>{figure.label}</strong>
                <p>来源：{figure.source}</p>
                {figure.formula && <p>算法：{figure.formula}</p>}
                {figure.asOf && <p>截至：{figure.asOf.includes('T') ? instantText(figure.asOf) : figure.asOf}</p>}
              </>
            ) : (
              <p>保存后显示来源。</p>
            )}
            <p className="quiet">数字由办理记录算出，不能改写。点击看计入的事项。</p>
          </div>
        }
      >
        {/* biome-ignore lint/a11y/useSemanticElements: a button is a box of its own, before which a line may break although a full stop follows */}
        <span
          role="button"
          tabIndex={0}
          className={selected ? 'token token-selected' : 'token'}
          onClick={() => figure && open(figure)}
          onKeyDown={({ key }) => key === 'Enter' && figure && open(figure)}
        >
          {String(node.attrs.text || figure?.text || '（保存后算出）')}
        </span>
      </Popover>
    </NodeViewWrapper>
  )
}
