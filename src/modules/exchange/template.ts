import { type Cell, type CellStyle, colToLetter, type DataValidation, type WriteSheet, writeCsv, writeXlsx } from 'hucre'
import { describeBasis } from '../../definition/index.ts'
import { isWithin, type Office } from '../office/index.ts'
import { exampleRow } from './examples.ts'
import { type Column, type Layout, templateId } from './layout.ts'
import { DATA_SHEET, GUIDE_SHEET, LISTS_SHEET, REASON_LABEL, TEMPLATE_ID_LABEL } from './names.ts'
import { limits } from './workbook.ts'

/** Rows handed back for mending: their texts by the columns of the layout, why, and the places of the wrong cells. */
export interface ReturnedRow {
  readonly cells: readonly string[]
  readonly reason: string
  readonly wrong: readonly number[]
}

/**
 * The workbook to fill in: a sheet of data with notes, required columns in colour and lists to choose from; a sheet that explains it,
 * with one example; and the number by which the template is recognised. `returned` rows stand in it already, with their reasons.
 */
export async function templateOf(layout: Layout, office: Office, unit: string, returned: readonly ReturnedRow[] = []): Promise<Uint8Array> {
  const lists = listsOf(layout, office, unit)
  const bytes = await writeXlsx({
    sheets: [dataSheet(layout, lists, returned), guideSheet(layout, office, unit), listsSheet(lists)],
    properties: { title: `${layout.title}导入模板` },
  })
  return new Uint8Array(bytes)
}

/** The header alone, with a byte order mark so that spreadsheets read it as UTF-8. */
export function csvTemplateOf(layout: Layout): string {
  return writeCsv([layout.columns.map(({ label }) => label)], { bom: true, escapeFormulae: true })
}

/** Rows that lists and formats reach down to. */
const DEPTH = 5000

const headStyle = (fill: string): CellStyle => ({
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } },
  alignment: { vertical: 'center', wrapText: true },
})
const required = headStyle('FCE4D6')
const optional = headStyle('E7EEF7')
const wrong: CellStyle = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFC7CE' } }, numFmt: '@' }
/** Keeps long numbers whole. */
const asText: CellStyle = { numFmt: '@' }
/** Rows that are set to text: the format has to stand in each cell. */
const TEXT_DEPTH = 1000

interface List {
  readonly column: number
  readonly items: readonly string[]
  /** Whether something else may stand there, such as several names. */
  readonly open: boolean
}

function dataSheet(layout: Layout, lists: readonly List[], returned: readonly ReturnedRow[]): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  layout.columns.forEach((column, index) => {
    cells.set(`0,${index}`, { style: column.required ? required : optional, comment: { author: '依法', text: noteOf(column) } })
  })
  const labels = layout.columns.map(({ label }) => label)
  layout.columns.forEach(({ format }, index) => {
    if (format === 'text')
      for (let row = 1; row <= Math.max(TEXT_DEPTH, returned.length); row++) cells.set(`${row},${index}`, { style: asText })
  })
  if (returned.length > 0) cells.set(`0,${labels.length}`, { style: optional })
  returned.forEach((row, index) => {
    for (const place of row.wrong) cells.set(`${index + 1},${place}`, { style: wrong })
  })
  return {
    name: DATA_SHEET,
    columns: [...layout.columns.map(({ width }) => ({ width: width + 2 })), ...(returned.length > 0 ? [{ width: 60 }] : [])],
    rows:
      returned.length > 0
        ? [[...labels, REASON_LABEL], ...returned.map((row) => [...row.cells.map((cell) => cell || null), row.reason])]
        : [labels],
    cells,
    freezePane: { rows: 1 },
    rowDefs: new Map([[0, { height: 32 }]]),
    dataValidations: lists.map((list, index) => validationOf(list, index)),
  }
}

function validationOf({ column, items, open }: List, index: number): DataValidation {
  const letter = colToLetter(column)
  const list = colToLetter(index)
  return {
    type: 'list',
    range: `${letter}2:${letter}${DEPTH + 1}`,
    formula1: `${LISTS_SHEET}!$${list}$1:$${list}$${items.length}`,
    allowBlank: true,
    showErrorMessage: !open,
    errorStyle: 'stop',
    errorTitle: '不在可选项中',
    errorMessage: '请从下拉列表中选择',
  }
}

function listsOf(layout: Layout, office: Office, unit: string): List[] {
  const street = unit.split('/').slice(0, 2).join('/')
  const people = office.people.filter((person) => !person.disabled && isWithin(person.unit, street)).map(({ name }) => name)
  const units = office.units.filter(({ path }) => isWithin(path, street)).map(({ name }) => name)
  return layout.columns.flatMap((column, index) => {
    const named = column.kind === 'unit' ? units : column.kind === 'officer' || column.kind === 'officers' ? people : undefined
    const items = named ?? column.choices ?? []
    return items.length === 0 ? [] : [{ column: index, items: [...new Set(items)], open: named !== undefined }]
  })
}

function listsSheet(lists: readonly List[]): WriteSheet {
  const depth = lists.reduce((most, { items }) => Math.max(most, items.length), 0)
  return {
    name: LISTS_SHEET,
    hidden: true,
    rows: Array.from({ length: depth }, (_, row) => lists.map(({ items }) => items[row] ?? null)),
  }
}

function guideSheet(layout: Layout, office: Office, unit: string): WriteSheet {
  const example = exampleRow(layout, office, unit)
  const head = [
    [`${layout.title}导入模板`],
    [TEMPLATE_ID_LABEL, templateId(layout)],
    ['适用版本', layout.edition || '现行'],
    [],
    ['怎样填'],
    [`在工作表「${DATA_SHEET}」中从第2行起填写，一行一件，一次最多${limits.rows.toLocaleString('en-US')}行。橙色表头的列必填。`],
    ['表头的文字不要改；列的顺序可以变，选填的列可以删去。'],
    ['日期写作 2023-10-07、2023/10/7、2023年10月7日均可。号码列已设为文本格式，请勿改为数字。'],
    ['人员、单位按本单位名册中的名称填写；关联事项填编号。文件、照片不能在表格中填写，请在系统中上传。'],
    ['导入前先逐行核对，不合格的行说明原因；写入后可以整批撤销。'],
    [],
  ]
  const columns = layout.columns.map((column, index) => [
    column.label,
    column.required ? '必填' : '选填',
    formatNames[column.format],
    column.choices?.join('、') ?? column.hint ?? '',
    column.basis ? basisText(column) : '',
    example[index] ?? '',
  ])
  const title = head.length
  return {
    name: GUIDE_SHEET,
    columns: [{ width: 30 }, { width: 26 }, { width: 10 }, { width: 60 }, { width: 40 }, { width: 40 }],
    rows: [...head, ['列', '是否必填', '格式', '可填的内容', '依据', '示例（虚构）'], ...columns],
    cells: new Map<string, Partial<Cell>>([
      ['0,0', { style: { font: { bold: true, size: 14 } } }],
      ['4,0', { style: { font: { bold: true } } }],
      ...Array.from({ length: 6 }, (_, index) => [`${title},${index}`, { style: optional }] as [string, Partial<Cell>]),
    ]),
  }
}

const formatNames: Record<Column['format'], string> = {
  text: '文字',
  integer: '整数',
  decimal: '数字',
  day: '日期',
  instant: '时间',
  choice: '选项',
}

function noteOf(column: Column): string {
  return [column.required ? '必填' : '选填', column.hint, basisText(column)].filter(Boolean).join('\n')
}

function basisText({ basis }: Column): string {
  return basis ? `${describeBasis(basis)}${basis.mark === 'unverified' ? '（待核）' : ''}` : ''
}
