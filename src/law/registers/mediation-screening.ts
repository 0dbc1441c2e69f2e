import { convention, defineRegister, f } from '../../definition/index.ts'
import { disputeKinds } from '../mediation/dispute-kinds.ts'

/** 矛盾纠纷排查: rounds of screening, and disputes prevented before they arose. What must be mediated becomes a matter of its own. */
export const mediationScreening = defineRegister({
  id: 'mediation.screening',
  title: '矛盾纠纷排查',
  group: '矛盾纠纷化解',
  says: '登记排查次数、发现和预防的纠纷数；需要调解的，转人民调解。不登记当事人姓名，不评价个人。',
  series: '排',
  basis: convention('社区和网格常态化排查矛盾纠纷'),
  fields: {
    place: f.line('社区或者网格'),
    way: f.choice('排查方式', { routine: '日常排查', special: '专项排查', festival: '重要节点排查' }),
    kind: f.choice('主要纠纷类型', disputeKinds),
    times: f.integer('排查次数', { min: 1, max: 5000, unit: '次' }),
    found: f.integer('发现纠纷', { max: 5000, unit: '件' }),
    prevented: f.integer('预防纠纷', { max: 5000, unit: '件' }),
    related: f.matter('转为调解', ['mediation']),
    note: f.text('情况说明'),
  },
  names: { title: 'place' },
  asks: ['place', 'way', 'times'],
  figures: {
    times: { label: '矛盾纠纷排查', unit: '次', sums: 'times', at: 'enter', by: ['way'] },
    found: { label: '排查发现纠纷', unit: '件', sums: 'found', at: 'enter', by: ['kind'] },
    prevented: { label: '预防矛盾纠纷', unit: '件', sums: 'prevented', at: 'enter', by: ['kind'] },
  },
})
