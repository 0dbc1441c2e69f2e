import type { FigureRef } from '../../definition/index.ts'

const application = 'disclosure.application'

/** The figures the prose of the yearly report on disclosure tells. */
export const told = {
  received: { figure: `${application}.received` },
  concluded: { figure: 'disclosure.concluded' },
  pending: { figure: `${application}.pending` },
  onTime: { figure: `${application}.onTime` },
  fees: { figure: `${application}.fees` },
  documents: { figure: 'normative.document.published' },
  items: { figure: 'disclosure.item.published' },
  itemsOnTime: { figure: 'disclosure.item.onTime' },
  corrected: { figure: 'disclosure.remedy.concluded', where: { outcome: 'corrected' } },
} as const satisfies Record<string, FigureRef>

/** What was made public, by kind: website, newMedia, training and so on. */
export function toldActive(kind: string): FigureRef {
  return { figure: 'disclosure.active.count', where: { kind } }
}

export function toldAnswer(result: string): FigureRef {
  return { figure: `${application}.answered`, where: { result } }
}
