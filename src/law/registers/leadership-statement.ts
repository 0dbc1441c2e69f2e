import { convention, defineRegister, f, unverified } from '../../definition/index.ts'
import { leaderDuty } from '../sources/leader-duty.ts'

/** 述法 */
export const leadershipStatement = defineRegister({
  id: 'leadership.statement',
  title: '年度述法',
  group: '组织领导',
  says: '登记领导干部年度述法：书面报告、会议述法、点评和测评。',
  series: '述',
  basis: convention('领导干部在年终述职中述法'),
  fields: {
    leader: f.officer('述法人', { basis: unverified(leaderDuty(7)) }),
    role: f.choice('身份', { principal: '党政主要负责人', member: '班子其他成员', head: '科室和社区负责人' }),
    form: f.choice('形式', { written: '书面述法', meeting: '会议述法' }),
    year: f.integer('述法年度', { min: 2016, max: 2100 }),
    commented: f.yesNo('已点评'),
    report: f.files('述法报告'),
  },
  names: { title: 'leader' },
  asks: ['leader', 'role', 'form', 'year'],
  figures: {
    given: { label: '述法', unit: '人次', counts: 'enter', by: ['role', 'form'] },
    people: { label: '述法人数', unit: '人', counts: 'enter', distinct: 'leader' },
  },
})
