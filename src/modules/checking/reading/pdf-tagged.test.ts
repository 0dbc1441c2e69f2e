import { describe, expect, it } from 'vitest'
import { type PaperDocument, toDocx, toHtml, toPdf } from '../../documents/index.ts'
import { type Reading, readReport } from '../reading.ts'
import { readTagged, type TaggedPage, type TreeNode } from './pdf-tagged.ts'

async function read(name: string, bytes: Uint8Array): Promise<Reading> {
  const reading = await readReport({ name, bytes })
  if ('unreadable' in reading) throw new Error(reading.unreadable)
  return reading
}

const long =
  '街道党工委把法治建设列入年度重点任务，主要负责人主持召开专题会议四次，听取汇报，研究解决执法人员持证上岗、案卷归档和行政复议应诉等具体问题。'
const wrapped = '包括经区司法局备案审查的、由街道办事处制发并在有效期内的全部文件（不含转发的上级文件）'

const paper: PaperDocument = {
  title: '望河街道2025年度法治政府建设情况报告',
  blocks: [
    { kind: 'heading', level: 1, text: '一、主要举措和成效' },
    ...Array.from({ length: 14 }, () => ({ kind: 'paragraph', runs: [long] }) as const),
    { kind: 'list', marker: 'bracketed', items: ['完善裁量基准；', '梳理高频事项。'] },
    {
      kind: 'table',
      caption: '申请办理情况（单位：件）',
      columns: [],
      headRows: 2,
      widths: [2, 1, 1, 1],
      merged: [
        { row: 0, column: 0, down: 2 },
        { row: 0, column: 1, across: 3 },
        { row: 3, column: 0, across: 4 },
      ],
      rows: [
        ['项目', '申请人', '', ''],
        ['', '自然人', '企业', '其他'],
        [wrapped, '400', '0', '004'],
        ['以下为结转', '', '', ''],
        ['上年结转', '12', '', '7'],
        ...Array.from({ length: 40 }, (_, at) => [`第${at + 1}类`, String(at), '0', '1']),
      ],
    },
    { kind: 'paragraph', runs: ['以上报告完毕。'] },
  ],
}

describe('a PDF that says what its parts are', () => {
  it('reads like the page and the Word file of the same paper', async () => {
    const pdf = await read('报告.pdf', await toPdf(paper))
    const html = await read('报告.html', new TextEncoder().encode(toHtml(paper)))
    const docx = await read('报告.docx', await toDocx(paper))
    const lines = (reading: Reading) => reading.lines.map((each) => each.text)
    expect(lines(pdf)).toEqual(lines(html))
    expect(lines(pdf).filter((each) => each === long)).toHaveLength(14)
    expect(lines(pdf)).toContain(wrapped)
    const figures = (reading: Reading) => reading.figures.map(({ label, value, unit }) => `${label} ${value}${unit}`)
    expect(figures(pdf)).toEqual(figures(html))
    expect(figures(pdf)).toEqual(figures(docx))
    expect(figures(pdf)).toContain('上年结转申请人其他 7件')
    expect(pdf.notes).toEqual([expect.stringContaining('自带的结构')])
  })
})

const item = (str: string) => ({ str, hasEOL: false })
const content = (id: string, ...lines: string[]) => [
  { type: 'beginMarkedContentProps', id, tag: 'P' },
  ...lines.map((str) => ({ str, hasEOL: true })),
  { type: 'endMarkedContent' },
]
const artifact = (text: string) => [{ type: 'beginMarkedContent', tag: 'Artifact' }, item(text), { type: 'endMarkedContent' }]
const node = (role: string, ...children: (TreeNode | string)[]): TreeNode => ({
  role,
  children: children.map((each) => (typeof each === 'string' ? { type: 'content', id: each } : each)),
})
const nothing = { owner: new Map<string, number>(), row: new Map() }

describe('the tree of a page', () => {
  it('puts the number of an item before its paragraph, spans into their line, and leaves out artifacts', () => {
    const page: TaggedPage = {
      tree: node('Root', node('L', node('LI', node('Lbl', 'a'), node('LBody', node('P', 'b', node('Span', 'c'))))), node('P', 'd')),
      items: [
        ...content('a', '1.'),
        ...content('b', '办结案件', '十二件，'),
        ...content('c', '按期 Open Data'),
        ...content('d', 'Open', 'Data 平台'),
        ...artifact('— 1 —'),
      ],
    }
    expect(readTagged([page], nothing)).toEqual({ text: '1.办结案件十二件，按期Open Data\nOpen Data平台', tables: [] })
  })

  it('is of no use where it holds clearly less than the page', () => {
    const items = [...content('a', '办结案件'), ...content('b', '十二件，按期十二件。'), item('一、主要举措')]
    expect(readTagged([{ tree: node('Root', node('P', 'a')), items }], nothing)).toBeUndefined()
    expect(readTagged([{ tree: node('Root'), items }], nothing)).toBeUndefined()
    expect(readTagged([{ tree: undefined, items }], nothing)).toBeUndefined()
    const whole = [{ tree: node('Root', node('P', 'a', 'b')), items: items.slice(0, -1) }]
    expect(readTagged(whole, nothing)?.text).toBe('办结案件十二件，按期十二件。')
  })

  it('puts a table over two pages together, whose head is said on each, and not two alike', () => {
    const tree = node(
      'Root',
      node('Table', ...['ab', 'cd', 'ef'].map((ids) => node('TR', ...[...ids].map((id) => node('TD', node('NonStruct', id)))))),
    )
    const said = (texts: Record<string, string>) => Object.entries(texts).flatMap(([id, text]) => content(id, text))
    const first = { tree, items: said({ a: '事项', b: '件数', c: '信访', d: '85' }) }
    const read = (texts: Record<string, string>) => readTagged([first, { tree, items: said(texts) }], nothing)!
    expect(read({ a: '事项', b: '件数', e: '复议', f: '12' })).toMatchObject({
      text: '事项\n件数\n信访\n85\n复议\n12',
      tables: { length: 1 },
    })
    expect(read({ d: '4', e: '复议', f: '12' })).toMatchObject({ text: '事项\n件数\n信访\n854\n复议\n12', tables: { length: 1 } })
    const whole = (c: string, e: string) => ({ tree, items: said({ a: '事项', b: '件数', c, d: '85', e, f: '12' }) })
    expect(readTagged([whole('信访', '复议'), whole('调解', '诉讼')], nothing)?.tables).toHaveLength(2)
  })

  it('knows a paragraph that runs over a page by its element, or else by its open end', () => {
    const half = '街道党工委把法治建设列入年度重点任务，主要负责人主持召开'
    const pages = (first: string) => [
      { tree: node('Root', node('P', 'a')), items: content('a', first) },
      { tree: node('Root', node('P', 'b')), items: content('b', '专题会议四次。') },
    ]
    const text = (first: string, ...owners: number[]) =>
      readTagged(pages(first), { ...nothing, owner: new Map(owners.map((each, at) => ['ab'[at]!, each])) })?.text.split('\n').length
    expect([text(half), text(`${half}。`), text(half, 1, 2), text(`${half}。`, 1, 1)]).toEqual([1, 2, 2, 1])
  })
})
