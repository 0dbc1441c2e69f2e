import type { Found, Rule } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { otherOffices } from './own-office.ts'

/** What a template or a careless replace-all left behind. */
export const residue: Rule = {
  id: 'residue',
  title: '模板或替换残留',
  severity: '高',
  why: '占位符、填空线、批注和“全部替换”弄坏的词语说明稿件未经通读。',
  basis: '《党政机关公文处理工作条例》关于公文拟制应当校核的要求',
  mark: 'unverified',
  mend: '请对照原意填写、还原或删去。',
  check: (reading) => [
    ...replaced(reading),
    ...placeholders(reading),
    ...runTogether(reading),
    ...draftTitle(reading),
    ...twoOrganisations(reading),
    ...twoBureaus(reading),
    ...otherOffices(reading),
  ],
}

/** 依法治区 replaced by 法治建设政府 everywhere: 全面法治建设政府委员会. */
function replaced({ plain }: Reading): Found[] {
  return [
    ...plain.matchAll(/全面法治建设政府委员会|法治建设政府(?!主要|负责|部门|职能|工作部门|采购|购买|服务|信息|网站|和社会|与社会)/g),
  ].map((match) => {
    const committee = match[0].startsWith('全面')
    return {
      start: match.index,
      end: match.index + match[0].length,
      ...(committee ? {} : { fix: '法治政府建设' }),
      message: committee
        ? '没有这样的机构名称，疑为“全面依法治区（县、市）委员会”被全部替换所致，请还原。'
        : '“法治建设政府”不成词，疑为全部替换所致；一般应为“法治政府建设”或“依法治区”。',
    }
  })
}

const blanks: { pattern: RegExp; message: string }[] = [
  {
    pattern: /[X×Ｘ＊*]{2,}(?:街道|社区|镇|乡|区|县|市|年|月|日|件|次|人|场|起|项|万元|元|%|局|办|单位|部门)/gi,
    message: '占位符没有换成实际内容。',
  },
  { pattern: /[*＊×](?<=[\u4e00-\u9fff].)(?=[次件人场起项个区市县镇户份名部条处家期所批])/g, message: '占位符没有换成实际数字。' },
  {
    pattern: /[xX](?<=[共有约达计开展举办了].)(?=(?:余|多)?(?:次|件|人|名|场|起|项|份|条|万元|户|家)(?![型式]))/g,
    message: '占位符没有换成实际数字。',
  },
  {
    pattern: /[xX×*＊](?<=(?:^|[\n。；，由在对] *).)(?=(?:街道|镇|乡|区|县|市|司法所|局)(?!$))/g,
    message: '占位符没有换成实际名称。',
  },
  {
    pattern:
      /(?<![A-Za-z\d])[X×Ｘ＊]{2,}(?![A-Za-z\d])(?=[\u4e00-\u9fff])(?!型|式|有限|公司|企业|集团|工厂|厂|店|小区|商场|超市|饭店|餐厅|医院|学校|中学|小学|工地|路|村)(?<!(?:某|[赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢]|代号|型号)[X×Ｘ]{2,})/g,
    message: '占位符没有换成实际内容。',
  },
  {
    pattern:
      /[#＃?？*＊△○](?<=[\u4e00-\u9fff，].)(?:(?<=[#＃])[#＃]+|(?<=[?？])[?？]{2,}|(?<=[*＊])[*＊]{2,}|(?<=△)△+|(?<=○)○{2,})(?=[\u4e00-\u9fff，。；、%\n])/g,
    message: '占位符没有换成实际内容。',
  },
  {
    pattern: /(?<![A-Za-z])(?:[[【]|<)[\u4e00-\u9fff]{0,6}(?:名称|姓名|单位|时间|日期|数字|数据|地点|金额|内容|数量)(?:[\]】]|>)/g,
    message: '填写提示没有删去。',
  },
  {
    pattern: /(?<![一二三四五六七八九十〇○零])[〇○]{2,}(?![一二三四五六七八九十〇○年])(?=[\u4e00-\u9fff])/g,
    message: '占位符没有换成实际内容。',
  },
  { pattern: /某某(?<=[\u4e00-\u9fff]某某)(?=件|次|场|起|人次|份|户|个(?!人)|%|年|月)/g, message: '占位符没有换成实际数字。' },
  { pattern: /[Nn](?<=[\u4e00-\u9fff].)(?<![前第这].)(?=[件次场起份户名家](?![制级]))/g, message: '占位符没有换成实际数字。' },
  {
    pattern:
      /（(?:数|数字|数量|数据|数值|人数|件数|次数|金额)）|[（(【](?:请|由)[^）)】\n：:，]{0,10}(?:补充|填写|提供|填报|完善|核实)[^）)】\n]{0,4}[）)】]/g,
    message: '填写提示没有删去。',
  },
  { pattern: /(?<![\dA-Za-z])[X×]年[X×]月(?:[X×]日)?/g, message: '日期仍是占位符。' },
  { pattern: /20\d\d ?年[ _]{1,}月[ _]{0,}日/g, message: '日期没有填写完整。' },
  { pattern: /_{3,}|＿{2,}/g, message: '填空线没有填写。' },
  {
    pattern: /[【[（(](?:此处|请)?(?:填写|填入|插入|补充|待补充|待填|待核实|待定|单位名称|街道名称|年份|数字)[^】\])）\n]{0,12}[】\])）]/g,
    message: '填写提示没有删去。',
  },
  {
    pattern:
      /(?:此处|这里|请在此)(?:填写|填入|插入|补充|粘贴|添加)[\u4e00-\u9fff]{0,10}|(?:单击|点击)此处(?:添加|输入|编辑)[\u4e00-\u9fff]{0,6}/g,
    message: '填写提示没有删去。',
  },
  {
    pattern:
      /(?<![\u4e00-\u9fff])(?:待补充|待填写|待核实|待确认|待更新|数据待定)(?![\u4e00-\u9fff])|[（(【[](?:此处|数据|数字|情况|内容)?(?:待|需|尚需|请)(?:再|进一步)?(?:补|核|查|定|填|改|确认|更新|完善|落实|商)[^）)】\]\n]{0,6}[）)】\]]/g,
    message: '待办的记号没有处理。',
  },
  { pattern: /(?<![A-Za-z])(?:TODO|TBD|FIXME|lorem ipsum)(?![A-Za-z])/gi, message: '待办的记号没有处理。' },
  {
    pattern:
      /错误!\s?(?:未找到引用源|未定义书签|超链接引用无效)[。.]?|错误！\s?(?:未找到引用源|未定义书签|超链接引用无效)[。.]?|Error! Reference source not found\.?/g,
    message: '文字处理软件的引用已经失效。',
  },
  { pattern: /#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NULL!|NUM!)/g, message: '表格公式的错误值被带进了正文。' },
  {
    pattern:
      /(?:undefined|NaN)(?<=[\u4e00-\u9fff\d，](?:undefined|NaN))(?=[\u4e00-\u9fff，。%])|\{\{[^{}\n]{1,30}\}\}|\$\{[^{}\n]{1,30}\}|«[^«»\n]{1,20}»|\{[a-z_.]{2,30}\}/g,
    message: '模板的变量没有换成内容。',
  },
  {
    pattern: /[【[（(]\s?(?:批注|修订|审阅意见|修改意见)[：:\s\d][^】\])）\n]{0,60}[】\])）]|(?<=\n) ?批注[[【（(][^\n]{1,60}/g,
    message: '批注或修订的痕迹没有删去。',
  },
  { pattern: /《\s*》|“\s*”(?![”“])|（\s+）/g, message: '括号、书名号或引号里没有内容。' },
]

/** 在县委县政府教育局的坚强领导下: one office pasted behind another. */
function runTogether({ plain }: Reading): Found[] {
  return [
    ...plain.matchAll(
      /在[区县市镇]委、?[区县市镇]?(?:人民)?政府(?![和及与、，]|[省市区县])[\u4e00-\u9fff]{2,6}局(?=的(?:坚强|正确)?领导)/g,
    ),
  ].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    message: '机关名称连在一起，疑为替换或粘贴所致。',
  }))
}

/** （征求意见稿） in the title of what is sent or published. */
function draftTitle({ title }: Reading): Found[] {
  const match = /[（(【[]?(?:征求意见稿|送审稿|讨论稿|审议稿|初稿|草稿|修改稿|第[一二三四五]稿)[）)】\]]?/.exec(title?.text ?? '')
  if (!title || !match) return []
  const start = title.start + match.index
  const message = `标题里还写着“${match[0]}”，报送、公开前应当删去。`
  return [{ start, end: start + match[0].length, severity: '中', fix: '', message }]
}

function placeholders({ plain }: Reading): Found[] {
  const found = blanks.flatMap(({ pattern, message }) =>
    [...plain.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, message })),
  )
  return found.filter((each, at) => !found.some((other, before) => before < at && other.start < each.end && each.start < other.end))
}

/** The title names one street, the signature another. */
function twoOrganisations({ title, signature, plain }: Reading): Found[] {
  const [one, other] = [title?.text, signature?.text].map(
    (text) => /([\u4e00-\u9fff]{2,4})(?:街道|镇|乡)/.exec(text?.replace(/^.*(?:人民政府(?=.)|[省市区县](?!镇|乡))/, '') ?? '')?.[1],
  )
  if (!other || !signature) return []
  if (!one) return otherInText(plain, signature, other)
  if (one === other || one.endsWith(other) || other.endsWith(one)) return []
  return [{ start: signature.start, end: signature.end, message: `题目写“${one}”，署名写“${other}”，请核对是否沿用了他处的稿件。` }]
}

/** The title names one bureau of the district, the signature another: only where the two names have no character in common. */
function twoBureaus({ title, signature }: Reading): Found[] {
  const [one, other] = [title?.text, signature?.text].map((text) => /(?:[区县市旗])([\u4e00-\u9fff]{2,14}?)局/.exec(text ?? '')?.[1])
  if (!signature || !one || !other || [...one].some((each) => other.includes(each))) return []
  const message = `题目写“${one}局”，署名写“${other}局”，请核对是否沿用了他处的稿件。`
  return [{ start: signature.start, end: signature.end, message }]
}

/** The street signing is nowhere named in the text, while documents of another are: 《桐花街道……》 twice or more. */
function otherInText(plain: string, signature: NonNullable<Reading['signature']>, own: string): Found[] {
  if (plain.slice(0, signature.start).includes(own)) return []
  const names = [...plain.matchAll(/《([\u4e00-\u9fff]{2,3})(?:街道|镇|乡)/g)].map((match) => match[1]!)
  const other = names.find((each, at) => names.indexOf(each) !== at)
  return other
    ? [{ start: signature.start, end: signature.end, message: `正文写“${other}”，署名写“${own}”，请核对是否沿用了他处的稿件。` }]
    : []
}
