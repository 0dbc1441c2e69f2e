import { convention, defineRegister, f } from '../../definition/index.ts'

/** 平安建设统计: counts without names, households or lists. */
export const safetyCount = defineRegister({
  id: 'safety.count',
  title: '平安建设统计',
  group: '平安建设',
  says: '只登记数量，不登记姓名、住户和名单。',
  series: '安',
  basis: convention('敏感事项只留数量，不留个人信息'),
  fields: {
    title: f.line('工作内容'),
    kind: f.choice('统计事项', {
      antiCultPledge: '签订拒绝邪教承诺书（份）',
      antiCultRelease: '解脱邪教人员（人）',
      safetyPledge: '签订平安承诺书（份）',
      volunteers: '平安志愿者上岗（人次）',
      patrols: '治安巡防（次）',
      visits: '走访服务（次）',
      hazards: '排查整改安全隐患（处）',
    }),
    count: f.integer('数量', { min: 1, max: 1_000_000 }),
    note: f.text('说明', { hint: '不得填写个人信息' }),
  },
  names: { title: 'title' },
  asks: ['title', 'kind', 'count'],
  figures: { count: { label: '平安建设工作量', unit: '份、人、次', sums: 'count', at: 'enter', by: ['kind'], hint: '按统计事项分别使用' } },
})
