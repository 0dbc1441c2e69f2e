import { defineSource } from '../../definition/index.ts'

/** The three systems of enforcement: disclosure, whole-process record, legal review. The text is numbered by items, not articles. */
export const threeSystems = defineSource({
  id: 'three-systems.2018',
  name: '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见',
  short: ['三项制度指导意见', '国办发〔2018〕118号'],
  kind: '国务院文件',
  edition: '国办发〔2018〕118号',
  inForce: { from: '2018-12-05' },
  mark: 'verified',
  citedBy: '项',
  articles: {
    6: '执法决定作出之日起二十个工作日内公布执法机关、对象、类别、结论等；行政许可、行政处罚决定七个工作日内公布；被撤销、确认违法或者要求重新作出的，及时撤下；每年1月31日前公开上年度数据。',
    8: '查封扣押财产、强制拆除等直接涉及生命健康、重大财产权益的现场执法和办案场所，应当全程音像记录。',
    12: '重大执法决定应当法制审核的范围：重大公共利益、重大社会影响或者社会风险，直接关系重大权益并经过听证，案情疑难复杂、涉及多个法律关系等；编制目录清单。',
    13: '审核主体、权限、程序、事实证据、法律适用和裁量基准、文书、是否涉嫌犯罪等。',
  },
})
