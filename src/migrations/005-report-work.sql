-- What a report needs beside its text: who writes which part, what is said about it, what was published, and what came from outside.

-- A unit hands in more than one yearly report.
alter table report add column kind text not null default 'ruleOfLaw' check (kind in ('ruleOfLaw', 'disclosure'));
alter table report drop constraint report_pkey;
alter table report add primary key (district, unit, kind, year, version);

-- Who writes which part, by when.
create table report_part (
  district text not null,
  unit text not null,
  kind text not null,
  year integer not null,
  part text not null,
  person text not null,
  due_on date,
  state text not null check (state in ('assigned', 'done')),
  changed_by text not null,
  changed_at timestamptz not null default now(),
  primary key (district, unit, kind, year, part)
);

-- Comments and suggested changes, each at its place in the text. An answer names the remark it answers.
create table report_remark (
  district text not null,
  unit text not null,
  kind text not null,
  year integer not null,
  id uuid not null,
  answers uuid,
  -- The version it was made on, and the words it is about: {quote, before, after}.
  version integer not null,
  place jsonb not null,
  body text not null,
  -- What a suggestion would put in place of the quote; null: a comment.
  proposes text,
  state text not null check (state in ('open', 'accepted', 'declined', 'settled')),
  written_by text not null,
  written_at timestamptz not null default now(),
  settled_by text,
  settled_at timestamptz,
  primary key (district, unit, kind, year, id)
);

-- What the public reads: the rendered report with its metadata. A correction is a further edition; a withdrawn one keeps its row.
create table published_report (
  district text not null,
  unit text not null,
  kind text not null,
  year integer not null,
  edition integer not null,
  version integer not null,
  metadata jsonb not null,
  html text not null,
  content jsonb not null,
  published_on date not null,
  published_by text not null,
  withdrawn_on date,
  withdrawn_reason text,
  primary key (district, unit, kind, year, edition)
);

-- The unified social credit code of a unit: the first part of the index numbers of what it publishes.
alter table unit add column credit_code text;

-- Sentences the office has added to the library, or put in place of a built-in one.
create table report_sentence (
  district text not null,
  id text not null,
  content jsonb not null,
  active boolean not null default true,
  changed_by text not null,
  changed_at timestamptz not null default now(),
  primary key (district, id)
);

-- Reports that came as files: a street's, or an office's own of earlier years.
create table received_report (
  district text not null,
  unit text not null,
  kind text not null,
  year integer not null,
  id uuid not null,
  name text not null,
  digest text not null,
  -- The text, its outline, its figures with their places, and the findings of the day it came.
  content jsonb not null,
  -- What a person has said a figure of the file is, or is not: [{start, label, figure, dims, by, at}].
  choices jsonb not null default '[]',
  received_by text not null,
  received_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (district, unit, kind, year, id)
);

-- Values of earlier years read from such a report and confirmed by a person: the base of comparison where the ledger has no records.
-- A revoked one keeps its row: a report frozen before goes on knowing it.
create table earlier_figure (
  district text not null,
  id uuid not null,
  unit text not null,
  year integer not null,
  figure text not null,
  dims jsonb not null default '{}',
  amount numeric not null,
  base numeric not null,
  -- {report, name, reportYear, quote, start, end}
  source jsonb not null,
  confirmed_by text not null,
  confirmed_at timestamptz not null,
  revoked_by text,
  revoked_at timestamptz,
  primary key (district, id)
);
create unique index earlier_figure_standing on earlier_figure (district, unit, year, figure, dims) where revoked_at is null;

-- What was entered late: totals as known at a moment are the totals less what was posted after it.
create index posting_by_arrival on posting (district, posted_at, day);

alter table report_part enable row level security;
create policy by_unit on report_part using (sees_district(district) and is_within(unit) and (select handles_matters()));
alter table report_remark enable row level security;
create policy by_unit on report_remark using (sees_district(district) and is_within(unit) and (select handles_matters()));
alter table report_sentence enable row level security;
create policy by_district on report_sentence using (sees_district(district));
alter table received_report enable row level security;
create policy by_unit on received_report using (sees_district(district) and is_within(unit) and (select handles_matters()));
alter table earlier_figure enable row level security;
create policy by_unit on earlier_figure using (sees_district(district) and is_within(unit) and (select handles_matters()));

-- What is published may be read by anybody in the district's name, and written by those who handle matters within their unit.
alter table published_report enable row level security;
create policy read_by_all on published_report for select using (sees_district(district));
create policy by_unit on published_report using (sees_district(district) and is_within(unit) and (select handles_matters()));

grant select, insert, update on report_part, report_remark, published_report, report_sentence, received_report, earlier_figure to yifa_app;
-- A part may be taken from whoever had it.
grant delete on report_part to yifa_app;

-- Whether a street may say in its report where it stands among the streets. A street does not read the others' records: the function does, and
-- answers only the asked street's places, and only for figures that every street of the district has, of three streets at least.
-- `asked`: [{id, better: 'high' | 'low', parts: [{figure, dims, as: 'count' | 'rate' | 'part' | 'whole'}]}].
alter table district add column ranks_streets boolean not null default false;

create function street_ranks(street text, year integer, asked jsonb, known timestamptz) returns table (figure text, place bigint, streets bigint, ties bigint)
language sql stable security definer set search_path = public rows 10
begin atomic
  with part as (
    select one->>'id' as id, one->>'better' as better, part->>'figure' as counted, part->'dims' as dims, part->>'as' as counts_as
    from jsonb_array_elements(asked) one, jsonb_array_elements(one->'parts') part
  ), total as (
    select m.figure, m.unit, m.dims, m.amount, m.base from figure_month m
    where known is null and m.district = current_setting('yifa.district', true) and m.month between make_date(year, 1, 1) and make_date(year, 12, 31)
      and m.figure in (select counted from part)
    union all
    select p.figure, p.unit, p.dims, p.amount, p.base from posting p
    where p.posted_at <= known and p.district = current_setting('yifa.district', true) and p.day between make_date(year, 1, 1) and make_date(year, 12, 31)
      and p.figure in (select counted from part)
  ), street_total as (
    select part.id, part.better, u.path, sum(t.amount) filter (where part.counts_as <> 'whole') as amount,
      sum(case part.counts_as when 'rate' then t.base when 'whole' then t.amount end) as base, bool_or(part.counts_as <> 'count') as is_rate
    from part, unit u, total t
    where u.district = current_setting('yifa.district', true) and u.kind = 'street' and t.figure = part.counted and t.dims @> part.dims
      and t.unit >= u.path and t.unit < u.path || '0'
      and is_within(street) and handles_matters()
      and exists (select from district d where d.district = current_setting('yifa.district', true) and d.ranks_streets)
    group by part.id, part.better, u.path
  ), ranked as (
    select id, path, count(*) over (partition by id) as streets,
      count(*) over (partition by id, case when is_rate then coalesce(amount, 0) / base else amount end) as ties,
      rank() over (partition by id order by (case better when 'high' then 1 else -1 end) * case when is_rate then coalesce(amount, 0) / base else amount end desc) as place
    from street_total where case when is_rate then base > 0 else amount > 0 end
  )
  select id, place, streets, ties from ranked
  where path = street and streets >= 3
    and streets = (select count(*) from unit u where u.district = current_setting('yifa.district', true) and u.kind = 'street');
end;

-- The public reads what is published and the names of units, and nothing else of the district.
create function is_public() returns boolean
language sql stable parallel safe
return string_to_array(current_setting('yifa.roles', true), ',') && array['public'];

create policy not_public on person as restrictive using (not (select is_public()));
create policy not_public on certificate as restrictive using (not (select is_public()));
create policy not_public on session as restrictive using (not (select is_public()));
create policy not_public on administration_log as restrictive using (not (select is_public()));
create policy not_public on parameter_value as restrictive using (not (select is_public()));
create policy not_public on counter as restrictive using (not (select is_public()));
create policy not_public on report_sentence as restrictive using (not (select is_public()));
create policy reads_only on published_report as restrictive for insert with check (not (select is_public()));
create index published_report_by_day on published_report (district, published_on desc, unit, kind, year, edition);
