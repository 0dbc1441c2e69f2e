import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { figureCatalogue } from '../index.ts'
import { homeOf } from './homes.ts'
import { housed } from './housed.ts'

describe('the home of a reported figure', () => {
  test.each([
    ['法律顾问', '法律顾问合同审核', '', { figure: { figure: 'counsel.service.services', where: { kind: 'contract' } }, scale: 1 }],
    ['调解', '调解涉及金额', '元', { figure: { figure: 'mediation.amount' }, scale: 100 }],
    ['调解', '调解涉及金额', '万元', { figure: { figure: 'mediation.amount' }, scale: 1_000_000 }],
    ['应急防疫', '60岁以上老人接种率', '%', { figure: { figure: 'safety.elderlyVaccinationRate' }, scale: 0.01 }],
    [
      '普法',
      '普法线上直播参与人次(亮点部分)',
      '万人次',
      { figure: { figure: 'publicity.event.people', where: { form: 'stream' } }, scale: 10_000 },
    ],
    [
      '执法人员',
      '上半年综合执法考试通过人数',
      '人',
      { figure: { figure: 'study.exam.passed', where: { kind: 'enforcement', scope: 'own' } }, scale: 1, half: 1 },
    ],
    ['学习考试', '涉法学习培训人数', '人', { figure: { figure: 'study.session.people' }, scale: 1 }],
    ['普法', '全年共悬挂宣传横幅', '条', { figure: { figure: 'publicity.material.count', where: { kind: 'banner' } }, scale: 1 }],
  ])('%s %s (%s)', (domain, label, unit, home) => expect(homeOf(domain, label, unit)).toEqual(home))

  test('limits and frequencies have none, and say so', () => {
    expect(homeOf('政务服务', '办事跑动次数承诺')).toEqual({ none: expect.stringContaining('不是统计数') })
    expect(homeOf('组织领导', '不干预责任书签字频次')).toEqual({ none: expect.stringContaining('频次') })
  })

  test('what nobody has placed is not guessed', () => {
    expect(homeOf('普法', '法治微电影获奖')).toBeUndefined()
    expect(homeOf('调解', '来访')).toBeUndefined()
    expect(homeOf('执法证件', '注销执法证件批次')).toBeUndefined()
    expect(homeOf('信访', '信访按期办理')).toBeUndefined()
  })

  test('every home is a declared figure with those parts', () => {
    const catalogue = figureCatalogue()
    const wrong = housed.filter(({ figure, where }) => {
      const entry = catalogue.get(figure)
      return (
        !entry || Object.entries(where ?? {}).some(([key, value]) => !entry.dims.some((dim) => dim.key === key && value in dim.options))
      )
    })
    expect(wrong.map(({ figure, where }) => `${figure} ${JSON.stringify(where ?? {})}`)).toEqual([])
  })
})

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'years')

describe.skipIf(!existsSync(folder))('the reports of four sub-districts', () => {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('sub-district-')) : []
  test.each(files)('%s: every figure has a home or says why not', (name) => {
    const { figures } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      figures: { domain: string; label_zh: string; unit: string; kind: string }[]
    }
    expect(figures.filter((one) => homeOf(one.domain, one.label_zh, one.unit) === undefined).map((one) => one.label_zh)).toEqual([])
    const counted = figures.filter((one) => ['count', 'amount', 'score', 'zero_claim'].includes(one.kind))
    const lost = counted.filter((one) => 'none' in (homeOf(one.domain, one.label_zh, one.unit) ?? {})).map((one) => one.label_zh)
    expect(lost.filter((label) => !label.includes('八进') && !label.includes('五在场'))).toEqual([])
  })
})
