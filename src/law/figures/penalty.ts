import { defineFigure, type FigureRef } from '../../definition/index.ts'

/** Penalties of the ordinary and the summary procedure together, for the annual report. */
export const penaltyFigures = [
  defineFigure({
    id: 'penalty.filed',
    label: '立案处罚',
    unit: '件',
    chapter: '行政执法',
    adds: [{ figure: 'penalty.ordinary.filed' }, { figure: 'penalty.summary.decided' }],
  }),
  defineFigure({ id: 'penalty.decided', label: '行政处罚决定', unit: '件', chapter: '行政执法', adds: both('decided') }),
  defineFigure({ id: 'penalty.fines', label: '罚款金额', unit: '元', chapter: '行政执法', adds: both('fines') }),
  defineFigure({ id: 'penalty.finesPaid', label: '收缴罚款', unit: '元', chapter: '行政执法', adds: both('finesPaid') }),
  defineFigure({ id: 'penalty.published', label: '公开处罚决定', unit: '件', chapter: '行政执法', adds: both('published') }),
  defineFigure({
    id: 'penalty.publishedInTime',
    label: '处罚决定公示及时率',
    unit: '%',
    chapter: '行政执法',
    adds: both('publishedInTime'),
  }),
  defineFigure({
    id: 'penalty.exempted',
    label: '不予行政处罚',
    unit: '件',
    chapter: '行政执法',
    adds: [{ figure: 'penalty.ordinary.exempted' }, { figure: 'penalty.exempt.exempted' }],
  }),
  defineFigure({
    id: 'penalty.firstExempted',
    label: '首违免罚',
    unit: '件',
    chapter: '行政执法',
    adds: [{ figure: 'penalty.ordinary.firstExempted' }, { figure: 'penalty.exempt.firstExempted' }],
  }),
  defineFigure({
    id: 'penalty.hearingRate',
    label: '处罚听证率',
    unit: '%',
    chapter: '行政执法',
    of: [{ figure: 'penalty.ordinary.hearings' }],
    over: [{ figure: 'penalty.ordinary.entitled' }],
  }),
  defineFigure({
    id: 'penalty.annulledRate',
    label: '处罚决定被变更撤销率',
    unit: '%',
    chapter: '行政执法',
    of: both('annulled'),
    over: both('decided'),
  }),
] as const

function both(figure: string): FigureRef[] {
  return [{ figure: `penalty.ordinary.${figure}` }, { figure: `penalty.summary.${figure}` }]
}
