import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, ImageRun, Packer, Paragraph } from 'docx'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readReport } from '../reading.ts'
import { oleContent } from './ole.ts'

const sample = new Uint8Array(readFileSync(join(import.meta.dirname, 'samples/report.doc')))

/** The sample with the entry of its directory called `name` called `instead`. */
function renamed(name: string, instead: string): Uint8Array {
  const bytes = new Uint8Array(sample)
  const at = Buffer.from(bytes).indexOf(Buffer.from(name, 'utf16le'))
  bytes.fill(0, at, at + 64)
  bytes.set(Buffer.from(instead, 'utf16le'), at)
  bytes[at + 64] = instead.length * 2 + 2
  return bytes
}

/** The sample with the flag fEncrypted set in the head of WordDocument. */
function locked(): Uint8Array {
  const bytes = new Uint8Array(sample)
  const head = Buffer.from(bytes).indexOf(Buffer.from([0xec, 0xa5]))
  bytes[head + 11]! |= 1
  return bytes
}

describe('.doc', () => {
  it('gives paragraphs with their quotes, and says that a picture was left out', async () => {
    const reading = await readReport({ name: '报告.doc', bytes: sample })
    if ('unreadable' in reading) throw new Error(reading.unreadable)
    expect(reading).toMatchObject({ format: 'doc', year: 2024, organisation: '望河街道办事处' })
    expect(reading.text).toContain('落实“八五”普法规划')
    expect(reading.text).toContain('邻里纠纷\t31件')
    expect(reading.text).not.toMatch(/undefined/)
    expect(reading.outline.map((each) => each.number)).toEqual(['一、', '二、', '三、', '四、'])
    expect(reading.figures.map((each) => each.value)).toEqual([57, 32_000, 100, 31, 4, 4])
    expect(reading.notes).toContain('文件里有图片，图中的文字没有读取。')
  })

  it('finds the flag of a password in the head of the text', () => {
    expect(oleContent(sample)).toMatchObject({ kind: 'word', locked: false })
    expect(oleContent(locked())).toMatchObject({ kind: 'word', locked: true })
  })

  it.each<[string, Uint8Array, RegExp]>([
    ['加密.doc', locked(), /加了打开密码/],
    ['加密.docx', renamed('WordDocument', 'EncryptedPackage'), /加了打开密码/],
    ['表.xls', renamed('WordDocument', 'Workbook'), /Excel 工作簿/],
    ['片.ppt', renamed('WordDocument', 'PowerPoint Document'), /演示文稿/],
    ['旧.wps', renamed('WordDocument', 'MatOST'), /Works/],
    ['别的.doc', renamed('WordDocument', 'Something'), /不是 Word 文档/],
    ['残.doc', sample.slice(0, 3000), /不是 Word 文档|已损坏/],
    ['表.doc', renamed('1Table', '9Table'), /已损坏/],
    ['文.doc', new TextEncoder().encode('{\\rtf1\\ansi 报告}'), /RTF/],
    ['图.doc', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), /是图片/],
    ['版式.ofd', zipSync({ 'OFD.xml': new Uint8Array(4) }), /OFD/],
    ['表.docx', zipSync({ 'xl/workbook.xml': new Uint8Array(4) }), /Excel/],
  ])('%s says what it is and what to do', async (name, bytes, message) => {
    expect(await readReport({ name, bytes })).toEqual({ unreadable: expect.stringMatching(message) })
  })
})

it('a .docx says how many pictures were left out', async () => {
  const picture = new ImageRun({ type: 'png', data: Buffer.from('iVBORw0KGgo=', 'base64'), transformation: { width: 9, height: 9 } })
  const children = [new Paragraph('望河街道2024年法治政府建设年度报告'), new Paragraph({ children: [picture] })]
  const reading = await readReport({ name: '报告.docx', bytes: await Packer.toBuffer(new Document({ sections: [{ children }] })) })
  expect(reading).toMatchObject({ notes: ['文件里有 1 张图片，图中的文字没有读取。'] })
})
