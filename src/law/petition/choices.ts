import { convention } from '../../definition/index.ts'

/** The classes of 信访工作条例 arts 29–31, each with a track of its own. Older petitions are sorted by them too, so that years compare. */
export const petitionClasses = {
  suggestion: '建议意见类',
  accusation: '检举控告类',
  judicial: '申诉求决类：诉讼、检察、公安法律程序',
  arbitration: '申诉求决类：仲裁',
  partyAppeal: '申诉求决类：党员申诉、申请复审',
  administrative: '申诉求决类：行政复议、裁决、确认、许可、处罚等程序',
  performance: '申诉求决类：申请查处违法、履行职责',
  petition: '申诉求决类：信访程序',
} as const

export const petitionChannels = { online: '网上信访', letter: '来信', visit: '来访', phone: '来电', fax: '传真' } as const

/** How the matter came in: it decides who must do what, and by when. */
export const petitionArrivals = {
  office: '信访部门直接收到',
  unit: '责任单位直接收到',
  forwarded: '上级或信访部门转送',
  assigned: '上级或信访部门交办',
} as const

export const petitionTopics = {
  construction: '城乡建设',
  housing: '住房与物业',
  expropriation: '征收拆迁',
  labour: '劳动和社会保障',
  civilAffairs: '民政与救助',
  health: '卫生健康',
  education: '教育',
  environment: '生态环境',
  cityManagement: '城市管理',
  traffic: '交通运输',
  economy: '经济金融',
  policing: '公安与治安',
  community: '村（社区）事务',
  conduct: '工作人员作风',
  other: '其他',
} as const

export const topicBasis = convention('内容分类由各地信访系统规定')

export const opinionResults = { support: '予以支持', explain: '解释说明', refuse: '不予支持' } as const

export const reviewResults = { uphold: '维持', change: '变更', revoke: '撤销并责令重新处理' } as const

export const satisfactions = { satisfied: '满意', basic: '基本满意', dissatisfied: '不满意' } as const
