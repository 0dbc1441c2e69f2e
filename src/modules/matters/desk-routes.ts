import { Readable } from 'node:stream'
import { Hono, type Context as Request } from 'hono'
import type { Database } from '../../platform/database.ts'
import { type FileStore, FileTooLarge } from '../../platform/files.ts'
import { HttpProblem, jsonBody, NotFound } from '../../platform/http.ts'
import { isWithin, type Office } from '../office/index.ts'
import type { Env } from '../people/index.ts'

/** Largest file kept with a matter, in bytes. */
const largestFile = 100 * 1024 * 1024

/** What forms need around a matter: colleagues, units, files and unfinished drafts. */
export function deskRoutes({ database, files }: { database: Database; files: FileStore }): Hono<Env> {
  const app = new Hono<Env>()
  const contextOf = (c: Request<Env>) => c.var.office.contextOf(c.var.person)

  app.get('/people', (c) => {
    const office = c.var.office
    const street = streetOf(c.var.person.unit)
    const people = office.people.filter(
      (person) =>
        !person.disabled &&
        person.roles.some((role) => role === 'clerk' || role === 'reviewer' || role === 'head') &&
        (isWithin(person.unit, street) || isWithin(street, person.unit)),
    )
    return c.json(
      people.map((person) => ({
        id: person.id,
        name: person.name,
        unit: person.unit,
        unitName: nameOf(office, person.unit),
        certified: office.certified(person.id, office.today()),
      })),
    )
  })
  app.get('/units', (c) => c.json(c.var.office.units.filter((unit) => isWithin(unit.path, c.var.person.unit))))

  app.post('/files', async (c) => {
    const name = (c.req.query('name') ?? '').replace(/[\\/\0]/g, '_').trim()
    if (!name || !c.req.raw.body) throw new HttpProblem(400, 'file', '没有收到文件')
    const stored = await files.put(c.req.raw.body, { limit: largestFile }).catch((error: unknown) => {
      if (error instanceof FileTooLarge) throw new HttpProblem(413, 'tooLarge', '文件超过100 MB，请压缩或者分开上传')
      throw error
    })
    const type = c.req.header('content-type') ?? 'application/octet-stream'
    const { district } = c.var.office
    await database.as(contextOf(c), (db) =>
      db
        .insertInto('file')
        .values({ district, digest: stored.digest, unit: c.var.person.unit, name, size: stored.size, type, added_by: c.var.person.id })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    )
    return c.json({ digest: stored.digest, name, size: stored.size }, 201)
  })
  app.get('/files/:digest', async (c) => {
    const digest = c.req.param('digest')
    const known = await database.as(contextOf(c), (db) =>
      db.selectFrom('file').select(['name', 'type']).where('digest', '=', digest).limit(1).executeTakeFirst(),
    )
    const found = known && (await files.get(digest))
    if (!known || !found) throw new NotFound('没有这个文件，或者您无权查看')
    const headers = {
      'content-type': 'application/octet-stream',
      'content-length': String(found.size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(known.name)}`,
    }
    return c.body(Readable.toWeb(found.stream) as ReadableStream, 200, headers)
  })

  app.get('/drafts/:key', async (c) => {
    const row = await database.as(contextOf(c), (db) =>
      db.selectFrom('draft').select(['content', 'saved_at']).where('key', '=', c.req.param('key')).executeTakeFirst(),
    )
    return c.json(row ? { content: row.content, savedAt: row.saved_at } : null)
  })
  app.put('/drafts/:key', async (c) => {
    const { content } = await jsonBody(c)
    const text = JSON.stringify(content ?? null)
    if (text.length > 1_000_000) throw new HttpProblem(413, 'tooLarge', '草稿太大')
    const savedAt = c.var.office.now().toISOString()
    const row = {
      district: c.var.office.district,
      person: c.var.person.id,
      key: c.req.param('key').slice(0, 200),
      content: text,
      saved_at: savedAt,
    }
    await database.as(contextOf(c), (db) =>
      db
        .insertInto('draft')
        .values(row)
        .onConflict((conflict) => conflict.columns(['district', 'person', 'key']).doUpdateSet({ content: text, saved_at: savedAt }))
        .execute(),
    )
    return c.json({ savedAt })
  })
  app.delete('/drafts/:key', async (c) => {
    await database.as(contextOf(c), (db) => db.deleteFrom('draft').where('key', '=', c.req.param('key')).execute())
    return c.body(null, 204)
  })
  return app
}

function streetOf(unit: string): string {
  return unit.split('/').slice(0, 2).join('/')
}

function nameOf(office: Office, path: string): string {
  return office.unit(path)?.name ?? path
}
