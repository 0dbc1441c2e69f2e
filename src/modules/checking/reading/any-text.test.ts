import { Document, Packer, Paragraph } from 'docx'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { type Reading, readReport, readText } from '../reading.ts'
import { cleanReports } from '../sample-reports.ts'
import { oleContent } from './ole.ts'
import { flatten } from './outline.ts'

const pieces = [
  ...Object.values(cleanReports).flatMap((text) => text.split('\n')),
  '首页 > 政务公开 > 年度报告',
  '索 引 号：',
  'MB1/2024-00003',
  '成 文 日 期 :',
  '上一篇：没有了',
  '?。ㄆ撸┗饩?,F將',
  '其中三四十件、近百名、百分之九十五点五，分别为1%和2%',
  '（一）',
  '1.1 甲',
  '①',
  '2019年12月3日星期二',
]
const part = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom(...'一二（）()、。，：其中0123.%件人次项《》“”?ㄆ─餘國\n\r\t\u3000 '), maxLength: 24 }),
  },
)
const text = fc.array(part, { maxLength: 24 }).chain((parts) => fc.constantFrom('\n', '\r\n', '', '\n\n').map((end) => parts.join(end)))

/** What holds of every reading, whatever was read. */
function sound(reading: Reading): void {
  const { text, plain, lines, sentences, outline, figures, chrome, slips, metadata, title, addressee, signature, date } = reading
  expect(plain).toHaveLength(text.length)
  for (const { start, end, text: said } of [...lines, ...sentences]) expect(plain.slice(start, end)).toBe(said)
  const within = (from: number, to: number) => expect(0 <= from && from <= to && to <= text.length).toBe(true)
  for (const each of [title, addressee, signature, date, ...chrome, ...slips, ...metadata]) if (each) within(each.start, each.end)
  for (const { start, end } of chrome) expect(plain.slice(start, end).trim()).toBe('')
  for (const each of figures) {
    expect(each.sentenceStart <= each.start && each.start < each.end && each.end <= each.sentenceEnd).toBe(true)
    expect(Number.isFinite(each.value) && (each.upper ?? each.value) >= each.value).toBe(true)
  }
  const headings = flatten(outline)
  for (const [at, { start, titleEnd, end, children }] of headings.entries()) {
    within(start, end)
    expect(start <= titleEnd && titleEnd <= end).toBe(true)
    if (at > 0) expect(start).toBeGreaterThan(headings[at - 1]!.start)
    for (const child of children) expect(child.start >= start && child.end <= end).toBe(true)
  }
}

describe('whatever the text', () => {
  it('reading it does not throw, and places lie where they say', () => {
    fc.assert(
      fc.property(text, (each) => sound(readText(each))),
      { numRuns: 400 },
    )
  })

  it('figures are the same wherever the text stands', () => {
    const lines = fc.array(fc.constantFrom(...pieces.slice(0, 60)), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(lines, (parts) => {
        const body = parts.join('\n')
        const above = '街道工作平稳。\n'
        const moved = readText(above + body).figures.map(({ start, end, value }) => [start - above.length, end - above.length, value])
        expect(moved).toEqual(readText(body).figures.map(({ start, end, value }) => [start, end, value]))
      }),
      { numRuns: 100 },
    )
  })
})

describe('whatever the file', () => {
  const open = async (name: string, bytes: Uint8Array) => {
    const reading = await readReport({ name, bytes })
    if ('unreadable' in reading) expect(reading.unreadable).toMatch(/[。]$/)
    else sound(reading)
  }

  it('bytes are read or refused with a reason', async () => {
    const heads = [
      '',
      'PK\u0003\u0004',
      '<html><body>',
      'MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n',
      '{\\rtf1',
      '%PDF-1.4\n',
      '\u00d0\u00cf\u0011\u00e0',
      'Rar!',
      '7z\u00bc\u00af',
      '\u0089PNG',
    ]
    const bytes = fc
      .tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }), text, fc.constantFrom('utf8', 'gb18030', 'utf16-le'))
      .map(([head, noise, said, encoding]) => Buffer.concat([Buffer.from(head, 'latin1'), iconv.encode(said, encoding), noise]))
    await fc.assert(
      fc.asyncProperty(bytes, (each) => open('报告', new Uint8Array(each))),
      { numRuns: 80 },
    )
  })

  it('an OLE file of any content is told', () => {
    const file = fc.array(fc.oneof(fc.uint8Array({ minLength: 128, maxLength: 128 }), fc.constant(new Uint8Array(128))), { maxLength: 12 })
    fc.assert(
      fc.property(file, (blocks) => {
        const bytes = new Uint8Array(Buffer.concat([Buffer.alloc(512), ...blocks]))
        expect(oleContent(bytes).kind).toBe('other')
      }),
      { numRuns: 50 },
    )
  })

  it('a .docx with any document part is read or refused with a reason', async () => {
    const sample = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('一、主要成效')] }] }))
    await open('报告.docx', new Uint8Array(sample))
    const xml = fc.array(
      fc.constantFrom(
        '<w:p>',
        '</w:p>',
        '<w:t>',
        '</w:t>',
        '<w:del>',
        '</w:del>',
        '<w:br/>',
        '报告8件。',
        '&amp;',
        '&#x110000;',
        '<w:numId w:val="1"/>',
        '<',
      ),
      { maxLength: 30 },
    )
    await fc.assert(
      fc.asyncProperty(xml, (parts) => open('报告.docx', zipSync({ 'word/document.xml': new TextEncoder().encode(parts.join('')) }))),
      { numRuns: 80 },
    )
  })
})
