import { convention, defineRegister, f } from '../../definition/index.ts'

/** 职权承接: powers handed down to the sub-district, batch by batch. */
export const enforcementPowers = defineRegister({
  id: 'enforcement.powers',
  title: '下放职权承接',
  group: '行政执法',
  says: '按批次登记承接上级下放的行政职权；收回、取消时退出。逐项目录见权责清单附件。',
  series: '权',
  basis: convention('街道承接的行政职权以省级政府公布的下放目录为准'),
  fields: {
    document: f.line('下放依据文号', { disclose: 'public' }),
    batch: f.choice(
      '批次',
      { first: '第一批', second: '第二批', third: '第三批', later: '以后批次', adjusted: '动态调整' },
      { disclose: 'public' },
    ),
    kind: f.choice(
      '职权种类',
      { penalty: '行政处罚', coercion: '行政强制', inspection: '行政检查', licence: '行政许可', service: '公共服务', mixed: '多种' },
      { disclose: 'public' },
    ),
    items: f.integer('承接项数', { min: 1, max: 5000, unit: '项', disclose: 'public' }),
    formerHolder: f.line('原行使机关', { disclose: 'public' }),
    catalogue: f.files('职权目录'),
    reason: f.line('收回或者取消的依据'),
  },
  names: { title: 'document' },
  asks: ['document', 'batch', 'kind', 'items'],
  ends: { label: '收回或者取消', asks: ['reason'] },
  figures: {
    takenOver: { label: '承接下放职权', unit: '项', sums: 'items', at: 'enter', by: ['batch', 'kind'] },
    batches: { label: '承接职权批次', unit: '批', counts: 'enter', distinct: 'batch' },
    held: { label: '现有下放职权', unit: '项', rises: 'enter', falls: 'end', weighs: 'items', by: ['batch', 'kind'] },
  },
})
