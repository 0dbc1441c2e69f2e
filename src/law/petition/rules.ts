import { convention, type Facts, type Rule, type Values } from '../../definition/index.ts'
import { petitionRepresentatives } from '../parameters/petition.ts'
import type { petitionFields } from './fields.ts'

type PetitionValues = Values<typeof petitionFields>

/** Steps that both editions have; shared rules ask for no others. */
export type SharedStep =
  | 'sign'
  | 'opine'
  | 'serve'
  | 'agree'
  | 'execute'
  | 'requestReview'
  | 'review'
  | 'serveReview'
  | 'openHearing'
  | 'closeHearing'
  | 'assign'
  | 'reportBack'
  | 'noteRepeat'
  | 'supervise'
  | 'answerSupervision'
export type SharedLimit = 'handling' | 'reviewRequest' | 'recheckRequest'
type PetitionFacts = Facts<SharedStep, SharedLimit>
type PetitionRule = Rule<PetitionValues, PetitionFacts>

const counted = convention('按登记的内容统计')
const rating = convention('群众满意度评价的范围和方式按国家信访局的评价办法（条文未核）；评价与承办分开收集，不评价不推定满意')

/** True for matters received by, or passed on to, the organ that has the power to handle them. */
export function isAtUnit({ arrival }: PetitionValues, { passed }: PetitionFacts): boolean {
  return arrival !== 'office' || passed('sign')
}

export function isPassedOn({ arrival }: PetitionValues, { passed }: PetitionFacts): boolean {
  return arrival === 'forwarded' || arrival === 'assigned' || passed('sign')
}

/** Rules whose wording needs no article of one edition: conditions of figures, and the office's own order of work. */
export const sharedRules = {
  representativesFew: {
    says: '来访代表人数不超过规定人数',
    basis: petitionRepresentatives.values[1]?.basis ?? counted,
    field: 'representatives',
    holds: ({ representatives }, { value }) => representatives === undefined || representatives <= value(petitionRepresentatives),
  },
  isNationalFirst: { says: '国家信访局初次登记的件', basis: counted, holds: ({ nationalFirst }) => nationalFirst === true },
  isFirst: { says: '初次信访', basis: counted, holds: ({ firstTime }) => firstTime === true },
  isRepeat: { says: '重复信访', basis: counted, holds: ({ firstTime }) => firstTime === false },
  isBacklog: { says: '列入积案台账', basis: counted, holds: ({ backlog }) => backlog === true },
  isSupported: { says: '处理意见为予以支持', basis: counted, holds: ({ result }) => result === 'support' },
  isAdopted: { says: '建议得到采纳或者部分采纳', basis: counted, holds: ({ adoption }) => adoption === 'full' || adoption === 'partly' },
  reviewChanged: {
    says: '复查变更或者撤销了原处理意见',
    basis: counted,
    holds: ({ reviewResult }) => reviewResult === 'change' || reviewResult === 'revoke',
  },
  settledAtOnce: {
    says: '初次信访一次性化解：办结前未请求复查，也没有重复信访',
    basis: convention('一次性化解率的口径每年由信访系统另行规定，未公开；此处按办结时未复查、未重访计'),
    holds: ({ firstTime }, { passed }) => firstTime === true && !passed('requestReview') && !passed('noteRepeat'),
  },
  repeatNamed: {
    says: '不是初次信访的，关联此前的信访事项',
    basis: convention('重复信访按同一信访人、同一事项认定'),
    field: 'earlier',
    overridable: true,
    holds: ({ firstTime, earlier }) => firstTime !== false || earlier !== undefined,
  },
  hasFeedbackDay: { says: '要求反馈办理结果', basis: counted, holds: ({ feedbackOn }) => feedbackOn !== undefined },
  assigned: {
    says: '事项系交办，需要反馈办理结果',
    basis: counted,
    holds: ({ arrival }, { passed }) => arrival === 'assigned' || passed('assign'),
  },
  notServed: {
    says: '处理意见尚未送达',
    basis: counted,
    holds: (_, { passedSince }) => !passedSince('serve', 'opine'),
  },
  served: {
    says: '处理意见已经送达信访人',
    basis: counted,
    holds: (_, { passed, passedSince }) => !passed('opine') || passedSince('serve', 'opine'),
  },
  reviewNotServed: {
    says: '复查意见尚未送达',
    basis: counted,
    holds: (_, { passedSince }) => !passedSince('serveReview', 'review'),
  },
  reviewServed: {
    says: '复查意见已经送达信访人',
    basis: counted,
    holds: (_, { passedSince }) => passedSince('serveReview', 'review'),
  },
  reviewWindowOver: {
    says: '信访人接受处理意见，或者请求复查的期限已过',
    basis: counted,
    holds: (_, { passed, passedSince, lapsed }) => !passed('opine') || lapsed('reviewRequest') || passedSince('agree', 'opine'),
  },
  recheckWindowOver: {
    says: '信访人接受复查意见，或者请求复核的期限已过',
    basis: counted,
    holds: (_, { passedSince, lapsed }) => lapsed('recheckRequest') || passedSince('agree', 'review'),
  },
  executed: {
    says: '支持信访请求的意见已经落实',
    basis: counted,
    holds: ({ result }, { passed }) => result !== 'support' || passed('execute'),
  },
  reviewRevoked: { says: '复查撤销了原处理意见', basis: counted, holds: ({ reviewResult }) => reviewResult === 'revoke' },
  reviewNotRevoked: {
    says: '复查没有责令重新处理',
    basis: counted,
    holds: ({ reviewResult }) => reviewResult !== 'revoke',
  },
  recheckRevoked: { says: '复核撤销了原处理意见', basis: counted, holds: ({ recheckResult }) => recheckResult === 'revoke' },
  recheckNotRevoked: {
    says: '复核没有责令重新处理',
    basis: counted,
    holds: ({ recheckResult }) => recheckResult !== 'revoke',
  },
  hearingClosed: {
    says: '已开始的听证已经结束',
    basis: counted,
    holds: (_, { times }) => times('openHearing') === times('closeHearing'),
  },
  hearingOpen: {
    says: '听证正在进行',
    basis: counted,
    holds: (_, { times }) => times('openHearing') > times('closeHearing'),
  },
  wasHeard: { says: '复核经过听证', basis: counted, holds: (_, { passed }) => passed('closeHearing') },
  notReported: { says: '尚未提交办结报告', basis: counted, holds: (_, { passed }) => !passed('reportBack') },
  supervised: {
    says: '有尚未反馈的督办',
    basis: counted,
    holds: (_, { times }) => times('supervise') > times('answerSupervision'),
  },
  rateable: {
    says: '属于满意度评价范围：国家信访局初次登记，且不属于检举控告或者应当通过其他法定程序处理的事项',
    basis: rating,
    holds: ({ nationalFirst, class: kind }) =>
      nationalFirst === true && (kind === 'suggestion' || kind === 'performance' || kind === 'petition'),
  },
  apartFromHandler: {
    says: '评价由承办人以外的人收集',
    basis: rating,
    holds: ({ handlers = [] }, { actor }) => !handlers.some(({ id }) => id === actor.id),
  },
  satisfied: {
    says: '评价为满意或者基本满意',
    basis: rating,
    holds: ({ unitRating }) => unitRating === 'satisfied' || unitRating === 'basic',
  },
} as const satisfies Record<string, PetitionRule>
