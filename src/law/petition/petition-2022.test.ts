import { describe, expect, test } from 'vitest'
import type { AnyValues, Day } from '../../definition/index.ts'
import { caseOf, officer, type TestCase } from '../testing.ts'
import { petition2022 } from './petition-2022.ts'

const form: AnyValues = {
  petitioner: { type: 'person', name: '周小满' },
  peopleCount: 1,
  clearAddress: true,
  channel: 'online',
  arrival: 'unit',
  nationalFirst: true,
  firstTime: true,
  class: 'petition',
  topic: 'housing',
  subject: '楼道照明长期不亮',
  claim: '请求修复楼道照明。',
}
const accepting = { handlers: [{ id: 'o-2', name: '沈亦安' }], noInterest: true, simple: false }
const opinion = { result: 'explain', facts: '照明属业主共有。', opinion: '已说明维修资金的使用办法。', grounds: '《物业管理条例》' }
const heard = { statement: '当面听取陈述，查看现场。' }
const unit = { path: '330102002', name: '桐花街道' }

const start = (on: Day, values: AnyValues = {}) => caseOf(petition2022).take('register', on, { ...form, ...values })
const told = (on: Day = '2026-03-02', values: AnyValues = {}) => start(on, values).take('notify', on, { path: '已收到，按信访程序办理。' })
const accepted = (on: Day = '2026-03-02', values: AnyValues = {}) => told(on, values).take('accept', on, accepting)
const opined = (on: Day = '2026-03-02') => accepted(on).take('investigate', on, heard).take('opine', on, opinion)
const served = (on: Day = '2026-03-02') => opined(on).take('serve', on, { delivery: 'direct' })
const reviewed = (on: Day = '2026-03-02', reviewResult = 'uphold') =>
  served(on)
    .take('requestReview', on, { reviewClaim: '请求支持。', reviewOrgan: '云岭市澄湖区人民政府' })
    .take('review', on, { reviewResult, reviewOpinion: '复查意见。' })
    .take('serveReview', on, { delivery: 'post' })
const rechecking = (on: Day) => reviewed(on).take('requestRecheck', on, { recheckClaim: '仍然不服。', recheckOrgan: '云岭市人民政府' })

describe('worked dates', () => {
  const dates: [id: string, limit: string, matter: TestCase, rawLast: Day, last: Day][] = [
    ['T01 信访部门十五日内转送', 'transfer', start('2026-03-10', { arrival: 'office' }), '2026-03-25', '2026-03-25'],
    ['T02 责任单位十五日内告知，逢清明顺延', 'notice', start('2026-03-20', { arrival: 'forwarded' }), '2026-04-04', '2026-04-07'],
    ['T03 五个工作日内提出异议', 'objection', start('2026-04-30', { arrival: 'assigned' }), '2026-05-11', '2026-05-11'],
    ['T04 六十日内办结，末日为星期日顺延', 'handling', accepted('2026-04-01'), '2026-05-31', '2026-06-01'],
    [
      'T05 延长三十日，仍自受理起算',
      'handling',
      accepted('2026-04-01').take('extend', '2026-05-20', { extendedDays: 30, reason: '情况复杂' }),
      '2026-06-30',
      '2026-06-30',
    ],
    ['T06 请求复查三十日', 'reviewRequest', served('2026-06-03'), '2026-07-03', '2026-07-03'],
    [
      'T07 复核扣除听证七日',
      'recheck',
      rechecking('2026-08-03').take('openHearing', '2026-08-10').take('closeHearing', '2026-08-17', { hearing: '听证记录' }),
      '2026-09-09',
      '2026-09-09',
    ],
    [
      '转送后由责任单位收到之日起十五日',
      'notice',
      start('2026-03-02', { arrival: 'office' }).take('transfer', '2026-03-10', { unit }).take('sign', '2026-03-20'),
      '2026-04-04',
      '2026-04-07',
    ],
    ['履行职责二个月', 'performance', start('2026-03-02', { class: 'performance' }), '2026-05-02', '2026-05-06'],
    [
      '交办要求反馈之日，不顺延',
      'feedback',
      start('2026-03-02', { arrival: 'assigned', feedbackOn: '2026-03-28' }),
      '2026-03-28',
      '2026-03-28',
    ],
    [
      '简易办理十个工作日',
      'simple',
      told('2026-04-30').take('accept', '2026-04-30', { ...accepting, simple: true, simpleGround: 'clear' }),
      '2026-05-18',
      '2026-05-18',
    ],
  ]
  test.each(dates)('%s', (_, limit, matter, rawLast, last) => {
    expect(matter.limit(limit)?.proof).toMatchObject({ rawLast, last })
  })

  test('检举控告和姓名住址不清的，不计告知期限', () => {
    expect(start('2026-03-02', { class: 'accusation' }).limit('notice')).toBeUndefined()
    expect(start('2026-03-02', { clearAddress: false }).limit('notice')).toBeUndefined()
    expect(start('2026-03-02', { clearAddress: false, arrival: 'forwarded' }).limit('notice')).toBeDefined()
  })

  test('信访人撤回的，期限不再计算，也不计入按期率', () => {
    const matter = accepted('2026-03-02').take('withdraw', '2026-03-05', { reason: '已自行解决' })
    expect(matter.limit('handling')).toBeUndefined()
    expect(matter.figure('onTime')).toEqual({ amount: 0, base: 0 })
  })
})

describe('what may happen', () => {
  const rows: [says: string, matter: TestCase, step: string, on: Day, values: AnyValues, article: string | undefined][] = [
    [
      '来访代表不超过五人',
      caseOf(petition2022),
      'register',
      '2026-03-02',
      { ...form, channel: 'visit', representatives: 6 },
      '第二十条第三款',
    ],
    ['五名代表可以', caseOf(petition2022), 'register', '2026-03-02', { ...form, channel: 'visit', representatives: 5 }, undefined],
    ['初次提出的不能以重复为由不予受理', start('2026-03-02'), 'refuseRepeat', '2026-03-02', { reason: '重复' }, '第十九条第三款'],
    [
      '信访部门收到的，责任单位接收前不能告知',
      start('2026-03-02', { arrival: 'office' }),
      'notify',
      '2026-03-02',
      { path: '途径' },
      '第二十三条第一款',
    ],
    ['直接收到的不能提异议', start('2026-03-02'), 'object', '2026-03-02', { reason: '不属职权' }, '第二十三条第三款'],
    ['第五个工作日仍可提异议', start('2026-04-30', { arrival: 'assigned' }), 'object', '2026-05-11', { reason: '不属职权' }, undefined],
    [
      '第六个工作日不能再提异议',
      start('2026-04-30', { arrival: 'assigned' }),
      'object',
      '2026-05-12',
      { reason: '不属职权' },
      '第二十三条第三款',
    ],
    ['申诉求决不能转纪检监察', told(), 'divert', '2026-03-02', { recipient: '纪检监察机关' }, '第二十二条第二款'],
    ['检举控告转纪检监察', start('2026-03-02', { class: 'accusation' }), 'divert', '2026-03-02', { recipient: '纪检监察机关' }, undefined],
    [
      '应当仲裁的不受理为信访程序',
      told('2026-03-02', { class: 'arbitration' }),
      'accept',
      '2026-03-02',
      accepting,
      '第三十一条第一款第六项',
    ],
    [
      '应当仲裁的导入法定程序',
      told('2026-03-02', { class: 'arbitration' }),
      'guide',
      '2026-03-02',
      { lawfulWay: '劳动争议仲裁' },
      undefined,
    ],
    ['有利害关系的应当回避', told(), 'accept', '2026-03-02', { ...accepting, noInterest: false }, '第二十八条第三款'],
    ['未听取陈述不能出具意见', accepted(), 'opine', '2026-03-03', opinion, '第三十一条第一款第六项'],
    ['听取陈述后可以', accepted().take('investigate', '2026-03-03', heard), 'opine', '2026-03-03', opinion, undefined],
    ['延长不超过三十日', accepted(), 'extend', '2026-03-03', { extendedDays: 31, reason: '复杂' }, '第三十四条'],
    ['期限届满后不能延长', accepted('2026-04-01'), 'extend', '2026-06-02', { extendedDays: 10, reason: '复杂' }, '第三十四条'],
    ['末日可以延长', accepted('2026-04-01'), 'extend', '2026-06-01', { extendedDays: 10, reason: '复杂' }, undefined],
    [
      '调解须双方同意',
      accepted(),
      'settle',
      '2026-03-03',
      { settlementForm: 'mediation', bothConsent: false, terms: '修复' },
      '第三十三条',
    ],
    ['逾期不能请求复查', served('2026-06-03'), 'requestReview', '2026-07-06', { reviewClaim: '不服', reviewOrgan: '区政府' }, '第三十五条'],
    ['末日可以请求复查', served('2026-06-03'), 'requestReview', '2026-07-03', { reviewClaim: '不服', reviewOrgan: '区政府' }, undefined],
    ['复查期限内不能办结', served('2026-06-03'), 'close', '2026-07-03', {}, '工作惯例'],
    ['复查期限过后办结', served('2026-06-03'), 'close', '2026-07-04', {}, undefined],
    ['信访人接受的即可办结', served('2026-06-03').take('agree', '2026-06-04'), 'close', '2026-06-04', {}, undefined],
    [
      '听证未结束不能作出复核意见',
      rechecking('2026-08-03').take('openHearing', '2026-08-10'),
      'recheck',
      '2026-08-11',
      { recheckResult: 'uphold', recheckOpinion: '维持' },
      '工作惯例',
    ],
    ['复查撤销的不能直接办结', reviewed('2026-03-02', 'revoke').take('agree', '2026-03-03'), 'closeReviewed', '2026-03-03', {}, '工作惯例'],
    ['复查撤销的重新处理', reviewed('2026-03-02', 'revoke'), 'redo', '2026-03-03', {}, undefined],
    [
      '非国家信访局初次登记的不评价',
      told('2026-03-02', { class: 'suggestion', nationalFirst: false }).take('reply', '2026-03-03', { adoption: 'full', reply: '采纳' }),
      'rate',
      '2026-03-04',
      { unitRating: 'satisfied' },
      '工作惯例',
    ],
  ]
  test.each(rows)('%s', (_, matter, step, on, values, article) => {
    const refusals = matter.refusals(step, on, values)
    if (article === undefined) expect(refusals).toEqual([])
    else expect(refusals.map(({ basis }) => basis?.article ?? basis?.name)).toContain(article)
  })

  test('before the rules of 2022 were in force nothing can be registered under them', () => {
    expect(caseOf(petition2022).refusals('register', '2022-04-30', form)).toMatchObject([{ code: 'day' }])
    expect(caseOf(petition2022).refusals('register', '2022-05-01', form)).toEqual([])
  })

  test('the rating is collected by somebody else than the handler', () => {
    const rating = { unitRating: 'basic' }
    expect(served().refusals('rate', '2026-03-03', rating, officer('o-2', ['clerk']))).toMatchObject([{ rule: 'apartFromHandler' }])
    expect(served().refusals('rate', '2026-03-03', rating, officer('o-3', ['clerk']))).toEqual([])
  })

  test('a supported request is carried out before the matter ends', () => {
    const supported = accepted()
      .take('investigate', '2026-03-03', heard)
      .take('opine', '2026-03-03', { ...opinion, result: 'support' })
    const agreed = supported.take('serve', '2026-03-04', { delivery: 'direct' }).take('agree', '2026-03-04')
    expect(agreed.refusals('close', '2026-03-05')).toMatchObject([{ rule: 'executed' }])
    expect(agreed.take('execute', '2026-03-05', { execution: '已修复' }).take('close', '2026-03-05').standing.ended).toBe(true)
  })
})

describe('figures', () => {
  const done = served('2026-06-03').take('agree', '2026-06-04').take('close', '2026-06-05')

  test('464 petitions a year, all told and answered in time, and as many settled at once as one likes', () => {
    const repeat = { id: 'm-9', number: '望河街信2023-9' }
    const repeated = served('2026-06-03')
      .take('noteRepeat', '2026-06-04', { repeat })
      .take('agree', '2026-06-05')
      .take('close', '2026-06-05')
    const year = [...Array<TestCase>(453).fill(done), ...Array<TestCase>(11).fill(repeated)]
    const total = (key: string) => {
      const figures = year.map((matter) => matter.figure(key))
      return [figures.reduce((sum, { amount }) => sum + amount, 0), figures.reduce((sum, { base }) => sum + base, 0)]
    }
    expect(total('received')[0]).toBe(464)
    expect(total('timelyAcceptance')).toEqual([464, 464])
    expect(total('onTime')).toEqual([464, 464])
    expect(total('settledAtOnceRate')).toEqual([453, 464])
    expect(total('open')[0]).toBe(0)
  })

  test('late telling and late handling count against the rates', () => {
    const late = start('2026-03-20').take('notify', '2026-04-08', { path: '途径' })
    expect(late.figure('timelyAcceptance')).toEqual({ amount: 0, base: 1 })
    const overdue = accepted('2026-04-01').take('investigate', '2026-06-02', heard).take('opine', '2026-06-02', opinion)
    expect(overdue.figure('onTime')).toEqual({ amount: 0, base: 1 })
  })

  test('a matter that went to review was not settled at once', () => {
    const closed = reviewed().take('agree', '2026-03-03').take('closeReviewed', '2026-03-03')
    expect(closed.figure('settledAtOnceRate')).toEqual({ amount: 0, base: 1 })
    expect(closed.figure('reviewsOnTime')).toEqual({ amount: 1, base: 1 })
  })

  test('received petitions split by channel, class and national registration', () => {
    expect(done.figure('received', { channel: 'online', class: 'petition', nationalFirst: 'true' }).amount).toBe(1)
    expect(done.figure('nationalFirst').amount).toBe(1)
    expect(start('2026-03-02', { nationalFirst: false }).figure('nationalFirst').amount).toBe(0)
  })

  test('repeat petitions count in the repeat rate and not in the one-off rate', () => {
    const earlier = { id: 'm-1', number: '望河街信2025-7' }
    const repeated = accepted('2026-06-03', { firstTime: false, earlier }).take('investigate', '2026-06-03', heard)
    const closed = repeated.take('opine', '2026-06-03', opinion).take('serve', '2026-06-03', { delivery: 'post' })
    const ended = closed.take('agree', '2026-06-04').take('close', '2026-06-04')
    expect(ended.figure('repeatRate')).toEqual({ amount: 1, base: 1 })
    expect(ended.figure('settledAtOnceRate')).toEqual({ amount: 0, base: 0 })
  })
})
