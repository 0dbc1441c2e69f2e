import { convention, defineRegister, f } from '../../definition/index.ts'
import { leaderDuty } from '../sources/leader-duty.ts'

/** 法治批示: given, and carried out. */
export const leadershipInstruction = defineRegister({
  id: 'leadership.instruction',
  title: '领导法治批示',
  group: '组织领导',
  says: '登记领导对法治工作的批示，办结后注明结果。',
  series: '批',
  basis: convention('领导批示登记交办，办理结果反馈'),
  fields: {
    leader: f.officer('批示人'),
    post: f.choice(
      '职务',
      { party: '党委（党工委）主要负责人', government: '政府（办事处）主要负责人', deputy: '分管负责人' },
      { basis: leaderDuty(5) },
    ),
    text: f.text('批示内容'),
    assignee: f.officer('承办人'),
    result: f.text('办理结果'),
  },
  names: { title: 'text' },
  asks: ['leader', 'post', 'text'],
  ends: { label: '办结', asks: ['result'] },
  figures: {
    given: { label: '法治批示', unit: '次', counts: 'enter', by: ['post'] },
    done: { label: '办结法治批示', unit: '件', counts: 'end', by: ['post'] },
    open: { label: '在办法治批示', unit: '件', rises: 'enter', falls: 'end' },
  },
})
