import { type Chapter, defineSentence } from './sentence.ts'

const act = (kind: string) => ({ figure: 'leadership.duty.acts', where: { kind } })

/** Part three: what the two principal leaders did, as their duty register has it. */
export const leadershipChapters: readonly Chapter[] = [
  {
    id: 'lead',
    title: '扛起政治责任，统筹谋划推动',
    passages: [
      {
        id: 'lead',
        opens: '党政主要负责人认真履行推进法治建设第一责任人职责，将法治建设纳入重要议事日程。',
        sentences: [
          defineSentence({
            id: 'lead.deliberations',
            figures: { held: 'leadership.deliberations', reports: act('report'), problems: act('problem') },
            says: ['党政领导班子召开会议研究法治工作{held}[，主要负责人听取法治建设情况汇报{reports}][，协调解决重大问题{problems}]。'],
          }),
          defineSentence({
            id: 'lead.acts',
            figures: { acts: 'leadership.duty.acts', meetings: act('meeting'), inspections: act('inspection') },
            says: [
              '对重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办，全年履职{acts}[，其中主持会议研究部署{meetings}][、开展督导检查{inspections}]。',
            ],
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
            says: [
              {
                when: ({ set, done }) => (done.now ?? 0) <= (set.now ?? 0),
                says: '将年度法治任务分解为{set}，年内完成销号{done}。',
              },
              '全年新分解法治任务{set}，连同以前年度任务完成销号{done}。',
              '将年度法治任务分解为{set}，逐项落实到科室。',
            ],
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
        id: 'example',
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
              '坚持依法决策，就重大事项听取法律意见{decisions}，将合同、文件和决策事项交由法律顾问审核{reviews}。',
              '坚持依法决策，就重大事项听取法律意见{decisions}。',
              '坚持依法决策，将合同、文件和决策事项交由法律顾问审核{reviews}。',
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
        id: 'front',
        sentences: [
          defineSentence({
            id: 'front.enforcement',
            figures: { enforcement: act('enforcement'), checks: 'enforcement.spotCheck.checks' },
            says: ['督促规范执法{enforcement}[，抽查执法现场和案卷{checks}]。'],
          }),
          defineSentence({
            id: 'front.reception',
            figures: { reception: act('reception') },
            says: ['接访下访、包联疑难案件{reception}，推动矛盾问题在基层解决。'],
          }),
          defineSentence({
            id: 'front.court',
            figures: { court: act('court') },
            says: ['支持司法机关依法独立公正行使职权，出庭应诉、配合审判执行{court}。'],
          }),
        ],
      },
    ],
  },
]

/** The accounts of a district hold those of its streets, so its part three is about the leaders of both. */
export const districtLeadershipChapters: readonly Chapter[] = leadershipChapters.map((chapter) => ({
  ...chapter,
  passages: chapter.passages.map((passage) => (passage.opens ? { ...passage, opens: `区、街道两级${passage.opens}` } : passage)),
}))
