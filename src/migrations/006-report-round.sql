-- What reports need beside: kept originals, sums of streets.

-- Whether anything still needs the stored file of a digest, wherever in the database: only then may its bytes go. Whoever asks may not see the holder.
create function is_file_held(wanted text) returns boolean
language sql stable security definer set search_path = public
begin atomic
  select exists (select from file where digest = wanted) or exists (select from received_report where digest = wanted and removed_at is null);
end;

-- Sums of the streets' figures that a district has taken into its own report, one a figure.
create table report_sum (
  district text not null,
  unit text not null,
  kind text not null,
  year integer not null,
  figure text not null,
  dims jsonb not null default '{}',
  -- The streets added up, and for those not on the ledger what they said as of that day: [{unit, unitName, said?: {source, value, written, place, quote}}].
  streets jsonb not null,
  added_by text not null,
  added_at timestamptz not null default now(),
  primary key (district, unit, kind, year, figure, dims)
);
alter table report_sum enable row level security;
create policy by_unit on report_sum using (sees_district(district) and is_within(unit) and (select handles_matters()));
grant select, insert, update on report_sum to yifa_app;
