import { addMonths, type Day, type Facts, type Officer, type Party } from '../../definition/index.ts'
import { hearingFineCitizen, hearingFineOrganisation, limitation, longLimitation } from '../parameters/penalty.ts'
import { coercionLaw } from '../sources/coercion-law.ts'
import { penaltyLaw as law } from '../sources/penalty-law.ts'
import { heardSanctions, type partyKinds, type Sanction, weightOf } from './choices.ts'

type PartyKind = keyof typeof partyKinds

/** What the rules below read; every penalty procedure has fields of these names. */
export interface PenaltyValues {
  readonly party?: Party
  readonly partyKind?: PartyKind
  readonly officers?: readonly Officer[]
  readonly inPower?: boolean
  readonly kind?: Sanction
  readonly alongside?: readonly Sanction[]
  readonly fine?: number
  readonly fined?: boolean
}

/** Rules of every penalty, whatever the procedure. */
export const generalRules = {
  certified: {
    says: '承办人均持有当日有效的行政执法证件',
    basis: law(42),
    field: 'officers',
    holds: ({ officers = [] }: PenaltyValues, { certified }: Facts) => officers.every(certified),
  },
  inPower: {
    says: '处罚事项在本机关法定职权或者当日有效的赋权清单之内，且由本机关管辖',
    basis: law(24),
    field: 'inPower',
    holds: ({ inPower }: PenaltyValues) => inPower === true,
  },
  partyKindFits: {
    says: '当事人类别与当事人一致：公民填个人，法人或者其他组织填单位',
    basis: law(51),
    field: 'partyKind',
    holds: ({ party, partyKind }: PenaltyValues) =>
      party === undefined || partyKind === undefined || partyKind === 'business' || (partyKind === 'citizen') === (party.type === 'person'),
  },
  fineStated: {
    says: '处罚含罚款的写明数额，不含罚款的数额为零',
    basis: law(59),
    field: 'fine',
    holds: ({ kind, alongside = [], fine = 0 }: PenaltyValues) => (kind === 'fine' || alongside.includes('fine')) === fine > 0,
  },
  oneFine: {
    says: '同一违法行为没有被罚过款',
    basis: law(29),
    field: 'fine',
    holds: ({ fined, fine = 0 }: PenaltyValues) => fined !== true || fine === 0,
  },
} as const

/** Goods that were preserved or seized for a case may not be forgotten when it is closed. */
export const goodsSettled = {
  says: '关联的先行登记保存、查封扣押均已处理完毕',
  basis: coercionLaw(27),
  holds: (_: unknown, { linked }: Facts) => linked('penalty.retention').every((matter) => matter.ended),
} as const

/** Whether the party must be told that it may ask for a hearing. */
export function mayBeHeard(
  intended: { partyKind?: PartyKind; kind?: Sanction; alongside?: readonly Sanction[]; fine?: number; confiscated?: number },
  { value }: Facts,
): boolean {
  const { partyKind, kind, alongside = [], fine = 0, confiscated = 0 } = intended
  const all = kind === undefined ? alongside : [kind, ...alongside]
  if (all.some((one) => heardSanctions.includes(one))) return true
  const large = value(partyKind === 'organisation' ? hearingFineOrganisation : hearingFineCitizen)
  return fine >= large || confiscated >= large
}

/** Whether an act that ended on `ended` and was found on `found` may still be punished (行政处罚法 art. 36). */
export function isPunishable(act: { ended: Day; found: Day; endangers: boolean }, { value }: Facts): boolean {
  return act.found <= addMonths(act.ended, value(act.endangers ? longLimitation : limitation))
}

/** No kind beside the heaviest one is heavier or the same. */
export function isHeaviest(kind: Sanction | undefined, alongside: readonly Sanction[]): boolean {
  return kind === undefined || alongside.every((one) => weightOf(one) < weightOf(kind))
}

/** What the party must be told of, against decisions by which it may go to court at once. */
export const remedyText =
  '如不服本决定，可以自收到本决定书之日起六十日内依法申请行政复议，也可以自收到本决定书之日起六个月内直接向有管辖权的人民法院提起行政诉讼。复议、诉讼期间，本决定不停止执行，法律另有规定的除外。'

/** Whether a decision is heavier than what the party was told of. */
export function isHeavier(decided: { kind?: Sanction; fine?: number }, announced: { kind?: Sanction; fine?: number }): boolean {
  const rank = (kind: Sanction | undefined) => (kind === undefined ? -1 : weightOf(kind))
  return rank(decided.kind) > rank(announced.kind) || (decided.fine ?? 0) > (announced.fine ?? 0)
}
