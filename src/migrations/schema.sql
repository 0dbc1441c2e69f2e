-- Written by `npm run schema` from the migrations. Do not edit.

create table administration_log (
  district text not null,
  id bigint not null generated always as identity,
  at timestamp with time zone not null default now(),
  person text not null,
  what text not null,
  detail jsonb not null default '{}'::jsonb,
  constraint administration_log_pkey PRIMARY KEY (district, id)
);
alter table administration_log enable row level security;
create policy by_district on administration_log for all to public using (sees_district(district));
create policy not_public on administration_log as restrictive for all to public using ((NOT ( SELECT is_public() AS is_public)));
grant insert, select on administration_log to yifa_app;

create table batch (
  district text not null,
  id uuid not null,
  unit text not null,
  procedure text not null,
  file_name text not null,
  state text not null,
  total integer not null,
  done integer not null default 0,
  report jsonb not null,
  rows jsonb not null,
  created_by text not null,
  created_at timestamp with time zone not null default now(),
  changed_at timestamp with time zone not null default now(),
  constraint batch_pkey PRIMARY KEY (district, id),
  constraint batch_state_check CHECK ((state = ANY (ARRAY['checked'::text, 'running'::text, 'done'::text, 'failed'::text, 'undoing'::text, 'undone'::text])))
);
alter table batch enable row level security;
create policy by_unit on batch for all to public using ((sees_district(district) AND is_within(unit) AND ( SELECT handles_matters() AS handles_matters)));
grant insert, select, update on batch to yifa_app;

create table certificate (
  district text not null,
  person text not null,
  number text not null,
  valid_from date not null,
  valid_to date,
  constraint certificate_pkey PRIMARY KEY (district, person, number),
  constraint certificate_district_person_fkey FOREIGN KEY (district, person) REFERENCES person(district, id)
);
alter table certificate enable row level security;
create policy by_district on certificate for all to public using (sees_district(district));
create policy not_public on certificate as restrictive for all to public using ((NOT ( SELECT is_public() AS is_public)));
grant insert, select, update on certificate to yifa_app;

create table counter (
  district text not null,
  series text not null,
  year integer not null,
  last bigint not null,
  constraint counter_pkey PRIMARY KEY (district, series, year)
);
alter table counter enable row level security;
create policy by_district on counter for all to public using (sees_district(district));
create policy not_public on counter as restrictive for all to public using ((NOT ( SELECT is_public() AS is_public)));
grant insert, select, update on counter to yifa_app;

create table district (
  district text not null,
  name text not null,
  demo boolean not null default false,
  created_at timestamp with time zone not null default now(),
  ranks_streets boolean not null default false,
  constraint district_pkey PRIMARY KEY (district)
);
grant insert, select, update on district to yifa_app;

create table draft (
  district text not null,
  person text not null,
  key text not null,
  content jsonb not null,
  saved_at timestamp with time zone not null default now(),
  constraint draft_pkey PRIMARY KEY (district, person, key)
);
alter table draft enable row level security;
create policy own on draft for all to public using ((sees_district(district) AND (person = current_setting('yifa.person'::text, true))));
grant delete, insert, select, update on draft to yifa_app;

create table earlier_figure (
  district text not null,
  id uuid not null,
  unit text not null,
  year integer not null,
  figure text not null,
  dims jsonb not null default '{}'::jsonb,
  amount numeric not null,
  base numeric not null,
  source jsonb not null,
  confirmed_by text not null,
  confirmed_at timestamp with time zone not null,
  revoked_by text,
  revoked_at timestamp with time zone,
  constraint earlier_figure_pkey PRIMARY KEY (district, id)
);
CREATE UNIQUE INDEX earlier_figure_standing ON public.earlier_figure USING btree (district, unit, year, figure, dims) WHERE (revoked_at IS NULL);
alter table earlier_figure enable row level security;
create policy by_unit on earlier_figure for all to public using ((sees_district(district) AND is_within(unit) AND ( SELECT handles_matters() AS handles_matters)));
grant insert, select, update on earlier_figure to yifa_app;

create table figure_month (
  district text not null,
  figure text not null,
  unit text not null,
  month date not null,
  dims jsonb not null,
  amount numeric not null,
  base numeric not null,
  constraint figure_month_pkey PRIMARY KEY (district, figure, month, unit, dims)
);
alter table figure_month enable row level security;
create policy by_unit on figure_month for all to public using ((sees_district(district) AND is_within(unit) AND ( SELECT handles_matters() AS handles_matters)));
grant insert, select, update on figure_month to yifa_app;

create table file (
  district text not null,
  digest text not null,
  unit text not null,
  name text not null,
  size bigint not null,
  type text not null,
  added_by text not null,
  added_at timestamp with time zone not null default now(),
  constraint file_pkey PRIMARY KEY (district, digest, unit)
);
alter table file enable row level security;
create policy by_unit on file for all to public using ((sees_district(district) AND is_within(unit) AND ( SELECT handles_matters() AS handles_matters)));
grant insert, select, update on file to yifa_app;

create table history (
  district text not null,
  matter uuid not null,
  version integer not null,
  unit text not null,
  step text not null,
  day date not null,
  at timestamp with time zone not null,
  actor jsonb not null,
  "values" jsonb not null,
  corrects integer,
  reason text,
  overrides jsonb,
  origin jsonb,
  previous bytea not null,
  hash bytea not null,
  constraint history_pkey PRIMARY KEY (district, matter, version)
);
alter table history enable row level security;
create policy by_unit on history for all to public using ((sees_district(district) AND is_within(unit) AND ( SELECT handles_matters() AS handles_matters)));
grant insert, select on history to yifa_app;

create table matter (
  district text not null,
  id uuid not null,
  unit text not null,
  procedure text not null,
  edition text not null,
  number text not null,
  title text not null,
  party text,
  stage text,
  ended boolean not null,
  cancelled boolean not null default false,
  opened_on date not null,
  ended_on date,
  due_on date,
  due_limit text,
  clock_on date,
  awaits text[] not null,
  officers text[] not null,
  version integer not null,
  "values" jsonb not null,
  grams text[] not null,
  batch uuid,
  changed_at timestamp with time zone not null,
  constraint matter_district_number_key UNIQUE (district, number),
  constraint matter_pkey PRIMARY KEY (district, id),
  constraint matter_district_unit_fkey FOREIGN KEY (district, unit) REFERENCES unit(district, path)
);
CREATE INDEX matter_by_batch ON public.matter USING btree (district, batch) WHERE (batch IS NOT NULL);
CREATE INDEX matter_by_clock ON public.matter USING btree (district, clock_on) WHERE (clock_on IS NOT NULL);
CREATE INDEX matter_by_procedure ON public.matter USING btree (district, procedure, opened_on DESC, id DESC) INCLUDE (unit) WHERE (NOT cancelled);
CREATE INDEX matter_by_unit ON public.matter USING btree (district, unit, opened_on DESC, id DESC) WHERE (NOT cancelled);
CREATE INDEX matter_grams ON public.matter USING gin (grams);
CREATE INDEX matter_newest ON public.matter USING btree (district, opened_on DESC, id DESC) INCLUDE (unit) WHERE (NOT cancelled);
CREATE INDEX matter_open_by_due ON public.matter USING btree (district, due_on, id) INCLUDE (unit, cancelled) WHERE (NOT ended);
alter table matter enable row level security;
create policy by_unit on matter for all to public using ((sees_district(district) AND is_within(unit) AND ( SELECT handles_matters() AS handles_matters)));
grant insert, select, update on matter to yifa_app;

create table matter_link (
  district text not null,
  matter uuid not null,
  field text not null,
  target uuid not null,
  unit text not null,
  constraint matter_link_pkey PRIMARY KEY (district, matter, field, target)
);
CREATE INDEX matter_link_back ON public.matter_link USING btree (district, target);
alter table matter_link enable row level security;
create policy by_unit on matter_link for all to public using ((sees_district(district) AND is_within(unit) AND ( SELECT handles_matters() AS handles_matters)));
grant insert, select on matter_link to yifa_app;

create table migration (
  number integer not null,
  name text not null,
  digest text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (number)
);

create table paper (
  district text not null,
  matter uuid not null,
  key text not null,
  version integer not null,
  unit text not null,
  number text,
  title text not null,
  issued_on date not null,
  content jsonb not null,
  constraint paper_pkey PRIMARY KEY (district, matter, key, version)
);
alter table paper enable row level security;
create policy by_unit on paper for all to public using ((sees_district(district) AND is_within(unit) AND ( SELECT handles_matters() AS handles_matters)));
grant insert, select, update on paper to yifa_app;

create table parameter_value (
  district text not null,
  parameter text not null,
  valid_from date not null,
  value numeric not null,
  reason text not null,
  set_by text not null,
  set_at timestamp with time zone not null default now(),
  constraint parameter_value_pkey PRIMARY KEY (district, parameter, valid_from)
);
alter table parameter_value enable row level security;
create policy by_district on parameter_value for all to public using (sees_district(district));
create policy not_public on parameter_value as restrictive for all to public using ((NOT ( SELECT is_public() AS is_public)));
grant insert, select, update on parameter_value to yifa_app;

create table person (
  district text not null,
  id text not null,
  name text not null,
  unit text not null,
  login text not null,
  password text,
  roles text[] not null,
  failures integer not null default 0,
  locked_until timestamp with time zone,
  disabled boolean not null default false,
  password_due boolean not null default false,
  constraint person_district_login_key UNIQUE (district, login),
  constraint person_pkey PRIMARY KEY (district, id),
  constraint person_district_unit_fkey FOREIGN KEY (district, unit) REFERENCES unit(district, path)
);
alter table person enable row level security;
create policy by_district on person for all to public using (sees_district(district));
create policy not_public on person as restrictive for all to public using ((NOT ( SELECT is_public() AS is_public)));
grant insert, select, update on person to yifa_app;

create table posting (
  district text not null,
  id bigint not null generated always as identity,
  figure text not null,
  unit text not null,
  day date not null,
  matter uuid not null,
  entry integer not null,
  amount numeric not null,
  base numeric not null,
  dims jsonb not null,
  key text,
  posted_at timestamp with time zone not null,
  constraint posting_pkey PRIMARY KEY (district, id)
);
CREATE INDEX posting_by_arrival ON public.posting USING btree (district, posted_at, day);
CREATE INDEX posting_by_figure ON public.posting USING btree (district, figure, day, unit);
CREATE INDEX posting_by_matter ON public.posting USING btree (district, matter);
alter table posting enable row level security;
create policy by_unit on posting for all to public using ((sees_district(district) AND is_within(unit) AND ( SELECT handles_matters() AS handles_matters)));
grant insert, select on posting to yifa_app;

create table publication (
  district text not null,
  matter uuid not null,
  key text not null,
  unit text not null,
  label text not null,
  state text not null,
  due_on date,
  published_on date,
  content jsonb not null,
  constraint publication_pkey PRIMARY KEY (district, matter, key),
  constraint publication_state_check CHECK ((state = ANY (ARRAY['due'::text, 'published'::text, 'withdrawalDue'::text, 'withdrawn'::text, 'off'::text])))
);
CREATE INDEX publication_due ON public.publication USING btree (district, due_on) WHERE (state = ANY (ARRAY['due'::text, 'withdrawalDue'::text]));
alter table publication enable row level security;
create policy by_unit on publication for all to public using ((sees_district(district) AND is_within(unit) AND ( SELECT handles_matters() AS handles_matters)));
grant insert, select, update on publication to yifa_app;

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
  said text not null default ''::text,
  constraint published_report_pkey PRIMARY KEY (district, unit, kind, year, edition)
);
CREATE INDEX published_report_by_day ON public.published_report USING btree (district, published_on DESC, unit, kind, year, edition);
alter table published_report enable row level security;
create policy by_unit on published_report for all to public using ((sees_district(district) AND is_within(unit) AND ( SELECT handles_matters() AS handles_matters)));
create policy read_by_all on published_report for select to public using (sees_district(district));
create policy reads_only on published_report as restrictive for insert to public with check ((NOT ( SELECT is_public() AS is_public)));
grant insert, select, update on published_report to yifa_app;

create table received_report (
  district text not null,
  unit text not null,
  kind text not null,
  year integer not null,
  id uuid not null,
  name text not null,
  digest text not null,
  content jsonb not null,
  choices jsonb not null default '[]'::jsonb,
  received_by text not null,
  received_at timestamp with time zone not null default now(),
  removed_at timestamp with time zone,
  constraint received_report_pkey PRIMARY KEY (district, unit, kind, year, id)
);
alter table received_report enable row level security;
create policy by_unit on received_report for all to public using ((sees_district(district) AND is_within(unit) AND ( SELECT handles_matters() AS handles_matters)));
grant insert, select, update on received_report to yifa_app;

create table report (
  district text not null,
  unit text not null,
  year integer not null,
  version integer not null,
  state text not null,
  content jsonb not null,
  known_at timestamp with time zone,
  saved_by text not null,
  saved_at timestamp with time zone not null default now(),
  kind text not null default 'ruleOfLaw'::text,
  constraint report_kind_check CHECK ((kind = ANY (ARRAY['ruleOfLaw'::text, 'disclosure'::text]))),
  constraint report_pkey PRIMARY KEY (district, unit, kind, year, version),
  constraint report_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'frozen'::text])))
);
alter table report enable row level security;
create policy by_unit on report for all to public using ((sees_district(district) AND is_within(unit) AND ( SELECT handles_matters() AS handles_matters)));
grant insert, select, update on report to yifa_app;

create table report_part (
  district text not null,
  unit text not null,
  kind text not null,
  year integer not null,
  part text not null,
  person text not null,
  due_on date,
  state text not null,
  changed_by text not null,
  changed_at timestamp with time zone not null default now(),
  constraint report_part_pkey PRIMARY KEY (district, unit, kind, year, part),
  constraint report_part_state_check CHECK ((state = ANY (ARRAY['assigned'::text, 'done'::text])))
);
alter table report_part enable row level security;
create policy by_unit on report_part for all to public using ((sees_district(district) AND is_within(unit) AND ( SELECT handles_matters() AS handles_matters)));
grant delete, insert, select, update on report_part to yifa_app;

create table report_remark (
  district text not null,
  unit text not null,
  kind text not null,
  year integer not null,
  id uuid not null,
  answers uuid,
  version integer not null,
  place jsonb not null,
  body text not null,
  proposes text,
  state text not null,
  written_by text not null,
  written_at timestamp with time zone not null default now(),
  settled_by text,
  settled_at timestamp with time zone,
  constraint report_remark_pkey PRIMARY KEY (district, unit, kind, year, id),
  constraint report_remark_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text, 'settled'::text])))
);
alter table report_remark enable row level security;
create policy by_unit on report_remark for all to public using ((sees_district(district) AND is_within(unit) AND ( SELECT handles_matters() AS handles_matters)));
grant insert, select, update on report_remark to yifa_app;

create table report_sentence (
  district text not null,
  id text not null,
  content jsonb not null,
  active boolean not null default true,
  changed_by text not null,
  changed_at timestamp with time zone not null default now(),
  unit text not null,
  constraint report_sentence_pkey PRIMARY KEY (district, unit, id)
);
alter table report_sentence enable row level security;
create policy by_unit on report_sentence for all to public using ((sees_district(district) AND is_within(unit) AND ( SELECT handles_matters() AS handles_matters)));
create policy not_public on report_sentence as restrictive for all to public using ((NOT ( SELECT is_public() AS is_public)));
create policy read_in_district on report_sentence for select to public using (sees_district(district));
grant delete, insert, select, update on report_sentence to yifa_app;

create table report_sum (
  district text not null,
  unit text not null,
  kind text not null,
  year integer not null,
  figure text not null,
  dims jsonb not null default '{}'::jsonb,
  streets jsonb not null,
  added_by text not null,
  added_at timestamp with time zone not null default now(),
  constraint report_sum_pkey PRIMARY KEY (district, unit, kind, year, figure, dims)
);
alter table report_sum enable row level security;
create policy by_unit on report_sum for all to public using ((sees_district(district) AND is_within(unit) AND ( SELECT handles_matters() AS handles_matters)));
grant insert, select, update on report_sum to yifa_app;

create table session (
  district text not null,
  token_hash text not null,
  person text not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (district, token_hash),
  constraint session_district_person_fkey FOREIGN KEY (district, person) REFERENCES person(district, id)
);
alter table session enable row level security;
create policy by_district on session for all to public using (sees_district(district));
create policy not_public on session as restrictive for all to public using ((NOT ( SELECT is_public() AS is_public)));
grant delete, insert, select, update on session to yifa_app;

create table setup_token (
  district text not null,
  token_hash text not null,
  created_at timestamp with time zone not null default now(),
  used_at timestamp with time zone,
  constraint setup_token_pkey PRIMARY KEY (district, token_hash)
);
grant insert, select, update on setup_token to yifa_app;

create table time_limit (
  district text not null,
  matter uuid not null,
  key text not null,
  unit text not null,
  label text not null,
  binds text not null,
  state text not null,
  last_day date,
  met_on date,
  kept boolean,
  provisional boolean not null,
  proof jsonb not null,
  constraint time_limit_pkey PRIMARY KEY (district, matter, key),
  constraint time_limit_state_check CHECK ((state = ANY (ARRAY['running'::text, 'stopped'::text, 'met'::text, 'off'::text])))
);
CREATE INDEX time_limit_running ON public.time_limit USING btree (district, last_day) WHERE (state = 'running'::text);
alter table time_limit enable row level security;
create policy by_unit on time_limit for all to public using ((sees_district(district) AND is_within(unit) AND ( SELECT handles_matters() AS handles_matters)));
grant insert, select, update on time_limit to yifa_app;

create table unit (
  district text not null,
  path text not null,
  name text not null,
  short text not null,
  kind text not null,
  credit_code text,
  constraint unit_kind_check CHECK ((kind = ANY (ARRAY['district'::text, 'street'::text, 'department'::text, 'community'::text]))),
  constraint unit_pkey PRIMARY KEY (district, path),
  constraint unit_district_fkey FOREIGN KEY (district) REFERENCES district(district)
);
alter table unit enable row level security;
create policy by_district on unit for all to public using (sees_district(district));
grant insert, select, update on unit to yifa_app;

CREATE OR REPLACE FUNCTION public.handles_matters()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (string_to_array(current_setting('yifa.roles'::text, true), ','::text) && ARRAY['clerk'::text, 'reviewer'::text, 'head'::text, 'district'::text, 'system'::text])
;

CREATE OR REPLACE FUNCTION public.is_file_held(wanted text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT ((EXISTS ( SELECT
            FROM file
           WHERE (file.digest = is_file_held.wanted))) OR (EXISTS ( SELECT
            FROM received_report
           WHERE ((received_report.digest = is_file_held.wanted) AND (received_report.removed_at IS NULL)))));
END
;

CREATE OR REPLACE FUNCTION public.is_public()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (string_to_array(current_setting('yifa.roles'::text, true), ','::text) && ARRAY['public'::text])
;

CREATE OR REPLACE FUNCTION public.is_within(row_unit text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN ((row_unit >= current_setting('yifa.unit'::text, true)) AND (row_unit < (current_setting('yifa.unit'::text, true) || '0'::text)))
;

CREATE OR REPLACE FUNCTION public.matters_matching(pairs text[], number_prefix text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 200
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT matter.id
    FROM matter
   WHERE ((matter.district = current_setting('yifa.district'::text, true)) AND is_within(matter.unit) AND handles_matters() AND (matter.grams @> matters_matching.pairs))
 UNION
  SELECT matter.id
    FROM matter
   WHERE ((matter.district = current_setting('yifa.district'::text, true)) AND is_within(matter.unit) AND handles_matters() AND (matter.number >= matters_matching.number_prefix) AND (matter.number < (matters_matching.number_prefix || '􏿿'::text)));
END
;

CREATE OR REPLACE FUNCTION public.sees_district(row_district text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (row_district = current_setting('yifa.district'::text, true))
;

CREATE OR REPLACE FUNCTION public.street_ranks(street text, year integer, asked jsonb, known timestamp with time zone)
 RETURNS TABLE(figure text, place bigint, streets bigint, ties bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 10
 SET search_path TO 'public'
BEGIN ATOMIC
 WITH part AS (
          SELECT (one.value ->> 'id'::text) AS id,
             (one.value ->> 'better'::text) AS better,
             (part.value ->> 'figure'::text) AS counted,
             (part.value -> 'dims'::text) AS dims,
             (part.value ->> 'as'::text) AS counts_as
            FROM jsonb_array_elements(street_ranks.asked) one(value),
             LATERAL jsonb_array_elements((one.value -> 'parts'::text)) part(value)
         ), total AS (
          SELECT m.figure,
             m.unit,
             m.dims,
             m.amount,
             m.base
            FROM figure_month m
           WHERE ((street_ranks.known IS NULL) AND (m.district = current_setting('yifa.district'::text, true)) AND ((m.month >= make_date(street_ranks.year, 1, 1)) AND (m.month <= make_date(street_ranks.year, 12, 31))) AND (m.figure IN ( SELECT part.counted
                    FROM part)))
         UNION ALL
          SELECT p.figure,
             p.unit,
             p.dims,
             p.amount,
             p.base
            FROM posting p
           WHERE ((p.posted_at <= street_ranks.known) AND (p.district = current_setting('yifa.district'::text, true)) AND ((p.day >= make_date(street_ranks.year, 1, 1)) AND (p.day <= make_date(street_ranks.year, 12, 31))) AND (p.figure IN ( SELECT part.counted
                    FROM part)))
         ), street_total AS (
          SELECT part.id,
             part.better,
             u.path,
             sum(t.amount) FILTER (WHERE (part.counts_as <> 'whole'::text)) AS amount,
             sum(
                 CASE part.counts_as
                     WHEN 'rate'::text THEN t.base
                     WHEN 'whole'::text THEN t.amount
                     ELSE NULL::numeric
                 END) AS base,
             bool_or((part.counts_as <> 'count'::text)) AS is_rate
            FROM part,
             unit u,
             total t
           WHERE ((u.district = current_setting('yifa.district'::text, true)) AND (u.kind = 'street'::text) AND (t.figure = part.counted) AND (t.dims @> part.dims) AND (t.unit >= u.path) AND (t.unit < (u.path || '0'::text)) AND is_within(street_ranks.street) AND handles_matters() AND (EXISTS ( SELECT
                    FROM district d
                   WHERE ((d.district = current_setting('yifa.district'::text, true)) AND d.ranks_streets))))
           GROUP BY part.id, part.better, u.path
         ), ranked AS (
          SELECT street_total.id,
             street_total.path,
             count(*) OVER (PARTITION BY street_total.id) AS streets,
             count(*) OVER (PARTITION BY street_total.id,
                 CASE
                     WHEN street_total.is_rate THEN (COALESCE(street_total.amount, (0)::numeric) / street_total.base)
                     ELSE street_total.amount
                 END) AS ties,
             rank() OVER (PARTITION BY street_total.id ORDER BY ((
                 CASE street_total.better
                     WHEN 'high'::text THEN 1
                     ELSE '-1'::integer
                 END)::numeric *
                 CASE
                     WHEN street_total.is_rate THEN (COALESCE(street_total.amount, (0)::numeric) / street_total.base)
                     ELSE street_total.amount
                 END) DESC) AS place
            FROM street_total
           WHERE
                 CASE
                     WHEN street_total.is_rate THEN (street_total.base > (0)::numeric)
                     ELSE (street_total.amount > (0)::numeric)
                 END
         )
  SELECT ranked.id,
     ranked.place,
     ranked.streets,
     ranked.ties
    FROM ranked
   WHERE ((ranked.path = street_ranks.street) AND (ranked.streets >= 3) AND (ranked.streets = ( SELECT count(*) AS count
            FROM unit u
           WHERE ((u.district = current_setting('yifa.district'::text, true)) AND (u.kind = 'street'::text)))));
END
;
