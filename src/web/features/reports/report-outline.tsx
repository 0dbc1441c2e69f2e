import type { Editor } from '@tiptap/react'
import type { PartView, Section } from '../../../modules/reports/work/view.ts'
import type { DocNode } from './doc-node.ts'
import { givenText } from './parts-panel.tsx'

interface ReportOutlineProps {
  readonly doc: DocNode
  readonly editor: Editor | undefined
  readonly sections: readonly Section[]
  readonly parts: readonly PartView[]
  /** Opens the leaders' duties, from the part that tells them. */
  readonly onDuties: (() => void) | undefined
}

/** The headings of the page with who writes what; a click goes there. */
export function ReportOutline({ doc, editor, sections, parts, onDuties }: ReportOutlineProps) {
  const headings = (doc.content ?? []).flatMap((node, index) =>
    node.type === 'heading' ? [{ index, level: levelOf(node), text: textOf(node) }] : [],
  )
  const givenTo = (title: string) => parts.find(({ part }) => part === sections.find((section) => section.title === title)?.key)
  return (
    <nav className="sheet report-outline" aria-label="报告提纲">
      <h2>提纲</h2>
      <ol>
        {headings.map(({ index, level, text }) => {
          const given = givenTo(text)
          return (
            <li key={index} style={{ paddingLeft: (level - 1) * 14 }}>
              <button type="button" onClick={() => goTo(editor, index)}>
                {text || '（空标题）'}
                {given && (
                  <span className={given.state === 'done' ? 'outline-given outline-done' : 'outline-given'}>{givenText(given)}</span>
                )}
              </button>
              {onDuties && level === 1 && /第一责任人|主要负责/.test(text) && (
                <button type="button" className="outline-duties" onClick={onDuties}>
                  看履职清单
                </button>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

function levelOf({ attrs }: DocNode): number {
  return attrs && 'level' in attrs ? Number(attrs.level) : 1
}

function textOf(node: DocNode): string {
  if (node.type === 'figure' && node.attrs && 'text' in node.attrs) return String(node.attrs.text)
  return node.text ?? (node.content ?? []).map(textOf).join('')
}

function goTo(editor: Editor | undefined, index: number): void {
  if (!editor) return
  let at = 0
  for (let each = 0; each < index; each++) at += editor.state.doc.child(each).nodeSize
  const element = editor.view.nodeDOM(at)
  if (element instanceof HTMLElement) element.scrollIntoView({ block: 'start', behavior: 'smooth' })
}
