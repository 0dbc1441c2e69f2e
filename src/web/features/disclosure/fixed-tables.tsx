import { useQuery } from '@tanstack/react-query'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { Extension } from '@tiptap/react'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import type { PartView, TablesView } from '../../../modules/disclosure/view.ts'
import { get } from '../../app/client.ts'
import { PartDrawer } from './part-drawer.tsx'
import { ActiveTables, ApplicationsTable, RemediesTable } from './tables.tsx'

/** Where the three tables stand on the page: an element each, and what puts it behind the heading of its part. */
export interface TableHosts {
  readonly active: HTMLElement
  readonly applications: HTMLElement
  readonly remedies: HTMLElement
  readonly extension: Extension
}

/** The parts are known by their words, as when the report is printed. */
const parts = { active: /主动公开/, applications: /收到和处理/, remedies: /行政复议/ } as const
const keys = ['active', 'applications', 'remedies'] as const

export function makeTableHosts(): TableHosts {
  const hosts = { active: hostOf('active'), applications: hostOf('applications'), remedies: hostOf('remedies') }
  const extension = Extension.create({
    name: 'fixedTables',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          decorations({ doc }) {
            const waiting = [...keys]
            const found: Decoration[] = []
            doc.forEach((node, offset) => {
              if (node.type.name !== 'heading' || node.attrs.level !== 1) return
              const at = waiting.findIndex((key) => parts[key].test(node.textContent))
              const [key] = at < 0 ? [] : waiting.splice(at, 1)
              if (!key) return
              const spec = { key: `fixed-${key}`, side: -1, ignoreSelection: true, stopEvent: () => true }
              found.push(Decoration.widget(offset + node.nodeSize, hosts[key], spec))
            })
            return DecorationSet.create(doc, found)
          },
        },
      }),
    ],
  })
  return { ...hosts, extension }
}

function hostOf(key: (typeof keys)[number]): HTMLElement {
  const host = document.createElement('div')
  host.className = `fixed-table fixed-table-${key}`
  host.contentEditable = 'false'
  return host
}

interface FixedTablesProps {
  readonly hosts: TableHosts
  readonly year: number
  readonly unit: string
  /** Of a frozen report: only what had been posted by then. */
  readonly knownAt: string | null
}

/** The fixed tables on the page of the report. They are not written: every number opens its records. */
export function FixedTables({ hosts, year, unit, knownAt }: FixedTablesProps) {
  const [opened, setOpened] = useState<PartView>()
  const { data } = useQuery({
    queryKey: ['disclosure', year, unit, knownAt],
    queryFn: () => get<TablesView>(`/disclosure/${year}`, { unit, knownAt: knownAt ?? undefined }),
  })
  if (!data) return null
  return (
    <>
      {createPortal(<ActiveTables sections={data.active} onOpen={setOpened} />, hosts.active)}
      {createPortal(<ApplicationsTable table={data.applications} onOpen={setOpened} />, hosts.applications)}
      {createPortal(<RemediesTable table={data.remedies} onOpen={setOpened} />, hosts.remedies)}
      {opened && (
        <PartDrawer
          key={JSON.stringify(opened)}
          part={opened}
          unit={unit}
          {...(knownAt ? { knownAt } : {})}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  )
}
