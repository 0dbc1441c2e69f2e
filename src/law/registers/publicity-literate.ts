import { defineRegister, f } from '../../definition/index.ts'
import { literateRules, publicityLaw } from '../sources/legal-publicity.ts'

/** 法律明白人名册: chosen, trained, registered by the district, and leaving by their own wish, idleness or breach. */
export const publicityLiterate = defineRegister({
  id: 'publicity.literate',
  title: '法律明白人',
  group: '普法与学法',
  says: '登记经培训考核、由区司法行政部门登记的法律明白人；退出时注销。',
  series: '明',
  basis: literateRules.whole,
  fields: {
    person: f.person('姓名', { basis: publicityLaw(46) }),
    community: f.line('所在社区', { disclose: 'public' }),
    background: f.choice('身份', {
      committee: '社区两委成员',
      worker: '社区工作者',
      grid: '网格员',
      mediator: '人民调解员',
      party: '党员',
      elder: '五老人员',
      other: '其他',
    }),
    certificate: f.line('证书编号'),
    reason: f.choice('退出原因', { own: '本人申请', moved: '工作变动', idle: '不履行职责', breach: '违纪违法' }),
  },
  names: { title: 'community', party: 'person' },
  asks: ['person', 'community', 'background'],
  ends: { label: '退出', asks: ['reason'] },
  figures: {
    registered: { label: '新登记法律明白人', unit: '人', counts: 'enter', by: ['background'] },
    serving: { label: '法律明白人', unit: '人', rises: 'enter', falls: 'end', by: ['background'] },
    communities: { label: '新登记法律明白人所在社区', unit: '个', counts: 'enter', distinct: 'community' },
  },
})
