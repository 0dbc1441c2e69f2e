/** Figures by which streets may be ranked, and whether much or little of it is good. Counts that grow with the street's size are not among them. */
export const rankedFigures: readonly { readonly figure: string; readonly better: 'high' | 'low' }[] = [
  { figure: 'mediation.successRate', better: 'high' },
  { figure: 'petition.onTime', better: 'high' },
  { figure: 'petition.timelyAcceptance', better: 'high' },
  { figure: 'petition.settledAtOnceRate', better: 'high' },
  { figure: 'hotline.order.onTime', better: 'high' },
  { figure: 'hotline.order.satisfiedRate', better: 'high' },
  { figure: 'penalty.publishedInTime', better: 'high' },
  { figure: 'petition.repeatRate', better: 'low' },
]
