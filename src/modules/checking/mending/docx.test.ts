import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../reading/docx.ts'
import { markDocx, type Remark } from './docx.ts'

const hand = { author: '体检', at: '2026-03-01T09:00:00Z' }

/** A file of paragraphs, each of runs with a style of their own. */
function fileOf(paragraphs: readonly (readonly string[])[]): Uint8Array {
  const body = paragraphs
    .map(
      (runs) =>
        `<w:p>${runs.map((text, index) => `<w:r><w:rPr><w:sz w:val="${30 + index}"/></w:rPr><w:t xml:space="preserve">${xmlOf(text)}</w:t></w:r>`).join('')}</w:p>`,
    )
    .join('')
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>'),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  })
}

function xmlOf(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('😀', '&#x1F600;')
}

function textOf(bytes: Uint8Array): string {
  const read = readDocx(bytes)
  if ('unreadable' in read) throw new Error(read.unreadable)
  return read.text
}

/** The file as it is once every tracked change has been refused. */
function refused(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes)
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    .replace(/<w:ins\b[\s\S]*?<\/w:ins>/g, '')
    .replace(/<\/?w:del\b[^>]*>/g, '')
    .replace(/w:delText/g, 'w:t')
  return zipSync({ ...files, 'word/document.xml': strToU8(xml) })
}

const file = fileOf([['望河街道'], ['全年办理信访', '464件，'], ['其中初访<60件。']])
const text = textOf(file)
const at = (words: string, more: Partial<Remark> = {}): Remark => {
  const start = text.indexOf(words)
  return { start, end: start + words.length, says: `说${words}`, ...more }
}

describe('a Word file with remarks', () => {
  test('keeps its text, and holds one comment for each', () => {
    const marked = markDocx(file, text, [at('街道'), at('464件'), at('<60')], hand)
    expect(textOf(marked!)).toBe(text)
    const files = unzipSync(marked!)
    const comments = strFromU8(files['word/comments.xml']!)
    expect(comments.match(/<w:comment /g)).toHaveLength(3)
    expect(comments).toContain('说&lt;60')
    expect(strFromU8(files['[Content_Types].xml']!)).toContain('/word/comments.xml')
    expect(strFromU8(files['word/_rels/document.xml.rels']!)).toContain('comments.xml')
  })

  test('shows a mend over two runs as one tracked change with the style of the runs', () => {
    const marked = markDocx(file, text, [at('信访464件', { fix: '信访事项四百件' })], hand)
    expect(textOf(marked!)).toBe(text.replace('信访464件', '信访事项四百件'))
    const xml = strFromU8(unzipSync(marked!)['word/document.xml']!)
    expect(xml.match(/<w:del /g)).toHaveLength(2)
    expect(xml.match(/<w:ins /g)).toHaveLength(1)
    expect(xml).toContain('<w:rPr><w:sz w:val="31"/></w:rPr><w:t xml:space="preserve">信访事项四百件')
  })

  test('adds to the comments that are there', () => {
    const once = markDocx(file, text, [at('街道')], hand)
    const twice = markDocx(once!, text, [at('464件')], hand)
    expect(strFromU8(unzipSync(twice!)['word/comments.xml']!).match(/w:id="(\d)"/g)).toEqual(['w:id="0"', 'w:id="1"'])
  })

  test('is not made where the places are of another text', () => {
    expect(markDocx(file, `${text}。`, [], hand)).toBeUndefined()
    expect(markDocx(strToU8('望河街道'), text, [], hand)).toBeUndefined()
  })

  test('reads as mended when all is accepted, and as it was when all is refused', () => {
    const words = fc.stringMatching(/^[望河街道&<😀a1，]{1,12}$/u)
    const paragraphs = fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
    const places = fc.array(fc.record({ start: fc.nat(60), length: fc.nat(9), fix: fc.option(words, { nil: undefined }) }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(paragraphs, places, (given, remarks) => {
        const bytes = fileOf([['报告'], ...given])
        const before = textOf(bytes)
        const asked: Remark[] = remarks
          .map(({ start, length, fix }) => ({ start, end: start + length, says: '看', ...(fix === undefined ? {} : { fix }) }))
          .filter(({ start, end }) => end <= before.length && !before.slice(start, end).includes('\n') && !splitsPair(before, start, end))
        const marked = markDocx(bytes, before, asked, hand)!
        expect(textOf(refused(marked))).toBe(before)
        const chosen = asked.filter(
          (one, index) =>
            one.fix !== undefined &&
            one.start < one.end &&
            asked
              .slice(0, index)
              .every((other) => other.fix === undefined || other.start >= other.end || other.end <= one.start || other.start >= one.end),
        )
        // A remark that lost to an earlier one is not chosen, and bars nobody else.
        if (chosen.length === asked.filter((one) => one.fix !== undefined && one.start < one.end).length) {
          const mended = [...chosen]
            .sort((a, b) => b.start - a.start)
            .reduce((all, one) => all.slice(0, one.start) + one.fix + all.slice(one.end), before)
          expect(textOf(marked)).toBe(mended)
        }
      }),
    )
  })
})

function splitsPair(text: string, start: number, end: number): boolean {
  return [start, end].some((at) => /[\udc00-\udfff]/.test(text[at] ?? ''))
}
