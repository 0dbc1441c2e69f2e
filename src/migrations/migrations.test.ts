import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inProject } from '../platform/place.ts'
import { lendDatabase, withDatabase } from '../platform/testing.ts'
import { dumpSchema } from './dump.ts'
import { migrate, readMigrations } from './run.ts'

let lent: Awaited<ReturnType<typeof lendDatabase>>
let folder: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yifa-migrations-'))
  lent = await lendDatabase({ migrated: false })
})

afterEach(async () => {
  rmSync(folder, { recursive: true })
  await lent.giveBack()
})

describe('migrating', () => {
  it('applies each file once, in the order of their numbers', async () => {
    write('002-second', 'alter table note add words text')
    write('001-first', 'create table note (id int)')
    expect(await run()).toEqual(['001-first', '002-second'])
    expect(await run()).toEqual([])
    write('003-third', 'create index on note (id)')
    expect(await run()).toEqual(['003-third'])
  })

  it('undoes a file that fails, names the line, and applies it when mended', async () => {
    write('001-first', 'create table note (id int);\ncreate table broken (id nonsense);')
    await expect(run()).rejects.toThrow(/001-first failed.*nonsense.*line 2/)
    write('001-first', 'create table note (id int);')
    expect(await run()).toEqual(['001-first'])
  })

  it('refuses a file changed after it was applied', async () => {
    write('001-first', 'create table note (id int)')
    await run()
    write('001-first', 'create table note (id bigint)')
    await expect(run()).rejects.toThrow('001-first.sql 在执行之后被改动过')
  })

  it('refuses a database newer than the program', async () => {
    write('001-first', 'create table note (id int)')
    await run()
    rmSync(join(folder, '001-first.sql'))
    await expect(run()).rejects.toThrow('比本程序新')
  })

  it('lets programs that start together take turns', async () => {
    write('001-first', 'create table note (id int)')
    const applied = await Promise.all([run(), run(), run()])
    expect(applied.flat()).toEqual(['001-first'])
  })
})

describe('the dump', () => {
  it('shows tables, keys, indexes, policies and grants, and is the same each time', async () => {
    write(
      '001-first',
      `create extension pg_trgm;
      create table street (district text, id int generated always as identity, name text default '无', primary key (district, id));
      create table note (district text, id int, street int not null, words text check (words <> ''), primary key (district, id),
        foreign key (district, street) references street (district, id));
      create index note_words on note using gin (words gin_trgm_ops);
      alter table note enable row level security;
      create policy own on note using (district = current_setting('yifa.district'));
      comment on column note.words is '内容';
      grant select, insert on note to yifa_app;
      create function shout(text) returns text language sql immutable as $$ select upper($1) $$;
      create view loud as select district, shout(words) as words from note`,
    )
    await run()
    const text = await lent.database.asOwner(dumpSchema)
    expect(await lent.database.asOwner(dumpSchema)).toBe(text)
    for (const part of [
      'create extension pg_trgm;',
      '  id integer not null generated always as identity,',
      "  name text default '无'::text,",
      'constraint note_district_street_fkey FOREIGN KEY (district, street) REFERENCES street(district, id)',
      'CREATE INDEX note_words ON public.note USING gin (words gin_trgm_ops);',
      'alter table note enable row level security;',
      "create policy own on note for all to public using ((district = current_setting('yifa.district'::text)));",
      'grant insert, select on note to yifa_app;',
      "comment on column note.words is '内容';",
      'create view loud as',
      'FUNCTION public.shout(text)',
    ]) {
      expect(text).toContain(part)
    }
    expect(text).not.toContain('similarity')
  })

  it.runIf(existsSync(inProject('src/migrations/schema.sql')))('in the project is what the migrations make', async () => {
    const dumped = await withDatabase((database) => database.asOwner(dumpSchema))
    expect(readFileSync(inProject('src/migrations/schema.sql'), 'utf8')).toBe(dumped)
  })
})

function write(name: string, sql: string): void {
  writeFileSync(join(folder, `${name}.sql`), sql)
}

function run(): Promise<string[]> {
  return lent.database.asOwner((client: Client) => migrate(client, readMigrations(folder)))
}
