import { Link } from 'react-router'
import type { EarlierSource } from '../../app/contract.ts'

/** Says that a value comes from an old report, and opens its place there. Nothing for values of the ledger. */
export function EarlierNote({ from }: { readonly from: readonly EarlierSource[] | undefined }) {
  if (!from || from.length === 0) return null
  return (
    <span className="earlier-note">
      {from.map((source) => (
        <Link key={source.id} to={`/compile/files/${source.report}?at=${source.start}`} title={source.quote}>
          来自{source.reportYear}年报告
        </Link>
      ))}
    </span>
  )
}
