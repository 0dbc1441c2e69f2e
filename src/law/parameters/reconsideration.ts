import { defineParameter } from '../../definition/index.ts'
import {
  reconsiderationLaw2017 as law2017,
  reconsiderationLaw2023 as law2023,
  reconsiderationRegulation2007 as regulation2007,
  reconsiderationRegulation2026 as regulation2026,
} from '../sources/reconsideration-law.ts'

/** Longest extension of a reconsideration, in natural days. */
export const longestExtension = defineParameter({
  id: 'reconsideration.longestExtension',
  label: '行政复议延长期限的上限',
  unit: '日',
  values: [
    { from: '1999-10-01', value: 30, basis: law2017(31) },
    { from: '2024-01-01', value: 30, basis: law2023(62) },
  ],
})

/** Working days between the notice of a hearing and the hearing. */
export const hearingNotice = defineParameter({
  id: 'reconsideration.hearingNotice',
  label: '听证通知的提前期',
  unit: '工作日',
  values: [{ from: '2024-01-01', value: 5, basis: law2023(51) }],
})

/** Largest amount in dispute of the summary procedure, in fen. */
export const summaryAmount = defineParameter({
  id: 'reconsideration.summaryAmount',
  label: '行政复议简易程序的款额上限',
  unit: '分',
  values: [{ from: '2024-01-01', value: 3_000_00, basis: law2023(53) }],
})

/** Months from the act after which nobody may apply any more. */
export const outerLimit = defineParameter({
  id: 'reconsideration.outerLimit',
  label: '行政复议最长申请期限',
  unit: '月',
  values: [{ from: '2024-01-01', value: 60, basis: law2023(21) }],
})

/** The same for real estate. */
export const outerLimitRealEstate = defineParameter({
  id: 'reconsideration.outerLimitRealEstate',
  label: '不动产案件行政复议最长申请期限',
  unit: '月',
  values: [{ from: '2024-01-01', value: 240, basis: law2023(21) }],
})

/** Months from knowing the content of the act, where the agency did not tell the right to apply. */
export const untoldLimit = defineParameter({
  id: 'reconsideration.untoldLimit',
  label: '未告知复议权利时的最长申请期限',
  unit: '月',
  values: [{ from: '2024-01-01', value: 12, basis: law2023(20) }],
})

/** Days to make the act anew where the decision names none. */
export const redoTerm = defineParameter({
  id: 'reconsideration.redoTerm',
  label: '重新作出行政行为的期限（未另行规定时）',
  unit: '日',
  values: [
    { from: '2007-08-01', value: 60, basis: regulation2007(49) },
    { from: '2026-07-01', value: 60, basis: regulation2026(58) },
  ],
})
