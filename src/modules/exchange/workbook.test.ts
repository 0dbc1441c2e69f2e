import ExcelJS from 'exceljs'
import { zipSync } from 'fflate'
import { writeXlsx } from 'hucre'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { sheetOf } from './sheet.ts'
import type { Table } from './table.ts'
import { limits, readTable } from './workbook.ts'

const bytesOf = (text: string, encoding = 'utf8') => new Uint8Array(iconv.encode(text, encoding))
const csv = '路段或点位,次数\r\n柳堤路,3\r\n"桥头,北侧",4\r\n'

async function read(name: string, bytes: Uint8Array): Promise<Table> {
  const table = await readTable({ name, bytes })
  if ('unreadable' in table) throw new Error(table.unreadable)
  return table
}
const reason = async (name: string, bytes: Uint8Array) => {
  const table = await readTable({ name, bytes })
  return 'unreadable' in table ? table.unreadable : 'readable'
}
const textsOf = (table: Table) => table.rows.map(({ cells }) => [...cells])

/** A workbook by another program, with whatever the work does to its sheet. */
async function workbook(work: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  work(book.addWorksheet('数据'), book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('files that cannot be read say why', () => {
  const cases: [string, string, () => Uint8Array | Promise<Uint8Array>, RegExp][] = [
    ['nothing', 'a.xlsx', () => new Uint8Array(), /空的/],
    ['a picture named as a workbook', 'a.xlsx', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), /不是 Excel 工作簿/],
    ['a web page named .xls', 'a.xls', () => bytesOf('<html><table><tr><td>1</td></tr></table></html>'), /网页格式/],
    [
      'a workbook under a password',
      'a.xlsx',
      () => writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }], encryption: { password: 'x', spinCount: 1000 } }),
      /打开密码/,
    ],
    [
      'a workbook of before 2007',
      'a.xls',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...bytesOf('Workbook', 'utf16le')]),
      /旧格式/,
    ],
    [
      'an old document',
      'a.xls',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...bytesOf('WordDocument', 'utf16le')]),
      /不是 Excel 工作簿/,
    ],
    ['a Word document', 'a.xlsx', () => zipSync({ 'word/document.xml': bytesOf('<w/>') }), /Word 文档/],
    ['an archive of something else', 'a.xlsx', () => zipSync({ 'a.txt': bytesOf('a') }), /不是 Excel 工作簿/],
    ['a workbook cut off', 'a.xlsx', async () => (await sheetOf('a', ['甲'], [['1']])).subarray(0, 900), /损坏/],
    ['a broken sheet', 'a.xlsx', () => zipSync({ 'xl/workbook.xml': bytesOf('<workbook') }), /损坏/],
    ['a bomb', 'a.xlsx', () => zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(limits.unpacked + 1) }, { level: 1 }), /展开后有161MB/],
    ['only blanks', 'a.csv', () => bytesOf(' , ,\n,,\n'), /没有内容/],
    [
      'two encodings',
      'a.csv',
      () => Buffer.concat([bytesOf('路段或点位,次数\n柳堤路东段,3\n'), bytesOf('桥头北侧,4\n', 'gb18030')]),
      /第1行是 UTF-8，第3行不是/,
    ],
    ['bytes of no encoding', 'a.csv', () => new Uint8Array([0x61, 0xff, 0xff, 0x0a, 0x80]), /编码无法识别/],
    ['too many rows', 'a.csv', () => bytesOf('a\n'.repeat(limits.rows + 2)), /一次最多导入50,000行/],
    ['too many columns', 'a.csv', () => bytesOf('a,'.repeat(limits.columns + 1)), /最多300列/],
  ]
  test.each(cases)('%s', async (_, name, make, why) => {
    expect(await reason(name, new Uint8Array(await make()))).toMatch(why)
  })
  test('a file over the limit is not even looked at', async () => {
    expect(await reason('a.csv', { length: limits.file + 1 } as Uint8Array)).toMatch(/超过200MB/)
  })
})

describe('text in every encoding an office exports', () => {
  const encodings = [
    ['UTF-8', bytesOf(csv)],
    ['UTF-8 with a mark', bytesOf(`\ufeff${csv}`)],
    ['GB18030', bytesOf(csv, 'gb18030')],
    ['UTF-16 little', new Uint8Array(iconv.encode(csv, 'utf16le', { addBOM: true }))],
    ['UTF-16 big', new Uint8Array(iconv.encode(csv, 'utf16be', { addBOM: true }))],
    ['tabs', bytesOf(csv.replace('路段或点位,', '路段或点位\t').replace('路,3', '路\t3').replace('",4', '"\t4'))],
  ] as const
  test.each(encodings)('%s', async (_, bytes) => {
    expect(textsOf(await read('a.csv', bytes))).toEqual([
      ['路段或点位', '次数'],
      ['柳堤路', '3'],
      ['桥头,北侧', '4'],
    ])
  })
})

describe('what spreadsheets hold', () => {
  test('days come out as they were typed, whatever the time zone', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow([
        new Date(Date.UTC(2023, 9, 7)),
        new Date(Date.UTC(2023, 9, 7, 15, 20)),
        new Date(Date.UTC(2023, 11, 31, 23, 59, 59, 999)),
      ])
    })
    expect(textsOf(await read('a.xlsx', bytes))).toEqual([['2023-10-07', '2023-10-07 15:20', '2024-01-01']])
  })

  test('formulas give their value; errors, missing results and cut numbers are told in their cell', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow([
        { formula: 'A2*2', result: 0.1 + 0.2 },
        { error: '#DIV/0!' },
        { formula: '1+1' },
        330199199001011200,
        true,
        { richText: [{ text: '富' }, { text: '文本' }] },
      ])
    })
    const [row] = (await read('a.xlsx', bytes)).rows
    expect(row?.cells[0]).toBe('0.3')
    expect(row?.cells.slice(4)).toEqual(['是', '富文本'])
    expect([...(row?.faults?.keys() ?? [])].sort()).toEqual([1, 2, 3])
    expect(row?.faults?.get(1)).toMatch(/公式出错（#DIV\/0!）/)
    expect(row?.faults?.get(2)).toMatch(/没有计算结果/)
    expect(row?.faults?.get(3)).toMatch(/截断的长数字/)
  })

  test('a merged cell stands in each of its rows, and blank rows at the end do not count', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRows([['路段'], ['柳堤路', 1], [null, 2]])
      sheet.mergeCells('A2:A3')
      sheet.getCell('C40').font = { bold: true }
    })
    expect(textsOf(await read('a.xlsx', bytes)).map((cells) => cells.slice(0, 2))).toEqual([
      ['路段', ''],
      ['柳堤路', '1'],
      ['柳堤路', '2'],
    ])
  })

  test('the sheet 数据 is read where there are several, and the others are named', async () => {
    const bytes = await workbook((sheet, book) => {
      sheet.addRow(['甲'])
      book.addWorksheet('旧表').addRow(['乙'])
    })
    const table = await read('a.xlsx', bytes)
    expect(textsOf(table)).toEqual([['甲']])
    expect(table.notes).toEqual(['只读取工作表「数据」，未读取「旧表」'])
  })

  test('texts that look like formulas or numbers come back as they were', async () => {
    const texts = ['=1+1', '-5', '@甲', '007', '91330100MA2XXXXX0X']
    expect(textsOf(await read('a.xlsx', await sheetOf('表', ['甲', '乙', '丙', '丁', '戊'], [texts])))[1]).toEqual(texts)
  })
})
