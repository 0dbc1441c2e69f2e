import { disclosureParts, told, toldActive, toldAnswer } from '../../law/disclosure/index.ts'
import { type DisclosureTables, tablesOf, totalOf } from '../disclosure/index.ts'
import type { Book } from '../figures/index.ts'
import { shortcomingsOf, type Told, type Words } from './disclosure-shortcomings.ts'
import type { ReportDoc } from './doc.ts'

type BlockNode = ReportDoc['content'][number]
/** Drafts the yearly report on disclosure in its six parts; the tables stand behind their headings when it is printed. Words of tokens are left to the reports module. */
export function draftDisclosure(book: Book, organisation: string, year: number): ReportDoc {
  const tables = tablesOf(book, year)
  const ids = counter()
  const heading = (level: 1 | 2, text: string): BlockNode => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text }] })
  const paragraph = (...words: readonly Words[]): BlockNode => ({
    type: 'paragraph',
    content: words.map((one) =>
      typeof one === 'string' ? { type: 'text', text: one } : { type: 'figure', attrs: tokenOf(one, year, ids()) },
    ),
  })
  const found = shortcomingsOf(book, tables)
  const [overview, openly, applications, remedies, problems, others] = disclosureParts
  return {
    type: 'doc',
    content: [
      paragraph(
        `本报告由${organisation}依据《中华人民共和国政府信息公开条例》和国务院办公厅制定的年度报告格式编制。所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`,
      ),
      heading(1, overview),
      heading(2, '（一）主动公开'),
      paragraph(...tellActive(book, year)),
      heading(2, '（二）依申请公开'),
      paragraph(...tellApplications(book, tables)),
      heading(2, '（三）政府信息管理'),
      paragraph(
        '公文起草时同步确定公开属性，公开前进行保密审查；对现行有效的行政规范性文件集中公开，废止、失效的及时标注。【待补：信息管理的具体做法】',
      ),
      heading(2, '（四）公开平台建设'),
      paragraph('【待补：政府门户网站专栏、政务新媒体、线下公开专区的建设和维护情况】'),
      heading(2, '（五）监督保障'),
      paragraph(...tellTraining(book, year), '【待补：工作考核、社会评议和责任追究情况；没有责任追究的，写明未发生】'),
      heading(1, openly),
      heading(1, applications),
      ...(totalOf(tables, 'new', 'carried') === 0
        ? [paragraph('本年度未收到政府信息公开申请，也没有上年结转的申请，表中各项均为零。')]
        : []),
      heading(1, remedies),
      ...(noRemedies(tables) ? [paragraph('本年度未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况，表中各项均为零。')] : []),
      heading(1, problems),
      paragraph('对照条例要求和群众期盼，政府信息公开工作还存在以下问题：'),
      ...found.map(({ problem }, index) => paragraph(`${ordinals[index]}是`, ...problem)),
      paragraph(`${year + 1}年，着力从以下方面改进：`),
      ...found.map(({ measure }, index) => paragraph(`${ordinals[index]}是${measure}`)),
      heading(1, others),
      paragraph(...tellFees(book, year)),
      paragraph('【待补：上级部署的年度公开重点任务落实情况；没有其他需要报告事项的，删去本句】'),
    ],
  }
}

const ordinals = ['一', '二', '三', '四', '五'] as const

function tellActive(book: Book, year: number): Words[] {
  const lines = (
    [
      ['website', '通过政府门户网站发布信息'],
      ['newMedia', '通过政务新媒体发布信息'],
      ['bulletin', '通过公开栏、公报等发布信息'],
      ['interpretation', '发布政策解读'],
      ['response', '回应社会关切'],
    ] as const
  ).filter(([kind]) => book.amounts(toldActive(kind), String(year)).amount > 0)
  const documents: Words[] =
    book.amounts(told.documents, String(year)).amount > 0 ? ['制发行政规范性文件', told.documents, '。'] : ['本年度未制发行政规范性文件。']
  const items = tellItems(book, year)
  if (lines.length === 0) return ['【待补：主动公开的渠道和数量】', ...items, ...documents]
  const list = lines.flatMap(([kind, label], index): Words[] => [`${index === 0 ? '' : '，'}${label}`, toldActive(kind)])
  return ['坚持以公开为常态、不公开为例外，', ...list, '。', ...items, ...documents]
}

/** What was entered item by item, and whether it was out in its twenty working days. */
function tellItems(book: Book, year: number): Words[] {
  if (book.amounts(told.items, String(year)).amount === 0) return []
  const due = book.amounts(told.itemsOnTime, String(year))
  const kept: Words[] = due.base > 0 ? ['，二十个工作日内公开的占', { ...told.itemsOnTime, mode: 'fraction' }] : []
  return ['对照主动公开事项清单，全年公开', told.items, ...kept, '。']
}

function tellApplications(book: Book, tables: DisclosureTables): Words[] {
  const { year } = tables
  const fresh = totalOf(tables, 'new')
  const carried = totalOf(tables, 'carried')
  if (fresh + carried === 0) return ['本年度未收到政府信息公开申请，也没有上年结转的申请。']
  const before = book.amounts(told.received, String(year - 1)).amount
  const words: Words[] =
    fresh === 0
      ? ['本年度未收到新的政府信息公开申请']
      : ['本年新收政府信息公开申请', told.received, ...(before > 0 ? ['，', { ...told.received, mode: 'difference' } as const] : [])]
  words.push(...(carried > 0 ? ['，上年结转', { ...told.pending, ago: 1 } as const] : ['，没有上年结转的申请']), '。')
  const concluded = totalOf(tables, 'total')
  if (concluded > 0) {
    const main = (
      [
        ['open', '予以公开'],
        ['partly', '部分公开'],
      ] as const
    ).filter(([key]) => totalOf(tables, key) > 0)
    words.push('本年办结', told.concluded)
    if (main.length > 0)
      words.push('，其中', ...main.flatMap(([key, label], index): Words[] => [`${index === 0 ? '' : '、'}${label}`, toldAnswer(key)]))
    const late = book.amounts(told.onTime, String(year))
    if (late.base > 0) words.push('；按期答复率', { ...told.onTime, mode: 'fraction' })
    words.push('。')
  } else words.push('本年度没有办结的申请。')
  words.push(...(totalOf(tables, 'next') > 0 ? ['结转下年度继续办理', told.pending, '。'] : ['没有结转下年度的申请。']))
  return words
}

function tellTraining(book: Book, year: number): Words[] {
  return book.amounts(toldActive('training'), String(year)).amount > 0
    ? ['组织政府信息公开业务培训', toldActive('training'), '，提高各科室和社区依法公开的能力。']
    : []
}

function tellFees(book: Book, year: number): Words[] {
  return book.amounts(told.fees, String(year)).amount > 0
    ? ['依据《政府信息公开信息处理费管理办法》，本年度通知收取信息处理费', told.fees, '。']
    : ['依据《政府信息公开信息处理费管理办法》，本年度未收取信息处理费。']
}

function noRemedies({ remedies }: DisclosureTables): boolean {
  return remedies.every(({ cells }) => cells.every(({ value }) => value === 0))
}

function tokenOf({ figure, where, ago = 0, mode = 'value' }: Told, year: number, id: string) {
  return { id, figure, where: where ?? null, year: year - ago, half: null, mode, text: '' }
}

function counter(): () => string {
  let count = 0
  return () => `d${++count}`
}
