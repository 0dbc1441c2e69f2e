import { Document, LevelFormat, Packer, Paragraph, TextRun } from 'docx'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { checkReport, type Reading, readReport, readText } from './index.ts'
import { cleanReports } from './sample-reports.ts'

const clean = cleanReports.street2023!
const today = '2026-03-10'

async function read(name: string, bytes: Uint8Array): Promise<Reading> {
  const reading = await readReport({ name, bytes })
  if ('unreadable' in reading) throw new Error(reading.unreadable)
  return reading
}

describe('text files', () => {
  it.each([
    ['utf8', 'UTF-8'],
    ['gb18030', 'GB18030'],
    ['utf16-le', 'UTF-16LE'],
    ['utf16-be', 'UTF-16BE'],
  ])('in %s are read alike', async (encoding, name) => {
    const reading = await read('报告.txt', iconv.encode(clean, encoding))
    expect(reading.encoding).toBe(name)
    expect(reading.text).toBe(clean)
    expect(checkReport(reading, { today })).toEqual([])
  })

  it('keep byte order mark and \\r\\n, so that places fit the file', async () => {
    const text = `\ufeff${clean.replace('四、2024年', '四、2023年').replaceAll('\n', '\r\n')}`
    const reading = await read('报告.txt', new TextEncoder().encode(text))
    expect(reading.text).toBe(text)
    const findings = checkReport(reading, { today })
    expect(findings.map((each) => each.rule)).toEqual(['wrong-year'])
    expect(text.slice(findings[0]!.start, findings[0]!.end)).toBe('2023年')
  })

  it('with damaged bytes are read with a note and a finding', async () => {
    const bytes = new TextEncoder().encode(clean)
    bytes[700] = 0xff
    const reading = await read('报告.txt', bytes)
    expect(reading.encoding).toBe('UTF-8')
    expect(reading.notes[0]).toMatch(/无法读成文字/)
    expect(checkReport(reading, { today }).map((each) => each.rule)).toContain('damaged-text')
  })

  it('in traditional script are judged in simplified, with places in the original', () => {
    const text = cleanReports.street2022Traditional!
    const reading = readText(text)
    expect(reading.traditional).toBe(true)
    expect(reading.plain).toHaveLength(text.length)
    expect(reading.plain).toContain('发放告知书约300份')
    expect(reading.figures.map((each) => each.value)).toContain(560_000)
  })
})

describe('files that cannot be read', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['空.txt', new Uint8Array(), /空文件/],
    ['旧.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /另存为 \.docx/],
    ['扫描.pdf', new TextEncoder().encode('%PDF-1.7 …'), /PDF/],
    ['假.pdf', new TextEncoder().encode('法治政府建设年度报告'), /不是 PDF 文件/],
    ['坏.docx', new TextEncoder().encode('PK\u0003\u0004坏'), /不是完好的 \.docx/],
    ['图.txt', Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 31), /没有读到汉字/],
    ['乱.docx', Uint8Array.from({ length: 4000 }, (_, at) => (at * 181 + at ** 2) % 256), /可能不是文字文件/],
    ['长.txt', new TextEncoder().encode('法治政府建设'.repeat(60_000)), /30 万字/],
    ['大.txt', new Uint8Array(21 * 1024 * 1024), /20 MB/],
  ])('%s says why and what to do', async (name, bytes, message) => {
    expect(await readReport({ name, bytes })).toEqual({ unreadable: expect.stringMatching(message) })
  })
})

describe('.docx', () => {
  const levels = [
    { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
    { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
  ]
  const numbered = (text: string, level: number) => new Paragraph({ text, numbering: { reference: 'report', level } })

  it('gives paragraphs with the numbers Word adds by itself', async () => {
    const children = [
      new Paragraph('望河街道2023年法治政府建设年度报告'),
      numbered('主要举措和成效', 0),
      numbered('健全制度', 1),
      new Paragraph({ children: [new TextRun('全年修订制度'), new TextRun({ text: '12', bold: true }), new TextRun('项。')] }),
      numbered('化解纠纷', 1),
      numbered('不足和原因', 0),
      numbered('缺少人手', 1),
    ]
    const file = new Document({ numbering: { config: [{ reference: 'report', levels }] }, sections: [{ children }] })
    const reading = await read('报告.docx', await Packer.toBuffer(file))
    expect(reading.text.split('\n').filter(Boolean)).toEqual([
      '望河街道2023年法治政府建设年度报告',
      '一、主要举措和成效',
      '（一）健全制度',
      '全年修订制度12项。',
      '（二）化解纠纷',
      '二、不足和原因',
      '（一）缺少人手',
    ])
    expect(reading.figures.map((each) => each.value)).toEqual([12])
  })

  it('of a clean report has no findings', async () => {
    const file = new Document({ sections: [{ children: clean.split('\n').map((line) => new Paragraph(line)) }] })
    expect(checkReport(await read('报告.docx', await Packer.toBuffer(file)), { today })).toEqual([])
  })
})

describe('.html', () => {
  const page = (charset: string) =>
    `<!DOCTYPE html><html><head><meta charset="${charset}"><title>澄湖区</title><script>var x = '法治'</script></head><body>
    <header>无障碍 长者模式 2018年5月7日</header><nav><a>首页</a><a>政务公开</a></nav>
    <div class="content"><div id="zoom">${clean
      .split('\n')
      .map((line) => `<p>&nbsp;&nbsp;${line}</p>`)
      .join('')}</div></div><footer>版权所有 <a>联系我们</a></footer></body></html>`

  it.each(['utf-8', 'gbk'])('in %s gives the main text only', async (charset) => {
    const reading = await read('报告.html', iconv.encode(page(charset), charset))
    expect(reading.text.startsWith('望河街道2023年度法治政府建设年度报告')).toBe(true)
    expect(reading.text).not.toMatch(/首页|版权|长者模式|var x/)
    expect(checkReport(reading, { today })).toEqual([])
  })
})
