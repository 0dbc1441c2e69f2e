import type { ReactNode } from 'react'

/** An empty list that says what it is for, which duty stands behind it and what to do first. */
export function TeachingEmpty({
  title,
  children,
  actions,
}: {
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <div className="teaching">
      <h2>{title}</h2>
      {children && <div className="teaching-text">{children}</div>}
      {actions && <div className="teaching-actions">{actions}</div>}
    </div>
  )
}
