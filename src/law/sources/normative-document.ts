import { type Basis, defineSource, type SourceText } from '../../definition/index.ts'

/** 地方各级人民代表大会和地方各级人民政府组织法, as amended in 2022. */
export const localOrganisationLaw = defineSource({
  id: 'local-organisation-law.2022',
  name: '中华人民共和国地方各级人民代表大会和地方各级人民政府组织法',
  short: ['地方组织法', '地方各级人民代表大会和地方各级人民政府组织法'],
  kind: '法律',
  edition: '2022年修正',
  inForce: { from: '2022-03-12' },
  mark: 'verified',
  articles: {
    75: '县级以上地方人民政府制定涉及权利义务的规范性文件，依照法定权限和程序评估论证、公开征求意见、合法性审查、集体讨论决定，并公布和备案。',
  },
})

/** 国办发〔2018〕37号. Only its tenth item was compared with a text; the numbers of the others are from memory, so all stand unverified. */
export const makingNotice = defineSource({
  id: 'normative-document-notice.2018',
  name: '国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知',
  short: ['国办发〔2018〕37号'],
  kind: '国务院文件',
  edition: '2018年',
  inForce: { from: '2018-05-16' },
  mark: 'unverified',
  citedBy: '项',
  articles: {
    1: '严控发文数量，没有实质内容、可发可不发的不发，不得重复发文。',
    3: '对必要性、可行性、合理性和预期效果评估论证；不得增设许可、处罚、强制、征收、收费和证明，不得减损权利、增加义务。',
    4: '涉及群众切身利益的，公开征求意见，并反馈采纳情况；依法不宜公开或者应对紧急情况的除外。',
    6: '经制定机关负责人集体审议决定，如实记录。',
    7: '统一登记、统一编号、统一印发，并向社会公布；未经公布的不得作为行政管理依据；公布时同步解读。',
    10: '动态清理，及时修改、废止，公布清理结果。',
  },
})

/** 国办发〔2018〕115号. Its text was not read as a whole. */
export const reviewOpinions = defineSource({
  id: 'legality-review-opinions.2018',
  name: '国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见',
  short: ['国办发〔2018〕115号'],
  kind: '国务院文件',
  edition: '2018年',
  inForce: { from: '2018-12-04' },
  mark: 'unverified',
  articles: {},
})

/** 国发〔2016〕34号, in whose place the regulation of 2024 came. */
export const fairCompetitionOpinions = defineSource({
  id: 'fair-competition-opinions.2016',
  name: '国务院关于在市场体系建设中建立公平竞争审查制度的意见',
  short: ['国发〔2016〕34号'],
  kind: '国务院文件',
  edition: '2016年',
  inForce: { from: '2016-06-01', to: '2024-07-31' },
  mark: 'unverified',
  articles: {},
})

/** 公平竞争审查条例, State Council order 783. */
export const fairCompetitionRegulation = defineSource({
  id: 'fair-competition-regulation.2024',
  name: '公平竞争审查条例',
  short: [],
  kind: '行政法规',
  edition: '2024年公布',
  inForce: { from: '2024-08-01' },
  mark: 'verified',
  articles: {
    2: '起草涉及经营者经济活动的规范性文件和具体政策措施，应当开展公平竞争审查。',
    7: '公平竞争审查工作情况纳入法治政府建设、优化营商环境等考核评价。',
    12: '有排除、限制竞争效果的，只有为安全发展、科技进步、社会公共利益等目的，没有影响更小的替代方案，并有合理期限或者终止条件，才可以出台。',
    13: '部门出台的由起草单位审查，联合出台的由牵头单位审查。',
    14: '政府出台的，起草单位初审后，由本级市场监督管理部门会同起草单位审查。',
    16: '应当听取经营者、行业协会商会等利害关系人的意见；涉及公众利益的，听取社会公众意见。',
    17: '评估后作出审查结论；适用例外的，在结论中详细说明。',
    18: '未经审查，或者违反审查标准又不符合例外的，不得出台。',
  },
})

/** 天津市行政规范性文件管理规定, as an example of local rules: articles 1 to 6 were read. */
export const tianjinRules = defineSource({
  id: 'normative-document-rules.tianjin-2019',
  name: '天津市行政规范性文件管理规定',
  short: [],
  kind: '地方规范',
  edition: '2019年',
  inForce: { from: '2019-12-01' },
  mark: 'verified',
  articles: {
    2: '行政规范性文件是依照法定权限、程序制定并公布，涉及权利义务，具有普遍约束力，在一定期限内反复适用的公文。',
    3: '内部管理、工作制度、机构编制、会议纪要、工作方案、请示报告、表彰奖惩、人事任免等不作为行政规范性文件。',
    6: '街道办事处等可以制定；临时性机构、议事协调机构、内设机构不得制定。',
  },
})

/** 沧州市行政规范性文件备案审查管理办法, as an example of local rules on filing: articles 1 to 7 were read. */
export const cangzhouRules = defineSource({
  id: 'normative-document-filing.cangzhou-2025',
  name: '沧州市行政规范性文件备案审查管理办法',
  short: [],
  kind: '地方规范',
  edition: '2025年',
  inForce: { from: '2025-10-15' },
  mark: 'verified',
  articles: {},
})

/** A place in a text whose items we cannot number: the text as a whole, with what it says there. */
export function saysOf(source: SourceText & { readonly whole: Basis }, gist: string): Basis {
  return { ...source.whole, gist }
}
