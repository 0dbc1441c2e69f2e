-- Keys begin with the district, every foreign key and unique constraint holds it, so that the schema distributes as it is.
-- Unit paths are codes joined by '/', e.g. 330199/001/004; '/' sorts right before '0', so a subtree is one range of the index.

-- A district is one area with its own records, named by its GB/T 2260 code.
create table district (
  district text primary key,
  name text not null,
  demo boolean not null default false,
  created_at timestamptz not null default now()
);

-- One-time tokens by which the first administrators set up a district of their own.
create table setup_token (
  district text not null,
  token_hash text not null,
  created_at timestamptz not null default now(),
  used_at timestamptz,
  primary key (district, token_hash)
);

-- Offices, sub-districts and communities as a tree.
create table unit (
  district text not null references district (district),
  path text not null,
  name text not null,
  -- The name in document numbers, e.g. 望河街.
  short text not null,
  kind text not null check (kind in ('district', 'street', 'department', 'community')),
  primary key (district, path)
);

-- Members of staff. An administrator sets a first password; nobody has one by default.
create table person (
  district text not null,
  id text not null,
  name text not null,
  unit text not null,
  login text not null,
  password text,
  roles text[] not null,
  failures integer not null default 0,
  locked_until timestamptz,
  disabled boolean not null default false,
  primary key (district, id),
  unique (district, login),
  foreign key (district, unit) references unit (district, path)
);

-- Enforcement certificates: what makes an officer certified on a day.
create table certificate (
  district text not null,
  person text not null,
  number text not null,
  valid_from date not null,
  valid_to date,
  primary key (district, person, number),
  foreign key (district, person) references person (district, id)
);

-- Sessions by the hash of their token.
create table session (
  district text not null,
  token_hash text not null,
  person text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (district, token_hash),
  foreign key (district, person) references person (district, id)
);

-- Log-ins, refused log-ins and changes of administration; may be added to and read, never changed.
create table administration_log (
  district text not null,
  id bigint generated always as identity,
  at timestamptz not null default now(),
  person text not null,
  what text not null,
  detail jsonb not null default '{}',
  primary key (district, id)
);

-- Dated values an office sets for a parameter of the law.
create table parameter_value (
  district text not null,
  parameter text not null,
  valid_from date not null,
  value numeric not null,
  reason text not null,
  set_by text not null,
  set_at timestamptz not null default now(),
  primary key (district, parameter, valid_from)
);

-- Where each matter stands: a reduction of its history, kept in the same transaction.
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
  -- Most urgent last day that binds the office, and the key of its limit.
  due_on date,
  due_limit text,
  -- The day on which the clock will take a step if nobody else does.
  clock_on date,
  -- Roles of the office that can take it further from here.
  awaits text[] not null,
  officers text[] not null,
  version integer not null,
  values jsonb not null,
  -- Pairs of neighbouring characters of number, title and party: search for words of two characters.
  grams text[] not null,
  batch uuid,
  changed_at timestamptz not null,
  primary key (district, id),
  unique (district, number),
  foreign key (district, unit) references unit (district, path)
);
create index matter_by_procedure on matter (district, procedure, opened_on desc, id);
create index matter_by_unit on matter (district, unit, opened_on desc, id);
create index matter_open_by_due on matter (district, due_on, id) where not ended;
create index matter_by_clock on matter (district, clock_on) where clock_on is not null;
create index matter_by_batch on matter (district, batch) where batch is not null;
create index matter_grams on matter using gin (grams);

-- What happened, one row an entry, chained by hash within the matter. The application may add and read, never change.
create table history (
  district text not null,
  matter uuid not null,
  version integer not null,
  unit text not null,
  step text not null,
  day date not null,
  at timestamptz not null,
  actor jsonb not null,
  values jsonb not null,
  corrects integer,
  reason text,
  overrides jsonb,
  -- Where the values came from: an import, a file, another matter.
  origin jsonb,
  previous bytea not null,
  hash bytea not null,
  primary key (district, matter, version)
);

-- Time limits that have started, with the proof of their last day.
create table time_limit (
  district text not null,
  matter uuid not null,
  key text not null,
  unit text not null,
  label text not null,
  binds text not null,
  state text not null check (state in ('running', 'stopped', 'met', 'off')),
  last_day date,
  met_on date,
  kept boolean,
  provisional boolean not null,
  proof jsonb not null,
  primary key (district, matter, key)
);
create index time_limit_running on time_limit (district, last_day) where state = 'running';

-- Papers issued; their text is kept as it was issued.
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
  primary key (district, matter, key, version)
);

-- What must be or is published, masked by construction.
create table publication (
  district text not null,
  matter uuid not null,
  key text not null,
  unit text not null,
  label text not null,
  state text not null check (state in ('due', 'published', 'withdrawalDue', 'withdrawn', 'off')),
  due_on date,
  published_on date,
  content jsonb not null,
  primary key (district, matter, key)
);
create index publication_due on publication (district, due_on) where state in ('due', 'withdrawalDue');

-- Links between matters, in the direction in which they were made.
create table matter_link (
  district text not null,
  matter uuid not null,
  field text not null,
  target uuid not null,
  unit text not null,
  primary key (district, matter, field, target)
);
create index matter_link_back on matter_link (district, target);

-- What each step adds to the figures. Corrections add the opposite; nothing is changed.
create table posting (
  district text not null,
  id bigint generated always as identity,
  figure text not null,
  unit text not null,
  day date not null,
  matter uuid not null,
  entry integer not null,
  amount numeric not null,
  base numeric not null,
  dims jsonb not null,
  key text,
  posted_at timestamptz not null,
  primary key (district, id)
);
create index posting_by_figure on posting (district, figure, day, unit);
create index posting_by_matter on posting (district, matter);

-- Totals of the postings by month, kept in the same transaction.
create table figure_month (
  district text not null,
  figure text not null,
  unit text not null,
  month date not null,
  dims jsonb not null,
  amount numeric not null,
  base numeric not null,
  primary key (district, figure, month, unit, dims)
);

-- Running numbers of matters and papers.
create table counter (
  district text not null,
  series text not null,
  year integer not null,
  last bigint not null,
  primary key (district, series, year)
);

-- Imports: what came in, what was refused, and whether it was undone.
create table batch (
  district text not null,
  id uuid not null,
  unit text not null,
  procedure text not null,
  file_name text not null,
  state text not null check (state in ('checked', 'running', 'done', 'failed', 'undoing', 'undone')),
  total integer not null,
  done integer not null default 0,
  report jsonb not null,
  rows jsonb not null,
  created_by text not null,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (district, id)
);

-- Forms begun and not yet finished.
create table draft (
  district text not null,
  person text not null,
  key text not null,
  content jsonb not null,
  saved_at timestamptz not null default now(),
  primary key (district, person, key)
);

-- Annual reports; every saved version stays.
create table report (
  district text not null,
  unit text not null,
  year integer not null,
  version integer not null,
  state text not null check (state in ('draft', 'frozen')),
  content jsonb not null,
  known_at timestamptz,
  saved_by text not null,
  saved_at timestamptz not null default now(),
  primary key (district, unit, year, version)
);

-- Files by the digest of their content.
create table file (
  district text not null,
  digest text not null,
  unit text not null,
  name text not null,
  size bigint not null,
  type text not null,
  added_by text not null,
  added_at timestamptz not null default now(),
  primary key (district, digest, unit)
);
