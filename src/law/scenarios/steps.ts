import type { SampleValue, ScenarioStep } from './scenario.ts'

export type Given = Readonly<Record<string, SampleValue>>

/** One step of a path: its key, the working days since the step before, values of its own, optional fields that are filled too. */
export function step(key: string, gap?: readonly [number, number], values?: Given, also?: readonly string[]): ScenarioStep {
  return { step: key, ...(gap && { gap }), ...(values && { values }), ...(also && { also }) }
}

/** The ways of a register whose entries stay: with the optional fields that are usually filled, or without. */
export function entered(...also: readonly string[]): readonly { readonly weight: number; readonly steps: readonly ScenarioStep[] }[] {
  return also.length === 0
    ? [{ weight: 100, steps: [step('enter')] }]
    : [
        { weight: 85, steps: [step('enter', undefined, undefined, also)] },
        { weight: 15, steps: [step('enter')] },
      ]
}

/** The same for a register whose entries leave it again, usually after so many working days. */
export function kept(leaving: { readonly weight: number; readonly gap: readonly [number, number] }, ...also: readonly string[]) {
  const enter = step('enter', undefined, undefined, also)
  return [
    { weight: 100 - leaving.weight, steps: [enter] },
    { weight: leaving.weight, steps: [enter, step('end', leaving.gap)] },
  ] as const
}
