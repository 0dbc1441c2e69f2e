import pg from 'pg'
import type { Db } from '../../platform/database.ts'
import type { Recorded } from './record.ts'

/** Somebody else has taken a step meanwhile; nothing of this batch was written. */
export class Changed extends Error {
  override readonly name = 'Changed'
}

/** Keys that hold the version of an entry: whichever the server comes to first says that somebody else has taken it. */
const ofOneVersion: ReadonlySet<string> = new Set(['history_pkey', 'matter_pkey', 'paper_pkey'])

/**
 * The only statement that writes matters. A step is a batch of one; imports and demonstration years are batches of hundreds.
 * Numbers, rows, postings and monthly totals come into being together or not at all.
 * @throws Changed when a history already holds one of the versions
 */
export async function write(db: Db, district: string, batch: readonly Recorded[]): Promise<{ id: string; number: string }[]> {
  const parameter = JSON.stringify({
    matters: batch.map((one) => one.matter),
    history: batch.flatMap((one) => one.history),
    limits: batch.flatMap((one) => one.limits),
    papers: batch.flatMap((one) => one.papers),
    publications: batch.flatMap((one) => one.publications),
    links: batch.flatMap((one) => one.links),
    postings: batch.flatMap((one) => one.postings),
  })
  try {
    return await db.rows<{ id: string; number: string }>(statement, [district, parameter])
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '23505' && ofOneVersion.has(error.constraint ?? ''))
      throw new Changed('the matter has changed meanwhile', { cause: error })
    throw error
  }
}

// Hot rows (counters and totals) are added up first and taken in one order, so that two batches never wait for each other crosswise.
const statement = `
with input as materialized (select $2::jsonb as j),
matters as materialized (
  select m.* from input, rows from (jsonb_to_recordset(j->'matters') as (id uuid, opens boolean, unit text, procedure text, edition text, series text, year int,
    title text, party text, stage text, ended boolean, cancelled boolean, opened_on date, ended_on date, due_on date, due_limit text, clock_on date,
    awaits jsonb, officers jsonb, version int, base int, "values" jsonb, grams jsonb, batch uuid, changed_at timestamptz)) with ordinality as m
),
papers as materialized (
  select p.* from input, rows from (jsonb_to_recordset(j->'papers') as (matter uuid, unit text, key text, version int, title text, issued_on date,
    series text, year int, content jsonb)) with ordinality as p
),
needed as materialized (
  select series, year, count(*) as n from (
    select series, year from matters where opens union all select series, year from papers where series is not null
  ) as both_kinds group by series, year
),
counted as (
  insert into counter as c (district, series, year, last) select $1, series, year, n from needed order by series, year
  on conflict (district, series, year) do update set last = c.last + excluded.last
  returning series, year, last
),
opened as (
  insert into matter (district, id, unit, procedure, edition, number, title, party, stage, ended, cancelled, opened_on, ended_on, due_on, due_limit, clock_on,
    awaits, officers, version, values, grams, batch, changed_at)
  select $1, m.id, m.unit, m.procedure, m.edition,
    m.series || m.year || '-' || to_char(c.last - n.n + row_number() over (partition by m.series, m.year order by m.ordinality), 'FM999999990000'),
    m.title, m.party, m.stage, m.ended, m.cancelled, m.opened_on, m.ended_on, m.due_on, m.due_limit, m.clock_on,
    array(select jsonb_array_elements_text(m.awaits)), array(select jsonb_array_elements_text(m.officers)), m.version, m.values,
    array(select jsonb_array_elements_text(m.grams)), m.batch, m.changed_at
  from matters m join counted c using (series, year) join needed n using (series, year) where m.opens
  returning id, number
),
moved as (
  update matter t set title = m.title, party = m.party, stage = m.stage, ended = m.ended, cancelled = m.cancelled, opened_on = m.opened_on, ended_on = m.ended_on,
    due_on = m.due_on, due_limit = m.due_limit, clock_on = m.clock_on, awaits = array(select jsonb_array_elements_text(m.awaits)),
    officers = array(select jsonb_array_elements_text(m.officers)), version = m.version, values = m.values,
    grams = array(select jsonb_array_elements_text(m.grams)), changed_at = m.changed_at
  from matters m where not m.opens and t.district = $1 and t.id = m.id and t.version = m.base
  returning t.id, t.number
),
standing as materialized (
  select id from opened union all select id from moved
),
entries as (
  insert into history (district, matter, version, unit, step, day, at, actor, values, corrects, reason, overrides, origin, previous, hash)
  select $1, h.matter, h.version, h.unit, h.step, h.day, h.at, h.actor, h."values", h.corrects, h.reason, h.overrides, h.origin, decode(h.previous, 'hex'), decode(h.hash, 'hex')
  from input, jsonb_to_recordset(j->'history') as h(matter uuid, version int, unit text, step text, day date, at timestamptz, actor jsonb, "values" jsonb, corrects int, reason text,
    overrides jsonb, origin jsonb, previous text, hash text)
),
limits as (
  insert into time_limit as t (district, matter, key, unit, label, binds, state, last_day, met_on, kept, provisional, proof)
  select $1, l.matter, l.key, l.unit, l.label, l.binds, l.state, l.last_day, l.met_on, l.kept, l.provisional, l.proof
  from input, jsonb_to_recordset(j->'limits') as l(matter uuid, key text, unit text, label text, binds text, state text, last_day date, met_on date, kept boolean, provisional boolean, proof jsonb)
  where l.matter in (select id from standing)
  on conflict (district, matter, key) do update set state = excluded.state, last_day = excluded.last_day, met_on = excluded.met_on, kept = excluded.kept,
    provisional = excluded.provisional, proof = excluded.proof
),
issued as (
  insert into paper (district, matter, key, version, unit, number, title, issued_on, content)
  select $1, p.matter, p.key, p.version, p.unit,
    case when p.series is not null then p.series || '〔' || p.year || '〕' || (c.last - n.n + (select count(*) from matters m where m.opens and m.series = p.series and m.year = p.year)
      + row_number() over (partition by p.series, p.year order by p.ordinality)) || '号' end,
    p.title, p.issued_on, p.content
  from papers p left join counted c on c.series = p.series and c.year = p.year left join needed n on n.series = p.series and n.year = p.year
),
published as (
  insert into publication as t (district, matter, key, unit, label, state, due_on, published_on, content)
  select $1, p.matter, p.key, p.unit, p.label, p.state, p.due_on, p.published_on, p.content
  from input, jsonb_to_recordset(j->'publications') as p(matter uuid, key text, unit text, label text, state text, due_on date, published_on date, content jsonb)
  where p.matter in (select id from standing)
  on conflict (district, matter, key) do update set state = excluded.state, due_on = excluded.due_on, published_on = excluded.published_on, content = excluded.content
),
linked as (
  insert into matter_link (district, matter, field, target, unit)
  select $1, l.matter, l.field, l.target, l.unit from input, jsonb_to_recordset(j->'links') as l(matter uuid, field text, target uuid, unit text)
  on conflict do nothing
),
postings as materialized (
  select p.* from input, jsonb_to_recordset(j->'postings') as p(matter uuid, unit text, figure text, day date, entry int, amount numeric, base numeric, dims jsonb, key text, posted_at timestamptz)
),
posted as (
  insert into posting (district, figure, unit, day, matter, entry, amount, base, dims, key, posted_at)
  select $1, figure, unit, day, matter, entry, amount, base, dims, key, posted_at from postings
),
totals as (
  insert into figure_month as t (district, figure, unit, month, dims, amount, base)
  select $1, figure, unit, date_trunc('month', day)::date, dims, sum(amount), sum(base) from postings group by 2, 3, 4, 5 order by 2, 3, 4, 5
  on conflict (district, figure, month, unit, dims) do update set amount = t.amount + excluded.amount, base = t.base + excluded.base
)
select id, number from opened union all select id, number from moved`
