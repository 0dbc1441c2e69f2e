import type { Day, Officer, Organisation, Person } from '../../definition/index.ts'
import { addWorkingDays, type Calendar } from '../../engine/index.ts'
import type { Pick } from '../../law/scenarios/index.ts'
import type { Random } from './random.ts'

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢姜崔钟谭陆汪范石廖贾夏韦方邹熊孟秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
]
const givenFirst = [...'志建文明永春国秀桂玉海晓小丽雪佳宇子思雨俊浩嘉欣晨瑞立德学家凤兰金世']
const givenSecond = ['', '', ...'华平强军芳英敏静丽娟勇杰涛明超霞燕玲红梅辉鹏飞宁婷倩颖洁博楠航琳']
const firmFirst = [
  '云岭',
  '澄湖',
  '望河',
  '桐花',
  '北埠',
  '青禾',
  '金穗',
  '明达',
  '恒兴',
  '盛源',
  '顺和',
  '佳美',
  '汇丰源',
  '百味',
  '新航',
  '启元',
]
const firmKinds = [
  '便民超市',
  '餐饮管理有限公司',
  '建筑装饰工程有限公司',
  '物业服务有限公司',
  '汽车服务有限公司',
  '果蔬经营部',
  '早餐店',
  '广告传媒有限公司',
  '商贸有限公司',
  '健身服务有限公司',
  '家政服务有限公司',
  '洗车店',
]
const roads = ['望河路', '桐花大街', '北埠路', '澄湖东路', '青年路', '学府街', '工农路', '滨水道', '和平里大街', '长乐路']
const estates = ['桂苑小区', '安居里', '馨河园', '柳堤新村', '槐荫里', '明珠花园', '杏林里', '书香苑', '运河人家', '红旗里']
const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Invents what a scenario asks for, for one street and one day. */
export function pickFor(
  random: Random,
  place: { day: Day; calendar: Calendar; officers: readonly Officer[]; communities: readonly string[] },
): Pick {
  const person = (): Person => ({
    name: random.one(surnames) + random.one(givenFirst) + random.one(givenSecond),
    idNumber: idNumber(random),
    phone: `139${String(random.integer(0, 99_999_999)).padStart(8, '0')}`,
  })
  const organisation = (): Organisation => ({
    name: random.one(firmFirst) + random.one(firmKinds),
    creditCode: creditCode(random),
    representative: random.one(surnames) + random.one(givenFirst),
  })
  const address = () =>
    `${random.one(roads)}${random.integer(1, 220)}号${random.one(estates)}${random.integer(1, 30)}号楼${random.integer(1, 6)}门`
  return {
    day: place.day,
    integer: random.integer,
    one: random.one,
    weighted: (weights) => {
      const entries = Object.entries<number>(weights)
      return random.weighted(entries, ([, weight]) => weight)[0] as never
    },
    chance: (probability) => random.next() < probability,
    person,
    organisation,
    party: () =>
      random.next() < 0.75
        ? { type: 'person', ...person(), address: address() }
        : { type: 'organisation', ...organisation(), address: address() },
    address,
    community: () => random.one(place.communities),
    officers: (count) => {
      const left = [...place.officers]
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(random.integer(0, left.length - 1), 1)[0] as Officer)
    },
    workdayAfter: (days) => addWorkingDays(place.calendar, place.day, days),
  }
}

/** An identity number of an area that does not exist (990101), with a right check digit. */
function idNumber(random: Random): string {
  const body = `990101${random.integer(1946, 2004)}${String(random.integer(1, 12)).padStart(2, '0')}${String(random.integer(1, 28)).padStart(2, '0')}${String(random.integer(0, 999)).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return body + '10X98765432'[weights.reduce((sum, weight, index) => sum + weight * Number(body[index]), 0) % 11]
}

function creditCode(random: Random): string {
  const organisation = Array.from({ length: 8 }, () => random.integer(0, 9)).join('')
  const check = 11 - ([3, 7, 9, 10, 5, 8, 4, 2].reduce((sum, weight, index) => sum + weight * Number(organisation[index]), 0) % 11)
  const body = `92990101${organisation}${check === 10 ? 'X' : check === 11 ? '0' : check}`
  let sum = 0
  for (const [index, character] of [...body].entries()) sum += (3 ** index % 31) * usccAlphabet.indexOf(character)
  return body + usccAlphabet[(31 - (sum % 31)) % 31]
}
