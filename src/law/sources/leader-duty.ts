import { defineSource } from '../../definition/index.ts'

/** 党政主要负责人履行推进法治建设第一责任人职责规定: articles 1 to 5 were read in excerpts; sub-districts follow it by reference. The day of issue was not compared. */
export const leaderDuty = defineSource({
  id: 'leader-duty.2016',
  name: '党政主要负责人履行推进法治建设第一责任人职责规定',
  short: ['第一责任人职责规定'],
  kind: '党内法规',
  edition: '2016年印发',
  inForce: { from: '2016-11-30' },
  mark: 'verified',
  articles: {
    2: '适用于县级以上地方党委和政府主要负责人。',
    5: '党委主要负责人定期听取汇报，研究解决重大问题，把法治建设纳入总体规划和年度计划。',
    7: '履行职责情况列入年终述职。',
  },
})

/** 法治政府建设与责任落实督察工作规定: the annual report; quoted in provincial guides. */
export const supervisionRules = defineSource({
  id: 'rule-of-law-supervision.2019',
  name: '法治政府建设与责任落实督察工作规定',
  short: ['法治督察工作规定'],
  kind: '党内法规',
  edition: '2019年印发',
  inForce: { from: '2019-04-15' },
  mark: 'verified',
  articles: { 24: '法治政府建设年度报告除涉密外，于四月一日前向社会公开。' },
})
