import { addDays, type Day } from '../../definition/index.ts'
import type { Pick } from './scenario.ts'

/** Sentences put together from parts: one of each list, in order. */
export function composed(...parts: readonly (readonly string[])[]): (pick: Pick) => string {
  return (pick) => parts.map((part) => pick.one(part)).join('')
}

/** Communities as contracts and lists of committees name them: a street may have more of them than take part in the system. */
export const communityNames = [
  '柳堤社区',
  '安居里社区',
  '书香苑社区',
  '运河社区',
  '桂苑社区',
  '杏林里社区',
  '和平里社区',
  '明珠社区',
  '红旗里社区',
  '槐荫里社区',
  '滨水社区',
  '学府社区',
  '松涛社区',
  '映荷社区',
  '晨光里社区',
  '望桥社区',
  '麦香苑社区',
  '竹溪社区',
  '云锦社区',
  '平湖里社区',
  '双槐社区',
  '清和苑社区',
] as const

/** Sections of a sub-district office. */
export const sections = [
  '司法所',
  '综合执法大队',
  '综治中心',
  '党建工作办公室',
  '公共管理办公室',
  '公共服务办公室',
  '公共安全办公室',
  '经济发展办公室',
  '社区建设办公室',
  '党政综合办公室',
] as const

export const streetPlaces = [
  '路口',
  '沿线便道',
  '菜市场周边',
  '小学门前',
  '地铁口',
  '公交站旁',
  '商业街',
  '小区东门外',
  '夜市一侧',
  '公园入口',
] as const
export const roads = [
  '望河路',
  '桐花大街',
  '北埠路',
  '澄湖东路',
  '青年路',
  '学府街',
  '工农路',
  '滨水道',
  '和平里大街',
  '长乐路',
  '柳堤路',
  '槐荫街',
] as const

/** A stretch of road where something was seen. */
export const spot = composed(roads, streetPlaces)

/** Some weeks ago, on a working day. */
export function before(pick: Pick, least: number, most: number): Day {
  return pick.workdayAfter(-pick.integer(least, most))
}

/** So many years later, less a day. */
export function yearsAfter(day: Day, years: number): Day {
  return addDays(`${Number(day.slice(0, 4)) + years}${day.slice(4) === '-02-29' ? '-03-01' : day.slice(4)}` as Day, -1)
}

export const lawFirms = ['云岭明衡', '澄湖正序', '云岭启法', '望河同理', '云岭信义', '澄湖嘉言', '云岭崇简', '澄湖守约'] as const

/** A law firm with its number. */
export function lawFirm(pick: Pick): Readonly<Record<string, unknown>> {
  return { ...pick.organisation(), name: `${pick.one(lawFirms)}律师事务所` }
}
