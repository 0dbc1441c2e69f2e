import { getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PaperDocument } from './model.ts'
import { toPdf } from './pdf.ts'
import { report } from './samples.ts'

// What somebody hears whose reader says the PDF aloud: a screen reader walks the same tree as pdfjs.

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type Node = { readonly role: string; readonly children: readonly (Node | { readonly type: string; readonly id: string })[] }
type Heard = readonly [role: string, text: string]

/** Every element that holds text, in the order it is read; `unread` is what stands on the page and is not said. */
async function heard(pdf: Pdf): Promise<{ said: Heard[]; unread: string }> {
  const said: Heard[] = []
  let unread = ''
  for (let at = 1; at <= pdf.numPages; at++) {
    const page = await pdf.getPage(at)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const texts = new Map<string, string>()
    let open = ''
    for (const item of items) {
      if ('str' in item) {
        if (open === '') unread += item.str
        else texts.set(open, (texts.get(open) ?? '') + item.str)
      } else open = item.type === 'beginMarkedContentProps' ? (item.id ?? '') : ''
    }
    const walk = (node: Node): void => {
      const own = node.children.map((child) => ('id' in child ? (texts.get(child.id) ?? '') : '')).join('')
      if (own.trim() !== '') said.push([node.role, own.trim()])
      for (const child of node.children) if ('role' in child) walk(child)
    }
    const tree = (await page.getStructTree()) as Node | null
    if (tree) walk(tree)
  }
  return { said, unread }
}

const table = (rows: number): PaperDocument => ({
  title: '事项清单',
  blocks: [
    {
      kind: 'table',
      caption: '表1　事项',
      columns: ['序号', '事项名称'],
      rows: Array.from({ length: rows }, (_, index) => [String(index + 1), `第${index + 1}项`]),
    },
  ],
})

describe('a PDF read aloud', () => {
  let pdf: Pdf
  let said: Heard[]
  let unread: string
  beforeAll(async () => {
    pdf = await getDocumentProxy(await toPdf(report))
    ;({ said, unread } = await heard(pdf))
  })

  it('says its language and title, and that it is tagged', async () => {
    const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> }
    expect(info).toMatchObject({ Language: 'zh-CN', Title: '望河街道办事处关于2023年度法治政府建设情况的报告' })
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true })
  })

  it('knows title, headings, lists and paragraphs', () => {
    expect(said.filter(([role]) => role.startsWith('H')).slice(0, 5)).toEqual([
      ['H1', '望河街道办事处关于2023年度法治政府建设情况的报告'],
      ['H2', '一、2023年度推进法治政府建设的主要举措和成效'],
      ['H3', '（一）严格规范公正文明执法'],
      ['H4', '1.完善裁量基准'],
      ['H5', '（1）梳理高频事项'],
    ])
    expect(said).toContainEqual(['LBody', '（1）部分社区法律顾问到岗次数不足；'])
    expect(said).toContainEqual(['P', '澄湖区人民政府：'])
  })

  it('knows the cells of tables with their heads', () => {
    const cells = said.filter(([role]) => ['Caption', 'TH', 'TD'].includes(role)).slice(0, 7)
    expect(cells.map(([role]) => role)).toEqual(['Caption', 'TH', 'TH', 'TH', 'TH', 'TD', 'TD'])
    expect(cells[1]?.[1]).toBe('纠纷类别')
  })

  it('leaves out page numbers', () => {
    expect(unread.replace(/\s/g, '')).toBe('—1——2——3——4—')
  })

  it('has bookmarks from its headings, nested as they are', async () => {
    const outline = await pdf.getOutline()
    expect(outline.map(({ title }) => title.slice(0, 2))).toEqual(['一、', '二、', '三、', '四、', '附件'])
    expect(outline[0]?.items.map(({ title }) => title.slice(0, 3))).toEqual(['（一）', '（二）'])
  })

  it('reads the head of a long table once', async () => {
    const long = await heard(await getDocumentProxy(await toPdf(table(60))))
    expect(long.said.filter(([role]) => role === 'TH').map(([, text]) => text)).toEqual(['序号', '事项名称'])
    expect(long.said.filter(([role]) => role === 'TD')).toHaveLength(120)
    expect(long.unread).toContain('事项名称')
  })
})

describe('what stands together on a page', () => {
  const filler = (lines: number) => Array.from({ length: lines }, () => ({ kind: 'paragraph', runs: ['依法履职。'] }) as const)
  const pagesOf = async (document: PaperDocument) => {
    const pdf = await getDocumentProxy(await toPdf(document))
    return Promise.all(
      Array.from({ length: pdf.numPages }, async (_, at) => {
        const { items } = await (await pdf.getPage(at + 1)).getTextContent()
        return items.map((item) => ('str' in item ? item.str : '')).join('')
      }),
    )
  }

  it.each(Array.from({ length: 8 }, (_, index) => [13 + index]))('headings with the text under them, %i lines down', async (lines) => {
    const pages = await pagesOf({
      title: '报告',
      blocks: [
        ...filler(lines),
        { kind: 'heading', level: 1, text: '一、主要举措' },
        { kind: 'heading', level: 2, text: '（一）规范执法' },
        { kind: 'paragraph', runs: ['全年办结案件。'] },
      ],
    })
    const page = pages.find((text) => text.includes('一、主要举措'))
    expect(page).toMatch(/（一）规范执法.*全年办结案件/)
  })

  it.each(Array.from({ length: 8 }, (_, index) => [13 + index]))('a table’s name, head and first row, %i lines down', async (lines) => {
    const pages = await pagesOf({ title: '报告', blocks: [...filler(lines), ...table(3).blocks] })
    expect(pages.find((text) => text.includes('表1'))).toMatch(/事项名称.*第1项/)
  })

  it.each(Array.from({ length: 8 }, (_, index) => [12 + index]))('a signature with the end of the text, %i lines down', async (lines) => {
    const document = {
      title: '报告',
      blocks: [...filler(lines), { kind: 'paragraph', runs: ['以上报告完毕。'.repeat(12)] } as const],
      signature: { organisation: '望河街道办事处', date: '2024-01-15', sealPlace: true } as const,
    }
    const pages = await pagesOf(document)
    expect(pages.find((text) => text.includes('2024年1月15日'))).toContain('报告完毕')
  })
})
