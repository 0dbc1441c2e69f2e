-- The second wall behind the query layer: a session sees the subtree of its unit in its district, and only with a role that handles matters.
-- `yifa.roles` is a comma-separated list; `system` is the program itself (sweeps, imports, demo data).

create function sees_unit(row_district text, row_unit text) returns boolean
language sql stable parallel safe
return row_district = current_setting('yifa.district', true)
  and row_unit >= current_setting('yifa.unit', true)
  and row_unit < current_setting('yifa.unit', true) || '0'
  and string_to_array(current_setting('yifa.roles', true), ',') && array['clerk', 'reviewer', 'head', 'district', 'system'];

create function sees_district(row_district text) returns boolean
language sql stable parallel safe
return row_district = current_setting('yifa.district', true);

-- Tables that hold matters: by unit.
alter table matter enable row level security;
create policy by_unit on matter using (sees_unit(district, unit));
alter table history enable row level security;
create policy by_unit on history using (sees_unit(district, unit));
alter table time_limit enable row level security;
create policy by_unit on time_limit using (sees_unit(district, unit));
alter table paper enable row level security;
create policy by_unit on paper using (sees_unit(district, unit));
alter table publication enable row level security;
create policy by_unit on publication using (sees_unit(district, unit));
alter table matter_link enable row level security;
create policy by_unit on matter_link using (sees_unit(district, unit));
alter table posting enable row level security;
create policy by_unit on posting using (sees_unit(district, unit));
alter table figure_month enable row level security;
create policy by_unit on figure_month using (sees_unit(district, unit));
alter table batch enable row level security;
create policy by_unit on batch using (sees_unit(district, unit));
alter table report enable row level security;
create policy by_unit on report using (sees_unit(district, unit));
alter table file enable row level security;
create policy by_unit on file using (sees_unit(district, unit));

-- Drafts belong to one person.
alter table draft enable row level security;
create policy own on draft using (sees_district(district) and person = current_setting('yifa.person', true));

-- The rest is divided by district.
alter table unit enable row level security;
create policy by_district on unit using (sees_district(district));
alter table person enable row level security;
create policy by_district on person using (sees_district(district));
alter table certificate enable row level security;
create policy by_district on certificate using (sees_district(district));
alter table session enable row level security;
create policy by_district on session using (sees_district(district));
alter table administration_log enable row level security;
create policy by_district on administration_log using (sees_district(district));
alter table parameter_value enable row level security;
create policy by_district on parameter_value using (sees_district(district));
alter table counter enable row level security;
create policy by_district on counter using (sees_district(district));

-- The application owns nothing. History, postings and the log may be added to and read; they are never changed or deleted.
grant select, insert on history, posting, administration_log to yifa_app;
grant select, insert, update on district, setup_token, unit, person, certificate, session, parameter_value, matter, time_limit, paper, publication,
  figure_month, counter, batch, draft, report, file to yifa_app;
grant select, insert on matter_link to yifa_app;
grant delete on session, draft to yifa_app;
