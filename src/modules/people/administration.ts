import { Hono } from 'hono'
import type { Env, PeopleDeps } from './env.ts'
import { logRoutes } from './log-routes.ts'
import { parameterRoutes } from './parameter-routes.ts'
import { staffRoutes } from './staff-routes.ts'
import { unitRoutes } from './unit-routes.ts'

/** `/admin/…`: units, people, certificates, parameters and the log. To be mounted behind `requireSession`. */
export function administrationRoutes(deps: PeopleDeps): Hono<Env> {
  const app = new Hono<Env>()
  app.route('/admin', unitRoutes(deps))
  app.route('/admin', staffRoutes(deps))
  app.route('/admin', parameterRoutes(deps))
  app.route('/admin', logRoutes(deps))
  return app
}
