import type { RefusalView } from '../../modules/matters/view.ts'
import { BasisLink } from './basis-link.tsx'

/** Reasons with their articles; those about a field jump to it. */
export function RefusalList({ refusals, prefix }: { readonly refusals: readonly RefusalView[]; readonly prefix?: string }) {
  return (
    <ul className="refusals">
      {refusals.map((refusal) => (
        <li key={`${refusal.field ?? ''}-${refusal.says}`}>
          {prefix && refusal.field ? (
            <a
              href={`#${prefix}-${refusal.field}`}
              onClick={(event) => {
                event.preventDefault()
                jumpTo(`${prefix}-${refusal.field}`)
              }}
            >
              {refusal.says}
            </a>
          ) : (
            <span>{refusal.says}</span>
          )}
          {refusal.basis && (
            <>
              {' '}
              <BasisLink basis={refusal.basis} />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function jumpTo(id: string): void {
  const row = document.getElementById(`${id}-row`)
  row?.scrollIntoView({ block: 'center' })
  const input = document.getElementById(id)
  const focusable = input?.matches('input, textarea, select, button') ? input : row?.querySelector<HTMLElement>('input, textarea, button')
  focusable?.focus({ preventScroll: true })
}
