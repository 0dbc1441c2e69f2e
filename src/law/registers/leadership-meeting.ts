import { convention, defineRegister, f } from '../../definition/index.ts'
import { leaderDuty } from '../sources/leader-duty.ts'

/** 法治工作会议 */
export const leadershipMeeting = defineRegister({
  id: 'leadership.meeting',
  title: '法治工作会议',
  group: '组织领导',
  says: '登记研究、部署、听取汇报的会议，会议议题和议定事项。',
  series: '会',
  basis: convention('党工委、办事处定期研究法治建设工作，会议有记录'),
  fields: {
    title: f.line('会议名称', { basis: leaderDuty(5) }),
    kind: f.choice('会议种类', {
      partyCommittee: '党工委会议',
      office: '办事处办公会议',
      leadingGroup: '法治建设领导小组会议',
      special: '专题会议',
      mobilisation: '动员部署会',
      exchange: '职权调整等交流会',
    }),
    topic: f.choice('议题', {
      yearReport: '听取上一年度法治政府建设情况',
      progress: '听取工作进展',
      plan: '年度计划和任务分解',
      study: '学习上级部署',
      enforcement: '执法工作',
      disputes: '信访和矛盾纠纷',
      publicity: '普法工作',
      other: '其他',
    }),
    decisions: f.text('议定事项'),
    people: f.integer('参会人数', { max: 5000, unit: '人' }),
    minutes: f.files('会议纪要'),
  },
  names: { title: 'title' },
  asks: ['title', 'kind', 'topic'],
  figures: { held: { label: '法治工作会议', unit: '次', counts: 'enter', by: ['kind', 'topic'] } },
})
