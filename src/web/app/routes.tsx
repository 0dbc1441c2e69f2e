import { createBrowserRouter, type RouteObject } from 'react-router'
import { SessionGate } from '../features/session/session.tsx'
import { WorklistPage } from '../features/worklist/worklist-page.tsx'
import { PageFailure } from '../ui/error-boundary.tsx'
import { OfficeLayout } from './layout.tsx'

/** Pages beyond the worklist are fetched when first opened. */
const pages: RouteObject[] = [
  { index: true, element: <WorklistPage /> },
  { path: 'new', lazy: async () => ({ Component: (await import('../features/matters/choose-page.tsx')).ChoosePage }) },
  { path: 'new/:procedure', lazy: async () => ({ Component: (await import('../features/matters/opening-page.tsx')).OpeningPage }) },
  { path: 'matters/:id', lazy: async () => ({ Component: (await import('../features/matters/matter-page.tsx')).MatterPage }) },
  { path: 'procedures/:procedure', lazy: async () => ({ Component: (await import('../features/matters/list-page.tsx')).ListPage }) },
  {
    path: 'registers/:procedure',
    lazy: async () => ({ Component: (await import('../features/registers/register-page.tsx')).RegisterPage }),
  },
  { path: 'imports', lazy: async () => ({ Component: (await import('../features/imports/imports-page.tsx')).ImportsPage }) },
  { path: 'figures', lazy: async () => ({ Component: (await import('../features/figures/figures-page.tsx')).FiguresPage }) },
  { path: 'figures/:figure', lazy: async () => ({ Component: (await import('../features/figures/figure-page.tsx')).FigurePage }) },
  { path: 'reports', lazy: async () => ({ Component: (await import('../features/reports/reports-page.tsx')).ReportsPage }) },
  {
    path: 'reports/sentences',
    lazy: async () => ({ Component: (await import('../features/sentences/sentences-page.tsx')).SentencesPage }),
  },
  { path: 'reports/:year', lazy: async () => ({ Component: (await import('../features/reports/report-page.tsx')).ReportPage }) },
  { path: 'disclosure', lazy: async () => ({ Component: (await import('../features/disclosure/disclosure-page.tsx')).DisclosurePage }) },
  { path: 'compile', lazy: async () => ({ Component: (await import('../features/compile/compile-page.tsx')).CompilePage }) },
  { path: 'compile/files/:id', lazy: async () => ({ Component: (await import('../features/compile/received-page.tsx')).ReceivedPage }) },
  { path: 'check', lazy: async () => ({ Component: (await import('../features/check/check-page.tsx')).CheckPage }) },
  {
    path: 'administration/:part?',
    lazy: async () => ({ Component: (await import('../features/people/administration-page.tsx')).AdministrationPage }),
  },
  { path: '*', element: <PageFailure /> },
]

export const router = createBrowserRouter([
  {
    path: '/setup',
    lazy: async () => ({ Component: (await import('../features/session/setup-page.tsx')).SetupPage }),
    hydrateFallbackElement: <div className="page-skeleton" />,
    errorElement: <PageFailure />,
  },
  {
    element: (
      <SessionGate>
        <OfficeLayout />
      </SessionGate>
    ),
    errorElement: <PageFailure />,
    hydrateFallbackElement: <div className="page-skeleton" />,
    children: [{ errorElement: <PageFailure />, children: pages }],
  },
])
