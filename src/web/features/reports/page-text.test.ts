import { type Node as DocumentNode, Schema } from '@tiptap/pm/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { offsetAt, positionAt, textOf } from './page-text.ts'

const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*' },
    bulletList: { group: 'block', content: 'listItem+' },
    listItem: { content: 'paragraph+' },
    figure: { group: 'inline', inline: true, atom: true, attrs: { text: { default: '' } } },
    text: { group: 'inline' },
  },
})

const piece = fc.oneof(
  fc.constantFrom('调解', '纠纷', '。').map((words) => schema.text(words)),
  fc.constantFrom('132件', '97.5%').map((text) => schema.node('figure', { text })),
)
const paragraph = fc.array(piece, { maxLength: 5 }).map((content) => schema.node('paragraph', null, content))
const block = fc.oneof(
  paragraph,
  fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((all) => schema.node('bulletList', null, [schema.node('listItem', null, all)])),
)
const page = fc.array(block, { minLength: 1, maxLength: 5 }).map((content) => schema.node('doc', null, content))

/** Offsets where a character of prose begins: between the letters of a number there is no place in the document. */
function proseOffsets(document: DocumentNode): number[] {
  return [...textOf(document)].flatMap((_, offset) => {
    const position = positionAt(document, offset)
    return position !== undefined && document.resolve(position).nodeAfter?.isText ? [offset] : []
  })
}

test('a place in the text is the same place on the page, there and back', () => {
  fc.assert(
    fc.property(page, (document) => {
      const text = textOf(document)
      for (const offset of proseOffsets(document)) {
        const position = positionAt(document, offset) ?? -1
        expect(offsetAt(document, position)).toBe(offset)
        expect(document.textBetween(position, position + 1)).toBe(text[offset])
      }
    }),
  )
})

test('the end of a stretch that ends with a number is behind the number', () => {
  const document = schema.node('doc', null, [
    schema.node('paragraph', null, [schema.text('调解'), schema.node('figure', { text: '132件' }), schema.text('。')]),
  ])
  expect(textOf(document)).toBe('调解132件。')
  expect([positionAt(document, 2), positionAt(document, 6), positionAt(document, 7), positionAt(document, 8)]).toEqual([3, 4, 5, undefined])
  expect([offsetAt(document, 3), offsetAt(document, 4), offsetAt(document, 5)]).toEqual([2, 6, 7])
})

test('a page that is selected as a whole is all its text', () => {
  fc.assert(
    fc.property(page, (document) => {
      expect(offsetAt(document, 0)).toBe(0)
      expect(offsetAt(document, document.content.size)).toBe(textOf(document).length)
    }),
  )
})
