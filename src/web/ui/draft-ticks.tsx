import { clockText } from '../app/words.ts'

/** Two separate ticks: kept on this machine, kept on the server. */
export function DraftTicks({ savedHere, savedThere }: { readonly savedHere: Date | undefined; readonly savedThere: Date | undefined }) {
  if (!savedHere && !savedThere) return null
  return (
    <span className="draft-ticks" role="status">
      {savedHere && <span>✓ 已存本机 {clockText(savedHere)}</span>}
      {savedThere && <span>✓ 已存服务器 {clockText(savedThere)}</span>}
    </span>
  )
}
