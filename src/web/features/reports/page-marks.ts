import type { Node as DocumentNode } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type Editor, Extension } from '@tiptap/react'
import { positionAt, textOf } from './page-text.ts'

/** A remark's place in the plain text of the page. */
export interface PageMark {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly suggestion: boolean
}

/** Marks the places of remarks, which move along while the page is written, and the notes the draft left for the clerk. */
export const PageMarks = Extension.create<{ onChoose: (id: string) => void }>({
  name: 'pageMarks',
  addOptions: () => ({ onChoose: () => undefined }),
  addProseMirrorPlugins() {
    const { onChoose } = this.options
    return [
      new Plugin<{ marks: DecorationSet; notes: DecorationSet }>({
        key,
        state: {
          init: (_, { doc }) => ({ marks: DecorationSet.empty, notes: notesIn(doc) }),
          apply(transaction, { marks, notes }) {
            const given = transaction.getMeta(key) as readonly PageMark[] | undefined
            return {
              marks: given ? marksIn(transaction.doc, given) : marks.map(transaction.mapping, transaction.doc),
              notes: transaction.docChanged ? notesIn(transaction.doc) : notes,
            }
          },
        },
        props: {
          decorations(state) {
            const { marks, notes } = key.getState(state) ?? {}
            return marks && notes ? marks.add(state.doc, notes.find()) : null
          },
          handleClick(view, position) {
            const [found] = key.getState(view.state)?.marks.find(position, position) ?? []
            if (found) onChoose(String(found.spec.id))
            return false
          },
        },
      }),
    ]
  },
})

/** Shows these remarks on the page. */
export function markPage(editor: Editor, marks: readonly PageMark[]): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, marks).setMeta('addToHistory', false))
}

/** Selects what a remark is about, where it stands now. */
export function goToMark(editor: Editor, id: string): void {
  const found = key
    .getState(editor.state)
    ?.marks.find()
    .find(({ spec }) => spec.id === id)
  if (found) editor.chain().focus().setTextSelection({ from: found.from, to: found.to }).scrollIntoView().run()
}

const key = new PluginKey<{ marks: DecorationSet; notes: DecorationSet }>('pageMarks')

function marksIn(document: DocumentNode, marks: readonly PageMark[]): DecorationSet {
  const decorations = marks.flatMap(({ id, start, end, suggestion }) => {
    const [from, to] = [positionAt(document, start), positionAt(document, end)]
    const look = suggestion ? 'remark-place remark-place-suggestion' : 'remark-place'
    return from !== undefined && to !== undefined && to > from ? [Decoration.inline(from, to, { class: look }, { id })] : []
  })
  return DecorationSet.create(document, decorations)
}

function notesIn(document: DocumentNode): DecorationSet {
  const notes = [...textOf(document).matchAll(/【待[补核]：[^】]*】/g)].flatMap((match) => {
    const [from, to] = [positionAt(document, match.index), positionAt(document, match.index + match[0].length)]
    return from !== undefined && to !== undefined ? [Decoration.inline(from, to, { class: 'draft-note' })] : []
  })
  return DecorationSet.create(document, notes)
}
