import type { Editor } from '@tiptap/react'
import type { DocNode } from './doc-node.ts'

/** The headings of the page; a click goes there. */
export function ReportOutline({ doc, editor }: { readonly doc: DocNode; readonly editor: Editor | undefined }) {
  const headings = (doc.content ?? []).flatMap((node, index) =>
    node.type === 'heading' ? [{ index, level: levelOf(node), text: textOf(node) }] : [],
  )
  return (
    <nav className="sheet report-outline" aria-label="报告提纲">
      <h2>提纲</h2>
      <ol>
        {headings.map(({ index, level, text }) => (
          <li key={index} style={{ paddingLeft: (level - 1) * 14 }}>
            <button type="button" onClick={() => goTo(editor, index)}>
              {text || '（空标题）'}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function levelOf({ attrs }: DocNode): number {
  return attrs && 'level' in attrs ? Number(attrs.level) : 1
}

function textOf(node: DocNode): string {
  return node.text ?? (node.content ?? []).map(textOf).join('')
}

function goTo(editor: Editor | undefined, index: number): void {
  if (!editor) return
  let at = 0
  for (let each = 0; each < index; each++) at += editor.state.doc.child(each).nodeSize
  const element = editor.view.nodeDOM(at)
  if (element instanceof HTMLElement) element.scrollIntoView({ block: 'start', behavior: 'smooth' })
}
