import fc from 'fast-check'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { toPdf } from './pdf.ts'
import { breakLines, measure } from './pdf-lines.ts'
import { notice, report } from './samples.ts'

const widthOf = (character: string) => (character < '\u0100' ? 8 : 16)
const texts = (text: string, width: number, first = width) => breakLines(text, widthOf, first, width).map((line) => line.text)

describe('lines', () => {
  it.each([
    ['逗号不在行首', '依法行政稳步推进，成效明显', 8 * 16, ['依法行政稳步推', '进，成效明显']],
    ['左引号不在行末', '推进法治建设“望河”品牌', 7 * 16, ['推进法治建设', '“望河”品牌']],
    ['数字不拆开', '全年罚款合计47,450.00元', 8 * 16, ['全年罚款合计', '47,450.00元']],
    ['百分号跟随数字', '按期办结率98.96%以上', 7 * 16, ['按期办结率', '98.96%以上']],
    ['强制换行', '关于2023年度\n情况的报告', 20 * 16, ['关于2023年度', '情况的报告']],
  ])('%s', (_, text, width, lines) => expect(texts(text, width)).toEqual(lines))

  it('the first line of a paragraph is shorter by its indent', () => {
    expect(texts('一二三四五六七八', 64, 32)).toEqual(['一二', '三四五六', '七八'])
  })

  it('loses nothing, and no line is wider than the page', () => {
    const text = fc.string({ unit: fc.constantFrom(...'法治建设，。（）“”2023.5%ab /年'.split('')), maxLength: 200 })
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 30 }), (given, count) => {
        const lines = breakLines(given, widthOf, count * 16)
        expect(
          lines
            .map((line) => line.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(given.replace(/\s/g, ''))
        for (const line of lines) expect(measure(line.text, widthOf)).toBeLessThanOrEqual(count * 16 + 0.01)
      }),
    )
  })
})

describe('the PDF', () => {
  it('of the same paper is the same to the byte', async () => {
    expect(Buffer.compare(Buffer.from(await toPdf(notice)), Buffer.from(await toPdf(notice)))).toBe(0)
  })

  it('holds the words of the paper on numbered pages of A4, with its fonts inside', async () => {
    const bytes = await toPdf(report)
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/FontFile2/g)?.length,
    ).toBe(4)
    const pdf = await getDocumentProxy(bytes)
    const page = await pdf.getPage(1)
    expect(page.view.map(Math.round)).toEqual([0, 0, 595, 842])
    const { text, totalPages } = await extractText(pdf, { mergePages: false })
    expect(totalPages).toBe(4)
    const plain = text.map((one) => one.replace(/\s/g, ''))
    expect(plain[0]).toContain('望河街发〔2024〕3号')
    expect(plain[0]).toContain('澄湖区人民政府：')
    expect(plain.map((one) => /—(\d+)—$/.exec(one)?.[1])).toEqual(['1', '2', '3', '4'])
    expect(plain.join('')).toContain('抄送：澄湖区司法局，')
    expect(plain[3]).toContain('附件1望河街道2023年行政处罚案件统计表')
  })

  it('runs a table over pages with its head on each', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [String(index + 1), `第${index + 1}项`])
    const bytes = await toPdf({ title: '清单', blocks: [{ kind: 'table', columns: ['序号', '事项名称'], rows }] })
    const { text, totalPages } = await extractText(await getDocumentProxy(bytes), { mergePages: false })
    expect(totalPages).toBeGreaterThan(1)
    for (const one of text) expect(one.replace(/\s/g, '')).toContain('事项名称')
    expect(text.join('').replace(/\s/g, '')).toContain('第60项')
  })
})
