-- Lists, counts and searches of a district with a hundred thousand matters, in milliseconds and behind row-level security.

-- Whether the asker handles matters at all does not depend on the row: as a scalar it is asked once a statement, and does not mislead the planner
-- about how many rows will be seen.
create function handles_matters() returns boolean
language sql stable parallel safe
return string_to_array(current_setting('yifa.roles', true), ',') && array['clerk', 'reviewer', 'head', 'district', 'system'];

create function is_within(row_unit text) returns boolean
language sql stable parallel safe
return row_unit >= current_setting('yifa.unit', true) and row_unit < current_setting('yifa.unit', true) || '0';

alter policy by_unit on matter using (sees_district(district) and is_within(unit) and (select handles_matters()));
alter policy by_unit on history using (sees_district(district) and is_within(unit) and (select handles_matters()));
alter policy by_unit on time_limit using (sees_district(district) and is_within(unit) and (select handles_matters()));
alter policy by_unit on paper using (sees_district(district) and is_within(unit) and (select handles_matters()));
alter policy by_unit on publication using (sees_district(district) and is_within(unit) and (select handles_matters()));
alter policy by_unit on matter_link using (sees_district(district) and is_within(unit) and (select handles_matters()));
alter policy by_unit on posting using (sees_district(district) and is_within(unit) and (select handles_matters()));
alter policy by_unit on figure_month using (sees_district(district) and is_within(unit) and (select handles_matters()));
alter policy by_unit on batch using (sees_district(district) and is_within(unit) and (select handles_matters()));
alter policy by_unit on report using (sees_district(district) and is_within(unit) and (select handles_matters()));
alter policy by_unit on file using (sees_district(district) and is_within(unit) and (select handles_matters()));
drop function sees_unit;

-- In the order lists ask for, so that a page is read off the index; a count of a unit reads the index alone.
drop index matter_by_unit;
create index matter_by_unit on matter (district, unit, opened_on desc, id desc) where not cancelled;
drop index matter_by_procedure;
create index matter_by_procedure on matter (district, procedure, opened_on desc, id desc) include (unit) where not cancelled;
create index matter_newest on matter (district, opened_on desc, id desc) include (unit) where not cancelled;
drop index matter_open_by_due;
create index matter_open_by_due on matter (district, due_on, id) include (unit, cancelled) where not ended;

-- Matters whose title or party holds all the pairs of characters, or whose number begins with the word. The operator of the index is not
-- leakproof, so under row-level security the index would not be used: the function looks behind it, within the asker's unit, and answers
-- keys alone; the rows themselves are read by the asker.
create function matters_matching(pairs text[], number_prefix text) returns setof uuid
language sql stable security definer set search_path = public rows 200
begin atomic
  select id from matter where district = current_setting('yifa.district', true) and is_within(unit) and handles_matters() and grams @> pairs
  union
  select id from matter where district = current_setting('yifa.district', true) and is_within(unit) and handles_matters()
    and number >= number_prefix and number < number_prefix || U&'\+10FFFF';
end;
