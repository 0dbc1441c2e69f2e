import { convention, defineRegister, f } from '../../definition/index.ts'

/** 综合行政执法平台: the provincial systems an enforcement team works on. */
export const enforcementPlatform = defineRegister({
  id: 'enforcement.platform',
  title: '执法平台',
  group: '行政执法',
  says: '登记本单位正在使用的行政执法办案、监督平台；停用时注销。',
  series: '台',
  basis: convention('行政执法办案和监督使用上级统一建设的信息平台'),
  fields: {
    name: f.line('平台名称'),
    kind: f.choice('平台种类', { handling: '执法办案', supervision: '执法监督', combined: '办案与监督合一' }),
    accounts: f.integer('开通账号', { max: 5000, unit: '个' }),
    reason: f.line('停用原因'),
  },
  names: { title: 'name' },
  asks: ['name', 'kind'],
  ends: { label: '停用', asks: ['reason'] },
  figures: {
    inUse: { label: '综合行政执法平台', unit: '个', rises: 'enter', falls: 'end', by: ['kind'] },
    opened: { label: '新启用执法平台', unit: '个', counts: 'enter', by: ['kind'] },
  },
})
