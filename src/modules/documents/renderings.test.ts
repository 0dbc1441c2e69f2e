import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type Block, type Content, type PaperDocument, type Run, toDocx, toHtml, toText } from './index.ts'
import { notice, report } from './samples.ts'

describe('样稿', () => {
  test.each([
    ['report', report],
    ['notice', notice],
  ] as const)('%s', async (name, document) => {
    await expect(toText(document)).toMatchFileSnapshot(`goldens/${name}.txt`)
    await expect(toHtml(document).replace(/<style>.*<\/style>/s, '<style></style>')).toMatchFileSnapshot(`goldens/${name}.html`)
  })
})

test('网页中的统计数保留编号,文字不能变成标记', () => {
  const html = toHtml({
    title: '<script>alert(1)</script>',
    blocks: [{ kind: 'paragraph', runs: [{ figure: '"><img src=x>', text: '9 < 10 & "真"' }] }],
  })
  expect(html).toContain('data-figure="&quot;&gt;&lt;img src=x&gt;">9 &lt; 10 &amp; &quot;真&quot;</span>')
  expect(html).not.toMatch(/<script|<img/)
})

test('版面网页与阅读网页只差一个类名', () => {
  expect(toHtml(report, { page: true }).replace(' paper-page"', '"')).toBe(toHtml(report))
})

test('每一块的文字都在三种形式里', async () => {
  await fc.assert(
    fc.asyncProperty(paper, async (document) => {
      const words = wordsOf(document)
      const text = toText(document)
      const html = plain(toHtml(document).replace(/<style>.*<\/style>/s, ''))
      const docx = plain(strFromU8(unzipSync(await toDocx(document))['word/document.xml'] as Uint8Array))
      for (const word of words) {
        expect(text).toContain(word)
        expect(html).toContain(word)
        expect(docx).toContain(word)
      }
    }),
    { numRuns: 40 },
  )
})

test('控制字符与残缺字符不进入文件', async () => {
  const document: PaperDocument = { title: '甲\u0000\uD800乙\u000B丙\uFFFF', blocks: [{ kind: 'heading', level: 1, text: '一、\u0008丁' }] }
  const docx = plain(strFromU8(unzipSync(await toDocx(document))['word/document.xml'] as Uint8Array))
  expect(docx).toBe('甲乙丙一、丁')
  expect(toText(document)).toBe('甲乙丙\n\n　　一、丁\n')
  expect(toHtml(document)).toContain('<h1>甲乙丙</h1>')
})

/** Words without line breaks, tabs or edge blanks: those are layout. */
const word = fc
  .string({ unit: fc.constantFrom(...'法治政府建设街道一二（）《》“”，。—0123456789abz<>&"\'', '😀', '𠮷'), minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() === text)
const run: fc.Arbitrary<Run> = fc.oneof(
  word,
  fc.record({ figure: word, text: word }),
  fc.integer({ min: 1, max: 6 }).map((blank) => ({ blank })),
)
const content: fc.Arbitrary<Content> = fc.oneof(word, fc.array(run, { minLength: 1, maxLength: 4 }))
const level = fc.constantFrom(1, 2, 3, 4) as fc.Arbitrary<1 | 2 | 3 | 4>
const field = fc.record({ label: word, value: content, half: fc.boolean(), lines: fc.integer({ min: 1, max: 4 }), signed: fc.boolean() })
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level, text: word }),
  fc.record({ kind: fc.constant('paragraph' as const), runs: fc.array(run, { maxLength: 4 }), indent: fc.boolean() }),
  fc.record({
    kind: fc.constant('list' as const),
    marker: fc.constantFrom('none' as const, 'arabic' as const, 'bracketed' as const),
    items: fc.array(content, { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    caption: word,
    columns: fc.array(word, { maxLength: 7 }),
    rows: fc.array(fc.array(content, { maxLength: 7 }), { maxLength: 4 }),
    widths: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('fields' as const), caption: word, rows: fc.array(field, { maxLength: 5 }) }),
  fc.record({
    kind: fc.constant('signatureLines' as const),
    lines: fc.array(fc.record({ label: word, dated: fc.boolean() }), { maxLength: 3 }),
  }),
  fc.constant({ kind: 'pageBreak' as const }),
)
const blocks = fc.array(block, { maxLength: 8 })
const paper: fc.Arbitrary<PaperDocument> = fc.record(
  {
    letterhead: fc.record({ organisation: word, redLine: fc.boolean() }),
    number: word,
    title: word,
    addressee: word,
    blocks,
    attachments: fc.array(fc.record({ title: word, blocks }, { requiredKeys: ['title'] }), { maxLength: 3 }),
    signature: fc.record({ organisation: word, date: fc.constant('2024-01-15' as const), sealPlace: fc.boolean() }),
    note: word,
    copiesTo: word,
    imprint: fc.record({ organisation: word, date: fc.constant('2024-01-16' as const) }),
  },
  { requiredKeys: ['title', 'blocks'] },
)

function wordsOf(document: PaperDocument): string[] {
  const { letterhead, number, title, attachments = [], signature, imprint } = document
  return [
    title,
    ...(number ? [number] : []),
    ...(letterhead ? [letterhead.organisation] : []),
    ...(signature ? [signature.organisation, '2024年1月15日'] : []),
    ...(imprint ? [imprint.organisation, '2024年1月16日印发'] : []),
    ...[...document.blocks, ...attachments.flatMap((attachment) => attachment.blocks ?? [])].flatMap(blockWords),
    ...attachments.map((attachment) => attachment.title),
  ]
}

function blockWords(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [contentWord(block.runs)]
    case 'list':
      return block.items.map(contentWord)
    case 'table':
      return [block.caption ?? '', ...block.columns, ...block.rows.flat().map(contentWord)]
    case 'fields':
      return [block.caption ?? '', ...block.rows.flatMap(({ label, value }) => [label, contentWord(value)])]
    case 'signatureLines':
      return block.lines.map(({ label }) => label)
    case 'pageBreak':
      return []
  }
}

const contentWord = (content: Content) =>
  (typeof content === 'string' ? [content] : content)
    .map((run) => (typeof run === 'string' ? run : 'blank' in run ? '＿'.repeat(run.blank) : run.text))
    .join('')

/** What is left of markup when the tags go and the entities are read. */
const plain = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&(?:#39|apos);/g, "'")
    .replace(/&amp;/g, '&')
