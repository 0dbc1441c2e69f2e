import { defineSource } from '../../definition/index.ts'

/** 国办发〔2020〕53号: one number for all government hotlines. Read in a news summary. */
export const hotlineMerger = defineSource({
  id: 'hotline-merger.2020',
  name: '国务院办公厅关于进一步优化地方政务服务便民热线的指导意见',
  short: ['国办发〔2020〕53号'],
  kind: '国务院文件',
  edition: '2020年',
  inForce: { from: '2020-12-28' },
  mark: 'unverified',
  articles: {},
})

/** 国办函〔2025〕66号, published 2025-06-26; its items were read in excerpts. */
export const hotlineDispatch = defineSource({
  id: 'hotline-service.2025',
  name: '国务院办公厅关于进一步规范和提升12345热线服务的意见',
  short: ['国办函〔2025〕66号'],
  kind: '国务院文件',
  edition: '2025年',
  inForce: { from: '2025-06-26' },
  mark: 'verified',
  citedBy: '项',
  articles: {
    2: '紧急事项即时转相应热线；应当通过诉讼、仲裁、纪检监察、行政复议、信息公开等程序解决和已进入信访渠道的，告知相应法定途径；违法或者涉密、涉隐私的做好解释说明。',
    4: '完善诉求受理渠道，优化互联网受理渠道。',
    5: '按目录派单，难以确定的组织协商；应由职能部门办理的不得分派给基层；重复诉求原则上并单；建立派单异议审核制度，优化退单、改派流程。',
  },
})
