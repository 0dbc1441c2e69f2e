import { BoldOutlined, CommentOutlined, DeleteOutlined, EditOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { type Editor, EditorContent, type Extensions, useEditor } from '@tiptap/react'
import StarterKit, { type StarterKitOptions } from '@tiptap/starter-kit'
import { App, Button, Select, Space } from 'antd'
import { useEffect, useRef } from 'react'
import { get } from '../../app/client.ts'
import type { FiguresView } from '../../app/contract.ts'
import type { DocNode } from './doc-node.ts'
import { EntryMark } from './entry-mark.ts'
import { FigureNode, KeepFigures, REMOVES_FIGURES } from './figure-node.tsx'
import { PageMarks } from './page-marks.ts'

/** What a report may hold: headings, paragraphs, lists, bold and italic. */
const plainPage: Partial<StarterKitOptions> = {
  heading: { levels: [1, 2, 3] },
  orderedList: false,
  horizontalRule: false,
  hardBreak: false,
  blockquote: false,
  codeBlock: false,
  code: false,
  link: false,
  strike: false,
  underline: false,
}

interface ReportEditorProps {
  /** Title and addressee, which stand above the text and are not written here. */
  readonly head: readonly string[]
  readonly doc: DocNode
  /** Whose figures may be inserted. */
  readonly year: number
  readonly unit: string
  readonly editable: boolean
  readonly onChange: (doc: DocNode) => void
  readonly onEditor: (editor: Editor) => void
  /** Something is to be said about the words selected. */
  readonly onRemark: (kind: 'comment' | 'suggestion') => void
  /** A remark's place was clicked. */
  readonly onChooseMark: (id: string) => void
  /** What a kind of report shows on its page beyond its text. */
  readonly extensions?: Extensions
}

/** The page of the report. Prose is written, numbers are inserted. */
export function ReportEditor({
  head,
  doc,
  year,
  unit,
  editable,
  onChange,
  onEditor,
  onRemark,
  onChooseMark,
  extensions = [],
}: ReportEditorProps) {
  const { message } = App.useApp()
  const changed = useRef(onChange)
  changed.current = onChange
  const chosen = useRef(onChooseMark)
  chosen.current = onChooseMark
  const editor = useEditor({
    extensions: [
      ...extensions,
      StarterKit.configure(plainPage),
      FigureNode,
      EntryMark,
      PageMarks.configure({ onChoose: (id) => chosen.current(id) }),
      KeepFigures.configure({
        onRefused: () => message.warning({ key: 'token', content: '这里有统计数，不能改写。要拿掉它，先点选数字，再按「移去数字」。' }),
      }),
    ],
    content: doc as object,
    editable,
    editorProps: {
      attributes: { 'aria-label': '报告正文', class: 'report-page', lang: 'zh-CN', role: 'textbox', 'aria-multiline': 'true' },
    },
    onUpdate: ({ editor: current }) => changed.current(current.getJSON() as DocNode),
  })
  useEffect(() => {
    if (editor) onEditor(editor)
  }, [editor, onEditor])
  useEffect(() => {
    editor?.setEditable(editable, false)
  }, [editor, editable])
  if (!editor) return null
  return (
    <div className="report-editor">
      <div className="report-toolbar" role="toolbar" aria-label="编辑">
        {editable && <Tools editor={editor} year={year} unit={unit} />}
        <Button icon={<CommentOutlined />} onMouseDown={keepSelection} onClick={() => onRemark('comment')}>
          提意见
        </Button>
        <Button icon={<EditOutlined />} onMouseDown={keepSelection} onClick={() => onRemark('suggestion')}>
          建议修改
        </Button>
      </div>
      <div className="report-sheet">
        {head.map((line, index) => (
          <p key={line} className={index === 0 ? 'report-title' : 'report-addressee'}>
            {line}
          </p>
        ))}
        <EditorContent editor={editor} />
      </div>
    </div>
  )
}

/** A press on a button leaves the words selected that it is about. */
function keepSelection(event: { preventDefault(): void }): void {
  event.preventDefault()
}

function Tools({ editor, year, unit }: { readonly editor: Editor; readonly year: number; readonly unit: string }) {
  const { data } = useQuery({ queryKey: ['figures', year, unit], queryFn: () => get<FiguresView>('/figures', { year, unit }) })
  const figures = (data?.chapters ?? []).flatMap((chapter) => chapter.figures)
  return (
    <>
      <Space.Compact>
        <Button onClick={() => editor.chain().focus().setParagraph().run()}>正文</Button>
        <Button onClick={() => editor.chain().focus().toggleHeading({ level: 1 }).run()}>一、</Button>
        <Button onClick={() => editor.chain().focus().toggleHeading({ level: 2 }).run()}>（一）</Button>
        <Button onClick={() => editor.chain().focus().toggleHeading({ level: 3 }).run()}>1.</Button>
      </Space.Compact>
      <Button icon={<BoldOutlined />} aria-label="加粗" onClick={() => editor.chain().focus().toggleBold().run()} />
      <Button icon={<UndoOutlined />} aria-label="撤回一步" onClick={() => editor.chain().focus().undo().run()} />
      <Button icon={<RedoOutlined />} aria-label="重做一步" onClick={() => editor.chain().focus().redo().run()} />
      <Select
        aria-label="插入数字"
        placeholder="插入数字"
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        options={figures.map((figure) => ({ value: figure.id, label: `${figure.label}：${figure.text ?? ''}` }))}
        onChange={(id: string | null) => {
          const figure = figures.find((each) => each.id === id)
          if (figure) insert(editor, { figure: figure.id, year, text: figure.text ?? '' })
        }}
        className="toolbar-figures"
        popupMatchSelectWidth={360}
      />
      <Button icon={<DeleteOutlined />} onClick={() => removeSelected(editor)}>
        移去数字
      </Button>
    </>
  )
}

/** Puts a number where the writer stands. The server words it when the report is saved. */
function insert(editor: Editor, token: { figure: string; year: number; text: string }): void {
  const id = `${token.figure}-${Date.now().toString(36)}`
  editor
    .chain()
    .focus()
    .insertContent({ type: 'figure', attrs: { ...token, id, where: null, half: null, mode: 'value' } })
    .run()
}

/** Takes away the one token that is selected, on purpose. */
function removeSelected(editor: Editor): void {
  const { selection, tr } = editor.state
  const { $from, from } = selection
  const node = editor.state.doc.nodeAt(from) ?? $from.nodeBefore
  if (node?.type.name !== 'figure') return
  const at = editor.state.doc.nodeAt(from) === node ? from : from - node.nodeSize
  editor.view.dispatch(tr.delete(at, at + node.nodeSize).setMeta(REMOVES_FIGURES, true))
  editor.view.focus()
}
