import { describe, expect, test } from 'vitest'
import type { Day } from '../../definition/index.ts'
import { readText } from '../checking/index.ts'
import { tablesOf, withTables } from '../disclosure/index.ts'
import { toText } from '../documents/index.ts'
import { bookOf } from '../figures/index.ts'
import { compareDisclosure, type KnownDisclosure } from './disclosure-table.ts'
import { contentOf, type ReceivedRow } from './received.ts'

const year = 2025
const columns = ['001', '002', '003', '004', '005'].map((unit) => ({ unit, unitName: `第${unit}街道`, year }))

/** A book in which so many applications came in and were answered with the information. */
function bookWith(unit: string, received: number) {
  const row = { unit, month: `${year}-03-01` as Day, base: 0 }
  return bookOf(
    { unit },
    [
      { ...row, figure: 'disclosure.application.received', dims: { applicantKind: 'person' }, amount: received },
      { ...row, figure: 'disclosure.application.answered', dims: { applicantKind: 'person', result: 'open' }, amount: received },
    ],
    [],
  )
}

/** The report a street without the system would send, with its tables. */
function fileOf(unit: string, received: number, text = (own: string) => own): ReceivedRow {
  const paper = {
    title: `第${unit}街道${year}年政府信息公开工作年度报告`,
    blocks: [
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '五、存在的主要问题及改进情况',
    ].map((words) => ({ kind: 'heading', level: 1, text: words }) as const),
  }
  const reading = readText(text(toText(withTables(paper, tablesOf(bookWith(unit, received), year)))))
  const id = `file-${unit}-${received}-${reading.text.length}`
  const head = { id, unit, kind: 'disclosure', year, name: `${unit}.docx`, received_by: 'x', received_at: '', digest: '' } as const
  return { ...head, content: contentOf(reading, []), choices: [] }
}

const known = (all: Readonly<Record<string, Partial<KnownDisclosure>>>) =>
  new Map(Object.entries(all).map(([unit, own]) => [unit, { book: undefined, files: new Map(), ...own }]))
const rowOf = (rows: ReturnType<typeof compareDisclosure>, key: string) => rows.find((row) => row.key === key)

describe('the fixed tables of the streets side by side', () => {
  test('from the ledger and from files, each with its source; a street without either is no gap', () => {
    const rows = compareDisclosure(
      columns.slice(0, 3),
      known({ '001': { book: bookWith('001', 12) }, '002': { files: new Map([[year, fileOf('002', 9)]]) } }),
    )
    const fresh = rowOf(rows, 'applications.new')
    expect(fresh).toMatchObject({ label: '本年新收政府信息公开申请数量', group: '依申请公开', unit: '件', page: 'disclosure', gaps: [] })
    expect(fresh?.cells).toMatchObject([
      { value: 12, source: 'ledger' },
      { value: 9, source: 'file', place: { report: expect.stringContaining('002'), name: '002.docx' } },
      null,
    ])
    expect(rowOf(rows, 'applications.open')?.cells.map((cell) => cell?.value)).toEqual([12, 9, undefined])
    // Nobody was refused anything: such lines say nothing to those who compare.
    expect(rowOf(rows, 'applications.stateSecret')).toBeUndefined()
  })

  test('tell where a file contradicts the ledger, what stands out and which line a file lacks', () => {
    const lacking = fileOf('005', 10, (text) => text.replace(/^.*本年新收政府信息公开申请数量.*\n/m, ''))
    const rows = compareDisclosure(
      columns,
      known({
        '001': { book: bookWith('001', 10), files: new Map([[year, fileOf('001', 11)]]) },
        '002': { book: bookWith('002', 11) },
        '003': { book: bookWith('003', 12) },
        '004': { book: bookWith('004', 400) },
        '005': { files: new Map([[year, lacking]]) },
      }),
    )
    const fresh = rowOf(rows, 'applications.new')
    expect(fresh?.cells[0]).toMatchObject({ value: 10, differs: { written: '11件', name: '001.docx' } })
    expect(fresh?.cells[3]?.outlier).toContain('400件明显偏高')
    expect(fresh?.gaps).toEqual([4])
  })
})
