/** Whom a decision is made against: it sets the thresholds and splits the figures. */
export const partyKinds = { citizen: '公民', business: '个体工商户', organisation: '法人或者其他组织' } as const

export const violations = {
  street: '街面秩序',
  appearance: '市容环境卫生',
  building: '违法建设',
  waste: '生活垃圾分类',
  advertising: '户外广告',
  parking: '车辆违规停放',
  greening: '园林绿化',
  municipal: '市政公用设施',
  pollution: '油烟、噪声和扬尘',
  gas: '燃气安全',
  housing: '房屋和物业管理',
  other: '其他',
} as const

/** Kinds of penalty from light to heavy, as the yearly statistics order them. Detention is for the police alone. */
export const sanctions = {
  warning: '警告',
  criticism: '通报批评',
  fine: '罚款',
  confiscation: '没收违法所得、没收非法财物',
  suspension: '暂扣许可证件',
  downgrade: '降低资质等级',
  restriction: '限制开展生产经营活动',
  stoppage: '责令停产停业',
  closure: '责令关闭、限制从业',
  revocation: '吊销许可证件',
} as const

export type Sanction = keyof typeof sanctions

/** 0 for the lightest. */
export function weightOf(sanction: Sanction): number {
  return Object.keys(sanctions).indexOf(sanction)
}

/** Kinds after which the party may always be heard; 限制开展生产经营活动 is read as one of the 其他较重的行政处罚. */
export const heardSanctions: readonly Sanction[] = ['downgrade', 'restriction', 'stoppage', 'closure', 'revocation']

/** Why no penalty is imposed although an act was found. */
export const exemptions = {
  child: '不满十四周岁',
  incapable: '不能辨认或者控制自己行为',
  minor: '违法行为轻微并及时改正，没有危害后果',
  first: '初次违法且危害后果轻微并及时改正',
  faultless: '有证据足以证明没有主观过错',
  expired: '超过追究时效',
  unproven: '违法事实不能成立',
} as const

export const capacities = {
  full: '完全责任能力（含单位）',
  child: '不满十四周岁',
  youth: '已满十四周岁不满十八周岁',
  incapable: '不能辨认或者控制自己行为',
  limited: '尚未完全丧失辨认或者控制能力',
} as const

export const discretions = { reduced: '减轻', lighter: '从轻', usual: '一般', heavier: '从重' } as const

export const harms = { none: '没有危害后果', slight: '危害后果轻微', real: '造成危害后果' } as const
