import { defineFigure } from '../../definition/index.ts'

/** Mediation and the settling of disputes, for the annual report. */
export const disputeFigures = [
  defineFigure({
    id: 'disputes.handled',
    label: '调处矛盾纠纷',
    unit: '件',
    chapter: '矛盾纠纷化解',
    adds: [{ figure: 'mediation.accepted' }],
  }),
  defineFigure({
    id: 'disputes.received',
    label: '综治中心接待、预约和转办的纠纷',
    unit: '件',
    chapter: '矛盾纠纷化解',
    adds: [
      { figure: 'mediation.registered', where: { channel: 'walkIn' } },
      { figure: 'mediation.registered', where: { channel: 'booked' } },
      { figure: 'mediation.registered', where: { channel: 'referred' } },
    ],
  }),
  defineFigure({
    id: 'disputes.confirmationRate',
    label: '司法确认申请率',
    unit: '%',
    chapter: '矛盾纠纷化解',
    of: [{ figure: 'mediation.confirmations' }],
    over: [{ figure: 'mediation.agreed', where: { form: 'written' } }],
  }),
] as const
