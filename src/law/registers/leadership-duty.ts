import { convention, defineRegister, f } from '../../definition/index.ts'
import { leaderDuty } from '../sources/leader-duty.ts'

/** 第一责任人履职: what the two principal leaders did, with its evidence, for part three of the annual report. */
export const leadershipDuty = defineRegister({
  id: 'leadership.duty',
  title: '主要负责人履职',
  group: '组织领导',
  says: '党政主要负责人履行推进法治建设第一责任人职责，每件登记日期、内容和凭证。街道参照执行。',
  series: '责',
  basis: convention('街道党政主要负责人参照《党政主要负责人履行推进法治建设第一责任人职责规定》履职'),
  fields: {
    leader: f.officer('负责人', { disclose: 'public' }),
    post: f.choice('职务', { party: '党工委主要负责人', office: '办事处主要负责人' }, { disclose: 'public', basis: leaderDuty(2) }),
    kind: f.choice(
      '履职事项',
      {
        report: '听取法治建设汇报',
        meeting: '主持会议研究部署',
        problem: '协调解决重大问题',
        plan: '审定计划要点',
        decision: '依法决策、听取法律意见',
        enforcement: '督促规范执法',
        normative: '审定规范性文件',
        court: '出庭应诉、支持司法',
        study: '带头学法、组织学法',
        lecture: '讲授法治课',
        inspection: '督导检查',
        reception: '接访包案',
        partyRules: '推动党内法规实施',
        team: '抓法治队伍、选用干部看法治素养',
      },
      { disclose: 'public', basis: leaderDuty(5) },
    ),
    content: f.text('履职内容', { disclose: 'public' }),
    result: f.text('结果'),
    evidence: f.files('凭证'),
  },
  names: { title: 'content' },
  asks: ['leader', 'post', 'kind', 'content'],
  figures: { acts: { label: '主要负责人履行法治职责', unit: '次', counts: 'enter', by: ['post', 'kind'] } },
})
