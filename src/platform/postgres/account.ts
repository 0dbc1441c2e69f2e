import { lstatSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** The operating system's account that runs the server, where it is not our own. */
export type Account = { uid: number; gid: number }

const nobody: Account = { uid: 65534, gid: 65534 }

/**
 * PostgreSQL refuses to run as root: then it runs as the owner of the cluster that is there, or as nobody for a new one.
 * Undefined when the program runs as an ordinary user, who also runs the server.
 */
export function serverAccount(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const present = statSync(cluster, { throwIfNoEntry: false })
  return present && present.uid !== 0 ? { uid: present.uid, gid: present.gid } : nobody
}

/** Whether the account may walk down to the path, which need not exist yet. */
export function isReachable(path: string, account: Account | undefined): boolean {
  if (!account) return true
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const found = statSync(folder, { throwIfNoEntry: false })
    if (found?.isDirectory() && !mayEnter(found, account)) return false
    if (folder === dirname(folder)) return true
  }
}

/** Refuses a private folder that somebody else made in a place everybody may write to. */
export function isOwnedBy(folder: string, account: Account | undefined): boolean {
  const found = lstatSync(folder)
  const owner = account?.uid ?? process.getuid?.()
  return found.isDirectory() && (owner === undefined || found.uid === owner)
}

function mayEnter({ mode, uid, gid }: { mode: number; uid: number; gid: number }, account: Account): boolean {
  if (uid === account.uid) return Boolean(mode & 0o100)
  if (gid === account.gid) return Boolean(mode & 0o010)
  return Boolean(mode & 0o001)
}
