import { useQueryClient } from '@tanstack/react-query'
import { Alert, App, Drawer } from 'antd'
import { useEffect, useState } from 'react'
import type { EntryView, MatterView, OfferView, RefusalView } from '../../../modules/matters/view.ts'
import { ApiError, get, post } from '../../app/client.ts'
import { useDraft } from '../../app/draft.ts'
import { instantText } from '../../app/words.ts'
import { DraftTicks } from '../../ui/draft-ticks.tsx'
import { messageOf } from '../../ui/failure.tsx'
import { useSession } from '../session/session.tsx'
import { type StepDraft, valuesFor } from './form.ts'
import { StepForm } from './step-form.tsx'

interface StepDrawerProps {
  readonly matter: MatterView
  readonly offer: OfferView
  readonly onClose: () => void
}

/** Takes one step of an open matter. What is typed survives a crash, a lost network, and a colleague who was faster. */
export function StepDrawer({ matter, offer, onClose }: StepDrawerProps) {
  const { session } = useSession()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const keys = [...offer.asks, ...offer.mayAsk]
  const fresh: StepDraft = { day: session.today, values: valuesFor(keys, matter.values), overrides: [] }
  const kept = useDraft<StepDraft>(`step:${matter.line.id}:${offer.step}`)
  const [draft, setDraft] = useState(fresh)
  const [refusals, setRefusals] = useState<readonly RefusalView[]>([])
  const [since, setSince] = useState<readonly EntryView[]>()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    if (kept.found) setDraft({ ...kept.found, values: { ...kept.found.values } })
  }, [kept.found])

  function change(next: StepDraft) {
    setDraft(next)
    kept.save(next)
  }

  async function take() {
    setBusy(true)
    setProblem(undefined)
    setSince(undefined)
    try {
      const body = {
        step: offer.step,
        day: draft.day,
        values: valuesFor(keys, draft.values),
        version: matter.line.version,
        overrides: draft.overrides,
      }
      const view = await post<MatterView>(`/matters/${matter.line.id}/steps`, body)
      kept.clear()
      queries.setQueryData(['matter', matter.line.id], view)
      void queries.invalidateQueries({ predicate: ({ queryKey }) => ['worklist', 'matters', 'figures'].includes(String(queryKey[0])) })
      message.success(`已${offer.label}，现为「${view.line.stageLabel}」`)
      onClose()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (error.status === 409) {
        setSince(error.since)
        queries.setQueryData(['matter', matter.line.id], await get<MatterView>(`/matters/${matter.line.id}`))
      } else if (error.status === 422 && error.refusals.length > 0) setRefusals(error.refusals)
      else setProblem(messageOf(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Drawer title={`${offer.label} · ${matter.line.number}`} open onClose={onClose} size={640} mask={{ closable: false }}>
      <StepForm
        procedure={matter.procedure}
        offer={offer}
        draft={draft}
        onChange={change}
        refusals={refusals}
        busy={busy}
        onTake={() => void take()}
        {...(kept.found || kept.savedHere
          ? {
              onDiscard: () => {
                kept.clear()
                setDraft(fresh)
                setRefusals([])
                onClose()
              },
            }
          : {})}
        ticks={<DraftTicks savedHere={kept.savedHere} savedThere={kept.savedThere} />}
        notice={
          <>
            {kept.found && !kept.savedHere && <Alert type="info" showIcon title="已恢复上次没有办完的录入，请核对后继续。" />}
            {problem && <Alert type="error" showIcon title={problem} role="alert" />}
            {since && <ChangedMeanwhile since={since} />}
          </>
        }
      />
    </Drawer>
  )
}

function ChangedMeanwhile({ since }: { readonly since: readonly EntryView[] }) {
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title="录入期间，本事项有了新的记录"
      description={
        <>
          <ul>
            {since.map((entry) => (
              <li key={entry.version}>
                {entry.actor}于{instantText(entry.at)}办理「{entry.label}」
              </li>
            ))}
          </ul>
          <p>您录入的内容没有丢失。页面已更新到最新，请核对后再办理。</p>
        </>
      }
    />
  )
}
