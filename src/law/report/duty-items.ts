import type { Mark } from '../../definition/index.ts'
import { leaderDuty } from '../sources/leader-duty.ts'

/** A duty of one of the two principal leaders, and the kinds of register entries that prove it. */
export interface DutyItem {
  readonly key: string
  readonly post: 'party' | 'office'
  readonly says: string
  readonly kinds: readonly string[]
  /** Whether the wording was compared with the text of the rules. */
  readonly mark: Mark
}

/** The rules the duties are from: for the leaders of counties and above, followed by sub-districts. */
export const dutyRules = leaderDuty(5)

/** Only the first duty of the party committee's leader was read in its text; the others are as commonly summed up. */
export const dutyItems: readonly DutyItem[] = [
  {
    key: 'party.lead',
    post: 'party',
    says: '发挥领导核心作用，定期听取法治建设汇报，研究解决重大问题，把法治建设纳入总体规划和年度计划',
    kinds: ['report', 'meeting', 'problem', 'plan', 'inspection', 'reception'],
    mark: 'verified',
  },
  { key: 'party.rules', post: 'party', says: '坚持依规治党，推动党内法规全面实施', kinds: ['partyRules'], mark: 'unverified' },
  {
    key: 'party.decisions',
    post: 'party',
    says: '依法依规决策，发挥法律顾问作用，严格规范性文件的审查',
    kinds: ['decision', 'normative'],
    mark: 'unverified',
  },
  {
    key: 'party.support',
    post: 'party',
    says: '支持有关方面依法履职，督促领导班子成员和下级主要负责人依法办事，不违规干预司法活动、插手具体案件',
    kinds: ['court', 'enforcement'],
    mark: 'unverified',
  },
  { key: 'party.team', post: 'party', says: '选用干部看法治素养，加强法治工作队伍建设', kinds: ['team'], mark: 'unverified' },
  {
    key: 'party.publicity',
    post: 'party',
    says: '带头学法，推动全民普法，推进法治文化建设',
    kinds: ['study', 'lecture'],
    mark: 'unverified',
  },
  {
    key: 'office.lead',
    post: 'office',
    says: '组织推进法治政府建设，制定年度工作计划，及时研究解决有关重大问题',
    kinds: ['report', 'meeting', 'problem', 'plan', 'reception'],
    mark: 'unverified',
  },
  {
    key: 'office.decisions',
    post: 'office',
    says: '落实重大行政决策程序，发挥法律顾问作用，依法制定规范性文件，推进政务公开',
    kinds: ['decision', 'normative'],
    mark: 'unverified',
  },
  {
    key: 'office.enforcement',
    post: 'office',
    says: '依法全面履行职能，落实行政执法责任制，推动严格规范公正文明执法',
    kinds: ['enforcement'],
    mark: 'unverified',
  },
  {
    key: 'office.supervision',
    post: 'office',
    says: '督促领导班子其他成员和部门主要负责人依法行政，加强内部监督，纠正不作为、乱作为',
    kinds: ['inspection'],
    mark: 'unverified',
  },
  {
    key: 'office.court',
    post: 'office',
    says: '自觉维护司法权威，支持法院受理和审理行政案件，出庭应诉，履行生效裁判',
    kinds: ['court'],
    mark: 'unverified',
  },
  {
    key: 'office.staff',
    post: 'office',
    says: '完善工作人员学法制度，组织实施普法规划，推动落实普法责任制',
    kinds: ['study', 'lecture'],
    mark: 'unverified',
  },
]
