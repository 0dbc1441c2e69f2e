import { convention, defineRegister, f } from '../../definition/index.ts'

/** 领导抽查执法情况 */
export const enforcementSpotCheck = defineRegister({
  id: 'enforcement.spotCheck',
  title: '执法抽查',
  group: '行政执法',
  says: '登记负责人对执法人员着装、亮证、用语、记录和文书的抽查。',
  series: '抽',
  basis: convention('街道负责人定期抽查执法人员执法情况'),
  fields: {
    leader: f.officer('抽查人'),
    checked: f.officers('被抽查人员'),
    way: f.choice('抽查方式', { scene: '现场', recording: '调阅执法记录', files: '调阅案卷' }),
    result: f.choice('抽查结果', { good: '符合要求', corrected: '当场纠正', rectify: '限期整改' }),
    findings: f.text('发现的问题'),
  },
  names: { title: 'leader' },
  asks: ['leader', 'way', 'result'],
  figures: { checks: { label: '领导抽查执法', unit: '次', counts: 'enter', by: ['way', 'result'] } },
})
