import { describe, expect, it } from 'vitest'
import type { Work } from '../../../law/sources/index.ts'
import { checkReport, type Finding, readText } from '../index.ts'
import { cleanReports } from '../sample-reports.ts'

/** A sound report of a year with a sentence of its own in its first part. */
const findings = (sentence: string, year = 2023, works?: Work[]): Finding[] => {
  const text = cleanReports.street2023!.replace('《信访工作条例》', '').replace('街道邀请', `${sentence}街道邀请`)
  const all = checkReport(readText(text), { today: '2026-03-10', year, ...(works ? { works } : {}) })
  return all.filter(({ rule }) => rule === 'law-cited' || rule === 'stale-programme')
}
const told = (sentence: string, year?: number) => findings(sentence, year).map(({ text, fix, advice }) => [text, fix ?? advice])

describe('names', () => {
  it.each<[string, string, string]>([
    ['学习《行政处分法》。', '行政处分法', '行政处罚法'],
    ['宣传《中华人民共和国生产安全法》。', '中华人民共和国生产安全法', '中华人民共和国安全生产法'],
    ['执行《重大行政决策程序条例》。', '重大行政决策程序条例', '重大行政决策程序暂行条例'],
    ['学习《优化营商环境条列》。', '优化营商环境条列', '优化营商环境条例'],
    ['对照《法治政府建设与责任落实督查工作规定》。', '法治政府建设与责任落实督查工作规定', '法治政府建设与责任落实督察工作规定'],
    [
      '落实《党政主要负责人履行推进法治建设第一责任职责规定》。',
      '党政主要负责人履行推进法治建设第一责任职责规定',
      '党政主要负责人履行推进法治建设第一责任人职责规定',
    ],
    ['落实《法治社会建设实施纲要(2021-2025年)》。', '法治社会建设实施纲要(2021-2025年)', '法治社会建设实施纲要（2020—2025年）'],
    ['落实《法治中国建设规划（2020-2035年）》。', '法治中国建设规划（2020-2035年）', '法治中国建设规划（2020—2025年）'],
    ['学习《民法典、行政处罚法》。', '《民法典、行政处罚法》', '《民法典》《行政处罚法》'],
    ['学习《行政罚处法》。', '行政罚处法', '行政处罚法'],
    ['学习中华人民共和国安全生产法和消防知识。', '中华人民共和国安全生产法', '《中华人民共和国安全生产法》'],
    ['学习<行政处罚法>。', '<行政处罚法>', '《行政处罚法》'],
    ['学习《习近平法制思想学习纲要》。', '习近平法制思想学习纲要', '习近平法治思想学习纲要'],
  ])('%s', (sentence, text, fix) => {
    expect(told(sentence)).toEqual([[text, fix]])
  })

  it('reads the number of a document', () => {
    const name = '《国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知》'
    expect(told(`落实${name}（国办发〔2018〕73号）。`)).toEqual([['国办发〔2018〕73号', '国办发〔2018〕37号']])
    expect(told(`落实${name}（国办发〔2018〕37号）。`)).toEqual([])
    expect(told('落实《关于加强行政规范性文件制定和监督管理工作的通知》（云政办发〔2019〕5号）。')).toEqual([])
  })

  it('knows the years of editions', () => {
    expect(told('学习2019年修订的《行政处罚法》。').map(([text]) => text)).toEqual(['2019年'])
    expect(told('学习2021年修订的《行政处罚法》。')).toEqual([])
  })
})

describe('what is no longer in force', () => {
  it.each<[string, number, string]>([
    ['学习《合同法》。', 2022, '民法典'],
    ['学习《中华人民共和国合同法》。', 2021, '中华人民共和国民法典'],
    ['落实《信访条例》。', 2023, '信访工作条例'],
    ['严格执行信访条例。', 2023, '信访工作条例'],
    ['学习《法律援助条例》。', 2022, '法律援助法'],
    ['依据《公司登记管理条例》办理。', 2023, '市场主体登记管理条例'],
  ])('%s in %i', (sentence, year, by) => {
    expect(findings(sentence, year).map(({ fix, basis }) => [fix, basis?.startsWith('《')])).toEqual([[by, true]])
  })

  it('does not renumber an article', () => {
    const [found] = findings('依据《合同法》第五十二条审查合同。', 2022)
    expect(found?.fix).toBeUndefined()
    expect(found?.advice).toContain('民法典')
  })

  it.each<[string, number]>([
    ['学习《合同法》。', 2020],
    ['落实《信访条例》。', 2021],
    ['学习《法律援助条例》。', 2020],
    ['推进“七五”普法。', 2020],
    ['落实《法治政府建设实施纲要（2015-2020年）》。', 2020],
    ['清理依据《合同法》订立的格式文本。', 2021],
    ['《信访条例》废止后，按新规定办理。', 2022],
  ])('%s was right in %i', (sentence, year) => {
    expect(findings(sentence, year)).toEqual([])
  })
})

it('a law that was made only later', () => {
  expect(told('学习《法治宣传教育法》。').map(([text]) => text)).toEqual(['法治宣传教育法'])
})

describe('plans that have run out', () => {
  it.each<[string, number, string]>([
    ['深入推进“七五”普法。', 2023, '“八五”普法'],
    ['深入推进七五普法。', 2023, '八五普法'],
    ['贯彻落实《法治政府建设实施纲要（2015－2020年）》。', 2022, '法治政府建设实施纲要（2021—2025年）'],
    ['全面落实“十三五”规划。', 2024, '“十四五”规划'],
    ['推进全国安全生产专项整治三年行动计划。', 2024, '《安全生产治本攻坚三年行动方案（2024—2026年）》'],
  ])('%s in %i', (sentence, year, next) => {
    const found = findings(sentence, year)
    expect(found.map(({ rule, fix, advice }) => [rule, fix ?? advice?.includes(next)])).toEqual([
      ['stale-programme', next.startsWith('《') ? true : next],
    ])
  })

  it('in the plan for the coming year one year earlier', () => {
    const text = cleanReports.street2021HalfWidth!.replace('继续充实', '深入实施“七五”普法,继续充实')
    expect(checkReport(readText(text), { today: '2026-03-10' }).map(({ rule }) => rule)).toEqual(['stale-programme'])
  })
})

it.each([
  '学习《家庭教育促进法》《退役军人保障法》，对《学前教育法（草案）》和《农村集体经济组织法》立法提出意见。',
  '宣传《天津市信访工作若干规定》《云岭市信访条例》《澄湖区优化营商环境实施办法》。',
  '印发《望河街道法治社会建设实施方案（2021-2025年）》《法治澄湖建设规划（2021—2025年）》。',
  '学习《中国共产党支部工作条例》《中国共产党巡视工作条例》《公务员录用规定》。',
  '落实《云岭市法治政府建设实施纲要（2021-2025年）》和“一规划两纲要”。',
  '学习《习近平著作选读》第一卷、《反食品浪费法》《数据安全法》《密码法》。',
  '落实《关于加强法治乡村建设的意见》《农业保险条例》《社会抚养费征收管理办法》。',
  '学习中华人民共和国宪法、中华人民共和国刑法修正案（十一），唱响中华人民共和国国歌，开展“中华人民共和国民法典宣传月”活动。',
  '落实《国务院关于进一步贯彻实施〈中华人民共和国行政处罚法〉的通知》《最高人民法院关于适用<中华人民共和国行政诉讼法>的解释》。',
  '参加《行政处罚法》《行政强制法》专题培训，开展《宪法》《民法典》知识竞赛。',
  '落实省《法治社会建设实施纲要（2021—2025年）》。',
  '宣讲物权法定原则和继承法定程序，学习劳动合同法，巩固深化“七五”普法成果。',
  '总结“七五”普法经验，接续实施“八五”普法规划。',
  '编印《民法典与百姓生活》《以案释法汇编》《行政执法手册》。',
])('says nothing about %s', (sentence) => {
  expect(findings(sentence)).toEqual([])
})

it('takes what an office adds', () => {
  const own: Work = {
    name: '云岭市物业管理办法',
    kind: '地方规范',
    short: [],
    wrong: ['云岭市物业条例'],
    editions: [],
    ended: { on: '2022-01-01', by: '云岭市物业管理条例', mark: 'unverified' },
    mark: 'unverified',
  }
  const fixes = (sentence: string) => findings(sentence, 2023, [own]).map(({ fix }) => fix)
  expect(fixes('落实《云岭市物业管理办法》。')).toEqual(['云岭市物业管理条例'])
  expect(findings('落实《云岭市物业管理办法》。', 2023)).toEqual([])
})
