import { defineRegister, f } from '../../definition/index.ts'
import { openInformation as law } from '../sources/open-information.ts'

/** 主动公开情况: counts without names, for the first table of the yearly report and what is told beside it. */
export const disclosureActive = defineRegister({
  id: 'disclosure.active',
  title: '主动公开统计',
  group: '政务公开',
  says: '按月或按季登记主动公开的数量。规范性文件和行政处罚的数量由各自的程序得出，不在此登记。',
  series: '公开主',
  basis: law(20),
  fields: {
    title: f.line('统计内容', { disclose: 'public', hint: '如：三季度网站发布信息' }),
    kind: f.choice(
      '统计事项',
      {
        website: '门户网站发布信息（条）',
        newMedia: '政务新媒体发布信息（条）',
        bulletin: '公开栏、公报等发布信息（条）',
        interpretation: '政策解读（条）',
        response: '回应关切（条）',
        training: '信息公开业务培训（场）',
        rulesMade: '规章制发（件）',
        rulesRepealed: '规章废止（件）',
        documentsMade: '未经系统制发的行政规范性文件（件）',
        documentsRepealed: '未经系统废止的行政规范性文件（件）',
        licence: '行政许可处理决定（件）',
        penalty: '未经系统作出的行政处罚决定（件）',
        coercion: '行政强制处理决定（件）',
        fee: '行政事业性收费',
      },
      { disclose: 'public' },
    ),
    count: f.integer('数量', { min: 1, max: 1_000_000, disclose: 'public' }),
    amount: f.money('收费金额', { min: 1, disclose: 'public', hint: '只有行政事业性收费填写' }),
    note: f.text('说明', { hint: '不得填写个人信息' }),
  },
  names: { title: 'title' },
  asks: ['title', 'kind'],
  rules: {
    feeHasAmount: {
      says: '行政事业性收费填金额，其余事项填数量',
      basis: law(20),
      field: 'amount',
      holds: ({ kind, count, amount }) =>
        kind === undefined || (kind === 'fee' ? amount !== undefined && count === undefined : count !== undefined && amount === undefined),
    },
  },
  figures: {
    count: { label: '主动公开统计', unit: '条、件、场', sums: 'count', at: 'enter', by: ['kind'], hint: '按统计事项分别使用' },
    fees: { label: '行政事业性收费', unit: '元', sums: 'amount', at: 'enter' },
  },
})

/** 期初数: what was in force before the system began, so that the stock of rules and documents is right. */
export const disclosureInForce = defineRegister({
  id: 'disclosure.inForce',
  title: '现行有效文件期初数',
  group: '政务公开',
  says: '逐件登记启用系统前制发、仍然有效的规章和行政规范性文件；失效、废止时退出。',
  series: '公开存',
  basis: law(20),
  fields: {
    title: f.line('文件名称', { disclose: 'public' }),
    number: f.line('发文字号', { disclose: 'public' }),
    kind: f.choice('文件种类', { rules: '规章', documents: '行政规范性文件' }, { disclose: 'public' }),
  },
  names: { title: 'title' },
  asks: ['title', 'kind'],
  ends: { label: '废止或者失效' },
  figures: {
    held: { label: '期初现行有效文件', unit: '件', rises: 'enter', falls: 'end', by: ['kind'] },
    ended: { label: '期初文件废止、失效', unit: '件', counts: 'end', by: ['kind'] },
  },
})
