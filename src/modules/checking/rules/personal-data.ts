import type { Found, Rule } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { isWord } from './words/dictionary.ts'

/** Data of private persons in a text that will be published. */
export const personalData: Rule = {
  id: 'personal-data',
  title: '个人信息',
  severity: '高',
  why: '报告要向社会公开，不得写出公民身份号码、手机号码、信访人等当事人的姓名和详细住址。',
  basis: '个人信息保护法',
  mark: 'unverified',
  mend: '公开前请删去或遮盖。',
  check: (reading) => [...identityNumbers(reading), ...bankCards(reading), ...mobiles(reading), ...names(reading), ...addresses(reading)],
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643: 17 digits with a birth date and a check character. */
export function isIdentityNumber(text: string): boolean {
  const match = /^[1-9]\d{5}((?:18|19|20)\d\d)(\d\d)(\d\d)\d{3}[\dXx]$/.exec(text)
  if (!match || Number(match[2]) < 1 || Number(match[2]) > 12 || Number(match[3]) < 1 || Number(match[3]) > 31) return false
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  return '10X98765432'[sum % 11] === text[17]!.toUpperCase()
}

function identityNumbers({ plain }: Reading): Found[] {
  const named = /(?:身份证|身份号码|身份证件)(?:号码?)?[：:为是]?$/
  return all(plain, /(?<![\dA-Za-z/])[1-9]\d{16}[\dXx](?![\dA-Za-z/])/g)
    .filter(({ start, text }) => isIdentityNumber(text) || named.test(plain.slice(Math.max(0, start - 10), start)))
    .map(({ start, end, text }) => ({
      start,
      end,
      fix: `${text.slice(0, 6)}********${text.slice(14)}`.replace(/\d{3}[\dXx]$/, '****'),
      message: '这是一个公民身份号码，公开前应当删去或遮盖。',
    }))
}

function bankCards({ plain }: Reading): Found[] {
  return all(plain, /(?<!\d)\d{16,19}(?!\d)(?<=(?:银行卡|卡号|账号|账户|帐号)[^\d\n]{0,8}\d+)/g)
    .filter(({ text }) => luhn(text) || text.startsWith('62'))
    .map(({ start, end }) => ({ start, end, message: '这像是一个银行卡号，公开前应当删去或遮盖。' }))
}

function luhn(text: string): boolean {
  const sum = [...text].reverse().reduce((total, each, at) => {
    const value = Number(each) * (at % 2 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

function mobiles({ plain }: Reading): Found[] {
  return all(plain, /(?<![\d.\-—/〔])1[3-9]\d(?:\d{8}|-\d{4}-\d{4}| \d{4} \d{4})(?![\d.%]|[件人次元户个条份])/g).map(
    ({ start, end, text }) => ({
      start,
      end,
      fix: `${text.slice(0, 3)}****${text.slice(-4)}`,
      message: '这是一个手机号码，公开前应当删去或遮盖。',
    }),
  )
}

const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹喻潘葛范彭郎鲁韦马苗凤方俞任袁柳史唐费廉薛雷贺倪汤罗郝邬安常傅康伍余顾孟黄穆萧尹姚邵汪毛狄戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季贾路江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍虞柯卢莫房裘缪丁邓洪包崔龚程邢裴陆荣翁甄曲段焦巴侯甘秋宁仇刘叶白蒲卓乔申翟谭贡姬冉桑柴瞿阎连习温庄晏鲍欧廖耿寇隋聂曾关肖'
const roles =
  '信访户|拆迁户|信访人|上访人|来访人|投诉人|举报人|反映人|被处罚人|当事人|受害人|被害人|矫正对象|死者|伤者|信访老户|上访老户|缠访人|缠访户|上访户|申诉人|求助人|来电人|被拆迁人|被执行人|违建户|原告|被告|上诉人|被申请人|申请执行人|复议申请人|赔偿请求人|嫌疑人|违法行为人|违法人员|受援人|患者|病患|逝者|未成年人|农民工|务工人员|刑满释放人员|社区矫正人员|吸毒人员|被侵权人|肇事者|承租人|出租人|房主|户主|孤儿|残疾人|低保户|五保户|贫困户|脱贫户|监护人|处罚对象'
const verbs =
  '多次|反映|因|以|在|的|于|对|称|向|要求|与|等|诉求|上访|信访|来访|投诉|一家|夫妇|同志|女士|先生|主动|为此|送来|表示|感谢|提出|申请|不服|得到|获得|曾|长期|多年|家住|患|来信|来电|擅自|未经|占道|违法|已|被|一案|一事'

const inRole = new RegExp(`(?:${roles})[：:]?(?:名叫|叫|是)?([${surnames}][\\u4e00-\\u9fff]{1,2}?)(?=[，,。、；;（(\\s]|${verbs})`, 'g')
/** 李小禾（女，68岁: told by sex, number or telephone in brackets. */
const described = new RegExp(
  `(?<=居民|村民|群众|业主|商户|户主|市民|职工|[，。；：、为向帮助被对将给由\\n])([${surnames}][\\u4e00-\\u9fff]{1,2})(?=[（(](?:公民)?(?:身份|电话|手机|[男女][，,、）)]))`,
  'g',
)

/** 周小禾诉望河街道办事处: a case named by its parties. */
const suing = new RegExp(
  `(?<=^|[，。；：、“（(\\n]|办理|审理|应诉|关于|代理)([${surnames}][\\u4e00-\\u9fff]{2})(?=(?:不服|起诉|诉)[\\u4e00-\\u9fff]{0,10}(?:政府|街道|办事处|委员会|局|公司|处罚|决定))`,
  'g',
)

/** Each with what every match holds: few texts do. */
const named: [hint: RegExp, pattern: RegExp][] = [
  [/[（(](?:公民)?(?:身份|电话|手机|[男女][，,、）)])/, described],
  [/(?:不服|诉)[\u4e00-\u9fff]{0,10}(?:政府|街道|办事处|委员会|局|公司|处罚|决定)/, suing],
]

/** The second of two parties. */
const besides = new RegExp(`^[、和与及]([${surnames}][\\u4e00-\\u9fff]{1,2}?)(?=[，,。、；;（(]|${verbs})`)

/** Surname and one or two characters after a role such as 信访人, and the same name wherever else it stands. */
function names({ plain }: Reading): Found[] {
  const found = new Set<string>()
  for (const match of plain.matchAll(complaining))
    if (!noName(match[1]!) && !/[来访反映投诉求助起时常多]/.test(match[1]!.slice(1))) found.add(match[1]!)
  for (const match of plain.matchAll(inRole)) {
    const name = match[1]!
    if (noName(name)) continue
    found.add(name)
    const next = besides.exec(plain.slice(match.index + match[0].length, match.index + match[0].length + 8))?.[1]
    if (next && !noName(next)) found.add(next)
  }
  for (const [hint, pattern] of named)
    if (hint.test(plain)) for (const match of plain.matchAll(pattern)) if (!noName(match[1]!)) found.add(match[1]!)
  return [...found].filter(isWhole).flatMap((name) =>
    all(plain, new RegExp(name, 'g')).map(({ start, end }) => ({
      start,
      end,
      fix: `${name[0]}某${name.length > 2 ? '某' : ''}`,
      message: '信访人等当事人的姓名不宜公开，请改为“某某”一类写法。',
    })),
  )
}

/** 赵某某 is masked already. */
function isWhole(name: string): boolean {
  return !/[某×＊*]/.test(name)
}

/** 居民周小禾反映: with two characters of given name only, for 居民 stands before many verbs. */
const complaining = new RegExp(
  `(?<=居民|村民|业主|住户|商户|租户|群众)([${surnames}][\\u4e00-\\u9fff]{2})(?=反映|来访|来电|投诉|上访|求助|因|与邻居|诉至|报警|拖欠|起诉|状告|擅自|私搭|占用|索要)`,
  'g',
)

/** 当事人陈述、申辩: a word, or the beginning of one, that starts with a surname. */
function noName(text: string): boolean {
  return notNames.test(text) || isWord(text) || (text.length > 2 && isWord(text.slice(0, 2)))
}

/** Words that begin with a character that is also a surname. */
const notNames =
  /某|[×xX＊*]|^(?:范围|常见|高兴|程度|水平|夏季|夏日|路费|房租|房费|温暖|金秋|方便|方式|方面|全部|全面|全程|全体|安全|安置|安排|安心|安抚|高度|高龄|常年|常住|常态|严重|严格|时间|应当|关系|关于|关心|项目|余额|单位|任何|任意|成功|明确|温馨|和解|和谐|连续|连同|万元|万余|路边|路面|房屋|房产|白天|江边|曾经|曾多|曾因|申请|申诉|程序|季度|容易|平等|平均|车辆|田间|包括|包含|包保|华侨|席位|段落|金额|何时|何地|何种|许可|许多|家庭|习惯|康复|荣誉|宁愿|马上|毛病|钟点|古稀|强烈|顾虑|项下|庄严|于是|万分|余人|白某|管理|党员|陈[述情列说设词]|许[可诺愿]|安[抚保危心]|关[怀心爱注]|周[转全旋边]|祝[福贺]|谢[谢意]|张[望贴罗口]|顾[忌问客全]|杜绝|任[凭满期职]|费尽|宁[可愿]|康[养健乐])/

function addresses({ plain }: Reading): Found[] {
  return all(
    plain,
    /[\u4e00-\u9fff]{2,10}(?:小区|花园|家园|新村|里|路|街|巷|苑)\d{1,4}(?:号楼|幢|栋|号)\d{1,2}(?:单元|门)\d{2,4}(?:室|号|户)?/g,
  ).map(({ start, end }) => ({
    start,
    end,
    severity: '中',
    message: '写明了门牌到户的住址，公开前请删去或概括到小区。',
  }))
}

function all(plain: string, pattern: RegExp): { start: number; end: number; text: string }[] {
  return [...plain.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
}
