import { defineFigure } from '../../definition/index.ts'

/** Counsel, public legal service, and the leaders' own work, for the annual report. */
export const serviceFigures = [
  defineFigure({
    id: 'counsel.reviews',
    label: '法律顾问审核合同、文件和决策',
    unit: '次',
    chapter: '法律顾问',
    adds: [
      { figure: 'counsel.service.services', where: { kind: 'contract' } },
      { figure: 'counsel.service.services', where: { kind: 'document' } },
      { figure: 'counsel.service.services', where: { kind: 'decision' } },
    ],
  }),
  defineFigure({
    id: 'counsel.adoptionRate',
    label: '法律顾问意见采纳率',
    unit: '%',
    chapter: '法律顾问',
    of: [{ figure: 'counsel.service.services', where: { adopted: 'adopted' } }],
    over: [
      { figure: 'counsel.service.services', where: { adopted: 'adopted' } },
      { figure: 'counsel.service.services', where: { adopted: 'partly' } },
      { figure: 'counsel.service.services', where: { adopted: 'declined' } },
    ],
  }),
  defineFigure({
    id: 'legalService.advice',
    label: '接待群众法律咨询',
    unit: '人次',
    chapter: '公共法律服务',
    adds: [{ figure: 'legalService.reception.people', where: { kind: 'advice' } }],
  }),
  defineFigure({
    id: 'leadership.deliberations',
    label: '研究部署法治工作会议',
    unit: '次',
    chapter: '组织领导',
    adds: [
      { figure: 'leadership.meeting.held', where: { kind: 'partyCommittee' } },
      { figure: 'leadership.meeting.held', where: { kind: 'office' } },
      { figure: 'leadership.meeting.held', where: { kind: 'leadingGroup' } },
      { figure: 'leadership.meeting.held', where: { kind: 'special' } },
    ],
  }),
  defineFigure({
    id: 'recommendation.onTime',
    label: '检察建议、司法建议按期回复率',
    unit: '%',
    chapter: '监督',
    adds: [
      { figure: 'recommendation.governanceOnTime' },
      { figure: 'recommendation.publicInterestOnTime' },
      { figure: 'recommendation.urgentOnTime' },
      { figure: 'recommendation.documentOnTime' },
      { figure: 'recommendation.comprehensiveOnTime' },
    ],
  }),
] as const
