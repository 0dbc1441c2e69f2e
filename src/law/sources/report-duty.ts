import { defineSource } from '../../definition/index.ts'

/** 政府信息公开条例, of which the yearly report on disclosure follows: article 49 was read. */
export const disclosureReportDuty = defineSource({
  id: 'disclosure-report-duty.2019',
  name: '中华人民共和国政府信息公开条例',
  short: ['政府信息公开条例'],
  kind: '行政法规',
  edition: '2019年修订',
  inForce: { from: '2019-05-15' },
  mark: 'verified',
  articles: {
    49: '县级以上政府部门于每年一月三十一日前向主管部门提交上一年度政府信息公开工作年度报告并向社会公布；主管部门于三月三十一日前公布本级政府的年度报告。',
  },
})

/** 政府信息公开工作年度报告格式: its title and parts were read. */
export const disclosureReportForm = defineSource({
  id: 'disclosure-report-form.2021',
  name: '中华人民共和国政府信息公开工作年度报告格式',
  short: ['国办公开办函〔2021〕30号'],
  kind: '国务院文件',
  edition: '2021年',
  inForce: { from: '2021-09-01' },
  mark: 'unverified',
  articles: {},
})
