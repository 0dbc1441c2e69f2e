import { convention, defineRegister, f } from '../../definition/index.ts'

/** 公共法律服务: what the station of the street and the rooms of the communities do for those who come. */
export const legalServiceReception = defineRegister({
  id: 'legalService.reception',
  title: '公共法律服务接待',
  group: '法律服务',
  says: '公共法律服务工作站、工作室接待群众的人次，可以逐次也可以按日登记。不收费，不登记咨询人姓名。',
  series: '法服',
  basis: convention('公共法律服务工作站提供法治宣传、咨询、调解，协助办理法律援助'),
  fields: {
    subject: f.line('事项'),
    place: f.choice('服务点', { station: '街道工作站', room: '社区工作室', outreach: '外出服务' }),
    kind: f.choice('服务种类', {
      advice: '法律咨询',
      writing: '代写文书',
      aid: '法律援助初审转交',
      mediation: '引导调解',
      notary: '公证鉴定仲裁指引',
      other: '其他',
    }),
    channel: f.choice('方式', { visit: '来访', phone: '电话', online: '网络' }),
    people: f.integer('人次', { min: 1, max: 5000, unit: '人次' }),
    minutes: f.integer('时长', { max: 1000, unit: '分钟' }),
    rating: f.choice('评价', { satisfied: '满意', fair: '基本满意', dissatisfied: '不满意', silent: '未评价' }),
  },
  names: { title: 'subject' },
  asks: ['subject', 'place', 'kind', 'channel', 'people'],
  figures: {
    people: { label: '公共法律服务接待', unit: '人次', sums: 'people', at: 'enter', by: ['kind', 'place', 'channel'] },
    entries: { label: '公共法律服务登记', unit: '条', counts: 'enter', by: ['kind', 'rating'] },
  },
})
