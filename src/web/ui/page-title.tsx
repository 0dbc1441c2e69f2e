import { type ReactNode, useEffect } from 'react'

/** Heading of a page with its actions; also the title of the window. */
export function PageTitle({ title, says, children }: { readonly title: string; readonly says?: ReactNode; readonly children?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · 依法`
  }, [title])
  return (
    <header className="page-title">
      <div>
        <h1>{title}</h1>
        {says && <p className="quiet-links">{says}</p>}
      </div>
      {children && <div className="page-actions">{children}</div>}
    </header>
  )
}
