import { defineFigure } from '../../definition/index.ts'

/** Disclosure on application, for the annual report on disclosure. */
export const disclosureFigures = [
  defineFigure({
    id: 'disclosure.concluded',
    label: '办结政府信息公开申请',
    unit: '件',
    chapter: '政务公开',
    adds: ['answered', 'abandoned', 'unpaid', 'withdrawn'].map((figure) => ({ figure: `disclosure.application.${figure}` })),
  }),
  defineFigure({
    id: 'disclosure.refused',
    label: '不予公开的申请',
    unit: '件',
    chapter: '政务公开',
    adds: ['stateSecret', 'forbidden', 'safety', 'thirdParty', 'internal', 'process', 'caseFile', 'inquiry'].map((result) => ({
      figure: 'disclosure.application.answered',
      where: { result },
    })),
  }),
  defineFigure({
    id: 'disclosure.correctedRate',
    label: '信息公开行为被纠正率',
    unit: '%',
    chapter: '政务公开',
    of: [{ figure: 'disclosure.remedy.concluded', where: { outcome: 'corrected' } }],
    over: [{ figure: 'disclosure.remedy.concluded' }],
  }),
] as const
