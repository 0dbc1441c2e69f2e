import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { readReport } from '../reading.ts'
import { readPdf } from './pdf.ts'

type Piece = { x: number; y: number; text: string }

describe('readPdf', () => {
  it('joins lines into paragraphs and drops page numbers, also over a page', async () => {
    const first = [
      { x: 200, y: 780, text: '望河街道年度报告' },
      { x: 102, y: 750, text: '街道坚持依法履职全年调解纠纷' },
      { x: 70, y: 720, text: '八十五件其中邻里纠纷四十件群众' },
      { x: 250, y: 60, text: '— 1 —' },
    ]
    const second = [
      { x: 70, y: 780, text: '比较满意。' },
      { x: 102, y: 750, text: '一、主要举措' },
      { x: 250, y: 60, text: '— 2 —' },
    ]
    expect(await readPdf(pdf([first, second]))).toMatchObject({
      text: '望河街道年度报告\n街道坚持依法履职全年调解纠纷八十五件其中邻里纠纷四十件群众比较满意。\n一、主要举措',
    })
  })

  it('writes whole characters for radicals and no blanks beside Chinese', async () => {
    const page = [
      { x: 70, y: 700, text: '⻓江⼯作 12 件' },
      { x: 102, y: 650, text: '依法⾏政的各项安排都有着落。' },
    ]
    expect(await readPdf(pdf([page]))).toMatchObject({ text: '长江工作12件\n依法行政的各项安排都有着落。' })
  })

  it('reads the left column before the right one, under a title over both', async () => {
    const left = ['街道坚持依', '法履职，全', '年调解纠纷', '八十五件，', '其中邻里纠', '纷四十件，', '群众满意。']
    const right = ['执法队逐件', '登记台账，', '逐项整改到', '位，全年没', '有一件超过', '期限，也没', '有被撤销。']
    const columns = left.flatMap((text, at) => [
      { x: 70, y: 700 - at * 40, text },
      { x: 280, y: 700 - at * 40, text: right[at]! },
    ])
    const page = [{ x: 150, y: 770, text: '望河街道年度报告' }, ...columns, { x: 240, y: 60, text: '第 1 页 共 1 页' }]
    expect(await readPdf(pdf([page]))).toMatchObject({ text: `望河街道年度报告\n${left.join('')}${right.join('')}` })
  })

  it('keeps the rows of a table apart, and reads its figures by their heads', async () => {
    const rows = [
      ['事项', '受理（件）'],
      ['信访', '85'],
      ['复议', '12'],
    ]
    const page = [
      { x: 102, y: 780, text: '一、主要成效' },
      ...rows.flatMap((row, at) => row.map((text, column) => ({ x: 70 + column * 240, y: 700 - at * 50, text }))),
    ]
    const bytes = pdf([page])
    expect(await readPdf(bytes)).toMatchObject({ text: '一、主要成效\n事项\t受理（件）\n信访\t85\n复议\t12' })
    const reading = await readReport({ name: '报告.pdf', bytes })
    expect('figures' in reading && reading.figures.map(({ label, value, unit }) => [label, value, unit])).toEqual([
      ['信访受理', 85, '件'],
      ['复议受理', 12, '件'],
    ])
  })

  it('never makes one number of the digits of cells beside each other', async () => {
    const rows = [
      ['许可', '12', '0', '5%', '30'],
      ['处罚', '2', '0', '6%', '41'],
    ]
    const page = rows.flatMap((row, at) => row.map((text, column) => ({ x: 40 + column * 90, y: 700 - at * 50, text })))
    expect(await readPdf(pdf([page]))).toMatchObject({ text: expect.stringMatching(/12\t0\t5%\t30\n.*2\t0\t6%\t41$/) })
  })

  it('keeps the cells of a narrow table in a PDF without structure apart', async () => {
    const font = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')
    const paper = new PDFDocument({ size: 'A4' })
    const chunks: Buffer[] = []
    const written = new Promise<Buffer>((done) => {
      paper.on('data', (each: Buffer) => chunks.push(each))
      paper.on('end', () => done(Buffer.concat(chunks)))
    })
    paper.font(font).fontSize(10.5)
    const rows = [
      ['规章', '4', '0', '0', '12%'],
      ['规范性文件', '40000', '04', '3', '9%'],
      ['行政许可', '1', '22', '333', '4444'],
    ]
    for (const [down, row] of rows.entries())
      for (const [across, text] of row.entries())
        paper.text(text, 72 + across * 70, 100 + down * 20, { width: 60, align: 'center', lineBreak: false })
    paper.end()
    expect(await readPdf(await written)).toMatchObject({ text: rows.map((row) => row.join('\t')).join('\n') })
  })

  it('leaves out what stands above and below every page', async () => {
    const page = (number: number, text: string, end: string) => [
      { x: 70, y: 810, text: '望河街道' },
      { x: 70, y: 740, text },
      { x: 70, y: 700, text: end },
      { x: 240, y: 40, text: `第${number}页` },
    ]
    expect(await readPdf(pdf([page(1, '调解纠纷八十五', '件。'), page(2, '办结信访四十二', '起。')]))).toMatchObject({
      text: '调解纠纷八十五件。\n办结信访四十二起。',
    })
  })

  it('says when a file holds no text or is broken', async () => {
    expect(await readPdf(pdf([[]]))).toEqual({ unreadable: expect.stringContaining('扫描件') })
    expect(await readPdf(new TextEncoder().encode('%PDF-1.7 broken'))).toEqual({ unreadable: expect.stringContaining('已损坏') })
  })
})

/** A small PDF whose character codes are UTF-16, with a table that says so: enough for reading text, not for showing it. */
function pdf(pages: Piece[][]): Uint8Array {
  const hex = (text: string) => [...text].map((each) => each.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  const stream = (body: string) => `<</Length ${body.length}>>stream\n${body}\nendstream`
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange
${Array.from({ length: 256 }, (_, high) => high.toString(16).padStart(2, '0'))
  .map((high) => `1 beginbfrange <${high}00> <${high}ff> <${high}00> endbfrange`)
  .join('\n')} endcmap end end`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>',
    stream(map),
    ...pages.flatMap((page, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${7 + at * 2} 0 R>>`,
      stream(page.map(({ x, y, text }) => `BT /F 32 Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`).join('\n')),
    ]),
  ]
  let text = '%PDF-1.7\n'
  const places = objects.map((body, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${body}\nendobj\n`
    return place
  })
  const table = places.map((each) => `${String(each).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`
  return new TextEncoder().encode(text + end)
}
