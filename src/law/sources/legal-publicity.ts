import { defineSource } from '../../definition/index.ts'

/** 法治宣传教育法, in force since 2025-11-01; the years before it rest on plans and conventions. */
export const publicityLaw = defineSource({
  id: 'legal-publicity-law.2025',
  name: '中华人民共和国法治宣传教育法',
  short: ['法治宣传教育法'],
  kind: '法律',
  edition: '2025年公布',
  inForce: { from: '2025-11-01' },
  mark: 'verified',
  articles: {
    9: '国家机关实行谁执法谁普法。',
    13: '每年十二月四日为国家宪法日，开展宪法宣传教育活动。',
    18: '把法治宣传教育融入管理、服务、执法和处理纠纷的过程，以案释法。',
    24: '面向老年人、残疾人等，有条件的提供语音、大字、盲文、手语等。',
    25: '各级政府支持村民委员会、居民委员会开展法治宣传教育。',
    37: '建立领导干部应知应会法律法规清单。',
    46: '培养有较好法治素养、在基层带头学法用法的人员。',
    47: '专家、讲师团、志愿者等社会力量参加法治宣传教育。',
    52: '司法行政部门公布法治文化场所名录。',
    57: '对落实普法责任不力的单位可以提示，被提示的单位应当改进并反馈。',
  },
})

/** 乡村“法律明白人”培养工作规范（试行）: read in excerpts. */
export const literateRules = defineSource({
  id: 'law-literate-rules.2021',
  name: '乡村“法律明白人”培养工作规范（试行）',
  short: ['法律明白人培养工作规范'],
  kind: '国务院文件',
  edition: '2021年试行',
  inForce: { from: '2021-11-08' },
  mark: 'verified',
  articles: {},
})
