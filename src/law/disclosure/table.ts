import type { FigureRef } from '../../definition/index.ts'
import type { applicantKinds } from './choices.ts'

/** Part of a cell: a figure of the year, or a stock as it stood at the end of the year or of the one before. */
export interface CellPart extends FigureRef {
  readonly at: 'year' | 'endOfYear' | 'endOfLastYear'
}

export interface FormRow {
  readonly key: string
  /** As the form words it, with its number. */
  readonly label: string
  /** The heading it stands under: （三）不予公开. */
  readonly under?: string
  readonly parts: readonly CellPart[]
}

/** Columns of the table of applications: natural persons, five kinds of bodies, the total. */
export const applicantColumns = [
  { key: 'person', label: '自然人' },
  { key: 'business', label: '商业企业' },
  { key: 'research', label: '科研机构' },
  { key: 'publicInterest', label: '社会公益组织' },
  { key: 'legalService', label: '法律服务机构' },
  { key: 'otherBody', label: '其他' },
] as const satisfies readonly { key: keyof typeof applicantKinds; label: string }[]

const application = 'disclosure.application'
const answeredWith = (result: string): CellPart => ({ figure: `${application}.answered`, where: { result }, at: 'year' })
const answer = (result: string, label: string, under?: string): FormRow => ({
  key: result,
  label,
  ...(under ? { under } : {}),
  parts: [answeredWith(result)],
})

const refused = '（三）不予公开'
const unable = '（四）无法提供'
const unhandled = '（五）不予处理'
const otherwise = '（六）其他处理'

/**
 * The results in the order of the form of 2021 (国办公开办函〔2021〕30号). Its predecessor of 2019 has the sixth group in one row. What a
 * person withdraws stands under 其他: the form has no row for it.
 */
export const resultRows: readonly FormRow[] = [
  answer('open', '（一）予以公开'),
  answer('partly', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
  answer('stateSecret', '1.属于国家秘密', refused),
  answer('forbidden', '2.其他法律行政法规禁止公开', refused),
  answer('safety', '3.危及“三安全一稳定”', refused),
  answer('thirdParty', '4.保护第三方合法权益', refused),
  answer('internal', '5.属于三类内部事务信息', refused),
  answer('process', '6.属于四类过程性信息', refused),
  answer('caseFile', '7.属于行政执法案卷', refused),
  answer('inquiry', '8.属于行政查询事项', refused),
  answer('notHeld', '1.本机关不掌握相关政府信息', unable),
  answer('mustProduce', '2.没有现成信息需要另行制作', unable),
  answer('stillUnclear', '3.补正后申请内容仍不明确', unable),
  answer('complaint', '1.信访举报投诉类申请', unhandled),
  answer('repeated', '2.重复申请', unhandled),
  answer('publication', '3.要求提供公开出版物', unhandled),
  answer('excessive', '4.无正当理由大量反复申请', unhandled),
  answer('reissue', '5.要求行政机关确认或重新出具已获取信息', unhandled),
  {
    key: 'overdueCorrection',
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    under: otherwise,
    parts: [{ figure: `${application}.abandoned`, at: 'year' }],
  },
  {
    key: 'overdueFee',
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    under: otherwise,
    parts: [{ figure: `${application}.unpaid`, at: 'year' }],
  },
  {
    key: 'other',
    label: '3.其他',
    under: otherwise,
    parts: [answeredWith('other'), { figure: `${application}.withdrawn`, at: 'year' }],
  },
]

export const newRow: FormRow = {
  key: 'new',
  label: '一、本年新收政府信息公开申请数量',
  parts: [{ figure: `${application}.received`, at: 'year' }],
}
export const carriedRow: FormRow = {
  key: 'carried',
  label: '二、上年结转政府信息公开申请数量',
  parts: [{ figure: `${application}.pending`, at: 'endOfLastYear' }],
}
export const resultsHeading = '三、本年度办理结果'
export const totalRow: FormRow = {
  key: 'total',
  label: '（七）总计',
  parts: ['answered', 'abandoned', 'unpaid', 'withdrawn'].map((figure) => ({ figure: `${application}.${figure}`, at: 'year' })),
}
export const nextRow: FormRow = {
  key: 'next',
  label: '四、结转下年度继续办理',
  parts: [{ figure: `${application}.pending`, at: 'endOfYear' }],
}

export interface ActiveItem {
  readonly key: string
  readonly label: string
  /** One cell for each column of its section. */
  readonly cells: readonly (readonly CellPart[])[]
}

const counted = (kind: string): CellPart => ({ figure: 'disclosure.active.count', where: { kind }, at: 'year' })
/** Items entered one by one, beside what is counted by the month. */
const item = (kind: string): CellPart => ({ figure: 'disclosure.item.published', where: { kind }, at: 'year' })
const held = (kind: string): CellPart => ({ figure: 'disclosure.inForce.held', where: { kind }, at: 'endOfYear' })
const heldAndEnded = (kind: string): CellPart => ({ figure: 'disclosure.inForce.ended', where: { kind }, at: 'year' })

/** 主动公开政府信息情况: sections by the items of article 20. */
export const activeSections: readonly {
  readonly title: string
  readonly columns: readonly string[]
  readonly items: readonly ActiveItem[]
}[] = [
  {
    title: '第二十条第（一）项',
    columns: ['本年制发件数', '本年废止件数', '现行有效件数'],
    items: [
      { key: 'rules', label: '规章', cells: [[counted('rulesMade')], [counted('rulesRepealed'), heldAndEnded('rules')], [held('rules')]] },
      {
        key: 'documents',
        label: '行政规范性文件',
        cells: [
          [{ figure: 'normative.document.published', at: 'year' }, counted('documentsMade'), item('documents')],
          [{ figure: 'normative.ended', at: 'year' }, counted('documentsRepealed'), heldAndEnded('documents')],
          [{ figure: 'normative.document.inForce', at: 'endOfYear' }, held('documents')],
        ],
      },
    ],
  },
  {
    title: '第二十条第（五）项',
    columns: ['本年处理决定数量'],
    items: [{ key: 'licence', label: '行政许可', cells: [[counted('licence'), item('licence')]] }],
  },
  {
    title: '第二十条第（六）项',
    columns: ['本年处理决定数量'],
    items: [
      { key: 'penalty', label: '行政处罚', cells: [[{ figure: 'penalty.decided', at: 'year' }, counted('penalty'), item('penalty')]] },
      { key: 'coercion', label: '行政强制', cells: [[counted('coercion'), item('coercion')]] },
    ],
  },
  {
    title: '第二十条第（八）项',
    columns: ['本年收费金额（单位：万元）'],
    items: [{ key: 'fees', label: '行政事业性收费', cells: [[{ figure: 'disclosure.active.fees', at: 'year' }]] }],
  },
]

/** 因政府信息公开被申请行政复议、提起行政诉讼情况: three ways, five columns each; the fifth is the sum of the other four. */
export const remedyWays = [
  { key: 'reconsideration', label: '行政复议' },
  { key: 'direct', label: '行政诉讼：未经复议直接起诉' },
  { key: 'after', label: '行政诉讼：复议后起诉' },
] as const
export const remedyColumns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'] as const

export function remedyParts(way: (typeof remedyWays)[number]['key']): readonly CellPart[] {
  return [
    ...['upheld', 'corrected', 'other'].map(
      (outcome): CellPart => ({ figure: 'disclosure.remedy.concluded', where: { way, outcome }, at: 'year' }),
    ),
    { figure: 'disclosure.remedy.pending', where: { way }, at: 'endOfYear' },
  ]
}

/** Reports by this form are on 2021 and later years. */
export const formSince = 2021

export const disclosureParts = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const
