import type { ComposedFigure, Day, Procedure } from '../definition/index.ts'
import { annualReports } from './annual-report/carriers.ts'
import { disclosureApplication2007 } from './disclosure/application-2007.ts'
import { disclosureApplication2019 } from './disclosure/application-2019.ts'
import { disclosureItem } from './disclosure/item.ts'
import { buildCatalogue, type CatalogueFigure } from './figure-catalogue.ts'
import { composedFigures } from './figures/index.ts'
import { hotlineOrder2018, hotlineOrder2025 } from './hotline/order.ts'
import { peopleMediation } from './mediation/people-mediation.ts'
import { legalityReview } from './normative-document/legality-review.ts'
import { normativeDocument2018, normativeDocument2024 } from './normative-document/normative-document.ts'
import { spotExemption } from './penalty/on-the-spot-exemption.ts'
import { ordinaryPenalty } from './penalty/ordinary.ts'
import { retention } from './penalty/retention.ts'
import { summaryPenalty2021 } from './penalty/summary-2021.ts'
import { summaryPenalty2024 } from './penalty/summary-2024.ts'
import { petition2005 } from './petition/petition-2005.ts'
import { petition2022 } from './petition/petition-2022.ts'
import { recommendation } from './recommendation/recommendation.ts'
import { reconsideration2017 } from './reconsideration/reconsideration-2017.ts'
import { reconsideration2023 } from './reconsideration/reconsideration-2023.ts'
import { allRegisters } from './registers/index.ts'

export { type CarriedFacts, type Frozen, type PublishedFacts, type ReportCarrier, reportCarriers } from './annual-report/carriers.ts'
export type { CatalogueDimension, CatalogueFigure } from './figure-catalogue.ts'
export { menuGroups } from './groups.ts'
export { allParameters } from './parameters/index.ts'
export { allSources } from './sources/index.ts'

/** Every edition of every procedure. */
export const procedures: readonly Procedure[] = [
  petition2005,
  petition2022,
  hotlineOrder2018,
  hotlineOrder2025,
  peopleMediation,
  disclosureApplication2007,
  disclosureApplication2019,
  disclosureItem,
  recommendation,
  reconsideration2017,
  reconsideration2023,
  ordinaryPenalty,
  summaryPenalty2021,
  summaryPenalty2024,
  spotExemption,
  retention,
  normativeDocument2018,
  normativeDocument2024,
  legalityReview,
  ...annualReports,
]

/** Registers without stages: one edition each. */
export const registers: readonly Procedure[] = allRegisters

/** Figures that add up others, for the annual report. */
export const figures: readonly ComposedFigure[] = composedFigures

export const allDefinitions: readonly Procedure[] = [...procedures, ...registers]

/** All editions of a procedure or register, oldest first; empty where there is none of that id. */
export function editionsOf(id: string): readonly Procedure[] {
  return byId.get(id) ?? []
}

/** The edition in force on a day: a matter keeps the one it began under. */
export function findProcedure(id: string, on: Day): Procedure | undefined {
  return editionsOf(id).findLast(({ inForce }) => inForce.from <= on && (inForce.to === undefined || on <= inForce.to))
}

/** Every declared and composed figure by id. */
export function figureCatalogue(): ReadonlyMap<string, CatalogueFigure> {
  catalogue ??= buildCatalogue(allDefinitions, figures)
  return catalogue
}

const byId = new Map<string, readonly Procedure[]>()
for (const definition of [...allDefinitions].sort((a, b) => (a.inForce.from < b.inForce.from ? -1 : 1)))
  byId.set(definition.id, [...(byId.get(definition.id) ?? []), definition])

let catalogue: ReadonlyMap<string, CatalogueFigure> | undefined
