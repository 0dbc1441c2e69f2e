import { describe, expect, test } from 'vitest'
import { type AnyValues, type Day, paragraphsOf } from '../../definition/index.ts'
import { bareWorld, dutiesOf } from '../../engine/index.ts'
import { caseOf, officer, publishedDays, type TestCase, type TestWorld } from '../testing.ts'
import { ordinaryPenalty } from './ordinary.ts'

const citizen = { type: 'person', name: '沈秋禾' }
const firm = { type: 'organisation', name: '云岭市澄湖区望河便利店有限公司' }
const officers = [
  { id: 'z-1', name: '陆闻舟' },
  { id: 'z-2', name: '季青岚' },
]
const caseOfficer = officer('z-1')
const clue = { source: 'patrol', clue: '占道摆放货架', violation: 'street' }
const filing: AnyValues = {
  party: citizen,
  partyKind: 'citizen',
  violation: 'street',
  facts: '在望河路人行道摆放货架经营',
  endedOn: '2025-02-28',
  endangers: false,
  inPower: true,
  officers,
}
const inquiry = { shown: true, evidence: ['scene', 'statement'], findings: '现场勘验并询问当事人' }
const conclusion: AnyValues = { report: '事实清楚，证据充分', capacity: 'full', publicInterest: false, complex: false, major: false }
const notice: AnyValues = {
  intendedKind: 'fine',
  intendedFine: 1_000_00,
  grounds: '占道经营，经责令改正拒不改正',
  legalGround: '《云岭市市容环境卫生管理条例》',
  fined: false,
}
const decision: AnyValues = {
  kind: 'fine',
  fine: 1_000_00,
  facts: '在望河路人行道摆放货架经营',
  legalGround: '《云岭市市容环境卫生管理条例》',
  discretion: 'usual',
  correction: '立即清除货架',
  publishable: true,
}

function opened(world: TestWorld = {}, values: AnyValues = {}): TestCase {
  return caseOf(ordinaryPenalty, world)
    .take('register', '2025-03-03', { ...clue, foundOn: '2025-03-03' })
    .take('file', '2025-03-03', { ...filing, ...values })
}

function concluded(given: { world?: TestWorld; file?: AnyValues; conclude?: AnyValues } = {}): TestCase {
  return opened(given.world, given.file)
    .take('investigate', '2025-03-04', inquiry)
    .take('conclude', '2025-03-07', { ...conclusion, ...given.conclude })
}

function noticed(given: Parameters<typeof concluded>[0] & { notify?: AnyValues } = {}): TestCase {
  const before = concluded(given)
  const { publicInterest, complex, major } = { ...conclusion, ...given.conclude }
  const reviewed = publicInterest || complex || major ? before.take('review', '2025-03-10', { opinion: '同意' }) : before
  return reviewed.take('notify', '2025-03-10', { ...notice, ...given.notify })
}

function decided(values: AnyValues = {}): TestCase {
  return noticed().take('decide', '2025-03-18', { ...decision, ...values })
}

function served(): TestCase {
  return decided().take('serve', '2025-03-18', { service: 'handed' })
}

const articlesOf = (found: TestCase, step: string, day: Day, values: AnyValues = {}, actor = officer()) =>
  found.refusals(step, day, values, actor).map(({ rule, basis, says }) => (rule ? basis?.article : says))

describe('立案', () => {
  const registered = caseOf(ordinaryPenalty).take('register', '2025-03-03', { ...clue, foundOn: '2025-03-03' })
  test.each<[string, AnyValues, TestWorld, string | undefined]>([
    ['条件具备,可以立案', {}, {}, undefined],
    ['一名执法人员不行', { officers: officers.slice(0, 1) }, {}, '承办人：至少2人，现有1人'],
    ['一名执法人员和一名辅助人员不行(D10)', {}, { certified: (id) => id === 'z-1' }, '第四十二条'],
    ['不在赋权清单之内不行(D30)', { inPower: false }, {}, '第二十四条'],
    ['填作公民的单位', { party: firm }, {}, '第五十一条'],
    ['超过二年不再处罚(D18)', { endedOn: '2023-03-02' }, {}, '第三十六条'],
    ['二年的最后一日发现(TV37)', { endedOn: '2023-03-03' }, {}, undefined],
    ['涉及生命健康安全且有危害后果的五年(TV38)', { endedOn: '2020-03-03', endangers: true }, {}, undefined],
    ['五年也已超过', { endedOn: '2020-03-02', endangers: true }, {}, '第三十六条'],
  ])('%s', (_, values, world, refused) => {
    const found = caseOf(ordinaryPenalty, world, registered.history)
    expect(articlesOf(found, 'file', '2025-03-03', { ...filing, ...values })[0]).toBe(refused)
  })

  test('旧法时期的案件不在本程序登记(D6)', () => {
    const old = caseOf(ordinaryPenalty).refusals('register', '2021-07-14', { ...clue, foundOn: '2021-07-14' })
    expect(old.map(({ code }) => code)).toEqual(['day'])
  })

  test('核查十五个工作日,延长十个工作日(TV27、TV28)', () => {
    const found = caseOf(ordinaryPenalty).take('register', '2025-02-14', { ...clue, foundOn: '2025-02-14' })
    expect(found.limit('checking')?.proof.last).toBe('2025-03-07')
    expect(found.take('extendCheck', '2025-03-06', { reason: '当事人身份待查' }).limit('checking')?.proof.last).toBe('2025-03-21')
  })
})

describe('办案期限', () => {
  const suspended = opened().take('suspend', '2025-03-10', { suspension: 'otherCase', reason: '等待另案' })
  const heard = noticed({ notify: { intendedFine: 8_000_00 } })
    .take('demand', '2025-03-14', { demand: '要求听证' })
    .take('schedule', '2025-03-14', {
      chair: { id: 'h-1', name: '温叙言' },
      hearingOn: '2025-03-27',
      hearingPlace: '街道办事处',
      open: true,
    })
    .take('hold', '2025-03-27', { minutes: '听证笔录' })
    .take('reportHearing', '2025-03-30', { hearingReport: '建议维持' })
  test.each<[string, TestCase, Day | undefined]>([
    ['九十日,末日休息日顺延(TV12)', opened(), '2025-06-03'],
    ['延长三十日(TV14)', opened().take('extend', '2025-05-20', { reason: '案情复杂' }), '2025-07-01'],
    [
      '集体讨论再延长六十日',
      opened().take('extend', '2025-05-20', { reason: '案情复杂' }).take('extendAgain', '2025-06-20', { discussion: '同意', moreDays: 60 }),
      '2025-09-01',
    ],
    ['听证十六日不计入(TV15)', heard, '2025-06-17'],
    ['中止期间没有届满日', suspended, undefined],
    ['中止二十日后恢复', suspended.take('resume', '2025-03-30', { reason: '另案已结' }), '2025-06-23'],
    [
      '鉴定十日不计入',
      opened().take('sendTest', '2025-03-10', { test: '材质鉴定' }).take('receiveTest', '2025-03-20', { testResult: '不合格' }),
      '2025-06-11',
    ],
  ])('%s', (_, found, last) => {
    expect(found.limit('handling')?.proof.last).toBe(last)
  })

  test('期限内决定计入按期办结率,超期不计', () => {
    expect(decided().figure('onTime')).toEqual({ amount: 1, base: 1 })
    expect(noticed().take('decide', '2025-06-04', decision).figure('onTime')).toEqual({ amount: 0, base: 1 })
  })
})

describe('告知、陈述申辩和听证', () => {
  test('未经告知不能决定(D14)', () => {
    expect(concluded().refusals('decide', '2025-03-18', decision)[0]?.code).toBe('stage')
  })

  test.each<[string, TestCase, Day, string | undefined]>([
    ['五日之内不能决定', noticed(), '2025-03-17', '第六十二条'],
    ['五日届满可以决定(TV01)', noticed(), '2025-03-18', undefined],
    ['明确放弃的可以决定(D14)', noticed().take('waive', '2025-03-11', { waiver: '当事人书面放弃' }), '2025-03-11', undefined],
    ['陈述申辩未复核不能决定', noticed().take('defend', '2025-03-12', { defence: '首次占道' }), '2025-03-18', '第四十五条'],
    [
      '复核后可以决定',
      noticed()
        .take('defend', '2025-03-12', { defence: '首次占道' })
        .take('answer', '2025-03-13', { answer: '不成立', adopted: 'rejected' }),
      '2025-03-18',
      undefined,
    ],
  ])('%s', (_, found, day, refused) => {
    expect(articlesOf(found, 'decide', day, decision)[0]).toBe(refused)
  })

  const market: TestWorld = {
    ownValues: {
      'penalty.hearingFineCitizen': [{ from: '2021-07-15', value: 10_000_00 }],
      'penalty.hearingFineOrganisation': [{ from: '2021-07-15', value: 100_000_00 }],
    },
  }
  test.each<[string, TestWorld, AnyValues, AnyValues, string | undefined]>([
    ['市场监管个人一万元(D11)', market, {}, { intendedFine: 10_000_00 }, undefined],
    ['市场监管个人不足一万元(D11)', market, {}, { intendedFine: 9_999_00 }, '第六十三条'],
    ['单位五万元(D12)', {}, { party: firm, partyKind: 'organisation' }, { intendedFine: 50_000_00 }, undefined],
    ['单位不足五万元', {}, { party: firm, partyKind: 'organisation' }, { intendedFine: 49_999_99 }, '第六十三条'],
    ['没收较大数额', {}, {}, { intendedKind: 'confiscation', intendedFine: 0, intendedConfiscated: 5_000_00 }, undefined],
    ['责令停产停业', {}, {}, { intendedKind: 'stoppage', intendedFine: 0 }, undefined],
    ['暂扣许可证件不在其列', {}, {}, { intendedKind: 'suspension', intendedFine: 0 }, '第六十三条'],
  ])('听证范围:%s', (_, world, file, notify, refused) => {
    expect(articlesOf(noticed({ world, file, notify }), 'demand', '2025-03-11', { demand: '要求听证' })[0]).toBe(refused)
  })

  test('逾期要求听证不行', () => {
    const found = noticed({ notify: { intendedFine: 8_000_00 } })
    expect(found.limit('demand')?.proof.last).toBe('2025-03-17')
    expect(articlesOf(found, 'demand', '2025-03-18', { demand: '要求听证' })).toEqual(['第六十四条'])
  })

  const demanded = noticed({ notify: { intendedFine: 8_000_00 } }).take('demand', '2025-03-10', { demand: '要求听证' })
  const hearing = { chair: { id: 'h-1', name: '温叙言' }, hearingPlace: '街道办事处', open: true }
  test.each<[string, Day, AnyValues, string | undefined]>([
    ['三月二十日听证,十日通知(TV31)', '2025-03-10', { hearingOn: '2025-03-20' }, undefined],
    ['十一日通知已迟(TV31)', '2025-03-11', { hearingOn: '2025-03-20' }, '第六十四条'],
    ['十月十六日听证,九月二十九日通知(TV32)', '2025-09-29', { hearingOn: '2025-10-16' }, undefined],
    ['九月三十日通知已迟(TV32)', '2025-09-30', { hearingOn: '2025-10-16' }, '第六十四条'],
    ['承办人不能主持', '2025-03-10', { hearingOn: '2025-03-20', chair: officers[0] }, '第六十四条'],
  ])('%s', (_, day, values, refused) => {
    expect(articlesOf(demanded, 'schedule', day, { ...hearing, ...values })[0]).toBe(refused)
  })

  test('听证之后未经法制审核不能决定(D13),审核人不能是承办人', () => {
    const heard = demanded
      .take('schedule', '2025-03-10', { ...hearing, hearingOn: '2025-03-20' })
      .take('hold', '2025-03-20', { minutes: '听证笔录' })
      .take('reportHearing', '2025-03-21', { hearingReport: '建议维持' })
    const heavy = { ...decision, fine: 8_000_00 }
    expect(articlesOf(heard, 'decide', '2025-03-24', heavy)).toEqual(['第五十八条'])
    expect(articlesOf(heard, 'reviewHearing', '2025-03-24', { opinion: '同意' }, caseOfficer)).toEqual(['第五十八条'])
    const reviewed = heard.take('reviewHearing', '2025-03-24', { opinion: '同意' })
    expect(articlesOf(reviewed, 'decide', '2025-03-24', heavy)).toEqual([])
    expect(reviewed.figure('hearings', { violation: 'street' }).amount).toBe(1)
    expect(reviewed.figure('reviewed').amount).toBe(1)
  })

  test('听证日期未到不能举行', () => {
    const scheduled = demanded.take('schedule', '2025-03-10', { ...hearing, hearingOn: '2025-03-20' })
    expect(articlesOf(scheduled, 'hold', '2025-03-19', { minutes: '听证笔录' })).toEqual(['第六十四条'])
  })

  test('无正当理由缺席视为放弃,可以决定', () => {
    const forfeited = demanded.take('forfeit', '2025-03-20', { reason: '无正当理由拒不出席' })
    expect(articlesOf(forfeited, 'decide', '2025-03-20', { ...decision, fine: 8_000_00 })).toEqual([])
  })
})

describe('审核和集体讨论', () => {
  test('涉及重大公共利益,未经审核不能告知', () => {
    expect(articlesOf(concluded({ conclude: { publicInterest: true } }), 'notify', '2025-03-10', notice)).toEqual(['第五十八条'])
  })

  test('审核退回后重新终结的,须重新审核', () => {
    const again = concluded({ conclude: { complex: true } })
      .take('sendBack', '2025-03-10', { opinion: '补充证据' })
      .take('conclude', '2025-03-11', { ...conclusion, complex: true })
    expect(articlesOf(again, 'notify', '2025-03-12', notice)).toEqual(['第五十八条'])
    expect(again.limit('review')?.proof.last).toBe('2025-03-25')
    expect(again.take('review', '2025-03-12', { opinion: '同意' }).figure('reviewCorrections')).toEqual({ amount: 1, base: 2 })
  })

  test('补充调查后重新告知,期限重新起算', () => {
    const again = noticed()
      .take('waive', '2025-03-11', { waiver: '放弃' })
      .take('reopen', '2025-03-12', { reason: '拟改变处罚' })
      .take('conclude', '2025-03-13', conclusion)
      .take('notify', '2025-03-13', notice)
    expect(articlesOf(again, 'decide', '2025-03-14', decision)).toContain('第六十二条')
    expect(again.limit('defence')?.proof.last).toBe('2025-03-20')
  })

  test('重大违法行为未经集体讨论不能决定', () => {
    const major = noticed({ conclude: { major: true } })
    expect(articlesOf(major, 'decide', '2025-03-18', decision)).toEqual(['第五十七条'])
    expect(articlesOf(major.take('discuss', '2025-03-18', { discussion: '一致同意' }), 'decide', '2025-03-18', decision)).toEqual([])
  })
})

describe('决定', () => {
  test.each<[string, TestCase, AnyValues, string | undefined]>([
    ['不重于告知', noticed(), { fine: 1_000_00 }, undefined],
    ['比告知减轻', noticed(), { fine: 500_00 }, undefined],
    ['因申辩加重(D15)', noticed(), { fine: 1_000_01 }, '第四十五条'],
    ['改为更重的种类(D15)', noticed(), { kind: 'stoppage', fine: 0 }, '第四十五条'],
    ['不满十四周岁(D17)', noticed({ conclude: { capacity: 'child' } }), {}, '第三十条'],
    ['十五周岁不从轻(D17)', noticed({ conclude: { capacity: 'youth' } }), {}, '第三十条'],
    ['十五周岁从轻(D17)', noticed({ conclude: { capacity: 'youth' } }), { discretion: 'lighter' }, undefined],
    ['罚款不写数额', noticed(), { fine: 0 }, '第五十九条'],
    ['警告却写罚款', noticed(), { kind: 'warning' }, '第五十九条'],
    ['警告并处罚款', noticed(), { alongside: ['warning'] }, undefined],
  ])('%s', (_, found, values, refused) => {
    expect(articlesOf(found, 'decide', '2025-03-18', { ...decision, ...values })[0]).toBe(refused)
  })

  test('同一违法行为已被罚款,不再罚款,可以给予其他处罚(D16)', () => {
    expect(articlesOf(concluded(), 'notify', '2025-03-10', { ...notice, fined: true })).toEqual(['第二十九条'])
    const warning = { ...notice, fined: true, intendedKind: 'warning', intendedFine: 0 }
    expect(articlesOf(concluded(), 'notify', '2025-03-10', warning)).toEqual([])
  })

  const reasons: [string, AnyValues, string | undefined][] = [
    ['轻微并改正无后果', { exemption: 'minor', corrected: true, harm: 'none' }, undefined],
    ['轻微但未改正', { exemption: 'minor', corrected: false, harm: 'none' }, '第三十三条'],
    ['首违、后果轻微并改正', { exemption: 'first', firstTime: true, corrected: true, harm: 'slight' }, undefined],
    ['不是初次', { exemption: 'first', firstTime: false, corrected: true, harm: 'slight' }, '第三十三条'],
    ['首违但造成后果', { exemption: 'first', firstTime: true, corrected: true, harm: 'real' }, '第三十三条'],
    ['成年人以年龄为由', { exemption: 'child' }, '第三十三条'],
    ['事实不能成立', { exemption: 'unproven' }, undefined],
  ]
  test.each(reasons)('不予处罚:%s', (_, values, refused) => {
    const given = { facts: '占道经营', education: '当面教育', ...values }
    expect(articlesOf(concluded(), 'exempt', '2025-03-10', given)[0]).toBe(refused)
  })

  test('首违不罚计入首违和不予处罚率,送达后结案', () => {
    const exempted = concluded()
      .take('exempt', '2025-03-10', {
        exemption: 'first',
        firstTime: true,
        corrected: true,
        harm: 'slight',
        facts: '占道经营',
        education: '当面教育',
      })
      .take('serve', '2025-03-10', { service: 'direct' })
      .take('close', '2025-03-11', { closing: '结案' })
    expect(exempted.standing.ended).toBe(true)
    expect(exempted.figure('firstExempted', { violation: 'street' }).amount).toBe(1)
    expect(exempted.figure('exemptionRate')).toEqual({ amount: 1, base: 1 })
    expect(exempted.figure('open').amount).toBe(0)
  })
})

describe('送达和公开', () => {
  test('七个工作日送达,七个工作日公开,第八个工作日为迟(D27)', () => {
    const late = caseOfSpring().take('publish', '2025-02-11', { publishedAt: '区政府门户网站' })
    const inTime = caseOfSpring().take('publish', '2025-02-10', { publishedAt: '区政府门户网站' })
    expect(caseOfSpring().limit('service')?.proof.last).toBe('2025-02-10')
    expect(late.figure('publishedInTime')).toEqual({ amount: 0, base: 1 })
    expect(inTime.figure('publishedInTime')).toEqual({ amount: 1, base: 1 })
  })

  test('未成年人的处罚不公开', () => {
    const youth = noticed({ conclude: { capacity: 'youth' } }).take('decide', '2025-03-18', { ...decision, discretion: 'lighter' })
    expect(articlesOf(youth, 'publish', '2025-03-19', { publishedAt: '网站' })).toEqual(['第四十八条'])
  })

  test('公告满三十日视为送达,不满不能登记', () => {
    const announced = decided().take('announce', '2025-03-20', { reason: '下落不明' })
    expect(articlesOf(announced, 'serve', '2025-04-19', { service: 'announced' })).toEqual(['第六十一条'])
    expect(articlesOf(announced, 'serve', '2025-04-20', { service: 'announced' })).toEqual([])
  })

  test('决定被撤销,三个工作日内撤回公开,跨春节(D28、TV09)', () => {
    const annulled = caseOfSpring('2025-01-17')
      .take('publish', '2025-01-20', { publishedAt: '区政府门户网站' })
      .take('annul', '2025-01-24', { annulment: 'revoked', annulmentReason: '复议撤销' })
    const duty = dutiesOf(ordinaryPenalty, annulled.standing, bareWorld(publishedDays, '2025-02-06'))
    expect(duty.map(({ state, dueOn }) => ({ state, dueOn }))).toEqual([{ state: 'withdrawalDue', dueOn: '2025-02-05' }])
  })

  /** Decided before the Spring Festival. */
  function caseOfSpring(day: Day = '2025-01-24'): TestCase {
    return caseOf(ordinaryPenalty)
      .take('register', '2025-01-06', { ...clue, foundOn: '2025-01-06' })
      .take('file', '2025-01-06', { ...filing, endedOn: '2025-01-06' })
      .take('investigate', '2025-01-07', inquiry)
      .take('conclude', '2025-01-08', conclusion)
      .take('notify', '2025-01-09', notice)
      .take('decide', day, decision)
  }
})

describe('执行', () => {
  test('收到决定十五日内缴纳,末日在假期顺延(TV16)', () => {
    const found = decided().take('serve', '2025-04-18', { service: 'direct' })
    expect(found.limit('payment')?.proof.last).toBe('2025-05-06')
  })

  test.each<[string, Day, number, string | undefined]>([
    ['逾期十日加处三成', '2025-05-16', 300_00, undefined],
    ['超过每日百分之三', '2025-05-16', 300_01, '第七十二条'],
    ['第三十四日起以罚款数额为限', '2025-06-09', 1_000_00, undefined],
    ['不能超过罚款数额', '2025-07-30', 1_000_01, '第七十二条'],
    ['没有逾期不能加处', '2025-05-06', 1, '第七十二条'],
  ])('加处罚款:%s', (_, day, lateFee, refused) => {
    const found = decided().take('serve', '2025-04-18', { service: 'direct' })
    expect(articlesOf(found, 'pay', day, { channel: 'bank', paid: 1_000_00, receipt: '云票0001', lateFee })[0]).toBe(refused)
  })

  test.each<[string, AnyValues, string | undefined]>([
    ['边远地区并由当事人提出(D9)', { remote: true, proposed: true }, undefined],
    ['当事人没有提出(D9)', { remote: true, proposed: false }, '第六十九条'],
  ])('普通程序当场收缴:%s', (_, values, refused) => {
    const given = { channel: 'spot', paid: 1_000_00, receipt: '云票0001', ...values }
    expect(articlesOf(served(), 'pay', '2025-03-18', given)[0]).toBe(refused)
  })

  test('缴清、公开、结案,数字随之入账', () => {
    const closed = served()
      .take('publish', '2025-03-19', { publishedAt: '区政府门户网站' })
      .take('pay', '2025-03-20', { channel: 'bank', paid: 1_000_00, receipt: '云票0001' })
      .take('close', '2025-03-21', { closing: '执行完毕' })
      .take('archive', '2025-03-24', { catalogue: '共十二件' })
    expect(closed.standing.ended).toBe(true)
    expect(closed.figure('filed', { partyKind: 'citizen', violation: 'street' }).amount).toBe(1)
    expect(closed.figure('fines', { partyKind: 'citizen', violation: 'street' }).amount).toBe(1_000_00)
    expect(closed.figure('finesPaid').amount).toBe(1_000_00)
    expect(closed.figure('paidInTime')).toEqual({ amount: 1, base: 1 })
    expect(closed.figure('closedInTime')).toEqual({ amount: 1, base: 1 })
  })

  test('罚款未缴不能结案;查扣物品未处理不能结案', () => {
    expect(articlesOf(served(), 'close', '2025-03-20', { closing: '结案' })).toEqual(['第六十六条'])
    const goods = {
      id: 'm-9',
      number: '望河街存扣2025-1',
      title: '货架一组',
      procedure: 'penalty.retention',
      stage: 'seized',
      ended: false,
      passed: ['seize'],
      values: {},
      openedOn: '2025-03-04',
      lastDay: '2025-03-04',
    } as const
    const paid = served().take('pay', '2025-03-20', { channel: 'bank', paid: 1_000_00, receipt: '云票0001' })
    const holding = caseOf(ordinaryPenalty, { linked: [goods] }, paid.history)
    expect(articlesOf(holding, 'close', '2025-03-20', { closing: '结案' })).toEqual(['第二十七条'])
  })

  const unpaid = noticed()
    .take('waive', '2025-03-10', { waiver: '放弃' })
    .take('decide', '2025-03-10', decision)
    .take('serve', '2025-03-10', { service: 'handed' })
  const urged = unpaid.take('urge', '2025-09-04', { urged: '十日内缴清' })
  const request = { courtRequest: '强制执行罚款' }
  test.each<[string, TestCase, Day, string | undefined]>([
    ['未催告(D23)', unpaid, '2025-09-19', '第五十四条'],
    ['催告未满十日(D23、TV25)', urged, '2025-09-18', '第五十四条'],
    ['催告满十日(TV25)', urged, '2025-09-19', undefined],
    ['六个月起诉期未满', unpaid.take('urge', '2025-04-01', { urged: '十日内缴清' }), '2025-09-10', '第五十三条'],
    ['三个月的最后一日', urged, '2025-12-10', undefined],
    ['超过三个月(D24)', urged, '2025-12-11', '第五十三条'],
  ])('申请强制执行:%s', (_, found, day, refused) => {
    expect(articlesOf(found, 'applyCourt', day, request)[0]).toBe(refused)
  })

  test('起诉期限六个月届满,次日起三个月(TV23、TV24)', () => {
    const lapsed = urged.take('endExecution', '2025-12-30', { executionReason: '当事人死亡，无遗产可供执行' })
    expect(unpaid.limit('remedy')?.proof.last).toBe('2025-09-10')
    expect(lapsed.history.find(({ step }) => step === 'remedyOver')?.day).toBe('2025-09-10')
    expect(lapsed.limit('courtWindow')?.proof.last).toBe('2025-12-10')
    expect(lapsed.take('close', '2025-12-30', { closing: '终结执行' }).standing.ended).toBe(true)
  })

  test('延期缴纳的,自延期届满起三个月内申请', () => {
    const deferred = served().take('defer', '2025-03-25', { hardship: '经营困难', deferUntil: '2025-12-31' })
    expect(deferred.limit('deferral')?.proof.last).toBe('2025-12-31')
    expect(deferred.limit('deferredCourtWindow')?.proof.last).toBe('2026-03-31')
    expect(articlesOf(deferred, 'urge', '2025-12-31', { urged: '十日内缴清' })).toEqual(['第七十二条'])
    expect(articlesOf(deferred, 'urge', '2026-01-04', { urged: '十日内缴清' })).toEqual([])
  })

  test('批准延期的不算按期缴纳,按延期的截止日另计', () => {
    const given = { channel: 'bank', paid: 1_000_00, receipt: '云票0001' }
    const deferred = served().take('defer', '2025-03-25', { hardship: '经营困难', deferUntil: '2025-06-30' })
    expect(deferred.figure('paidInTime')).toEqual({ amount: 0, base: 0 })
    expect(deferred.take('pay', '2025-06-30', given).figure('deferredPaidInTime')).toEqual({ amount: 1, base: 1 })
    expect(deferred.take('pay', '2025-07-01', given).figure('deferredPaidInTime')).toEqual({ amount: 0, base: 1 })
  })

  test('缴纳期限届满后申请延期的,写明理由可以批准', () => {
    const refusals = served().refusals('defer', '2025-04-10', { hardship: '经营困难', deferUntil: '2025-06-30' })
    expect(refusals.map(({ rule, overridable }) => ({ rule, overridable }))).toEqual([{ rule: 'inPaymentTime', overridable: true }])
  })

  test.each<[string, AnyValues, string | undefined]>([
    ['变更为较低的罚款', { annulment: 'changed', fine: 600_00 }, undefined],
    ['变更而不改罚款', { annulment: 'changed' }, undefined],
    ['变更不得加重', { annulment: 'changed', fine: 1_200_00 }, '第四十八条'],
    ['撤销的不改写罚款', { annulment: 'revoked', fine: 600_00 }, '第四十八条'],
  ])('决定变动:%s', (_, values, refused) => {
    const found = served().take('challenge', '2025-04-01', { remedy: 'reconsideration' })
    expect(articlesOf(found, 'annul', '2025-05-20', { annulmentReason: '复议决定', ...values })[0]).toBe(refused)
  })

  test('变更后按变更的数额缴清', () => {
    const changed = served().take('annul', '2025-05-20', { annulment: 'changed', annulmentReason: '复议决定', fine: 600_00 })
    const given = { channel: 'bank', receipt: '云票0001' }
    expect(articlesOf(changed, 'pay', '2025-05-21', { ...given, paid: 1_000_00 })).toEqual(['第六十七条'])
    expect(articlesOf(changed, 'pay', '2025-05-21', { ...given, paid: 600_00 })).toEqual([])
  })

  test('决定被撤销后不再执行,撤回公开后结案', () => {
    const annulled = served()
      .take('publish', '2025-03-19', { publishedAt: '区政府门户网站' })
      .take('annul', '2025-04-30', { annulment: 'revoked', annulmentReason: '复议撤销' })
    expect(articlesOf(annulled, 'pay', '2025-05-06', { channel: 'bank', paid: 1_000_00, receipt: '云票0001' })).toEqual(['第四十八条'])
    const closed = annulled.take('withdraw', '2025-05-08').take('close', '2025-05-08', { closing: '决定被撤销' })
    expect(closed.standing.ended).toBe(true)
  })
})

test('移送司法机关后退回的,继续调查,移送期间不计入办案期限', () => {
  const back = opened()
    .take('transfer', '2025-03-10', { receiver: '澄湖区公安分局', crime: true, reason: '涉嫌犯罪' })
    .take('takeBack', '2025-03-30', { reason: '不需追究刑事责任', officers })
  expect(back.limit('handling')?.proof.last).toBe('2025-06-23')
  expect(back.figure('open').amount).toBe(1)
  expect(back.figure('transferred', { crime: 'true' }).amount).toBe(1)
})

test.each<[string, TestCase, Day]>([
  ['告知以后', noticed(), '2025-03-12'],
  ['中止期间', opened().take('suspend', '2025-03-10', { suspension: 'otherCase', reason: '等待另案' }), '2025-03-20'],
])('%s发现涉嫌犯罪的,也移送司法机关', (_, found, day) => {
  const moved = found.take('transfer', day, { receiver: '澄湖区公安分局', crime: true, reason: '涉嫌犯罪' })
  expect(moved.standing.stage).toBe('transferred')
  expect(moved.limit('defence')).toBeUndefined()
})

test('中止期间移送又退回的,自中止至退回不计入办案期限', () => {
  const back = opened()
    .take('suspend', '2025-03-10', { suspension: 'otherCase', reason: '等待另案' })
    .take('transfer', '2025-03-20', { receiver: '澄湖区公安分局', crime: true, reason: '涉嫌犯罪' })
    .take('takeBack', '2025-03-30', { reason: '不需追究刑事责任', officers })
  expect(back.limit('handling')?.proof.last).toBe('2025-06-23')
})

test('移送、终止调查后结案的,没有作出决定,不计入按期办结率', () => {
  const moved = opened()
    .take('transfer', '2025-03-10', { receiver: '澄湖区水务局', crime: false, reason: '不属于本机关管辖' })
    .take('close', '2025-03-11', { closing: '移送结案' })
  const ended = opened().take('terminate', '2025-03-10', { termination: 'dead', reason: '当事人死亡' })
  expect([moved, ended].map((found) => found.figure('onTime'))).toEqual([
    { amount: 0, base: 0 },
    { amount: 0, base: 0 },
  ])
})

test('承办人在审核通过以后也可以回避、变更', () => {
  const reviewed = concluded({ conclude: { complex: true } }).take('review', '2025-03-10', { opinion: '同意' })
  expect(articlesOf(reviewed, 'recuse', '2025-03-11', { recusal: '当事人申请，决定回避' })).toEqual([])
  expect(articlesOf(reviewed, 'reassign', '2025-03-11', { officers, reason: '回避' })).toEqual([])
})

test('决定书写明证据、并处和没收，告知书写明拟并处和拟没收', () => {
  const told = (key: string) =>
    paragraphsOf(ordinaryPenalty.papers[key] ?? {})
      .map(({ text }) => text)
      .join('')
  for (const slot of ['{evidence}', '{kind}', '{alongside}', '{fine}', '{confiscated}']) expect(told('decision')).toContain(slot)
  for (const slot of ['{intendedKind}', '{intendedAlongside}', '{intendedFine}', '{intendedConfiscated}'])
    expect(told('notice')).toContain(slot)
  expect(told('decision')).toContain('[罚款{fine}应当')
  expect(told('urging')).toContain('十个工作日内履行')
})

test('听证率的分母是告知听证权利的案件', () => {
  expect(noticed({ notify: { intendedFine: 8_000_00 } }).figure('entitled').amount).toBe(1)
  expect(noticed().figure('entitled').amount).toBe(0)
})

test('没有立案的线索移送后结案,不影响在办数', () => {
  const moved = caseOf(ordinaryPenalty)
    .take('register', '2025-03-03', { ...clue, foundOn: '2025-03-03' })
    .take('transfer', '2025-03-04', { receiver: '澄湖区水务局', crime: false, reason: '不属于本机关管辖' })
    .take('close', '2025-03-05', { closing: '移送结案' })
  expect(moved.standing.ended).toBe(true)
  expect(moved.figure('open').amount).toBe(0)
})
