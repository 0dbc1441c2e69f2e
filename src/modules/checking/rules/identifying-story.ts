import type { Found, Rule } from '../finding.ts'
import type { Reading } from '../reading.ts'

/** Stories that leave out the name and still tell the neighbours who is meant. */
export const identifyingStory: Rule = {
  id: 'identifying-story',
  title: '可辨认的个人事例',
  severity: '中',
  why: '隐去姓名不等于不能辨认：写明小区、年龄、亲属关系和病情、婚姻、案情等，熟人一看便知是谁。',
  basis: '个人信息保护法（与已识别或者可识别的自然人有关的各种信息）',
  mark: 'unverified',
  mend: '请概括地写做法和结果，删去地点、年龄、亲属关系、病情等细节，或征得本人书面同意。',
  check: (reading) => [...reading.sentences.flatMap(story), ...plates(reading)],
}

const surname =
  '[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹喻潘葛范彭郎鲁韦马苗凤方俞任袁柳唐费廉薛雷贺倪汤罗郝邬安常傅康伍余顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾路江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍卢莫丁邓洪崔龚程邢陆荣翁曲段侯宁刘叶白乔谭温庄晏欧廖聂曾肖]'

/** Somebody: 罗某, 一对夫妇, 一名14岁女学生. */
const person = new RegExp(
  [
    `${surname}(?:某某?|(?:先生|女士|大爷|大妈|大娘|奶奶|爷爷|阿姨|老太|老汉|姓)(?:[\\u4e00-\\u9fff]{0,2}(?=[，、（因患的与]|$)))`,
    '(?:一对|一家|两)[^，。；]{0,6}(?:夫妇|夫妻|母子|母女|父子|父女|兄弟|姐妹|三口|四口|老人)',
    '(?:一名|一位|有名|有位|某)[^，。；]{0,18}(?:女孩|男孩|女童|男童|儿童|女学生|男学生|学生|女子|男子|妇女|老人|独居老人|孕妇|居民|女生|男生|青年|少年|职工|女工|村民|女员工|外来务工者)',
    '(?:下岗|退休|残疾|单亲|独居|失独|低保|离异|丧偶)(?:的)?(?:女工|职工|工人|母亲|父亲|妈妈|爸爸|妇女)',
    '某[^，。；]{2,12}(?:女|男)(?:柜员|职员|员工|职工|教师|护士|司机|店主|老板)',
  ].join('|'),
)

/** What nobody wants to read about himself. */
const secret =
  /父母离异|欺凌|霸凌|欺负|怀孕|身孕|孕\d+个?月|密接|确诊|患(?:有)?[^，。；]{0,8}(?:病|症|癌|瘤|炎)|白血病|[肺肝胃肠乳]癌|癌症|肿瘤|尿毒症|脑瘫|瘫痪|重病|绝症|精神(?:分裂|障碍|病|疾病)|抑郁|艾滋|残疾|聋哑|智障|肢体[一二三四]级|离婚|婚变|抚养权|赡养|婚外|家暴|家庭暴力|遭[^，。；]{0,6}(?:殴打|侵害|性侵|猥亵|虐待)|性侵|强奸|猥亵|虐待|缓刑|被判|服刑|刑满|吸毒|醉驾|酒驾|赌博|轻生|自杀|负债|欠债|(?:孩子|子女)问题|达不到共识|感情(?:破裂|不和)|前夫|前妻|继父|继母|私生|非婚/

const place =
  /(?<place>[\u4e00-\u9fff]{2,8}?(?:社区|小区|村|新村|家园|花园|苑|里|巷|胡同|弄|大院|公寓|组|中学|小学|幼儿园))(?![委务域级民情规安法约干乡]|居(?!民)|工作者)/g
const noPlace =
  /(?:某|各|该|本|中小|全区|街道|初级|高级|组织|发动|动员|引导|面向|服务|全|每|老旧|周边|辖区|邻|多个|一个|两个|所在|这|进|到|在|无物业|开放式|示范|智慧|法治|平安)(?:社区|小区|村|新村|里|花园|家园|中学|小学|幼儿园|中小学)$|^(?:这|哪|心|家|日|夜|屋|眼|手|那|城|乡|邻)里|公里|邻里|家里|心里|夜里|屋里|手里|日子里/

/** Age, birth, sex, building, kinship with an age: each makes the circle smaller. */
const details = [
  /\d{1,3}(?:周)?岁/,
  /(?:19|20)\d\d年(?:\d{1,2}月)?(?:出)?生/,
  /[，、（(][男女][，、）)]/,
  /[一二三四五六七八九](?:年级|\(\d+\)班)/,
  /\d{1,3}(?:号楼|号院|栋|幢|单元|组)/,
  /(?:儿子|女儿|母亲|父亲|丈夫|妻子|孙子|孙女|长子|次子|独子)/,
]

function story({ start, text }: { start: number; text: string }): Found[] {
  const matter = secret.exec(text)
  const who = matter && person.exec(text)
  if (!who) return []
  const where = [...text.matchAll(place)].filter((match) => !noPlace.test(match.groups!.place!)).map(named)[0]
  const told = details.flatMap((detail) => spanOf(detail.exec(text)))
  if (!where && told.length < 2) return []
  const spans = [...spanOf(who), ...spanOf(matter), ...(where ? [where] : []), ...told]
  const from = Math.min(...spans.map((each) => each.at))
  const to = Math.max(...spans.map((each) => each.at + each.text.length))
  return [
    {
      start: start + from,
      end: start + to,
      message: `虽未写全名，但${where ? `写了地点“${where.text}”` : '年龄、亲属等细节较多'}，又写到“${matter[0]}”，熟人能认出是谁。`,
    },
  ]
}

type Span = { at: number; text: string }

function spanOf(match: RegExpExecArray | null): Span[] {
  return match ? [{ at: match.index, text: match[0] }] : []
}

/** The name of the place without the words that lead to it: 家住, 位于, 帮助. */
function named(match: RegExpExecArray): Span {
  const text = match.groups!.place!
  const before = /^.*(?:住在?|位于|帮助|辖区|如|在|为|对|调解了?|化解了?)(?=[\u4e00-\u9fff]{3})/.exec(text)?.[0].length ?? 0
  return { at: match.index + before, text: text.slice(before) }
}

/** 岚A·12345: a car leads to its owner. */
function plates({ plain }: Reading): Found[] {
  return [
    ...plain.matchAll(
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·.•]?[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])/g,
    ),
  ]
    .filter((match) => /\d{2}/.test(match[0]))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      fix: `${match[0].slice(0, 2)}*****`,
      message: '这是一个机动车号牌，公开前应当删去或遮盖。',
    }))
}
