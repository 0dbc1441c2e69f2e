import { strFromU8, unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { toDocx } from './docx.ts'
import { toHtml } from './html.ts'
import type { PaperDocument } from './model.ts'
import { toPdf } from './pdf.ts'
import { toText } from './text.ts'

const paper: PaperDocument = {
  title: '情况统计',
  blocks: [
    {
      kind: 'table',
      columns: [],
      headRows: 2,
      merged: [
        { row: 0, column: 0, down: 2 },
        { row: 0, column: 1, across: 2 },
      ],
      rows: [
        ['项目', '申请人', ''],
        ['', '自然人', '企业'],
        ['新收', '3', '1'],
      ],
    },
  ],
}

test('merged cells are one cell on the page and in Word', async () => {
  const html = toHtml(paper)
  expect(html).toContain('<th scope="col" rowspan="2">项目</th><th scope="colgroup" colspan="2">申请人</th></tr>')
  expect(html).toContain('<tr><th scope="col">自然人</th><th scope="col">企业</th></tr>')
  expect(html).toContain('<tbody>\n<tr><td class="left">新收</td>')
  const xml = strFromU8(unzipSync(await toDocx(paper))['word/document.xml'] as Uint8Array)
  expect(xml).toContain('<w:gridSpan w:val="2"/>')
  expect(xml.match(/<w:vMerge w:val="(\w+)"\/>/g)).toEqual(['<w:vMerge w:val="restart"/>', '<w:vMerge w:val="continue"/>'])
})

test('plain text keeps the place of every cell', () => {
  expect(toText(paper)).toContain('项目\t申请人\t\n\t自然人\t企业\n新收\t3\t1\n')
})

test('a merged table longer than a page goes on to the next', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => [index === 0 ? '一组' : '', String(index), '0'])
  const [table] = paper.blocks
  if (table?.kind !== 'table') throw new Error('no table')
  const long = { ...table, rows: [...table.rows, ...rows], merged: [...(table.merged ?? []), { row: 3, column: 0, down: 60 }] }
  const pages = async (document: PaperDocument) =>
    Buffer.from(await toPdf(document))
      .toString('latin1')
      .match(/\/Type \/Page\b/g)?.length
  expect(await pages(paper)).toBe(1)
  expect(await pages({ ...paper, blocks: [long] })).toBeGreaterThan(1)
})

test.each(Array.from({ length: 6 }, (_, index) => [15 + index]))(
  'the words of a merged cell are whole on every page, with %i rows above',
  async (above) => {
    const name = '其他处理情形下不再处理的申请'
    const [table] = paper.blocks
    if (table?.kind !== 'table') throw new Error('no table')
    const rows = Array.from({ length: above + 6 }, (_, index) => [index === above ? name : '项', '0', '0'])
    const merged = [...(table.merged ?? []), { row: above + 2, column: 0, down: 6 }]
    const long = { ...table, widths: [1, 6, 6], rows: [...table.rows.slice(0, 2), ...rows], merged }
    const { text } = await extractText(await getDocumentProxy(await toPdf({ ...paper, blocks: [long] })), { mergePages: false })
    const cut = text.map((page) => page.replace(/\s/g, '')).filter((page) => page.includes('其他') && !page.includes(name))
    expect(cut).toEqual([])
  },
)
