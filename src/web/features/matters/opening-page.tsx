import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Segmented, Skeleton } from 'antd'
import { useEffect, useState } from 'react'
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router'
import type { OfferView, ProcedureView, RefusalView } from '../../../modules/matters/view.ts'
import { ApiError, get, post } from '../../app/client.ts'
import { useDraft } from '../../app/draft.ts'
import { DraftTicks } from '../../ui/draft-ticks.tsx'
import { Failure, messageOf } from '../../ui/failure.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { RefusalList } from '../../ui/refusal-list.tsx'
import { useSession } from '../session/session.tsx'
import { type FormValues, type StepDraft, valuesFor } from './form.ts'
import { StepForm } from './step-form.tsx'

/** The form of a step that opens a matter. The edition in force on the day of the step applies. */
export function OpeningPage() {
  const { procedure: id = '' } = useParams()
  const { session } = useSession()
  const [search, setSearch] = useSearchParams()
  const [day, setDay] = useState<string>(session.today)
  const procedure = useQuery({
    queryKey: ['procedure', id, day],
    queryFn: () => get<ProcedureView>(`/procedures/${id}`, { on: day }),
    placeholderData: (previous) => previous,
  })
  const opening = useQuery({
    queryKey: ['opening', id, day],
    queryFn: () => get<{ offers: OfferView[] }>(`/procedures/${id}/opening`, { on: day }),
    placeholderData: (previous) => previous,
  })
  const error = procedure.error ?? opening.error
  if (error) return <Failure error={error} retry={() => Promise.all([procedure.refetch(), opening.refetch()])} />
  if (!procedure.data || !opening.data) return <Skeleton active className="page-skeleton" />
  const { offers } = opening.data
  const offer = offers.find((each) => each.step === search.get('step')) ?? offers[0]
  return (
    <>
      <PageTitle title={procedure.data.title} says={`${procedure.data.says}（适用${procedure.data.edition}）`} />
      {offers.length > 1 && (
        <Segmented
          options={offers.map((each) => ({ value: each.step, label: each.label }))}
          value={offer?.step ?? ''}
          onChange={(step) => setSearch({ step }, { replace: true })}
          className="opening-steps"
        />
      )}
      {offer ? (
        <section className="sheet form-sheet">
          <Opening key={`${id}-${offer.step}`} procedure={procedure.data} offer={offer} day={day} onDay={setDay} />
        </section>
      ) : (
        <Alert type="info" showIcon title="这一天没有可以由您办理的登记环节。" />
      )}
    </>
  )
}

interface OpeningProps {
  readonly procedure: ProcedureView
  readonly offer: OfferView
  readonly day: string
  readonly onDay: (day: string) => void
}

function Opening({ procedure, offer, day, onDay }: OpeningProps) {
  const navigate = useNavigate()
  const { message } = App.useApp()
  const queries = useQueryClient()
  // `from`: a matter handed on. `about`: what the values were filled in for, with a note on that; each has a kept draft of its own.
  const carried = (useLocation().state ?? {}) as { values?: FormValues; from?: string; about?: string; note?: string }
  const own = carried.from ?? carried.about
  const kept = useDraft<StepDraft>(`open:${procedure.id}:${offer.step}${own ? `:${own}` : ''}`)
  const fresh: StepDraft = { day, values: carried.values ?? {}, overrides: [] }
  const [draft, setDraft] = useState(fresh)
  const [refusals, setRefusals] = useState<readonly RefusalView[]>([])
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    if (!kept.found) return
    setDraft(kept.found)
    onDay(kept.found.day)
  }, [kept.found, onDay])

  function change(next: StepDraft) {
    setDraft(next)
    if (next.day && next.day !== day) onDay(next.day)
    kept.save(next)
  }

  async function open() {
    setBusy(true)
    setProblem(undefined)
    try {
      const values = valuesFor([...offer.asks, ...offer.mayAsk], draft.values)
      const body = { procedure: procedure.id, step: offer.step, day: draft.day, values, overrides: draft.overrides }
      const { id, number } = await post<{ id: string; number: string }>('/matters', body)
      kept.clear()
      void queries.invalidateQueries({ predicate: ({ queryKey }) => ['worklist', 'matters', 'figures'].includes(String(queryKey[0])) })
      message.success(`已${offer.label}，编号 ${number}`)
      navigate(`/matters/${id}`)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (error.status === 422 && error.refusals.length > 0) setRefusals(error.refusals)
      else setProblem(messageOf(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <StepForm
      procedure={procedure}
      offer={offer}
      draft={draft}
      onChange={change}
      refusals={refusals}
      busy={busy}
      onTake={() => void open()}
      onDiscard={() => {
        kept.clear()
        setDraft(fresh)
        setRefusals([])
        navigate(-1)
      }}
      ticks={<DraftTicks savedHere={kept.savedHere} savedThere={kept.savedThere} />}
      notice={
        <>
          {carried.from && <Alert type="info" showIcon title={`由 ${carried.from} 转办，已带入相关内容并建立关联。`} />}
          {carried.note && <Alert type="info" showIcon title={carried.note} />}
          {kept.found && !kept.savedHere && <Alert type="info" showIcon title="已恢复上次没有办完的录入，请核对后继续。" />}
          {problem && <Alert type="error" showIcon title={problem} role="alert" />}
          {offer.refusals.length > 0 && refusals.length === 0 && (
            <Alert type="warning" title={`现在不能${offer.label}`} description={<RefusalList refusals={offer.refusals} />} />
          )}
        </>
      }
    />
  )
}
