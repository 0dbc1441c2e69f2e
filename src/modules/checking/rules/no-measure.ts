import type { Context, Found, Rule } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { shortcomingsIn } from './shortcomings.ts'

/** A shortcoming that the plan for the next year says nothing about. */
export const noMeasure: Rule = {
  id: 'no-measure',
  title: '不足没有对应措施',
  severity: '中',
  why: '写出的不足应当在下一年度的安排里有对应的措施，否则问题年年写、年年在。',
  basis: '法治政府建设与责任落实督察工作规定（2019年）',
  mark: 'verified',
  mend: '请在下一年度的主要安排中补写针对这一条的措施、责任部门和时限。',
  check(reading, { parts, isReport }) {
    const plan = planText(reading, parts)
    if (!isReport || plan.length < 20 || /(?:针对|围绕|对照)[^。]{0,12}(?:上述|以上|存在的|这些)[^。]{0,6}(?:问题|不足|短板)/.test(plan))
      return []
    const answered = gramsOf(plan)
    return shortcomingsIn(reading, parts).flatMap(({ start, end }): Found[] => {
      const text = reading.plain.slice(start, end)
      const head = headOf(text)
      if (!head) {
        const topics = gramsOf(text)
        if (topics.size < 2 || meet(topics, answered)) return []
      } else if (meet(new Set([...gramsOf(head), ...conceptsIn(text)]), answered)) return []
      return [{ start, end, message: '列出的这一条不足，在下一年度的安排里没有见到对应的措施。' }]
    })
  },
}

/** A long item names its shortcoming first; of what it goes on to tell, only what is wanting counts: people, money, cooperation. */
function headOf(text: string): string | undefined {
  const head = /^[^。\n]{8,}[。\n]/.exec(text)?.[0].replace(/我[街镇乡局区县]|执法(?!队伍|人员)队?|难度|公共/g, '\n')
  return head && text.length > 90 && head.length < text.length / 2 && gramsOf(head).size > 0 ? head : undefined
}

function conceptsIn(text: string): string[] {
  // That somebody of the staff was there says nothing of too few of them.
  return [...gramsOf(text.replace(/执法人员/g, '\n'))].filter((each) => concepts.has(each))
}

function meet(one: Set<string>, other: Set<string>): boolean {
  return [...one].some((each) => other.has(each))
}

function planText(reading: Reading, { plan, deficiencies }: Context['parts']): string {
  return plan
    .filter((each) => !deficiencies.includes(each))
    .map((each) => reading.plain.slice(each.start, each.end))
    .join('\n')
}

/** Words of one meaning, so that a shortcoming of 经费 is answered by 资金. */
const same: [RegExp, string][] = [
  [/公共法律服务|法律援助|法律服务|法律咨询|法律帮助/g, '法服'],
  [/普法|法治宣传教育|宣传教育|宣传|宣讲|送法|法律[五六七八]?进|以案[说释]法|法治[课讲]/g, '普法'],
  [/经费|资金|财力|装备|设备|投入|保障/g, '资金'],
  [/阵地|主题公园|长廊|广场|公园|场所/g, '阵地'],
  [/人手|编制|力量|人才|招录|招聘|队伍|专业人员|执法人员/g, '队伍'],
  [/轮训|培训|实训|学习|学法|学用|教育|练兵/g, '培训'],
  [/大数据|数字化|信息化|智慧|智能|数据|平台|系统/g, '数字'],
  [/考核|督察|督查|督导|监督|检查/g, '监督'],
  [/协作|协同|协调|联动|联勤|联合|会商|联席|共享|配合|衔接|贯通|打通|壁垒/g, '协作'],
  [/纠纷|矛盾|调解|化解|调处/g, '调解'],
  [/重视程度不[够高足]|重视不够|不够重视|重视不足|思想认识|认识不到位|压紧压实|压实|责任落实|传导压力|督查考核/g, '责任'],
]

const concepts = new Set(same.map(([, one]) => one))

/** What such reports say of everything. */
const stock =
  /法治政府|法治建设|法治|依法行政|依法|法律法规|法律|行政|工作|建设|进一步|加强|强化|加大|提高|提升|完善|健全|推进|推动|开展|落实|问题|不足|不够|存在|薄弱环节|薄弱|力度|能力|水平|意识|有待|需要|仍需|还需|机制|制度|部分|个别|少数|一些|方面|情况|主要|原因|由于|因为|导致|造成|影响|缺乏|街道|乡镇|社区|全区|单位|部门|干部|人员|群众|居民|管理|目前|当前|一定|较大|较多|深入|相关|各项|发挥|作用|形式|手段|方式|方法|质量|效果|实效|积极|充分|没有|未能|尚未|形成|组织|基层|任务|要求|重点|持续|不断|规范|专业|年度|今年|明年|全年|切实|有效|更加|坚持|领导|日常|实际|时间|处理|解决|及时|具体|针对性|针对|结合|建立|制定|确保|以及|对于|通过|利用|不断|层面|领域|标准|发展|创新|作为|方便|区域|业务|刚刚|起步|期盼|自觉性|主动性|积极性|自觉|主动|重视|程度|明显|介入|落后|老旧|基础|条件|支撑|还有|仍有|尚有|相比|平衡|不[强高深广宽实齐均一新畅细严精]|较[慢弱低少晚差]|偏[低少弱慢]|[一二三四五六七八九]是|[（(][一二三四五六七八九][）)]/g

/** Every two characters beside each other in what is left after the stock words. */
function gramsOf(text: string): Set<string> {
  const topical = same.reduce((rest, [words, one]) => rest.replace(words, `\n${one}\n`), text).replace(stock, '\n')
  const grams = new Set<string>()
  for (const run of topical.match(/[\u4e00-\u9fff]{2,}/g) ?? [])
    for (let at = 0; at + 2 <= run.length; at++) grams.add(run.slice(at, at + 2))
  return grams
}
