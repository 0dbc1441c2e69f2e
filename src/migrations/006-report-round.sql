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

-- Sentences belong to a unit: the district's hold for all its streets, a street's own stand before them. What went back to the built-in words
-- needs no row.
delete from report_sentence where content = 'null' and active;
alter table report_sentence add column unit text;
update report_sentence set unit = district;
alter table report_sentence alter column unit set not null;
alter table report_sentence drop constraint report_sentence_pkey;
alter table report_sentence add primary key (district, unit, id);
drop policy by_district on report_sentence;
create policy read_in_district on report_sentence for select using (sees_district(district));
create policy by_unit on report_sentence using (sees_district(district) and is_within(unit) and (select handles_matters()));
grant delete on report_sentence to yifa_app;

-- What a published report says, in plain words, so that anybody can search it.
alter table published_report add column said text not null default '';
update published_report set said = regexp_replace(regexp_replace(html, '<[^>]+>', ' ', 'g'), '\s+', ' ', 'g');
