import { defineFigure } from '../../definition/index.ts'

const sixtyAndOver = ['sixties', 'seventies', 'eighties'].map((ages) => ({ ages }))

/** Safety and health of the public, for the annual report. */
export const safetyFigures = [
  defineFigure({
    id: 'safety.elderly',
    label: '60岁以上老人',
    unit: '人',
    chapter: '平安建设',
    adds: sixtyAndOver.map((where) => ({ figure: 'safety.vaccination.people', where })),
  }),
  defineFigure({
    id: 'safety.elderlyVaccinated',
    label: '60岁以上老人接种',
    unit: '人',
    chapter: '平安建设',
    adds: sixtyAndOver.map((where) => ({ figure: 'safety.vaccination.vaccinated', where })),
  }),
  defineFigure({
    id: 'safety.elderlyVaccinationRate',
    label: '60岁以上老人接种率',
    unit: '%',
    chapter: '平安建设',
    adds: sixtyAndOver.map((where) => ({ figure: 'safety.vaccination.rate', where })),
  }),
] as const
