import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readReport, readText } from '../reading.ts'

const told = (text: string) =>
  readText(text).figures.map(({ label, value, unit, period }) => [label, value, unit, ...(period ? [period] : [])])

describe('figures of tables', () => {
  it('are called by the heads of row and column, in the unit these name', () => {
    expect(told('一、成效\n事项\t受理（件）\t办结率\n信访\t85\t98.5%\n复议\t12\t100%\n以上为全年情况。')).toEqual([
      ['信访受理', 85, '件'],
      ['信访办结率', 98.5, '%'],
      ['复议受理', 12, '件'],
      ['复议办结率', 100, '%'],
    ])
  })

  it('take the unit that stands above the table, and years for their time', () => {
    expect(told('单位：万元\n| 年度 | 罚款 | 补助 |\n| 2023年 | 4.5 | 12 |\n| 2024年 | 3.2 | 15 |')).toEqual([
      ['罚款', 45_000, '元', '2023年'],
      ['补助', 120_000, '元', '2023年'],
      ['罚款', 32_000, '元', '2024年'],
      ['补助', 150_000, '元', '2024年'],
    ])
  })

  it('are no running numbers, and nothing without a head', () => {
    expect(told('序号\t社区\t走访（户）\n1\t桐花\t12\n2\t北埠\t8\n合计\t\t20')).toEqual([
      ['桐花走访', 12, '户'],
      ['北埠走访', 8, '户'],
      ['合计走访', 20, '户'],
    ])
    expect(told('1\t2\n3\t4')).toEqual([])
  })

  it('of a file made to hold the program up are left alone', () => {
    const wide = `${'1\t'.repeat(20_000)}1\n`
    const deep = `${'事项\t件数\n'.repeat(4000)}${'信访\t5\n'.repeat(4000)}`
    expect(told(wide + wide)).toEqual([])
    expect(told(deep)).toEqual([])
  })

  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${text
      .split('\n')
      .map((each) => `<w:p><w:r><w:t>${each}</w:t></w:r></w:p>`)
      .join('')}</w:tc>`
  const docx = (rows: string[][]) =>
    zipSync({
      'word/document.xml': new TextEncoder().encode(
        `<w:document><w:body><w:p><w:r><w:t>一、成效</w:t></w:r></w:p><w:tbl>${rows.map((row) => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl><w:p><w:r><w:t>二、不足</w:t></w:r></w:p></w:body></w:document>`,
      ),
    })

  it('of a .docx know cells over several columns and rows', async () => {
    const reading = await readReport({
      name: '表.docx',
      bytes: docx([
        [cell('事项', '<w:vMerge w:val="restart"/>'), cell('受理（件）', '<w:gridSpan w:val="2"/>')],
        [cell('', '<w:vMerge/>'), cell('上半年'), cell('下半年')],
        [cell('信访\n事项'), cell('85'), cell('1,204')],
      ]),
    })
    if ('unreadable' in reading) throw new Error(reading.unreadable)
    expect(reading.figures.map(({ label, value, unit, period }) => [label, value, unit, period])).toEqual([
      ['信访事项受理', 85, '件', '上半年'],
      ['信访事项受理', 1204, '件', '下半年'],
    ])
    expect(reading.figures.map(({ start, end }) => reading.text.slice(start, end))).toEqual(['85', '1,204'])
  })

  it('stand where they say, whatever the table', async () => {
    const content = fc.constantFrom('85', '事项', '受理（件）', '1,204', '', '2023年', '98.5%', '合计', '12户', '序号', '甲\n乙')
    const span = fc.constantFrom('', '<w:gridSpan w:val="3"/>', '<w:vMerge/>', '<w:vMerge w:val="restart"/>')
    const rows = fc.array(
      fc.array(
        fc.tuple(content, span).map(([text, properties]) => cell(text, properties)),
        { maxLength: 5 },
      ),
      { maxLength: 6 },
    )
    await fc.assert(
      fc.asyncProperty(rows, async (each) => {
        const reading = await readReport({ name: '表.docx', bytes: docx(each) })
        if ('unreadable' in reading) throw new Error(reading.unreadable)
        for (const { start, end, value } of reading.figures) {
          expect(reading.text.slice(start, end).replaceAll(',', '')).toContain(String(value))
        }
      }),
      { numRuns: 100 },
    )
  })
})
