import { useState } from 'react'
import type { DueView } from '../../modules/matters/view.ts'
import { shortDay } from '../app/words.ts'
import { ProofDrawer } from './proof-drawer.tsx'

/** The most urgent limit of a matter: a bar and words. A click opens the proof of the date. */
export function DueBadge({ due, matter }: { readonly due: DueView | null; readonly matter: string }) {
  const [open, setOpen] = useState(false)
  if (!due) return <span className="quiet">—</span>
  return (
    <>
      <button
        type="button"
        className={`due ${dueTone(due)}`}
        title={`${due.label}，${shortDay(due.on)}到期；点击看推算过程`}
        onClick={(event) => {
          event.stopPropagation()
          setOpen(true)
        }}
      >
        <span className="due-words">{due.words}</span>
        <span className="due-bar" aria-hidden="true">
          <span style={{ width: `${dueShare(due)}%` }} />
        </span>
      </button>
      {open && <ProofDrawer matter={matter} label={due.label} onClose={() => setOpen(false)} />}
    </>
  )
}

export function dueTone(due: DueView): string {
  if (due.overdue) return 'due-over'
  return due.left <= (due.unit === 'hour' ? 24 : 3) ? 'due-soon' : 'due-calm'
}

/** How much of the last thirty days (or hours) is left; an overdue bar is full. */
function dueShare({ overdue, left }: DueView): number {
  return overdue ? 100 : Math.max(4, Math.min(100, (left / 30) * 100))
}
