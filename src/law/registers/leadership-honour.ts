import { convention, defineRegister, f } from '../../definition/index.ts'

/** 表彰和通报表扬 */
export const leadershipHonour = defineRegister({
  id: 'leadership.honour',
  title: '表彰和经验推广',
  group: '组织领导',
  says: '登记法治建设方面的表彰、通报表扬、媒体报道和示范命名。',
  series: '荣',
  basis: convention('法治建设的先进典型逐件登记'),
  fields: {
    title: f.line('名称', { disclose: 'public' }),
    kind: f.choice(
      '种类',
      { honour: '表彰', circular: '通报表扬', media: '媒体报道', model: '示范命名', exchange: '经验交流' },
      { disclose: 'public' },
    ),
    level: f.choice('层级', { street: '街道', district: '区级', city: '市级', province: '省级', nation: '国家级' }, { disclose: 'public' }),
    recipient: f.choice('对象', { unit: '集体', person: '个人' }, { disclose: 'public' }),
    issuer: f.line('授予单位或者媒体', { disclose: 'public' }),
    proof: f.files('证明材料'),
  },
  names: { title: 'title' },
  asks: ['title', 'kind', 'level', 'recipient'],
  figures: { received: { label: '表彰和报道', unit: '项', counts: 'enter', by: ['kind', 'level', 'recipient'] } },
})
