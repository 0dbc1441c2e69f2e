import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkReport, readText } from './index.ts'
import { cleanReports, planted } from './sample-reports.ts'

const today = '2026-03-10'
const check = (text: string) => checkReport(readText(text), { today })

describe('reports without defects', () => {
  it.each(Object.entries(cleanReports))('%s has no findings', (_, text) => {
    expect(check(text)).toEqual([])
  })
})

describe('one defect each', () => {
  it.each(planted)('$rule: $was → $is', ({ report, was, is, rule, at, fix }) => {
    const clean = cleanReports[report]!
    expect(clean.split(was)).toHaveLength(2)
    const text = clean.replace(was, is)
    const findings = check(text)
    expect(findings.map((each) => each.rule)).toEqual([rule])
    const [found] = findings
    expect(text.slice(found!.start, found!.end)).toBe(found!.text)
    expect(found!.text).toBe(at ?? is)
    if (fix !== undefined) expect(found!.fix).toBe(fix)
  })
})

describe('what only looks like a defect', () => {
  it.each([
    '全面总结“七五”普法以来的工作经验，转入“八五”普法。',
    '荣获全省“七五”普法先进集体。',
    '《云岭市信访条例》修订期间提出意见5条。',
    '原《信访条例》废止后，工作流程相应调整。',
    '共培训干部100人，其中党员70人，女性45人。',
    '预防纠纷苗头82件，调解成功232件。',
    '全年召开会议12次，培训3次，共计参加1050人次。',
    '街道有社区8个，居民参与率达到97.5%。',
    '受理信访件352件，群众满意率为96.5%。',
    '办理案件64件，全区按期办结率97.5%。',
    '涉及金额38余万元。',
    '引导当事人和解，为当事人安排法律援助，告知当事人程序权利。',
    '接待信访人王某，当面答复。',
    '服务热线12345全天受理，编号130123456789012345的事项已办结。',
    '基层组织组织居民议事，明确工作目的的同时细化措施。',
    '做好法治建设政府部门协同工作。',
    '指出“有令不行、有禁不止”等现象，提出“改什么、怎么改”。',
    '回顾2022年度，街道制定的《2022年度普法工作计划》全部完成。',
    '2022年调解纠纷180件，2023年共调解纠纷210件。',
    '一是一、二是二，如实记录。',
    '学习《村民委员会组织法》《居民委员会组织法》《民事诉讼法》。',
    '推进“一规划两纲要”落实，依据《行政处罚法》第五十二条作出决定。',
  ])('%s', (sentence) => {
    expect(check(cleanReports.street2023!.replace('计划开展业务培训4期', `${sentence}计划开展业务培训4期`))).toEqual([])
  })

  it('numbers carried on through all sections', () => {
    const text = cleanReports
      .street2023!.replace('党工委理论', '1.制定计划。党工委理论')
      .replace('街道邀请', '\n2.邀请顾问。街道邀请')
      .replace('全年立案', '3.规范办案。全年立案')
    expect(check(text)).toEqual([])
  })

  it('a signature with the district before the street', () => {
    const text = cleanReports
      .street2023!.replace('云岭市澄湖区望河街道办事处', '澄湖区人民政府望河街道办事处')
      .replace('望河街道2023年度法治政府建设年度报告', '关于2023年度法治政府建设情况的报告')
      .replace('街道邀请', '印发《望河街道学法计划》《望河街道普法清单》。街道邀请')
    expect(check(text)).toEqual([])
    expect(check(text.replace('政府望河', '政府桐花').replace('2023年，望河', '2023年，')).map((each) => each.rule)).toEqual(['residue'])
  })

  it('lines broken by width', () => {
    const text = cleanReports.street2023!.replace(/[^\n]{30}(?=[^\n]{8})/g, '$&\n')
    expect(check(text).filter((each) => each.rule === 'punctuation')).toEqual([])
  })
})

describe('missing parts', () => {
  const without = (from: string, to: string) => {
    const text = cleanReports.street2023!
    return text.slice(0, text.indexOf(from)) + text.slice(text.indexOf(to))
  }

  it('names the first responsible person when that part is gone', () => {
    const findings = check(without('三、党政', '四、2024').replace('四、2024', '三、2024'))
    expect(findings.map((each) => each.rule)).toEqual(['missing-part'])
    expect(findings[0]!.message).toContain('第一责任人')
  })

  it('names shortcomings and the plan', () => {
    expect(check(without('二、2023', '三、党政').replace('三、党政', '二、党政').replace('四、2024', '三、2024'))[0]!.message).toContain(
      '不足和原因',
    )
    expect(check(without('四、2024', '特此'))[0]!.message).toContain('下一年度')
  })
})

it('finds the same statement with two values', () => {
  const line = '街道全年组织开展法治宣传进社区主题活动'
  const text = cleanReports
    .street2023!.replace('党工委理论', `${line}46场次。党工委理论`)
    .replace('围绕“八五”', `${line}64场次。围绕“八五”`)
  expect(check(text).map((each) => [each.rule, each.text])).toEqual([['two-values', '64场次']])
})

it('says once that the third level is written in two ways', () => {
  const text = cleanReports.street2021HalfWidth!.replace('1.修订', '1、修订').replace('2.全面', '2、全面')
  expect(check(text).map((each) => [each.rule, each.text, each.fix])).toEqual([['numbering', '1、', '1.']])
})

it('finds a paragraph pasted twice', () => {
  const paragraph = '街道坚持把矛盾化解在网格，网格员每日走访，发现苗头当天上报，司法所次日回访，做到事事有回音。'
  const text = cleanReports.street2023!.replace('（二）执法', `${paragraph}\n（二）执法`).replace('二、2023', `${paragraph}\n二、2023`)
  expect(check(text).map((each) => [each.rule, each.text])).toEqual([['repeated-paragraph', paragraph]])
})

it('says nothing about a text that is no such report', () => {
  expect(
    check(`关于召开座谈会的通知\n\n各社区：\n\n定于3月5日召开座谈会，请准时参加。${'会议由办公室承办，材料另行发送。'.repeat(30)}`),
  ).toEqual([])
})

it('takes the year from the caller when told', () => {
  const findings = checkReport(readText(cleanReports.street2023!), { today, year: 2022 })
  expect(findings.filter((each) => each.rule === 'wrong-year')).not.toEqual([])
})

it('whatever is done to a report, places are inside the text and hold what they say', () => {
  const lines = Object.values(cleanReports).flatMap((text) => text.split('\n'))
  const mangled = fc.array(fc.oneof(fc.constantFrom(...lines), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 40 })
  fc.assert(
    fc.property(mangled, (parts) => {
      const text = parts.join('\n')
      const reading = readText(text)
      expect(reading.plain).toHaveLength(text.length)
      for (const { start, end, text: marked } of checkReport(reading, { today })) {
        expect(start).toBeLessThanOrEqual(end)
        expect(text.slice(start, end)).toBe(marked)
      }
      for (const { start, end, sentenceStart, sentenceEnd } of reading.figures)
        expect(sentenceStart <= start && start < end && end <= sentenceEnd).toBe(true)
    }),
    { numRuns: 200 },
  )
})
