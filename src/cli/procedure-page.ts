import {
  type Basis,
  describeBasis,
  describeLength,
  type Field,
  type Figure,
  type KindName,
  type Length,
  type Limit,
  listOf,
  type Procedure,
  type Publication,
  papersOf,
  paragraphsOf,
  type Step,
  stageEnds,
  stageLabel,
} from '../definition/index.ts'

type AnyStep = Step<string, string, string, string, string, string>
type AnyLimit = Limit<string, string, string>
type AnyPublication = Publication<string, string, string>
type AnyField = Field<KindName, unknown>

/** The page a lawyer checks: everything one edition declares, in Chinese, as Markdown. */
export function procedurePage(procedure: Procedure): string {
  const { fields } = procedure
  return [
    `# ${procedure.title}${procedure.edition ? `（${procedure.edition}）` : ''}`,
    procedure.says,
    [
      `- 标识：\`${procedure.id}\``,
      `- 分组：${procedure.group}`,
      `- 种类：${procedure.kind === 'register' ? '台账' : '程序'}`,
      `- 施行：${procedure.inForce.from}起${procedure.inForce.to ? `，至${procedure.inForce.to}止` : ''}`,
      `- 编号字头：${procedure.series}`,
      `- 依据：${procedure.basis.map(cite).join('；')}`,
    ].join('\n'),
    section('阶段', stages(procedure)),
    section('环节', steps(procedure)),
    section('条件', rules(procedure)),
    section('期限', limits(procedure)),
    section('文书', papers(procedure)),
    section('公开', publications(procedure)),
    section('统计数', figures(procedure)),
    section(
      '字段',
      table(
        ['字段', '类型', '公开方式', '取值', '依据'],
        Object.values(fields).map((field) => [
          field.label,
          kindLabels[field.kind],
          disclosureLabels[field.disclose],
          valuesOf(field),
          field.basis ? cite(field.basis) : '',
        ]),
      ),
    ),
    section('未纳入', bullets(procedure.leavesOut ?? [])),
    section('所引条文要旨', gists(procedure)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

/** How a figure is counted, in words. */
export function formulaOf(procedure: Procedure, figure: Figure): string {
  const step = (keys: string | readonly string[]) =>
    listOf(keys)
      .map((key) => `「${procedure.steps[key]?.label ?? key}」`)
      .join('、')
  const field = (key: string) => `「${procedure.fields[key]?.label ?? key}」`
  const rule = (key: string) => `“${procedure.rules[key]?.says ?? key}”`
  const where = figure.where ? `，只计${rule(figure.where)}的` : ''
  if ('counts' in figure)
    return `${step(figure.counts)}的次数${figure.distinct ? `，同一${field(figure.distinct)}在一个期间只计一次` : ''}${where}`
  if ('sums' in figure) return `${step(figure.at)}时${field(figure.sums)}合计${where}`
  if ('averages' in figure)
    return `${step(figure.at)}时${field(figure.averages)}的平均数${figure.weighedBy ? `，按${field(figure.weighedBy)}加权` : ''}${where}`
  if ('part' in figure) return `${step(figure.at)}时${field(figure.part)}合计 ÷ ${field(figure.whole)}合计${where}`
  if ('rises' in figure)
    return `期初数 + ${step(figure.rises)} − ${step(figure.falls)}${figure.weighs ? `，每件按${field(figure.weighs)}计` : ''}${where}`
  if ('keeps' in figure) {
    const kept = procedure.limits[figure.keeps] ?? procedure.publications[figure.keeps]
    return `期限「${kept?.label ?? figure.keeps}」按期终止数 ÷ 已终止数${where}`
  }
  const part = figure.of ? `${step(figure.of)}的次数` : figure.when ? `其中${rule(figure.when)}的` : ''
  return `${part} ÷ ${step(figure.over)}的次数${where}`
}

/** 《…》第…条, with 〔待核〕 where we have not compared it with the text. */
export function cite(basis: Basis): string {
  return `${describeBasis(basis)}${basis.mark === 'unverified' ? '〔待核〕' : ''}`
}

/** Rows as a Markdown table; empty where there is no row. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', '<br>')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

export function section(title: string, body: string): string {
  return body === '' ? '' : `## ${title}\n\n${body}`
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

function stages(procedure: Procedure): string {
  return Object.values(procedure.stages)
    .map((stage) => `${stageLabel(stage)}${stageEnds(stage) ? '（终结）' : ''}`)
    .join('、')
}

function steps(procedure: Procedure): string {
  const fields = (keys: readonly string[] | undefined) => (keys ?? []).map((key) => procedure.fields[key]?.label ?? key).join('、')
  const rows = Object.values(procedure.steps).map((step) => [
    `${step.label}${step.once ? '（一次）' : ''}${step.says ? `<br>${step.says}` : ''}`,
    actors(procedure, step),
    movement(procedure, step),
    fields(step.asks),
    fields(step.mayAsk),
    listOf(step.onlyIf)
      .map((key) => procedure.rules[key]?.says ?? key)
      .join('；'),
    papersOf(step)
      .map(
        ({ paper, onlyIf }) =>
          `${procedure.papers[paper]?.title ?? paper}${onlyIf ? `（${procedure.rules[onlyIf]?.says ?? onlyIf}时）` : ''}`,
      )
      .join('、'),
    [cite(step.basis), ...(step.leadsTo ?? []).map((next) => `可转：${next.label}`)].join('<br>'),
  ])
  return table(['环节', '办理人', '阶段', '必填', '可填', '条件', '文书', '依据'], rows)
}

function actors(procedure: Procedure, step: AnyStep): string {
  if (step.by === 'clock') {
    const limit = step.when ? procedure.limits[step.when.lapsed]?.label : undefined
    return `期限届满自动发生${limit ? `（${limit}，记在${step.when?.dated === 'lastDay' ? '最后一日' : '届满次日'}）` : ''}`
  }
  return listOf(step.by)
    .map((key) => procedure.roles[key]?.label ?? key)
    .join('、')
}

function movement(procedure: Procedure, step: AnyStep): string {
  const name = (key: string) => stageLabel(procedure.stages[key] ?? key)
  const from = step.from === null ? '开始' : listOf(step.from).map(name).join('、')
  return step.to === undefined ? `${from}（不变）` : `${from} → ${name(step.to)}`
}

function rules(procedure: Procedure): string {
  const rows = Object.values(procedure.rules).map((rule) => [
    rule.says,
    rule.overridable ? '可写明理由突破，列入监督' : '',
    cite(rule.basis),
  ])
  return table(['条件', '突破', '依据'], rows)
}

function limits(procedure: Procedure): string {
  const rows = Object.values(procedure.limits).map((limit) => [
    limit.label,
    `${describeLength(limit.length)}${limit.setBy ? `（由参数「${limit.setBy.label}」设定）` : ''}`,
    startOf(procedure, limit),
    stepLabels(procedure, limit.until),
    bindsLabels[limit.binds],
    changesOf(procedure, limit),
    cite(limit.basis),
  ])
  return table(['期限', '长度', '起算', '终止', '约束', '顺延、中止、扣除、延长', '依据'], rows)
}

function startOf(procedure: Procedure, limit: AnyLimit): string {
  const { from } = limit
  const start =
    typeof from === 'object' && 'step' in from
      ? `${stepLabels(procedure, from.step)}所填「${procedure.fields[from.day]?.label ?? from.day}」`
      : stepLabels(procedure, from)
  return `${start}${limit.onlyIf ? `，且${procedure.rules[limit.onlyIf]?.says ?? limit.onlyIf}` : ''}`
}

function changesOf(procedure: Procedure, limit: AnyLimit): string {
  const rolls =
    limit.length.unit !== 'hour' &&
    limit.length.unit !== 'workingDay' &&
    (limit.roll ?? (limit.binds !== 'validity' && limit.binds !== 'minimum'))
  const stretch = (kind: string) => (one: { from: string; until: string | readonly string[] }) =>
    `${kind}：自${stepLabels(procedure, one.from)}至${stepLabels(procedure, one.until)}`
  const extensions = Object.entries(limit.extendedBy ?? {}).flatMap(([key, by]) =>
    by ? [`${stepLabels(procedure, key)}延长${extensionText(procedure, by)}`] : [],
  )
  return [
    ...(limit.length.unit === 'workingDay' ? [] : [rolls ? '最后一日为休息日的顺延' : '不顺延']),
    ...(limit.suspendedBy ?? []).map(stretch('中止')),
    ...(limit.excludes ?? []).map(stretch('扣除')),
    ...extensions,
    ...(limit.restartedBy ? [`${stepLabels(procedure, limit.restartedBy)}后重新计算`] : []),
    ...(limit.voidedBy ? [`${stepLabels(procedure, limit.voidedBy)}后不再计算`] : []),
  ].join('；')
}

function extensionText(procedure: Procedure, by: Length | { unit: Length['unit']; field: string }): string {
  return 'count' in by ? describeLength(by) : `「${procedure.fields[by.field]?.label ?? by.field}」所填长度`
}

function papers(procedure: Procedure): string {
  return Object.values(procedure.papers)
    .map((paper) =>
      [
        `### ${paper.title}`,
        `${formLabels[paper.form]}${paper.series ? `，字号「${paper.series}」` : ''}。依据：${cite(paper.basis)}`,
        `载明：${paper.shows.map((key) => procedure.fields[key]?.label ?? key).join('、')}`,
        paragraphsOf(paper)
          .map(({ text, onlyIf }) => `> ${onlyIf ? `（${procedure.rules[onlyIf]?.says ?? onlyIf}时）` : ''}${withLabels(procedure, text)}`)
          .join('\n>\n'),
        paper.remedy ? `救济：${paper.remedy}` : '',
      ]
        .filter((part) => part !== '')
        .join('\n\n'),
    )
    .join('\n\n')
}

function withLabels(procedure: Procedure, line: string): string {
  return line.replace(/\{([^}]+)\}/g, (_, key: string) => `【${procedure.fields[key]?.label ?? paperSlots[key] ?? key}】`)
}

function publications(procedure: Procedure): string {
  const rows = Object.values(procedure.publications).map((each: AnyPublication) => [
    each.label,
    `${stepLabels(procedure, each.from)}后${describeLength(each.within)}内，由${stepLabels(procedure, each.by)}登记`,
    each.place,
    each.shows.map((key) => procedure.fields[key]?.label ?? key).join('、'),
    each.onlyIf ? (procedure.rules[each.onlyIf]?.says ?? each.onlyIf) : '',
    each.withdrawn
      ? `${stepLabels(procedure, each.withdrawn.from)}后${describeLength(each.withdrawn.within)}内撤下，${cite(each.withdrawn.basis)}`
      : '',
    cite(each.basis),
  ])
  return table(['公开事项', '时限', '位置', '内容', '条件', '撤下', '依据'], rows)
}

function figures(procedure: Procedure): string {
  const rows = Object.entries(procedure.figures).map(([key, figure]) => [
    `\`${procedure.id}.${key}\``,
    figure.label,
    figure.unit,
    formulaOf(procedure, figure),
    (figure.by ?? []).map((by) => procedure.fields[by]?.label ?? by).join('、'),
  ])
  return table(['标识', '名称', '单位', '计算', '可按'], rows)
}

function valuesOf(field: AnyField): string {
  const range = [
    field.min === undefined ? '' : `至少${field.min}`,
    field.max === undefined ? '' : `至多${field.max}`,
    field.unit ? `单位：${field.unit}` : '',
  ]
  const options = field.options ? Object.values(field.options).join('、') : ''
  const links = field.to?.length ? `链接：${field.to.map((id) => `\`${id}\``).join('、')}` : ''
  return [options, links, ...range, field.hint ?? ''].filter((part) => part !== '').join('；')
}

function gists(procedure: Procedure): string {
  const cited = new Map<string, Basis>()
  const note = (basis: Basis | undefined) => basis && basis.article !== undefined && cited.set(cite(basis), basis)
  for (const basis of procedure.basis) note(basis)
  for (const group of [procedure.steps, procedure.rules, procedure.limits, procedure.papers, procedure.publications, procedure.fields])
    for (const one of Object.values(group)) note(one.basis)
  for (const each of Object.values(procedure.publications)) note(each.withdrawn?.basis)
  return bullets([...cited].sort(([a], [b]) => (a < b ? -1 : 1)).map(([text, basis]) => `${text}：${basis.gist}`))
}

function stepLabels(procedure: Procedure, keys: string | readonly string[]): string {
  return listOf(keys)
    .map((key) => `「${procedure.steps[key]?.label ?? key}」`)
    .join('、')
}

const paperSlots: Readonly<Record<string, string>> = { unit: '本单位', day: '日期', number: '文号', 'paper.title': '文书标题' }

const formLabels = { letter: '送达当事人的文书', approval: '内部审批表', record: '由在场人签名的记录' } as const

const bindsLabels: Readonly<Record<AnyLimit['binds'], string>> = {
  agency: '约束本机关',
  party: '约束当事人',
  other: '约束其他机关',
  minimum: '最短时间，届满后方可办理',
  validity: '有效期，届满自行失效',
}

const disclosureLabels = { public: '公开', masked: '隐去个人信息后公开', internal: '内部', sealed: '保密，查阅留痕' } as const

const kindLabels: Readonly<Record<KindName, string>> = {
  line: '单行文字',
  text: '文字',
  day: '日期',
  instant: '时刻',
  integer: '整数',
  money: '金额',
  number: '数字',
  choice: '单选',
  choices: '多选',
  yesNo: '是否',
  person: '自然人',
  organisation: '单位',
  party: '当事人',
  address: '地址',
  unit: '本系统单位',
  officer: '工作人员',
  officers: '多名工作人员',
  matter: '关联事项',
  files: '附件',
  basis: '法律依据',
}
