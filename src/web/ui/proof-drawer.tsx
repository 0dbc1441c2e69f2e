import { useQuery } from '@tanstack/react-query'
import { Drawer, Skeleton } from 'antd'
import type { LimitView, MatterView } from '../../modules/matters/view.ts'
import { get } from '../app/client.ts'
import { BasisLink } from './basis-link.tsx'
import { Failure } from './failure.tsx'

/** Fetches a matter and proves the date of one of its limits, or of all when no label is given. */
export function ProofDrawer({
  matter,
  label,
  onClose,
}: {
  readonly matter: string
  readonly label?: string
  readonly onClose: () => void
}) {
  const { data, error, refetch } = useQuery({ queryKey: ['matter', matter], queryFn: () => get<MatterView>(`/matters/${matter}`) })
  const limits = data?.limits.filter((limit) => label === undefined || limit.label === label) ?? []
  return (
    // A click inside must not reach the row the badge stands in.
    // biome-ignore lint/a11y/noStaticElementInteractions: only stops the event
    <span onClick={stop} onKeyDown={stop}>
      <Drawer title="期限是怎样算出来的" open onClose={onClose} size={520}>
        {error && <Failure error={error} retry={refetch} />}
        {!data && !error && <Skeleton active />}
        {limits.map((limit) => (
          <Proof key={limit.key} limit={limit} />
        ))}
      </Drawer>
    </span>
  )
}

/** The proof of one date, line by line, to be recomputed by hand. */
export function Proof({ limit }: { readonly limit: LimitView }) {
  return (
    <section className="proof">
      <h3>
        {limit.label}
        {limit.provisional && <span className="mark-unverified">暂定</span>}
      </h3>
      <p>
        <BasisLink basis={limit.basis} />
      </p>
      <ol>
        {limit.proof.map((line) => (
          <li key={line.text} className={`proof-${line.kind}`}>
            {line.text}
          </li>
        ))}
      </ol>
    </section>
  )
}

function stop(event: { stopPropagation(): void }) {
  event.stopPropagation()
}
