import {
  type Basis,
  describeBasis,
  type Field,
  figureType,
  kindOf,
  listOf,
  type Procedure,
  papersOf,
  stageEnds,
  stageLabel,
} from '../../definition/index.ts'
import type { Refusal } from '../../engine/index.ts'
import type { BasisView, FieldView, ProcedureView, RefusalView, StepView } from './view.ts'

/** A procedure as forms, lists and pages need it. The same for every asker, so it is made once. */
export function procedureView(procedure: Procedure): ProcedureView {
  const known = made.get(procedure)
  if (known) return known
  const { id, kind, title, group, edition, says, inForce } = procedure
  const view: ProcedureView = {
    id,
    kind,
    title,
    group,
    edition,
    says,
    inForce,
    stages: Object.entries(procedure.stages).map(([key, stage]) => ({ key, label: stageLabel(stage), ends: stageEnds(stage) })),
    fields: Object.entries(procedure.fields).map(([key, field]) => fieldView(key, field)),
    steps: Object.keys(procedure.steps).map((key) => stepView(procedure, key)),
    figures: Object.entries(procedure.figures).map(([key, figure]) => ({
      id: `${id}.${key}`,
      label: figure.label,
      unit: figure.unit,
      type: figureType(figure),
    })),
    titleField: procedure.names.title,
    ...(procedure.names.party ? { partyField: procedure.names.party } : {}),
  }
  made.set(procedure, view)
  return view
}

const made = new WeakMap<Procedure, ProcedureView>()

export function fieldView(key: string, field: Field<never> | Procedure['fields'][string]): FieldView {
  const { kind, label, disclose, options, to, hint, unit, min, max, basis } = field as Field
  return {
    key,
    kind,
    label,
    disclose,
    ...(options ? { options: Object.entries(options).map(([option, text]) => ({ key: option, label: text })) } : {}),
    ...(to ? { to } : {}),
    ...(hint ? { hint } : {}),
    ...(unit ? { unit } : {}),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(basis ? { basis: basisView(basis) } : {}),
    cells: kindOf(field).cells(field as Field),
  }
}

export function stepView(procedure: Procedure, key: string): StepView {
  const step = procedure.steps[key]
  if (!step) throw new Error(`${procedure.id} has no step ${key}`)
  return {
    key,
    label: step.label,
    who:
      step.by === 'clock'
        ? '期限届满自动发生'
        : listOf(step.by)
            .map((role) => procedure.roles[role]?.label ?? role)
            .join('、'),
    basis: basisView(step.basis),
    ...(step.says ? { says: step.says } : {}),
    asks: step.asks ?? [],
    mayAsk: step.mayAsk ?? [],
    papers: papersOf(step).map(({ paper }) => procedure.papers[paper]?.title ?? paper),
    opens: step.from === null,
    byClock: step.by === 'clock',
  }
}

export function basisView(basis: Basis): BasisView {
  return { text: describeBasis(basis), gist: basis.gist, verified: basis.mark === 'verified' }
}

export function refusalView(refusal: Refusal): RefusalView {
  const { basis, ...rest } = refusal
  return { ...rest, ...(basis ? { basis: basisView(basis) } : {}) }
}
