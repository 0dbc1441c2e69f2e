import type { Reading } from '../reading.ts'
import type { Place } from './report.ts'

/** A number in a table, where it stands; undefined for a dash or a stroke in place of a number. */
export interface NumberAt extends Place {
  readonly value: number | undefined
}

export interface TableRow extends Place {
  readonly key: string
  /** What the row is called in messages. */
  readonly name: string
  readonly cells: readonly NumberAt[]
}

export interface ApplicationsTable extends Place {
  readonly rows: readonly TableRow[]
  /** Names of rows of the form that were not found. */
  readonly missing: readonly string[]
  /** Columns of the form whose heads were not found; empty where the table has no head at all. */
  readonly missingColumns: readonly string[]
  /** 其他处理 in one row: the form of 2019. */
  readonly oldForm: boolean
}

const columnHeads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'] as const

/** The rows of the form of 2021 in their order. A number before the words belongs to the row's name. */
const formRows: readonly { key: string; name: string; pattern: RegExp }[] = [
  row('new', '本年新收政府信息公开申请数量', '本年(?:度)?新收(?:到)?政府信息公开申请(?:数量|数)?'),
  row('carried', '上年结转政府信息公开申请数量', '上年(?:度)?结转政府信息公开申请(?:数量|数)?'),
  row('open', '予以公开', '予以公开'),
  row('partly', '部分公开', '部分公开(?:\\s*\\([^()]*\\)|\\s*（[^（）]*）)?'),
  row('stateSecret', '属于国家秘密', '属于国家秘密'),
  row('forbidden', '其他法律行政法规禁止公开', '其他法律、?行政法规禁止公开'),
  row('safety', '危及“三安全一稳定”', '危及[“"”]?三安全一稳定[“"”]?'),
  row('thirdParty', '保护第三方合法权益', '保护第三方合法权益'),
  row('internal', '属于三类内部事务信息', '属于三类内部事务信息'),
  row('process', '属于四类过程性信息', '属于四类过程性信息'),
  row('caseFile', '属于行政执法案卷', '属于行政执法案卷'),
  row('inquiry', '属于行政查询事项', '属于行政查询事项'),
  row('notHeld', '本机关不掌握相关政府信息', '本机关不掌握相关政府信息'),
  row('mustProduce', '没有现成信息需要另行制作', '没有现成信息需要另行制作'),
  row('stillUnclear', '补正后申请内容仍不明确', '补正后申请内容仍不明确'),
  row('complaint', '信访举报投诉类申请', '信访举报投诉类申请'),
  row('repeated', '重复申请', '重复申请'),
  row('publication', '要求提供公开出版物', '要求提供公开出版物'),
  row('excessive', '无正当理由大量反复申请', '无正当理由大量反复申请'),
  row('reissue', '要求行政机关确认或重新出具已获取信息', '要求行政机关确认或(?:者)?重新出具已获取信息'),
  row('overdueCorrection', '逾期不补正', '申请人无正当理由逾期不补正[、,，]?\\s*行政机关不再处理其政府信息公开申请'),
  row('overdueFee', '逾期未缴费', '申请人逾期未按收费通知要求缴纳费用[、,，]?\\s*行政机关不再处理其政府信息公开申请'),
  row('other', '其他处理—其他', '其他(?!处理|法律)'),
  row('total', '（七）总计', '总计'),
  row('next', '结转下年度继续办理', '结转下年度继续办理'),
]

export const resultKeys: readonly string[] = formRows.slice(2, -2).map(({ key }) => key)

/** Reads the table of applications, however it was laid flat: a line a row, a line a cell, or cells parted by tabs. Undefined where there is none. */
export function readApplications({ plain }: Pick<Reading, 'plain'>): ApplicationsTable | undefined {
  // Closing brackets in half width and line breaks inside a cell do not matter; every replacement keeps the length.
  const text = plain.replaceAll('（', '(').replaceAll('）', ')')
  const first = opening(text)
  if (first === undefined) return undefined
  const labels: { key: string; name: string; start: number; end: number }[] = []
  const missing: string[] = []
  let from = first
  let oldForm = false
  for (const { key, name, pattern } of formRows) {
    const single = key === 'overdueCorrection' ? oldSixth(text, from) : undefined
    if (single) {
      oldForm = true
      labels.push({ key: 'otherwise', name: '其他处理', ...single })
      from = single.end
    }
    if (oldForm && ['overdueCorrection', 'overdueFee', 'other'].includes(key)) continue
    const found = find(text, pattern, from, reachFor(key, from, first))
    if (!found) {
      missing.push(name)
      continue
    }
    labels.push({ key, name, ...found })
    from = found.end
  }
  if (labels.length < 6) return undefined
  const rows = labels.map((label, index): TableRow => {
    const next = labels[index + 1]?.start
    const cells = numbersIn(text, label.end, next ?? tail(text, label.end))
    return { ...label, end: cells.at(-1)?.end ?? label.end, cells }
  })
  const head = text.slice(Math.max(0, first - 260), first)
  const heads = head.includes('自然人') ? columnHeads.filter((name) => !head.replace(/\s/g, '').includes(name)) : []
  return { rows, missing, missingColumns: heads, oldForm, start: first, end: rows.at(-1)!.end }
}

function row(key: string, name: string, words: string): { key: string; name: string; pattern: RegExp } {
  const spaced = words.replace(/[\u4e00-\u9fff](?=[\u4e00-\u9fff])/g, '$&\\s{0,3}')
  return { key, name, pattern: new RegExp(`(?:(?:\\([一二三四五六七]\\)|[一二三四]、|\\d\\s?[.．、])\\s*)?${spaced}`, 'g') }
}

/** Where the first row begins: prose may name it before the table does, so numbers must follow. */
function opening(text: string): number | undefined {
  for (const { key, pattern } of formRows.slice(0, 3)) {
    for (const found of text.matchAll(pattern)) {
      if (key === 'open' && !/\(一\)/.test(found[0])) continue
      const rest = text.slice(found.index + found[0].length, found.index + found[0].length + 60)
      if (/^[\s|]*(?:[-—－/／]|\d)[\d\s|\-—－/／.]*(?:$|\(|[\u4e00-\u9fff])/.test(rest) && !/^[\s|]*\d+\s*件/.test(rest)) return found.index
    }
  }
  return undefined
}

/** Names come again in prose further on: a row is looked for close behind the one before. */
function reachFor(key: string, from: number, first: number): number {
  return (from === first ? 200 : 420) + (key === 'total' || key === 'next' ? 500 : 0)
}

function find(text: string, pattern: RegExp, from: number, reach: number): Place | undefined {
  const found = new RegExp(pattern.source).exec(text.slice(from, from + reach))
  return found ? { start: from + found.index, end: from + found.index + found[0].length } : undefined
}

/** (六)其他处理 with numbers right behind it. */
function oldSixth(text: string, from: number): Place | undefined {
  const found = /\(六\)\s*其他处理(?=[\s|]*\d)(?![\s|]*\d\s?[.．、]\s*申请人)/.exec(text.slice(from, from + 420))
  return found ? { start: from + found.index, end: from + found.index + found[0].length } : undefined
}

/** Headings of groups and numbers of rows between two rows are no cells. */
function numbersIn(text: string, start: number, end: number): NumberAt[] {
  const segment = text
    .slice(start, end)
    .replace(/\([一二三四五六七]\)[^\d\n\t]*/g, (words) => ' '.repeat(words.length))
    .replace(/\d\s?[.．、](?=\s*[\u4e00-\u9fff])/g, (words) => ' '.repeat(words.length))
  return [...segment.matchAll(/-?\d+(?:\.\d+)?|[—－/／]|(?<=[\s|])-(?=[\s|]|$)/g)].map((found) => ({
    start: start + found.index,
    end: start + found.index + found[0].length,
    value: /\d/.test(found[0]) ? Number(found[0]) : undefined,
  }))
}

/** The last row ends where words begin again. */
function tail(text: string, from: number): number {
  const found = /[\u4e00-\u9fff(]/.exec(text.slice(from))
  return found ? from + found.index : text.length
}
