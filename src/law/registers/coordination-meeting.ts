import { convention, defineRegister, f } from '../../definition/index.ts'

/** 联席会议和联合行动 */
export const coordinationMeeting = defineRegister({
  id: 'coordination.meeting',
  title: '部门联动',
  group: '基础台账',
  says: '登记街道召集或者参加的部门联席会议、“吹哨报到”和联合执法行动。',
  series: '联',
  basis: convention('需要多个部门解决的事项由街道召集会商'),
  fields: {
    title: f.line('事项'),
    kind: f.choice('种类', { joint: '联席会议', whistle: '街道吹哨部门报到', enforcement: '联合执法', exchange: '业务衔接会商' }),
    departments: f.line('参加部门'),
    count: f.integer('参加部门数', { min: 1, max: 100, unit: '个' }),
    result: f.text('议定或者处置结果'),
    solved: f.choice('解决情况', { solved: '已解决', partly: '部分解决', open: '未解决' }),
  },
  names: { title: 'title' },
  asks: ['title', 'kind', 'departments', 'solved'],
  figures: { held: { label: '部门联动', unit: '次', counts: 'enter', by: ['kind', 'solved'] } },
})
