import { addDays, calendar, convention, type Day, defineProcedure, f, working } from '../src/definition/index.ts'

const rules = convention('网球俱乐部章程')

/** A toy procedure: whatever is not law is tested on it. */
export const membership = defineProcedure({
  id: 'club.membership',
  title: '网球俱乐部入会',
  group: '试验',
  edition: '',
  basis: [rules],
  inForce: { from: '2020-01-01' },
  series: '会',
  says: '申请入会、审核、缴费、退会。',
  roles: { desk: { label: '前台', is: 'clerk' }, captain: { label: '队长', is: 'head' }, player: { label: '会员', is: 'party' } },
  stages: {
    asked: '已申请',
    looked: '已审核',
    member: '在会',
    refused: { label: '未获准', ends: true },
    left: { label: '已退会', ends: true },
  },
  fields: {
    player: f.party('申请人'),
    level: f.choice('水平', { beginner: '初学', advanced: '进阶' }, { disclose: 'public' }),
    fee: f.money('会费'),
    referees: f.officers('介绍人', { min: 2 }),
    why: f.text('理由'),
    score: f.number('测试成绩', { max: 100 }),
    longer: f.integer('延长天数'),
    goodUntil: f.day('有效期至'),
  },
  names: { title: 'player', party: 'player' },
  rules: {
    feeFits: {
      says: '进阶会员的会费不低于100元',
      basis: rules,
      field: 'fee',
      holds: ({ level, fee = 0 }) => level !== 'advanced' || fee >= 100_00,
    },
    seen: { says: '审核之后才能批准', basis: rules, holds: (_, { passed }) => passed('look') },
    refereesCertified: {
      says: '介绍人均持有效证件',
      basis: rules,
      field: 'referees',
      overridable: true,
      holds: ({ referees = [] }, { certified }) => referees.every(certified),
    },
    advanced: { says: '进阶会员', basis: rules, holds: ({ level }) => level === 'advanced' },
  },
  papers: {
    card: {
      title: '会员证',
      basis: rules,
      shows: ['player', 'level'],
      form: 'letter',
      series: '会员',
      says: ['{player}：准予入会，水平为{level}。'],
    },
  },
  steps: {
    apply: { label: '申请', by: 'desk', from: null, to: 'asked', basis: rules, asks: ['player', 'level'], mayAsk: ['why'] },
    look: {
      label: '审核',
      by: 'captain',
      from: 'asked',
      to: 'looked',
      basis: rules,
      asks: ['referees', 'score'],
      onlyIf: ['refereesCertified'],
    },
    stretch: { label: '延长审核', by: 'captain', from: 'asked', basis: rules, asks: ['longer'], once: true },
    pause: { label: '暂停', by: 'captain', from: 'asked', basis: rules },
    resume: { label: '恢复', by: 'captain', from: 'asked', basis: rules },
    admit: {
      label: '批准',
      by: 'captain',
      from: 'looked',
      to: 'member',
      basis: rules,
      asks: ['fee'],
      onlyIf: ['seen', 'feeFits'],
      issues: ['card'],
    },
    silence: {
      label: '逾期未审视为通过',
      by: 'clock',
      from: 'asked',
      to: 'looked',
      basis: rules,
      when: { lapsed: 'looking', dated: 'lastDay' },
    },
    refuse: { label: '不批准', by: 'captain', from: ['asked', 'looked'], to: 'refused', basis: rules, asks: ['why'] },
    announce: { label: '公布', by: 'desk', from: 'member', basis: rules, once: true },
    leave: { label: '退会', by: 'player', from: 'member', to: 'left', basis: rules },
    expire: { label: '会员期满', by: 'clock', from: 'member', to: 'left', basis: rules, when: { lapsed: 'membership', dated: 'dayAfter' } },
  },
  limits: {
    looking: {
      label: '审核期限',
      length: working(5),
      from: 'apply',
      until: ['look', 'refuse'],
      basis: rules,
      binds: 'agency',
      suspendedBy: [{ from: 'pause', until: 'resume' }],
      extendedBy: { stretch: { unit: 'workingDay', field: 'longer' } },
    },
    membership: { label: '会员有效期', length: calendar(365), from: 'admit', until: ['leave'], basis: rules, binds: 'validity' },
  },
  publications: {
    list: {
      label: '会员名单',
      basis: rules,
      from: 'admit',
      within: working(7),
      by: 'announce',
      shows: ['player', 'level'],
      place: '布告栏',
    },
  },
  figures: {
    applied: { label: '申请人次', unit: '人次', counts: 'apply', by: ['level'] },
    people: { label: '申请人数', unit: '人', counts: 'apply', distinct: 'player' },
    fees: { label: '会费', unit: '元', sums: 'fee', at: 'admit' },
    scores: { label: '平均成绩', unit: '分', averages: 'score', at: 'look' },
    onTime: { label: '按期审核率', unit: '%', keeps: 'looking' },
    admitted: { label: '入会率', unit: '%', over: ['admit', 'refuse'], of: 'admit' },
    members: { label: '在会人数', unit: '人', rises: 'admit', falls: ['leave', 'expire'] },
    advanced: { label: '进阶申请', unit: '人次', counts: 'apply', where: 'advanced' },
  },
})

/** A day after another, for tests that do not care for the calendar. */
export function later(day: Day, days: number): Day {
  return addDays(day, days)
}
