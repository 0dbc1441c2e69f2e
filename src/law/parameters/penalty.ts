import { convention, defineParameter, unverified } from '../../definition/index.ts'
import { coercionLaw } from '../sources/coercion-law.ts'
import { penaltyLaw as law } from '../sources/penalty-law.ts'
import { constructionPenalty as construction } from '../sources/urban-management.ts'

const from = '2021-07-15'
/** No national figure: the lowest one known, so that nobody loses a hearing; an office sets that of its province. */
const localHearing = convention('较大数额由省级或者部门规定，本机关应当按所在省的规定设置；未设置时取已知规定中的最低数额')

export const summaryFineCitizen = defineParameter({
  id: 'penalty.summaryFineCitizen',
  label: '简易程序罚款上限（公民）',
  unit: '分',
  values: [{ from, value: 200_00, basis: law(51) }],
})

export const summaryFineOrganisation = defineParameter({
  id: 'penalty.summaryFineOrganisation',
  label: '简易程序罚款上限（法人或者其他组织）',
  unit: '分',
  values: [{ from, value: 3_000_00, basis: law(51) }],
})

/** Fines up to this may be collected on the spot, in the summary procedure only. */
export const spotFine = defineParameter({
  id: 'penalty.spotFine',
  label: '当场收缴罚款上限',
  unit: '分',
  values: [{ from, value: 100_00, basis: law(68) }],
})

export const summaryReport = defineParameter({
  id: 'penalty.summaryReport',
  label: '当场处罚决定报所属机关备案期限',
  unit: '工作日',
  values: [
    { from, value: 3, basis: convention('法律未定备案天数，按城市管理部门的规定取三日；市场监管部门为七个工作日') },
    { from: '2022-05-01', value: 3, basis: unverified(construction(14)) },
  ],
})

export const hearingFineCitizen = defineParameter({
  id: 'penalty.hearingFineCitizen',
  label: '应当告知听证权的罚款数额（公民、个体工商户）',
  unit: '分',
  values: [{ from, value: 5_000_00, basis: localHearing }],
})

export const hearingFineOrganisation = defineParameter({
  id: 'penalty.hearingFineOrganisation',
  label: '应当告知听证权的罚款数额（法人或者其他组织）',
  unit: '分',
  values: [{ from, value: 50_000_00, basis: localHearing }],
})

/** Full working days between the notice of a hearing and the hearing, neither counted: the safe reading of 举行听证的七日前. */
export const hearingNotice = defineParameter({
  id: 'penalty.hearingNotice',
  label: '举行听证前的通知期',
  unit: '工作日',
  values: [{ from, value: 7, basis: law(64) }],
})

/** Surcharge for each day of delay, in per cent of the fine. */
export const lateRate = defineParameter({
  id: 'penalty.lateRate',
  label: '每日加处罚款比例',
  unit: '%',
  values: [{ from, value: 3, basis: law(72) }],
})

export const limitation = defineParameter({
  id: 'penalty.limitation',
  label: '追究时效',
  unit: '月',
  values: [{ from, value: 24, basis: law(36) }],
})

/** Where life, health or financial safety is concerned and harm was done. */
export const longLimitation = defineParameter({
  id: 'penalty.longLimitation',
  label: '追究时效（涉及公民生命健康安全、金融安全且有危害后果）',
  unit: '月',
  values: [{ from, value: 60, basis: law(36) }],
})

export const clueCheck = defineParameter({
  id: 'penalty.clueCheck',
  label: '线索核查期限',
  unit: '工作日',
  values: [
    { from, value: 15, basis: convention('立案前核查按十五个工作日掌握') },
    { from: '2022-05-01', value: 15, basis: unverified(construction(15)) },
  ],
})

/** Days after publication until a document counts as served. */
export const publicService = defineParameter({
  id: 'penalty.publicService',
  label: '公告送达期限',
  unit: '日',
  values: [
    { from, value: 60, basis: unverified(law(61)) },
    { from: '2022-01-01', value: 30, basis: unverified(law(61)) },
  ],
})

/** Seizure and sealing; the same length again where the head extends it. */
export const seizure = defineParameter({
  id: 'penalty.seizure',
  label: '查封、扣押期限',
  unit: '日',
  values: [{ from, value: 30, basis: coercionLaw(25) }],
})
