import { useCallback, useEffect, useRef, useState } from 'react'
import { useSession } from '../features/session/session.tsx'
import { get, put, remove } from './client.ts'

export interface Draft<T> {
  /** Found when the form was opened; undefined when there was none. */
  readonly found: T | undefined
  readonly ready: boolean
  readonly savedHere: Date | undefined
  readonly savedThere: Date | undefined
  save(content: T): void
  /** After the content has become a record, or was thrown away. */
  clear(): void
}

/** Keeps what is being typed: on this machine at once, on the server after a pause. The newer of the two is offered again. */
export function useDraft<T>(key: string): Draft<T> {
  const { person } = useSession().session
  const place = `yifa.draft.${person.id}.${key}`
  const [state, setState] = useState<{ found: T | undefined; ready: boolean }>({ found: undefined, ready: false })
  const [savedHere, setSavedHere] = useState<Date>()
  const [savedThere, setSavedThere] = useState<Date>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    let current = true
    const local = readLocal<T>(place)
    get<{ content: T; savedAt: string } | null>(`/drafts/${encodeURIComponent(key)}`)
      .catch(() => null)
      .then((remote) => {
        if (!current) return
        const newer = remote && (!local || Date.parse(remote.savedAt) > Date.parse(local.at)) ? remote.content : local?.content
        setState({ found: newer, ready: true })
      })
    return () => {
      current = false
    }
  }, [key, place])

  const save = useCallback(
    (content: T) => {
      const at = new Date()
      if (writeLocal(place, content, at)) setSavedHere(at)
      setSavedThere(undefined)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        put(`/drafts/${encodeURIComponent(key)}`, { content }).then(
          () => setSavedThere(new Date()),
          () => setSavedThere(undefined),
        )
      }, PAUSE)
    },
    [key, place],
  )

  const clear = useCallback(() => {
    clearTimeout(timer.current)
    localStorage.removeItem(place)
    setSavedHere(undefined)
    setSavedThere(undefined)
    remove(`/drafts/${encodeURIComponent(key)}`).catch(() => undefined)
  }, [key, place])

  return { ...state, savedHere, savedThere, save, clear }
}

/** Milliseconds without typing before the server is told. */
const PAUSE = 1200

function readLocal<T>(place: string): { content: T; at: string } | undefined {
  try {
    const text = localStorage.getItem(place)
    return text === null ? undefined : (JSON.parse(text) as { content: T; at: string })
  } catch {
    return undefined
  }
}

/** A full or forbidden store is no reason to stop typing: the tick stays away. */
function writeLocal(place: string, content: unknown, at: Date): boolean {
  try {
    localStorage.setItem(place, JSON.stringify({ content, at: at.toISOString() }))
    return true
  } catch {
    return false
  }
}
