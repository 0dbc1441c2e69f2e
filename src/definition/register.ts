import type { Day } from './day.ts'
import type { Facts } from './facts.ts'
import type { Fields, Values } from './field.ts'
import type { Figure } from './figure.ts'
import type { Procedure, Rule } from './procedure.ts'
import type { Basis } from './source.ts'

type Key<T> = keyof T & string

/**
 * Declares a register: entries with fields, figures and history but no stages. It is carried by the same engine as a procedure,
 * with the one step `enter` (and `end`, where entries leave the register, such as a certificate that is cancelled).
 */
export function defineRegister<const F extends Fields, R extends string = never, G extends string = never>(declaration: {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly says: string
  readonly series: string
  readonly basis: Basis
  readonly inForce?: { readonly from: Day; readonly to?: Day }
  readonly fields: F
  readonly names: { readonly title: NoInfer<Key<F>>; readonly party?: NoInfer<Key<F>> }
  /** Fields an entry cannot do without; the rest may be left blank. */
  readonly asks: readonly NoInfer<Key<F>>[]
  readonly rules?: { readonly [K in R]: Rule<Values<NoInfer<F>>, Facts<'enter' | 'end', never, NoInfer<Key<F>>>> }
  /** Entries leave the register by this step. */
  readonly ends?: { readonly label: string; readonly asks?: readonly NoInfer<Key<F>>[]; readonly basis?: Basis }
  readonly figures?: { readonly [K in G]: Figure<'enter' | 'end', never, NoInfer<R>, NoInfer<Key<F>>> }
}): Procedure & { readonly fields: F; readonly declares: { readonly step: 'enter' | 'end'; readonly figure: G } } {
  const { asks, ends, basis, rules, figures, inForce, ...rest } = declaration
  const endFields: readonly string[] = ends?.asks ?? []
  const mayAsk = Object.keys(declaration.fields).filter((key) => !(asks as readonly string[]).includes(key) && !endFields.includes(key))
  // A rule that only tells what a figure counts is no condition of an entry.
  const counting = new Set(
    Object.values<Figure>(figures ?? {}).flatMap((figure) => [figure.where, 'when' in figure ? figure.when : undefined]),
  )
  return {
    ...rest,
    kind: 'register',
    edition: '',
    basis: [basis],
    inForce: inForce ?? { from: '2000-01-01' },
    roles: { clerk: { label: '经办人', is: ['clerk', 'reviewer', 'head', 'district'] } },
    stages: ends ? { kept: '在册', ended: { label: ends.label, ends: true } } : { kept: { label: '已登记', ends: true } },
    rules: rules ?? {},
    papers: {},
    steps: {
      enter: {
        label: '登记',
        by: 'clerk',
        from: null,
        to: 'kept',
        basis,
        asks,
        mayAsk,
        onlyIf: Object.keys(rules ?? {}).filter((key) => !counting.has(key)),
      },
      ...(ends ? { end: { label: ends.label, by: 'clerk', from: 'kept', to: 'ended', basis: ends.basis ?? basis, asks: endFields } } : {}),
    },
    limits: {},
    publications: {},
    figures: figures ?? {},
  } as unknown as Procedure & { readonly fields: F; readonly declares: { readonly step: 'enter' | 'end'; readonly figure: G } }
}
