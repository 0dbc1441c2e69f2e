import { months, unverified } from '../../definition/index.ts'
import { supervisionRules } from '../sources/leader-duty.ts'
import { saysOf } from '../sources/normative-document.ts'
import { type Duty, reportProcedure } from './procedure.ts'

/**
 * 督察工作规定 was read in the excerpts that provincial guides quote: departments and governments from the town upwards hand in by
 * 1 March, and publish by 1 April (article 24). That sub-districts do the same is practice, so both stand unverified.
 */
const handedIn = unverified(
  saysOf(supervisionRules, '每年三月一日前向上级党委、政府报告上一年度法治政府建设情况，抄送上级法治建设议事协调机构；街道比照执行。'),
)

export const ruleOfLawDuty: Duty = {
  id: 'report.ruleOfLaw',
  title: '法治政府建设年度报告',
  group: '组织领导',
  edition: '2019年起',
  inForce: { from: '2019-04-15' },
  basis: [supervisionRules(24), handedIn],
  series: '法报',
  numbers: '报',
  says: '起草、定稿、保密审查和合法性审核、会议审议、编号签发、三月一日前报送上级、四月一日前向社会公开，直至归档。',
  leavesOut: [
    '街道报送和公开的期限按比照执行处理，待核；本地通知另有规定的从其规定',
    '上级汇总和通报未按期报送、公开的单位，见年度报告汇编',
  ],
  countsFrom: 'newYear',
  submission: { length: months(2), basis: handedIn },
  publication: { length: months(3), basis: unverified(supervisionRules(24)) },
  secrets: supervisionRules(24),
}

export const ruleOfLawReport = reportProcedure(ruleOfLawDuty)
