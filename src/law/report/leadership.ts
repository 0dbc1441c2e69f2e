import { type Chapter, defineSentence } from './sentence.ts'

const act = (kind: string) => ({ figure: 'leadership.duty.acts', where: { kind } })

/** Part three: what the two principal leaders did, as their duty register has it. */
export const leadershipChapters: readonly Chapter[] = [
  {
    id: 'lead',
    title: '扛起政治责任，统筹谋划推动',
    passages: [
      {
        opens: '党政主要负责人切实履行推进法治建设第一责任人职责，把法治建设与中心工作同谋划、同部署、同推进。',
        sentences: [
          defineSentence({
            id: 'lead.deliberations',
            figures: { held: 'leadership.deliberations', reports: act('report'), problems: act('problem') },
            says: ['主持或组织召开会议研究法治工作{held}[，听取法治建设情况汇报{reports}][，协调解决重大问题{problems}]。'],
          }),
          defineSentence({
            id: 'lead.acts',
            figures: { acts: 'leadership.duty.acts', meetings: act('meeting'), inspections: act('inspection') },
            says: ['全年履行第一责任人职责{acts}[，其中主持会议研究部署{meetings}][，开展督导检查{inspections}]，逐件登记在案。'],
          }),
          defineSentence({
            id: 'lead.instructions',
            figures: {
              given: 'leadership.instruction.given',
              done: 'leadership.instruction.done',
              party: { figure: 'leadership.instruction.given', where: { post: 'party' } },
              government: { figure: 'leadership.instruction.given', where: { post: 'government' } },
            },
            says: [
              '对法治工作作出批示{given}，其中党委主要负责人{party}、政府主要负责人{government}[，已办结{done}]。',
              '对法治工作作出批示{given}，跟踪督办并办结{done}。',
              '对法治工作作出批示{given}。',
            ],
          }),
          defineSentence({
            id: 'lead.tasks',
            figures: { set: 'leadership.task.set', done: 'leadership.task.done' },
            says: ['年度法治任务逐条分解到科室，共{set}，年内完成销号{done}。', '年度法治任务逐条分解到科室，共{set}。'],
          }),
        ],
      },
    ],
  },
  {
    id: 'example',
    title: '带头学法用法，坚持依法决策',
    passages: [
      {
        sentences: [
          defineSentence({
            id: 'example.study',
            figures: { study: act('study'), lectures: act('lecture') },
            says: ['主要负责人带头学法、组织学法{study}[，为干部讲授法治课{lectures}]。', '主要负责人登台讲授法治课{lectures}。'],
          }),
          defineSentence({
            id: 'example.decisions',
            figures: { decisions: act('decision'), reviews: 'counsel.reviews' },
            says: [
              '决策前先问法，就重大事项听取法律意见{decisions}，合同、文件和决策交由法律顾问审核{reviews}。',
              '决策前先问法，就重大事项听取法律意见{decisions}。',
              '决策前先问法，重大合同和决策事项都请法律顾问把关，全年交审{reviews}。',
            ],
          }),
          defineSentence({
            id: 'example.statements',
            figures: { people: 'leadership.statement.people', pledges: 'leadership.pledge.signed' },
            says: [
              '落实年度述法制度，{people:bare}名领导干部完成述法，签署不干预执法司法责任书{pledges}。',
              '落实年度述法制度，{people:bare}名领导干部完成述法。',
              '带头遵守防止干预执法司法的规定，领导干部按季度签署责任书{pledges}。',
            ],
          }),
        ],
      },
    ],
  },
  {
    id: 'front',
    title: '深入基层一线，化解突出问题',
    passages: [
      {
        sentences: [
          defineSentence({
            id: 'front.enforcement',
            figures: { enforcement: act('enforcement'), checks: 'enforcement.spotCheck.checks' },
            says: ['督促规范执法{enforcement}[，带队抽查执法现场和案卷{checks}]。'],
          }),
          defineSentence({
            id: 'front.reception',
            figures: { reception: act('reception') },
            says: ['主动接访下访、包联疑难案件{reception}，推动问题在基层解决。'],
          }),
          defineSentence({
            id: 'front.court',
            figures: { court: act('court') },
            says: ['支持司法工作，出庭应诉、配合审判执行{court}。'],
          }),
        ],
      },
    ],
  },
]

/** Said in part three while the duty register holds nothing of the year: no figures, and nothing that only a record could prove. */
export const leadershipWithoutRecords =
  '党政主要负责人对照第一责任人职责清单谋划推动法治建设，把法治政府建设列入年度重点工作，明确分管负责人和责任科室，遇有重要工作亲自部署、重大问题亲自过问，推动各项任务落到实处。'
