import { strFromU8, unzipSync } from 'fflate'
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
