import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/**
 * Whether a request comes from this very machine, for a server bound to `host`. The address of the socket decides. Headers can only take
 * the trust away: one that a proxy adds, or a name that is not this machine's, as a page of another site has after rebinding its name.
 */
export function loopbackOf(host: string): (c: Context) => boolean {
  const bound = isLoopback(host)
  return (c) =>
    bound && !forwarded(c) && isLoopback(hostnameOf(c.req.header('host') ?? '')) && isLoopback(getConnInfo(c).remote.address ?? '')
}

function forwarded(c: Context): boolean {
  return ['forwarded', 'x-forwarded-for', 'x-real-ip'].some((name) => c.req.header(name) !== undefined)
}

function isLoopback(address: string): boolean {
  return address === 'localhost' || address === '::1' || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address)
}

/** [::1]:8080 → ::1 */
function hostnameOf(host: string): string {
  return host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1')
}
