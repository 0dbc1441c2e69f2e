import { convention, defineRegister, f } from '../../definition/index.ts'

/** 服务企业联络群: members joining in batches; leaving ends the batch. */
export const businessGroup = defineRegister({
  id: 'business.group',
  title: '服务企业联络群',
  group: '基础台账',
  says: '按批登记加入联络群的企业家人数，退群时注销该批。不记录发言和活跃度。',
  series: '群',
  basis: convention('街道建立服务企业联络渠道，只统计人数'),
  fields: {
    title: f.line('群组名称'),
    members: f.integer('入群人数', { min: 1, max: 10_000, unit: '位' }),
    reason: f.line('退出原因'),
  },
  names: { title: 'title' },
  asks: ['title', 'members'],
  ends: { label: '退出', asks: ['reason'] },
  figures: { members: { label: '联络群企业家成员', unit: '位', rises: 'enter', falls: 'end', weighs: 'members' } },
})
