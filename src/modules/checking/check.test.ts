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

it('says nothing about a text that is no such report', () => {
  expect(
    check(`关于召开座谈会的通知\n\n各社区：\n\n定于3月5日召开座谈会，请准时参加。${'会议由办公室承办，材料另行发送。'.repeat(30)}`),
  ).toEqual([])
})

it('takes the year from the caller when told', () => {
  const findings = checkReport(readText(cleanReports.street2023!), { today, year: 2022 })
  expect(findings.filter((each) => each.rule === 'wrong-year')).not.toEqual([])
})
