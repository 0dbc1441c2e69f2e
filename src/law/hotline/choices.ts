/** Where a request came from: hotlines, message boards between government and public, and the office's own counter. */
export const orderChannels = {
  hotline: '12345便民热线',
  board: '政民互动留言',
  mailbox: '领导信箱',
  socialMedia: '政务新媒体留言',
  safety: '12350安全生产举报',
  grid: '网格巡查上报',
  counter: '来电来访',
} as const

export const orderKinds = {
  consultation: '咨询',
  help: '求助',
  complaint: '投诉',
  report: '举报',
  suggestion: '意见建议',
  thanks: '表扬',
} as const

/** Sets the limit; an order that names its own day goes by that day. */
export const orderGrades = { consult: '咨询类', ordinary: '一般事项', complex: '疑难复杂事项', urgent: '紧急事项' } as const

export const orderTopics = {
  property: '物业管理',
  illegalBuilding: '违法建设',
  streetOrder: '占道经营与街面秩序',
  environment: '市容环境卫生',
  noise: '噪声油烟',
  utilities: '水电气暖',
  roads: '道路与停车',
  safety: '安全与消防',
  labour: '劳动社保',
  civilAffairs: '民政救助',
  health: '卫生健康',
  education: '教育',
  disputes: '邻里与民间纠纷',
  conduct: '工作作风',
  enforcement: '行政执法投诉',
  other: '其他',
} as const

export const redirections = {
  emergency: '转110、119、120、122等紧急热线',
  lawsuit: '应当通过诉讼、仲裁解决',
  reconsideration: '应当通过行政复议解决',
  discipline: '属于纪检监察机关受理',
  disclosure: '属于政府信息公开申请',
  petition: '已进入信访程序',
  repeated: '重复来件且无新情况，并入原工单',
  unlawful: '涉及国家秘密、商业秘密、个人隐私或者违法内容',
  elsewhere: '不属于本单位职责',
} as const
