import { Mark } from '@tiptap/react'

/** Words taken from a record: a click opens it beside the report. */
export const EntryMark = Mark.create({
  name: 'entry',
  inclusive: false,
  excludes: '',
  addAttributes: () => ({ matter: { default: '', parseHTML: (element) => element.getAttribute('data-matter') } }),
  parseHTML: () => [{ tag: 'a[data-matter]' }],
  renderHTML: ({ mark }) => {
    const matter = String(mark.attrs.matter)
    const opens = { href: `/matters/${encodeURIComponent(matter)}`, target: '_blank', title: '打开这条记录' }
    return ['a', { 'data-matter': matter, class: 'entry-link', ...opens }, 0]
  },
})
