import { type Actor, type Day, formatDay, kindOf, type Procedure, stageLabel } from '../../definition/index.ts'
import {
  CANCELLATION,
  CORRECTION,
  daysLeft,
  type Entry,
  type LimitState,
  limitsOf,
  type Offer,
  offersOf,
  settle,
  standingOf,
  type World,
} from '../../engine/index.ts'
import { editionsOf, figureCatalogue } from '../../law/index.ts'
import type { PublishedItem } from '../../migrations/tables.ts'
import type { Db } from '../../platform/database.ts'
import type { Office } from '../office/index.ts'
import { genesis, hashOf } from './chain.ts'
import { basisView, procedureView, refusalView, stepView } from './describe.ts'
import { lineOf } from './lines.ts'
import { procedureOf } from './procedures.ts'
import { getMatter } from './service.ts'
import { type Loaded, listMatters, listPapers } from './store.ts'
import type { EntryView, LimitView, MatterView, OfferView } from './view.ts'

/** Everything one page shows of a matter. @throws NotFound */
export async function viewMatter(db: Db, office: Office, actor: Actor, id: string): Promise<MatterView> {
  // Asked together, so that the page waits for the server once.
  const [loaded, [row], papers, publications, postings, targets] = await Promise.all([
    getMatter(db, id),
    listMatters(db, { id }, { page: 1, size: 1 }),
    listPapers(db, id),
    db
      .selectFrom('publication')
      .select(['key', 'label', 'state', 'due_on', 'published_on', 'content'])
      .where('matter', '=', id)
      .orderBy('key')
      .execute(),
    db.selectFrom('posting').select(['figure', 'day', 'amount', 'base']).where('matter', '=', id).orderBy('id').execute(),
    db.selectFrom('matter_link').select('target').where('matter', '=', id).execute(),
  ])
  if (!row) throw new Error('the matter has vanished')
  const procedure = procedureOf(loaded.procedure, loaded.edition)
  const world = office.world(loaded.linked)
  const standing = standingOf(procedure, loaded.entries)
  const handles = row.officers.includes(actor.id) || actor.roles.includes('head')
  const values = standing.cancelled ? {} : standing.values
  return {
    line: lineOf(office, row),
    procedure: procedureView(procedure),
    facts: Object.keys(procedure.fields).flatMap((key) => factOf(procedure, key, values, handles)),
    values: visible(procedure, values, handles),
    timeline: timelineOf(office, procedure, loaded, papers, handles),
    offers: offersNow(procedure, loaded.entries, actor, office, world),
    limits: limitsOf(procedure, standing, world).map((limit) => limitView(limit, world, office.now(), standing.ended)),
    publications: publications.map((one) => ({
      key: one.key,
      label: one.label,
      state: one.state,
      dueOn: one.due_on,
      publishedOn: one.published_on,
      place: procedure.publications[one.key]?.place ?? '',
      content: one.content as unknown as PublishedItem[],
    })),
    figures: postings.map((posting) => {
      const figure = figureCatalogue().get(posting.figure)
      return {
        figure: posting.figure,
        label: figure?.label ?? posting.figure,
        unit: figure?.unit ?? '',
        money: figure?.money ?? false,
        day: posting.day,
        amount: posting.amount,
        base: posting.base,
      }
    }),
    linked: loaded.linked.map((matter) => {
      const definition = editionsOf(matter.procedure).at(-1)
      return {
        id: matter.id,
        number: matter.number,
        title: matter.title,
        procedureTitle: definition?.title ?? matter.procedure,
        stageLabel: stageLabel(definition?.stages[matter.stage] ?? matter.stage),
        direction: targets.some((target) => target.target === matter.id) ? 'to' : 'from',
      }
    }),
    follows: followsOf(
      procedure,
      loaded,
      standing.steps.map((entry) => entry.step),
      values,
    ),
  }
}

/**
 * Next steps as of today, after whatever the clock has already caused. A step that only the lapse of a limit now forbids stays open for
 * late recording: what was done in time may be entered under its own day.
 */
function offersNow(procedure: Procedure, entries: Loaded['entries'], actor: Actor, office: Office, world: World): OfferView[] {
  const today = office.today()
  const offered = (history: readonly Entry[]) =>
    offersOf(procedure, standingOf(procedure, history), actor, today, world).filter((offer) => procedure.steps[offer.step]?.from !== null)
  const caused = settle(procedure, entries, today, office.now().toISOString(), world)
  const now = offered([...entries, ...caused])
  if (caused.length === 0) return now.map((offer) => offerView(procedure, offer))
  const before = new Map(offered(entries).map((offer) => [offer.step, offer]))
  const last = caused[0]?.day ?? today
  return now.map((offer) => {
    const earlier = before.get(offer.step)
    if (offer.refusals.length === 0 || !earlier || earlier.refusals.length > 0) return offerView(procedure, offer)
    const view = offerView(procedure, earlier)
    return { ...view, judgedOnEntry: [...view.judgedOnEntry, `期限已过，只能补录${formatDay(last)}以前已经办理的`] }
  })
}

export function offerView(procedure: Procedure, offer: Offer): OfferView {
  const { key, label, says, who, basis, asks, mayAsk, papers } = stepView(procedure, offer.step)
  return {
    step: key,
    label,
    who,
    basis,
    asks,
    mayAsk,
    papers,
    here: offer.here,
    ...(says ? { says } : {}),
    refusals: offer.refusals.map(refusalView),
    judgedOnEntry: offer.judgedOnEntry.map((rule) => procedure.rules[rule]?.says ?? rule),
  }
}

/** The history as a timeline; each entry says whether the chain holds up to it. */
export function timelineOf(
  office: Office,
  procedure: Procedure,
  loaded: Loaded,
  papers: Awaited<ReturnType<typeof listPapers>>,
  handles: boolean,
): EntryView[] {
  let previous: Buffer = genesis
  let chained = true
  const place = { district: office.district, matter: loaded.id, unit: loaded.unit, procedure: procedure.id, edition: procedure.edition }
  return loaded.entries.map((entry) => {
    const { hash, previous: stored, origin, ...bare } = entry
    chained &&= stored === previous.toString('hex') && hashOf(previous, place, bare).toString('hex') === hash
    previous = Buffer.from(hash, 'hex')
    const mends = loaded.entries.filter((one) => one.corrects === entry.version)
    const step = procedure.steps[entry.step]
    return {
      version: entry.version,
      step: entry.step,
      day: entry.day,
      at: entry.at,
      actor: entry.actor.name,
      label: entry.step === CORRECTION ? '更正' : entry.step === CANCELLATION ? '撤销登记' : (step?.label ?? entry.step),
      ...(step ? { basis: basisView(step.basis) } : {}),
      values: Object.keys(entry.values).flatMap((key) => {
        const [fact] = factOf(procedure, key, entry.values, handles)
        const label = procedure.fields[key]?.label ?? key
        return [
          {
            field: key,
            label,
            text: fact?.text ?? '（改为空）',
            value: procedure.fields[key]?.disclose === 'sealed' && !handles ? null : entry.values[key],
            corrected: mends.some((one) => key in one.values),
          },
        ]
      }),
      papers: papers
        .filter((paper) => paper.version === entry.version)
        .map((paper) => ({ key: paper.key, version: paper.version, title: paper.title, number: paper.number, issuedOn: paper.issued_on })),
      ...(entry.corrects === undefined ? {} : { corrects: entry.corrects }),
      ...(mends.length === 0 ? {} : { correctedBy: mends.at(-1)?.version ?? 0 }),
      ...(entry.reason ? { reason: entry.reason } : {}),
      ...(entry.overrides?.length
        ? { overrides: entry.overrides.map((one) => ({ says: procedure.rules[one.rule]?.says ?? one.rule, reason: one.reason })) }
        : {}),
      ...(origin ? { origin: originText(origin) } : {}),
      hash: hash.slice(0, 8),
      chained,
    }
  })
}

function limitView(limit: LimitState, world: World, now: Date, ended: boolean): LimitView {
  const { proof } = limit
  const off = ended && limit.state !== 'met' && limit.binds !== 'party'
  const left = limit.state === 'met' || off ? undefined : daysLeft(world.calendar, proof, world.today, now)
  return {
    key: limit.key,
    label: limit.label,
    binds: limit.binds,
    state: off ? 'off' : limit.state,
    basis: basisView(limit.basis),
    lastDay: proof.last ?? null,
    ...(limit.metOn ? { metOn: limit.metOn } : {}),
    ...(limit.kept === undefined ? {} : { kept: limit.kept }),
    due: left
      ? {
          label: limit.label,
          on: (proof.last ?? world.today) as Day,
          left: left.left,
          unit: left.unit,
          overdue: left.overdue,
          words: left.words,
        }
      : null,
    provisional: proof.provisional,
    proof: proof.lines,
  }
}

/** Sealed values are for those who handle the matter; whoever else may see the matter sees that there is one. */
function factOf(
  procedure: Procedure,
  key: string,
  values: Readonly<Record<string, unknown>>,
  handles: boolean,
): { field: string; label: string; text: string }[] {
  const field = procedure.fields[key]
  const value = values[key]
  if (!field || value === undefined || value === null) return []
  return [
    {
      field: key,
      label: field.label,
      text: field.disclose === 'sealed' && !handles ? '（已封存，经办人可见）' : kindOf(field).text(value, field as never),
    },
  ]
}

function visible(procedure: Procedure, values: Readonly<Record<string, unknown>>, handles: boolean): Readonly<Record<string, unknown>> {
  return handles ? values : Object.fromEntries(Object.entries(values).filter(([key]) => procedure.fields[key]?.disclose !== 'sealed'))
}

function followsOf(
  procedure: Procedure,
  loaded: Loaded,
  taken: readonly string[],
  values: Readonly<Record<string, unknown>>,
): MatterView['follows'] {
  const self = { id: loaded.id, number: loaded.number }
  return [...new Set(taken)].flatMap((key) =>
    (procedure.steps[key]?.leadsTo ?? []).map((next) => ({
      procedure: next.procedure,
      step: next.step,
      label: next.label,
      values: Object.fromEntries(
        Object.entries(next.carries).flatMap(([field, from]) =>
          from === '$self' ? [[field, self]] : values[from] === undefined ? [] : [[field, values[from]]],
        ),
      ),
    })),
  )
}

function originText(origin: Record<string, unknown>): string {
  return `${String(origin.file ?? '导入')}${origin.row === undefined ? '' : ` 第${String(origin.row)}行`}`
}
