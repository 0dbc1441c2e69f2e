-- A password set by somebody else is a first password: whoever signs in with it does nothing before choosing one of their own.
alter table person add password_due boolean not null default false;
