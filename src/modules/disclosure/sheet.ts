import { resultsHeading } from '../../law/disclosure/index.ts'
import { type SheetCell, sheetOf } from '../exchange/index.ts'
import { applicantHeads, type DisclosureTables } from './tables.ts'

/** The table of applications as a workbook: a row of the form each, its heading in a column of its own. */
export function applicationsSheet(tables: DisclosureTables): Promise<Uint8Array<ArrayBuffer>> {
  const rows = tables.applications.map(({ key, label, under, cells }): SheetCell[] => [
    ['new', 'carried', 'next'].includes(key) ? label : resultsHeading,
    ['new', 'carried', 'next'].includes(key) ? '' : (under ?? label),
    under ? label : '',
    ...cells.map(({ value }) => value),
  ])
  return sheetOf(`${tables.year}年信息公开申请`, ['项目', '类别', '情形', ...applicantHeads], rows)
}
