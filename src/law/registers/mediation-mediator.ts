import { defineRegister, f } from '../../definition/index.ts'
import { mediationLaw } from '../sources/mediation.ts'

/** 人民调解员和专职化解干部 */
export const mediationMediator = defineRegister({
  id: 'mediation.mediator',
  title: '调解力量名册',
  group: '矛盾纠纷化解',
  says: '登记人民调解员、专职下社区化解矛盾的干部和参与调解的志愿者；离任时注销。',
  series: '员',
  basis: mediationLaw.whole,
  fields: {
    person: f.person('姓名', { disclose: 'public' }),
    kind: f.choice('身份', {
      fullTime: '专职人民调解员',
      partTime: '兼职人民调解员',
      cadre: '专职下社区化解矛盾干部',
      volunteer: '志愿者',
      lawyer: '律师调解员',
    }),
    committee: f.line('所在组织', { disclose: 'public' }),
    reason: f.line('离任原因'),
  },
  names: { title: 'committee', party: 'person' },
  asks: ['person', 'kind', 'committee'],
  ends: { label: '离任', asks: ['reason'] },
  figures: {
    serving: { label: '调解力量', unit: '人', rises: 'enter', falls: 'end', by: ['kind'] },
    joined: { label: '新聘调解力量', unit: '人', counts: 'enter', by: ['kind'] },
  },
})
