import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import type { ReportView } from '../../../modules/reports/view.ts'
import { ApiError, put } from '../../app/client.ts'
import { useDraft } from '../../app/draft.ts'
import { messageOf } from '../../ui/failure.tsx'
import type { DocNode } from './doc-node.ts'
import { keysOf, pathOf, type ReportPlace, useRefresh } from './report-api.ts'

interface Written {
  readonly doc: DocNode
  readonly version: number
}

/** The text being written: what is on the page, the version it began from, and how it is kept. */
export function useReportText(place: ReportPlace, report: ReportView, doc: DocNode) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const refresh = useRefresh(place)
  const kept = useDraft<Written>(`report:${place.year}:${place.unit}${place.kind === 'disclosure' ? ':disclosure' : ''}`)
  const [current, setCurrent] = useState<DocNode>(doc)
  const [version, setVersion] = useState(report.version)
  const [dirty, setDirty] = useState(false)
  /** A page the editor begins anew with: counted, so that it is mounted again. */
  const [page, setPage] = useState({ doc, turn: 0 })
  const [merging, setMerging] = useState<Written>()
  /** Whether a draft found at the beginning may still be offered: only before anything else was written here. */
  const [begun, setBegun] = useState(false)

  function stored(view: ReportView) {
    setBegun(true)
    setVersion(view.version)
    setDirty(false)
    kept.clear()
    queries.setQueryData(keysOf(place).report, view)
    void refresh()
  }

  return {
    current,
    version,
    dirty,
    page,
    merging,
    begun,
    kept,
    setMerging,
    write(next: DocNode) {
      setBegun(true)
      setCurrent(next)
      setDirty(true)
      kept.save({ doc: next, version })
    },
    /** Puts a text on the page that is not saved yet: a draft found again, or what came out of a merge. */
    put(next: Written) {
      setBegun(true)
      setCurrent(next.doc)
      setVersion(next.version)
      setPage(({ turn }) => ({ doc: next.doc, turn: turn + 1 }))
      setDirty(true)
      kept.save(next)
      setMerging(undefined)
    },
    /** The text as the server has it now, after a change that was not typed here. */
    take(view: ReportView) {
      if (view.doc) {
        const next: DocNode = view.doc
        setCurrent(next)
        setPage(({ turn }) => ({ doc: next, turn: turn + 1 }))
      }
      stored(view)
    },
    /** Saves what was written. Answers the version that then stands, undefined where it could not be saved. */
    async save(): Promise<number | undefined> {
      if (!dirty) return version
      try {
        const saved = await put<ReportView>(pathOf(place), { doc: current, version })
        stored(saved)
        message.success(`已保存为第${saved.version}稿`)
        return saved.version
      } catch (error) {
        if (error instanceof ApiError && error.code === 'changed') setMerging({ doc: current, version })
        message.error(messageOf(error))
        return undefined
      }
    },
  }
}
