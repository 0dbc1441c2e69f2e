import { type Basis, convention, type Facts, type Values } from '../../definition/index.ts'
import { disclosureExtension } from '../parameters/disclosure.ts'
import { refusals } from './choices.ts'
import type { applicationFields } from './fields.ts'

type V = Values<typeof applicationFields>
/** Steps and limits that both editions have; shared rules ask for no others. */
type F = Facts<'correct' | 'consultThird' | 'thirdReceives' | 'thirdAnswers' | 'deliver', 'answer' | 'correction' | 'third'>

const counted = convention('年度报告表格按登记的申请人类别和答复结果统计')

/** What an edition cites for each of the shared rules. */
export interface Articles {
  readonly apply: Basis
  readonly day: Basis
  readonly correct: Basis
  readonly third: Basis
  readonly answer: Basis
  readonly grounds: Basis
  readonly deliver: Basis
}

export function sharedRules(law: Articles) {
  return {
    kindFits: {
      says: '申请人类别与申请人是自然人还是法人、组织一致',
      basis: counted,
      field: 'applicantKind',
      holds: ({ applicant, applicantKind }: V) =>
        applicant === undefined || applicantKind === undefined || (applicant.type === 'person') === (applicantKind === 'person'),
    },
    identified: {
      says: '申请附有身份证明和联系方式',
      basis: law.apply,
      field: 'identity',
      overridable: true,
      holds: ({ identity }: V) => identity === true,
    },
    dayConfirmed: {
      says: '以平常信函、互联网或者传真提交的，已与申请人确认收到之日',
      basis: law.day,
      field: 'confirmed',
      holds: ({ channel, confirmed }: V) => channel === undefined || !['mail', 'online', 'fax'].includes(channel) || confirmed === true,
    },
    correctionByAhead: {
      says: '补正的截止日期晚于告知之日',
      basis: law.correct,
      field: 'correctionBy',
      holds: ({ correctionBy }: V, { on }: F) => correctionBy === undefined || correctionBy > on,
    },
    correctionLapsed: { says: '补正期限已过', basis: law.correct, holds: (_: V, { lapsed }: F) => lapsed('correction') },
    thirdDone: {
      says: '没有等待第三方答复的征求意见',
      basis: law.third,
      holds: (_: V, { times }: F) => times('consultThird') === times('thirdAnswers'),
    },
    thirdAsked: {
      says: '已征求第三方意见，尚未答复',
      basis: law.third,
      holds: (_: V, { times }: F) => times('consultThird') > times('thirdAnswers'),
    },
    thirdNotReached: {
      says: '征求意见函尚未登记收到',
      basis: law.third,
      holds: (_: V, { times }: F) => times('thirdReceives') < times('consultThird'),
    },
    thirdSilent: {
      says: '只有逾期未提出的，才登记为逾期未提出',
      basis: law.third,
      field: 'thirdOpinion',
      holds: ({ thirdOpinion }: V, { lapsed }: F) => thirdOpinion !== 'silent' || lapsed('third'),
    },
    thirdConsulted: {
      says: '以保护第三方合法权益为由不予公开的，已征求第三方意见',
      basis: law.third,
      field: 'result',
      overridable: true,
      holds: ({ result }: V, { passed }: F) => result !== 'thirdParty' || passed('thirdAnswers'),
    },
    thirdRespected: {
      says: '第三方不同意而予以公开的，写明公共利益的理由',
      basis: law.third,
      field: 'publicInterest',
      holds: ({ result, thirdOpinion, publicInterest }: V) =>
        thirdOpinion !== 'disagree' || (result !== 'open' && result !== 'partly') || publicInterest !== undefined,
    },
    extendInTime: { says: '在答复期限届满前延长', basis: law.answer, holds: (_: V, { within }: F) => within('answer') },
    extensionFits: {
      says: '延长不超过规定的工作日',
      basis: law.answer,
      field: 'extendedDays',
      holds: ({ extendedDays = 0 }: V, { value }: F) => extendedDays <= value(disclosureExtension),
    },
    delivered: { says: '答复书已经送达', basis: law.deliver, holds: (_: V, { passed }: F) => passed('deliver') },
    isRefused: {
      says: '答复结果为不予公开',
      basis: law.grounds,
      holds: ({ result }: V) => result !== undefined && refusals.includes(result),
    },
  } as const
}
