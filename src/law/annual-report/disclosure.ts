import { months, unverified } from '../../definition/index.ts'
import { saysOf } from '../sources/normative-document.ts'
import { disclosureReportForm, openInformation } from '../sources/open-information.ts'
import { type Duty, reportProcedure } from './procedure.ts'

/** Article 49 binds departments of counties and above; a sub-district hands in by the notice of its district, so its days stand unverified. */
const duty49 = unverified(openInformation(49))

export const disclosureDuty: Duty = {
  id: 'report.disclosure',
  title: '政府信息公开工作年度报告',
  group: '政务公开',
  edition: '2019年起',
  inForce: { from: '2019-05-15' },
  basis: [openInformation(49), disclosureReportForm.whole],
  series: '公报',
  numbers: '报',
  says: '起草、定稿、审查、会议审议、编号签发、一月三十一日前报送主管部门、三月三十一日前向社会公开，直至归档。',
  leavesOut: ['政府部门一月三十一日前同时向社会公布；本程序按最迟的公布日期三月三十一日提醒', '街道、乡镇的日期以本地通知为准，待核'],
  countsFrom: 'yearEnd',
  submission: { length: months(1), basis: duty49 },
  publication: { length: months(3), basis: duty49 },
  secrets: saysOf(openInformation, '依法不予公开的政府信息不得公开。'),
}

export const disclosureReport = reportProcedure(disclosureDuty)
