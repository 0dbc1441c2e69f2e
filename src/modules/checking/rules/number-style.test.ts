import { expect, it } from 'vitest'
import { checkReport, readText } from '../index.ts'
import { cleanReports } from '../sample-reports.ts'

const findings = (sentence: string) =>
  checkReport(readText(cleanReports.street2023!.replace('街道邀请', `${sentence}街道邀请`)), { today: '2026-03-10' }).filter(
    ({ rule }) => rule === 'number-style',
  )

it.each<[string, string, string | undefined]>([
  ['参加活动约300余人。', '约', ''],
  ['发放资料近百余份。', '近百余', undefined],
  ['发放资料近500多份。', '近500多', undefined],
  ['受理约30件左右。', '约30件左右', '约30件'],
  ['培训不少于4次以上。', '不少于4次以上', '不少于4次'],
  ['培训超过百人以上。', '超过百人以上', '超过百人'],
  ['投诉量下降2倍。', '下降2倍', undefined],
  ['办结率提高5-10%。', '5-10%', '5%—10%'],
  ['二零二三年街道成立专班。', '二零二三', '二〇二三'],
])('%s', (sentence, text, fix) => {
  expect(findings(sentence).map((each) => [each.text, each.fix])).toEqual([[text, fix]])
})

it.each([
  '近百人参加，附近300余户受益，签约100余家。',
  '预约300余人次，节约20余万元，制约因素10余个。',
  '发放1.05万余份，约3000份，30件左右，5次以上。',
  '提高5%—10%，2021-2022年增长5%，1-11月增长3.5%，提高1.2个百分点。',
  '投诉量下降50%，增长2倍，减少一半。',
  '二〇二三年，最近30余天，将近年底。',
  '不少于4次，至少3人，4级以上，60岁以上老人200余人。',
  '约谈10余家企业，大约5公里，条约20余项，近3年多次获奖。',
])('says nothing about %s', (sentence) => {
  expect(findings(sentence)).toEqual([])
})
