import { defineRegister, f } from '../../definition/index.ts'
import { mediationLaw } from '../sources/mediation.ts'

/** 人民调解委员会: the network of committees. Communities must have one, streets may. */
export const mediationCommittee = defineRegister({
  id: 'mediation.committee',
  title: '人民调解委员会',
  group: '矛盾纠纷化解',
  says: '登记辖区内的人民调解委员会；撤销、合并时注销。',
  series: '委',
  basis: mediationLaw.whole,
  fields: {
    name: f.line('名称', { disclose: 'public' }),
    kind: f.choice(
      '种类',
      { street: '街道', community: '社区', family: '婚姻家庭', trade: '行业性专业性', enterprise: '企事业单位' },
      { disclose: 'public' },
    ),
    director: f.person('主任', { disclose: 'public' }),
    members: f.integer('委员人数', { min: 3, max: 9, unit: '人' }),
    place: f.address('调解室地址', { disclose: 'public' }),
    reason: f.line('撤销原因'),
  },
  names: { title: 'name' },
  asks: ['name', 'kind', 'members'],
  ends: { label: '撤销', asks: ['reason'] },
  figures: {
    committees: { label: '人民调解委员会', unit: '个', rises: 'enter', falls: 'end', by: ['kind'] },
    founded: { label: '新设人民调解委员会', unit: '个', counts: 'enter', by: ['kind'] },
    members: { label: '人民调解委员会委员', unit: '人', rises: 'enter', falls: 'end', weighs: 'members', by: ['kind'] },
  },
})
