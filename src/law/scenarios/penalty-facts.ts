import type { Pick } from './scenario.ts'
import { spot } from './words.ts'

/** Acts that an enforcement team of a sub-district meets, by kind, with the order to correct them and what was usually found. */
export const acts: Readonly<Record<string, readonly { readonly act: string; readonly correct: string }[]>> = {
  street: [
    { act: '占用便道摆放货架经营', correct: '立即清除占道物品' },
    { act: '店外堆放箱筐经营果蔬', correct: '立即将物品移入店内' },
    { act: '擅自占道摆摊设点售卖早点', correct: '立即停止占道经营' },
    { act: '擅自占用公共场地摆放桌椅', correct: '当日收回桌椅，恢复通行' },
  ],
  appearance: [
    { act: '乱贴宣传品污损临街外墙', correct: '两日内清除并恢复原状' },
    { act: '未履行门前责任区清扫义务', correct: '当日清扫干净' },
    { act: '运输渣土车辆沿途撒漏', correct: '立即清理污染路面' },
  ],
  building: [
    { act: '未经批准在一楼门前搭建棚亭', correct: '十日内自行拆除' },
    { act: '擅自占用公共平台加建简易房', correct: '限期自行拆除' },
  ],
  waste: [
    { act: '未按规定分类投放生活垃圾', correct: '立即按类别重新投放' },
    { act: '餐厨垃圾混入其他垃圾', correct: '签订收运合同并分类存放' },
  ],
  advertising: [
    { act: '未经批准设置户外广告牌', correct: '五日内拆除' },
    { act: '门头牌匾破损未及时修复', correct: '五日内修复或者更换' },
  ],
  parking: [{ act: '违规停放机动车占用便道', correct: '立即驶离' }],
  greening: [
    { act: '擅自占用绿地堆放杂物', correct: '立即清除并恢复绿化' },
    { act: '损坏树木设置晾晒物', correct: '立即拆除' },
  ],
  municipal: [{ act: '擅自挖掘人行便道', correct: '三日内恢复原状' }],
  pollution: [
    { act: '未安装油烟净化设施经营餐饮', correct: '七日内安装并正常使用' },
    { act: '夜间使用高噪声设备施工', correct: '立即停止夜间作业' },
  ],
  other: [{ act: '擅自在公共区域饲养家禽', correct: '三日内自行清理' }],
}

export const violationWeights = {
  street: 44,
  appearance: 16,
  waste: 10,
  building: 8,
  advertising: 7,
  greening: 4,
  pollution: 5,
  parking: 3,
  municipal: 2,
  other: 1,
} as const

const general = ['《云岭市市容和环境卫生管理条例》', '《云岭市城市管理综合执法条例》'] as const
const special: Readonly<Record<string, readonly string[]>> = {
  waste: ['《云岭市生活垃圾管理条例》'],
  building: ['《云岭市城乡规划条例》', '《云岭市城市管理综合执法条例》'],
  advertising: ['《云岭市户外广告设施管理办法》'],
  greening: ['《云岭市城市绿化条例》'],
  pollution: ['《云岭市大气污染防治条例》', '《云岭市噪声污染防治办法》'],
  municipal: ['《云岭市市政设施管理条例》'],
}

/** The invented city's rule against acts of this kind. */
export function groundOf(pick: Pick, violation: unknown): string {
  return pick.one(special[String(violation)] ?? general)
}

/** What was seen, where. */
export function factsOf(pick: Pick, violation: unknown): string {
  return `在${spot(pick)}${pick.one(acts[String(violation)] ?? acts.other ?? []).act}`
}

/** The order that fits the facts; the usual one of the kind where the words are not ours. */
export function correctionOf(violation: unknown, facts: unknown): string {
  const known = acts[String(violation)] ?? acts.other ?? []
  return (known.find((one) => String(facts).endsWith(one.act)) ?? known[0])?.correct ?? '立即改正'
}

/** A party whose kind fits: a citizen is a person, an organisation a firm, a household business either. */
export function partyKindOf(pick: Pick, party: unknown): string {
  const person = (party as { type?: string } | undefined)?.type === 'person'
  return person ? pick.weighted({ citizen: 60, business: 40 }) : pick.weighted({ organisation: 70, business: 30 })
}

export function firm(pick: Pick): Readonly<Record<string, unknown>> {
  return { type: 'organisation', ...pick.organisation(), address: pick.address() }
}

/** A fine of the usual steps of the benchmark, in fen. */
export function fineOf(pick: Pick): number {
  return Number(pick.weighted({ 20: 4, 50: 12, 100: 18, 200: 22, 300: 12, 500: 16, 1000: 10, 2000: 4, 3000: 2 })) * 100
}

export const paperNumber = (pick: Pick): string => `${pick.day.slice(2, 4)}${String(pick.integer(1, 9_999_999)).padStart(8, '0')}`

/** Two instalments that come to the fine. */
export const halfOfFine = (_: Pick, { fine }: Readonly<Record<string, unknown>>): number => Math.floor(Number(fine) / 2)
export const restOfFine = (_: Pick, { fine }: Readonly<Record<string, unknown>>): number => Number(fine) - Math.floor(Number(fine) / 2)
