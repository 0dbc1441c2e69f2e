import { defineSource } from '../../definition/index.ts'

/** 行政执法监督条例, in force since 2026-02-01; certificates of the years before rest on provincial rules. */
export const enforcementSupervision = defineSource({
  id: 'enforcement-supervision.2026',
  name: '行政执法监督条例',
  short: [],
  kind: '行政法规',
  edition: '2025年公布',
  inForce: { from: '2026-02-01' },
  mark: 'verified',
  articles: {
    17: '监督机构审查执法人员资格，符合条件并考试合格的，确认资格、发给执法证件。',
    32: '对违法行使职权的执法人员可以批评教育、离岗培训、调离、暂扣或者吊销证件。',
  },
})
