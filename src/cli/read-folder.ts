import { readReport } from '../modules/checking/index.ts'
import { eachReport, type FileLine, type FolderOptions, type FolderResult } from './folder.ts'
import { contentsOf } from './reading-json.ts'
import { writeSummary } from './summary-sheet.ts'

/** Reads every report below a folder; each line of the answer holds what `yifa read --json` gives for one. */
export async function readFolder(
  folder: string,
  options: Pick<FolderOptions, 'out' | 'again'> & { summary?: string | undefined },
): Promise<FolderResult> {
  const { sums, ...result } = await eachReport(
    folder,
    { doing: '读取', ...options },
    async (file) => {
      const reading = await readReport(file)
      return 'unreadable' in reading ? reading : contentsOf(reading)
    },
    rowOf,
  )
  if (options.summary)
    await writeSummary(options.summary, [
      {
        name: '各份报告',
        header: ['文件', '单位', '年度', '标题', '格式', '数字个数', '说明'],
        rows: sums.flatMap(({ read }) => (read ? [read] : [])),
      },
      { name: '不能读取', header: ['文件', '原因'], rows: sums.flatMap(({ unreadable }) => (unreadable ? [unreadable] : [])) },
    ])
  return result
}

/** A row of one of the two sheets. */
function rowOf(line: FileLine): { read?: (string | number)[]; unreadable?: string[] } {
  if ('unreadable' in line) return { unreadable: [line.file, String(line.unreadable)] }
  const { file, organisation, year, title, format, figures, notes } = line as Record<string, unknown>
  const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? value : '')
  const count = Array.isArray(figures) ? figures.length : 0
  const told = Array.isArray(notes) ? notes.join('') : ''
  return { read: [String(file), text(organisation), text(year), text(title), text(format), count, told] }
}
