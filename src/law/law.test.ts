import { describe, expect, test } from 'vitest'
import { articleLabel, type Basis, listOf, type Procedure, papersOf, paragraphsOf, stageEnds } from '../definition/index.ts'
import { allDefinitions, allParameters, allSources, editionsOf, figureCatalogue, figures, findProcedure, menuGroups } from './index.ts'

// What every procedure and register must satisfy, whatever its subject.

const sources = new Map(allSources.map((source) => [source.id, source] as const))
const named = allDefinitions.map((definition) => [`${definition.id} ${definition.edition}`.trim(), definition] as const)

describe.each(named)('%s', (_, definition) => {
  const { stages, steps, fields, papers, figures: declared, limits, publications, rules } = definition

  test('every stage can be reached, and an end from every stage', () => {
    const reached = stagesAfter(definition, [undefined])
    expect(Object.keys(stages).filter((stage) => !reached.has(stage))).toEqual([])
    const stuck = Object.keys(stages).filter(
      (stage) => ![stage, ...stagesAfter(definition, [stage])].some((each) => stageEnds(stages[each])),
    )
    expect(stuck).toEqual([])
  })

  test('every basis stands in a known source', () => {
    expect(basesOf(definition).flatMap(problemOfBasis)).toEqual([])
  })

  test('papers name fields that exist, and a step issues each', () => {
    const slots = Object.entries(papers).flatMap(([key, paper]) =>
      paragraphsOf(paper).flatMap(({ text }) => [...text.matchAll(/\{([^}]*)\}/g)].map(([, slot = '']) => `${key}: ${slot}`)),
    )
    const facts = ['unit', 'day', 'number', 'paper.title']
    const unknown = slots.filter((each) => {
      const slot = each.slice(each.indexOf(': ') + 2)
      return !(slot in fields) && !facts.includes(slot)
    })
    expect(unknown).toEqual([])
    const issued = new Set(Object.values(steps).flatMap((step) => papersOf(step).map(({ paper }) => paper)))
    expect(Object.keys(papers).filter((key) => !issued.has(key))).toEqual([])
  })

  test('a step asks every field, and somebody reads every rule', () => {
    const asked = new Set(Object.values(steps).flatMap((step) => [...(step.asks ?? []), ...(step.mayAsk ?? [])]))
    expect(Object.keys(fields).filter((key) => !asked.has(key))).toEqual([])
    const twice = Object.entries(steps).filter(([, step]) => step.mayAsk?.some((key) => step.asks?.includes(key)))
    expect(twice.map(([key]) => key)).toEqual([])
    const used = new Set<string | undefined>([
      ...Object.values(steps).flatMap((step) => step.onlyIf ?? []),
      ...Object.values(limits).map((limit) => limit.onlyIf),
      ...Object.values(publications).map((each) => each.onlyIf),
      ...Object.values(steps).flatMap((step) => papersOf(step).map((each) => each.onlyIf)),
      ...Object.values(papers).flatMap((paper) => paragraphsOf(paper).map((each) => each.onlyIf)),
      ...Object.values(declared).flatMap((figure) => [figure.where, 'when' in figure ? figure.when : undefined]),
    ])
    expect(Object.keys(rules).filter((key) => !used.has(key))).toEqual([])
  })

  test('publications show what may be shown', () => {
    const hidden = Object.entries(publications).flatMap(([key, each]) =>
      each.shows.filter((field) => !['public', 'masked'].includes(fields[field]?.disclose ?? '')).map((field) => `${key}: ${field}`),
    )
    expect(hidden).toEqual([])
  })

  test('what ends a limit can follow what starts it', () => {
    const impossible = Object.entries(limits).flatMap(([key, limit]) => {
      const starts = listOf(typeof limit.from === 'object' && 'step' in limit.from ? limit.from.step : (limit.from as string | string[]))
      const after = new Set(starts.flatMap((start) => [...stagesWithin(definition, start)]))
      return limit.until.filter((step) => !listOf(steps[step]?.from).some((stage) => after.has(stage))).map((step) => `${key}: ${step}`)
    })
    expect(impossible).toEqual([])
  })

  test('options have labels of their own', () => {
    const twice = Object.entries(fields).flatMap(([key, field]) => {
      const labels = Object.values(field.options ?? {})
      return labels.length === new Set(labels).size ? [] : [key]
    })
    expect(twice).toEqual([])
  })

  test('figures split by choices and count numbers', () => {
    const wrong = Object.entries(declared).flatMap(([key, figure]) => {
      const dims = (figure.by ?? []).filter((by) => !['choice', 'yesNo'].includes(fields[by]?.kind ?? ''))
      const numbers = [
        'sums' in figure ? figure.sums : undefined,
        'averages' in figure ? figure.averages : undefined,
        'averages' in figure ? figure.weighedBy : undefined,
        'part' in figure ? figure.part : undefined,
        'part' in figure ? figure.whole : undefined,
        'rises' in figure ? figure.weighs : undefined,
      ].filter((field) => field !== undefined && !['integer', 'money', 'number'].includes(fields[field]?.kind ?? ''))
      return [...dims, ...numbers].map((field) => `${key}: ${field}`)
    })
    expect(wrong).toEqual([])
  })

  test('links lead somewhere', () => {
    const lost = Object.entries(fields).flatMap(([key, field]) =>
      (field.to ?? []).filter((id) => editionsOf(id).length === 0).map((id) => `${key} → ${id}`),
    )
    expect(lost).toEqual([])
  })

  test('what follows elsewhere takes over fields that are there', () => {
    const wrong = Object.entries(steps).flatMap(([key, step]) =>
      (step.leadsTo ?? []).flatMap((next) => {
        const targets = editionsOf(next.procedure)
        if (targets.length === 0) return [`${key}: no procedure ${next.procedure}`]
        return targets.flatMap((target) => {
          const opening = target.steps[next.step]
          if (opening?.from !== null) return [`${key}: ${next.procedure} does not open with ${next.step}`]
          const asked = [...(opening.asks ?? []), ...(opening.mayAsk ?? [])]
          return Object.entries(next.carries).flatMap(([theirs, ours]) => {
            const source = ours === '$self' ? 'matter' : fields[ours]?.kind
            return asked.includes(theirs) && target.fields[theirs]?.kind === source ? [] : [`${key}: ${theirs} ← ${ours}`]
          })
        })
      }),
    )
    expect(wrong).toEqual([])
  })
})

describe('all of them together', () => {
  test('editions of one procedure do not overlap', () => {
    const overlaps = allDefinitions.flatMap((definition) => {
      const editions = editionsOf(definition.id)
      const next = editions[editions.indexOf(definition) + 1]
      return next && (definition.inForce.to === undefined || definition.inForce.to >= next.inForce.from) ? [definition.id] : []
    })
    expect(overlaps).toEqual([])
  })

  test('a series belongs to one procedure', () => {
    const holders = new Map<string, Set<string>>()
    for (const { series, id } of allDefinitions) holders.set(series, (holders.get(series) ?? new Set()).add(id))
    expect([...holders].filter(([, ids]) => ids.size > 1).map(([series, ids]) => `${series}: ${[...ids].join(', ')}`)).toEqual([])
  })

  test('figure ids are unique and composed figures use declared ones of one unit', () => {
    const catalogue = figureCatalogue()
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length)
    expect(catalogue.size).toBe(
      new Set(allDefinitions.flatMap((each) => Object.keys(each.figures).map((key) => `${each.id}.${key}`))).size + figures.length,
    )
    const wrong = figures.flatMap((figure) => {
      const refs = 'adds' in figure ? figure.adds : [...figure.of, ...figure.over]
      return refs.flatMap((ref) => {
        const part = catalogue.get(ref.figure)
        const units = 'adds' in figure && part?.unit !== figure.unit ? [`${figure.id}: ${ref.figure} counts ${part?.unit}`] : []
        const types =
          'adds' in figure && part?.type !== catalogue.get(figure.id)?.type ? [`${figure.id}: ${ref.figure} is ${part?.type}`] : []
        const dims = Object.entries(ref.where ?? {}).filter(
          ([key, value]) => !part?.dims.some((dim) => dim.key === key && value in dim.options),
        )
        return [...units, ...types, ...dims.map(([key, value]) => `${figure.id}: ${ref.figure} has no ${key}=${value}`)]
      })
    })
    expect(wrong).toEqual([])
  })

  test('the edition in force on a day is found', () => {
    for (const definition of allDefinitions) {
      expect(findProcedure(definition.id, definition.inForce.from)).toBe(definition)
      if (definition.inForce.to) expect(findProcedure(definition.id, definition.inForce.to)).toBe(definition)
    }
    expect(findProcedure('mediation', '2010-12-31')).toBeUndefined()
  })

  test('parameters stand in known sources and begin in order', () => {
    const wrong = allParameters.flatMap(({ id, values }) => [
      ...(values.some((value, index) => index > 0 && value.from <= (values[index - 1]?.from ?? '')) ? [`${id}: order`] : []),
      ...values.flatMap(({ basis }) => problemOfBasis(basis)),
    ])
    expect(wrong).toEqual([])
    expect(new Set(allParameters.map(({ id }) => id)).size).toBe(allParameters.length)
  })

  test('editions of a source have keys of their own, and every file of sources and parameters is listed', () => {
    expect(sources.size).toBe(allSources.length)
    const files = Object.entries({
      ...import.meta.glob(['./sources/*.ts', '!**/*.test.ts'], { eager: true }),
      ...import.meta.glob(['./parameters/*.ts', '!**/*.test.ts'], { eager: true }),
    })
    const listed = new Set<unknown>([...allSources, ...allParameters])
    const left = files.filter(
      ([name, file]) => !name.endsWith('index.ts') && !Object.values(file as object).some((value) => listed.has(value)),
    )
    expect(left.map(([name]) => name)).toEqual([])
  })

  test('every definition stands in a group of the menu', () => {
    expect(allDefinitions.filter(({ group }) => !menuGroups.some((each) => each === group)).map(({ id }) => id)).toEqual([])
  })
})

/** Stages reachable by one step or more from these; `undefined` is before the opening step. */
function stagesAfter(definition: Procedure, from: readonly (string | undefined)[]): Set<string> {
  const found = new Set<string>()
  const open = [...from]
  while (open.length > 0) {
    const stage = open.pop()
    for (const step of Object.values(definition.steps)) {
      const leaves = stage === undefined ? step.from === null : listOf(step.from).includes(stage)
      if (!leaves || step.to === undefined || found.has(step.to)) continue
      found.add(step.to)
      open.push(step.to)
    }
  }
  return found
}

/** Stages a matter may stand in once the step has been taken. */
function stagesWithin(definition: Procedure, key: string): Set<string> {
  const step = definition.steps[key]
  const first = step?.to === undefined ? listOf(step?.from) : [step.to]
  return new Set([...first, ...stagesAfter(definition, first)])
}

function basesOf(definition: Procedure): Basis[] {
  const { steps, rules, limits, papers, publications, fields } = definition
  const groups = [steps, rules, limits, papers, publications, fields] as readonly Readonly<Record<string, { basis?: Basis }>>[]
  const grouped = groups.flatMap((group) => Object.values(group).flatMap(({ basis }) => (basis ? [basis] : [])))
  const withdrawals = Object.values(publications).flatMap((each) => (each.withdrawn ? [each.withdrawn.basis] : []))
  return [...definition.basis, ...grouped, ...withdrawals]
}

function problemOfBasis(basis: Basis): string[] {
  if (basis.source === 'convention') return basis.gist.trim() === '' || basis.mark !== 'unverified' ? [`convention: ${basis.gist}`] : []
  const source = sources.get(basis.source)
  if (!source) return [`no source ${basis.source}`]
  if (basis.article === undefined) return []
  return Object.keys(source.articles).some((article) => articleLabel(article, source.citedBy) === basis.article)
    ? []
    : [`${basis.source} ${basis.article}`]
}
