import { convention, defineProcedure, f, working } from '../../definition/index.ts'
import { openInformation as law } from '../sources/open-information.ts'

const review = convention('公开前审查国家秘密、商业秘密、个人隐私和个人信息')
const archiving = convention('公开凭证、审查记录一并归档')

/** 主动公开事项: one matter an item, made public within twenty working days of its being made or changed; counts into the second part of the yearly report. */
export const disclosureItem = defineProcedure({
  id: 'disclosure.item',
  title: '主动公开事项',
  group: '政务公开',
  edition: '',
  basis: [law(20), law(21), law(26)],
  inForce: { from: '2019-05-15' },
  series: '公开项',
  says: '逐项登记属于主动公开范围的信息，自形成或者变更之日起二十个工作日内公开，到期提醒，逾期列出。',
  leavesOut: ['法律、法规对公开期限另有规定的，按其规定；行政处罚决定、行政规范性文件的公开由各自的程序提醒', '基本目录的编制和栏目维护'],

  roles: {
    clerk: { label: '经办人', is: 'clerk' },
    reviewer: { label: '审查人员', is: ['reviewer', 'head'] },
  },
  stages: {
    pending: '待公开',
    published: '已公开',
    changing: '待更新',
    withheld: { label: '不予公开', ends: true },
    withdrawn: { label: '已撤下', ends: true },
    closed: { label: '已归档', ends: true },
  },

  fields: {
    title: f.line('信息名称', { disclose: 'public' }),
    kind: f.choice(
      '信息类别',
      {
        documents: '未经系统制发的行政规范性文件',
        licence: '行政许可处理决定',
        penalty: '未经系统作出的行政处罚决定',
        coercion: '行政强制处理决定',
        organ: '机构职能和办公信息',
        plan: '规划和统计信息',
        service: '办事依据、条件和程序',
        budget: '预算、决算',
        charges: '收费项目和标准',
        procurement: '集中采购',
        project: '重大建设项目',
        livelihood: '民生政策、措施和实施情况',
        emergency: '应急预案、预警和应对',
        inspection: '监督检查情况',
        recruitment: '招考录用',
        township: '条例第二十一条列举的基层事项',
        other: '其他依法应当主动公开的',
      },
      { disclose: 'public', basis: law(20), hint: '逐项登记的处理决定，不再在“主动公开统计”中登记数量' },
    ),
    column: f.line('公开栏目', { disclose: 'public' }),
    formedOn: f.day('形成之日', { basis: law(26) }),
    changedOn: f.day('变更之日', { basis: law(26) }),
    change: f.text('变更内容'),
    review: f.choice(
      '公开审查',
      { clear: '可以公开', masked: '区分处理后公开' },
      { basis: review, hint: '经审查不得公开的，办理“不予公开”' },
    ),
    channel: f.choice(
      '公开渠道',
      { website: '门户网站', newMedia: '政务新媒体', bulletin: '公开栏、公报', other: '其他' },
      { disclose: 'public' },
    ),
    address: f.line('公开位置', { disclose: 'public', hint: '网址，或者公开栏所在地' }),
    reason: f.text('理由', { hint: '写明属于条例第十四条至第十六条的哪一种情形' }),
  },
  names: { title: 'title' },

  rules: {
    formedBefore: {
      says: '形成之日不晚于登记之日',
      basis: law(26),
      field: 'formedOn',
      holds: ({ formedOn }, { on }) => formedOn === undefined || formedOn <= on,
    },
    changedBefore: {
      says: '变更之日不早于形成之日，不晚于登记之日',
      basis: law(26),
      field: 'changedOn',
      holds: ({ formedOn, changedOn }, { on }) =>
        changedOn === undefined || (changedOn <= on && (formedOn === undefined || changedOn >= formedOn)),
    },
  },
  papers: {},

  steps: {
    register: {
      label: '登记',
      by: 'clerk',
      from: null,
      to: 'pending',
      basis: law(20),
      asks: ['title', 'kind', 'formedOn'],
      mayAsk: ['column'],
      onlyIf: ['formedBefore'],
    },
    publish: {
      label: '公开',
      by: 'clerk',
      from: 'pending',
      to: 'published',
      basis: law(26),
      asks: ['review', 'channel'],
      mayAsk: ['column', 'address'],
    },
    withhold: {
      label: '不予公开',
      by: 'reviewer',
      from: 'pending',
      to: 'withheld',
      basis: law(14),
      asks: ['reason'],
    },
    change: {
      label: '登记变更',
      by: 'clerk',
      from: 'published',
      to: 'changing',
      basis: law(26),
      asks: ['changedOn', 'change'],
      onlyIf: ['changedBefore'],
    },
    update: {
      label: '更新公开',
      by: 'clerk',
      from: 'changing',
      to: 'published',
      basis: law(26),
      asks: ['review', 'channel'],
      mayAsk: ['address'],
    },
    withdraw: {
      label: '撤下',
      by: 'reviewer',
      from: ['published', 'changing'],
      to: 'withdrawn',
      basis: law(14),
      asks: ['reason'],
    },
    close: { label: '归档', by: 'clerk', from: 'published', to: 'closed', basis: archiving },
  },

  limits: {
    publish: {
      label: '主动公开期限',
      length: working(20),
      from: { step: 'register', day: 'formedOn' },
      until: ['publish'],
      voidedBy: ['withhold'],
      basis: law(26),
      binds: 'agency',
    },
    update: {
      label: '更新公开期限',
      length: working(20),
      from: { step: 'change', day: 'changedOn' },
      until: ['update'],
      voidedBy: ['withdraw'],
      basis: law(26),
      binds: 'agency',
    },
  },

  figures: {
    registered: { label: '登记主动公开事项', unit: '件', counts: 'register', by: ['kind'] },
    published: { label: '主动公开事项公开', unit: '件', counts: 'publish', by: ['kind', 'channel'] },
    updated: { label: '主动公开事项更新', unit: '件', counts: 'update', by: ['kind'] },
    withheld: { label: '经审查不予公开的事项', unit: '件', counts: 'withhold', by: ['kind'] },
    onTime: { label: '主动公开及时率', unit: '%', keeps: 'publish', by: ['kind'] },
    updatedOnTime: { label: '主动公开更新及时率', unit: '%', keeps: 'update' },
    pending: { label: '尚未公开的主动公开事项', unit: '件', rises: 'register', falls: ['publish', 'withhold'], by: ['kind'] },
  },
})
