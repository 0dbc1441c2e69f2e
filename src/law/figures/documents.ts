import { defineFigure } from '../../definition/index.ts'

/** Normative documents and legality review, for the annual report. */
export const documentFigures = [
  defineFigure({
    id: 'normative.ended',
    label: '废止和失效的规范性文件',
    unit: '件',
    chapter: '规范性文件',
    adds: [{ figure: 'normative.document.repealed' }, { figure: 'normative.document.expired' }],
  }),
  defineFigure({
    id: 'normative.commentsAdoptionRate',
    label: '公众意见采纳率',
    unit: '%',
    chapter: '规范性文件',
    of: [{ figure: 'normative.document.commentsAdopted' }],
    over: [{ figure: 'normative.document.commentsReceived' }],
  }),
  defineFigure({
    id: 'legality.onTime',
    label: '合法性审核按期率',
    unit: '%',
    chapter: '规范性文件',
    adds: [{ figure: 'legality.review.onTime' }, { figure: 'legality.review.onTimeOther' }],
  }),
] as const
