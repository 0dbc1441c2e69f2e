import { existsSync } from 'node:fs'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { addDays } from './definition/index.ts'
import { checking } from './modules/checking/index.ts'
import { compilingRoutes } from './modules/compiling/index.ts'
import { disclosureRoutes } from './modules/disclosure/index.ts'
import { exchangeRoutes } from './modules/exchange/index.ts'
import { figureRoutes } from './modules/figures/index.ts'
import {
  type Desk,
  hasOtherCalendar,
  listClockDue,
  matterRoutes,
  restate,
  settleMatter,
  translateRefusals,
} from './modules/matters/index.ts'
import { type Office, openOffice } from './modules/office/index.ts'
import {
  administrationRoutes,
  createSessions,
  type Env,
  loopbackOf,
  type OfficeHolder,
  requireSession,
  sessionRoutes,
} from './modules/people/index.ts'
import { publicRoutes } from './modules/public/index.ts'
import { publishingRoutes, reportRoutes, sentenceRoutes, taskRoutes } from './modules/reports/index.ts'
import type { Clock } from './platform/clock.ts'
import type { Database } from './platform/database.ts'
import type { FileStore } from './platform/files.ts'
import { handleErrors, NotFound } from './platform/http.ts'
import { type Log, newRequestId, withRequest } from './platform/log.ts'
import { inProject } from './platform/place.ts'
import type { Seal } from './platform/seal.ts'

export interface Parts {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  readonly seal: Seal
  readonly files: FileStore
  /** The address listened on: role log-ins are offered on loopback only. */
  readonly host: string
}

export interface Program {
  readonly app: Hono
  readonly holder: OfficeHolder
  /** Takes the steps that lapsed limits have caused. Answers how many matters moved. */
  sweep(): Promise<number>
}

/** Days that a clock step waits for late entries of acts that were in time, before it is written into the history. */
const grace = 3

/** Puts the program together. */
export async function createProgram(parts: Parts): Promise<Program> {
  const { database, clock, log, seal, files } = parts
  let office: Office | undefined = await openOffice(database, clock)
  const holder: OfficeHolder = {
    get office() {
      return office
    },
    async reopen() {
      office = await openOffice(database, clock)
    },
  }
  const people = {
    database,
    clock,
    log,
    holder,
    sessions: createSessions({ database, clock, holder }),
    loopbackOf: loopbackOf(parts.host),
    restate: (own: Office) => database.as(own.systemContext, (db) => restate(db, { office: own, seal })),
  }

  const api = new Hono<Env>()
  api.route('/', sessionRoutes(people) as never)
  api.use(requireSession(people))
  api.route('/', publishingRoutes({ database, seal, files }))
  api.route('/', matterRoutes({ database, seal, files }))
  api.route('/', figureRoutes({ database }))
  api.route('/', disclosureRoutes({ database }))
  api.route('/', exchangeRoutes({ database, seal }))
  api.route('/', sentenceRoutes({ database }))
  api.route('/', taskRoutes({ database, seal }))
  api.route('/', reportRoutes({ database }))
  api.route('/', compilingRoutes({ database, files }))
  api.route('/', checking(clock) as never)
  api.route('/', administrationRoutes(people))
  api.all('*', () => {
    throw new NotFound('没有这个地址')
  })

  const app = new Hono()
  app.use((_, next) => withRequest(newRequestId(), next))
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'self'"],
      },
      xFrameOptions: 'SAMEORIGIN',
    }),
  )
  app.route('/api', api)
  app.route('/', publicRoutes({ database, files, holder }))
  const web = inProject('dist/web')
  if (existsSync(web)) servePages(app, web)
  handleErrors(app as never, log, [translateRefusals])

  return {
    app,
    holder,
    async sweep() {
      if (!office) return 0
      const desk: Desk = { office, seal }
      let moved = 0
      const { version } = office.calendar
      if (await database.as(office.systemContext, (db) => hasOtherCalendar(db, version))) {
        const days = await database.as(office.systemContext, (db) => restate(db, desk))
        log.info('restated', { calendar: version, lastDaysMoved: days.length })
      }
      await database.as(office.systemContext, async (db) => {
        for (const { id } of await listClockDue(db, addDays(clock.today(), -grace), 1000)) if (await settleMatter(db, desk, id)) moved++
      })
      return moved
    },
  }
}

/** The built office app: named assets never change, every other address is the app itself. */
function servePages(app: Hono, web: string): void {
  app.use('/assets/*', serveStatic({ root: web, onFound: (_, c) => c.header('cache-control', 'public, max-age=31536000, immutable') }))
  app.use('*', serveStatic({ root: web }))
  app.get('*', serveStatic({ root: web, path: 'index.html' }))
}
