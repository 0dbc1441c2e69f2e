import { defineFigure } from '../../definition/index.ts'

/** Administrative reconsideration, for the annual report. */
export const reconsiderationFigures = [
  defineFigure({
    id: 'reconsideration.closedAmicably',
    label: '调解、和解结案的行政复议案件',
    unit: '件',
    chapter: '行政复议',
    adds: [{ figure: 'reconsideration.mediated' }, { figure: 'reconsideration.terminated', where: { terminationGround: 'settled' } }],
  }),
  defineFigure({
    id: 'reconsideration.acceptanceRate',
    label: '行政复议受理率',
    unit: '%',
    chapter: '行政复议',
    of: [{ figure: 'reconsideration.accepted' }],
    over: [{ figure: 'reconsideration.received' }],
  }),
] as const
