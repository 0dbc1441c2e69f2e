import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { MatterView, OfferView } from '../../../../modules/matters/view.ts'
import type { PublishingState } from '../../../../modules/reports/publishing/view.ts'
import { get, post } from '../../../app/client.ts'
import { dayText } from '../../../app/words.ts'
import { BasisLink } from '../../../ui/basis-link.tsx'
import { Failure, messageOf } from '../../../ui/failure.tsx'
import { RefusalList } from '../../../ui/refusal-list.tsx'
import { Limits } from '../../matters/limits.tsx'
import { useSession } from '../../session/session.tsx'
import { pathOf, type ReportPlace, read } from '../report-api.ts'
import { PublishDialog, WithdrawDialog } from './publishing-dialogs.tsx'

interface ReportProcedureProps extends ReportPlace {
  /** The newest version: the panel reads anew after a save. */
  readonly version: number
}

/** Where the report stands between its first draft and the public, by when, and what may be done next. */
export function ReportProcedure({ unit, year, kind, version }: ReportProcedureProps) {
  const place: ReportPlace = { unit, year, kind }
  const queries = useQueryClient()
  const { session } = useSession()
  const [dialog, setDialog] = useState<'publish' | 'withdraw'>()
  const [problem, setProblem] = useState<string>()
  const key = ['report-procedure', year, unit, kind]
  const state = useQuery({
    queryKey: [...key, version],
    queryFn: () => read<PublishingState>(place, '/procedure'),
    placeholderData: (previous) => previous,
  })
  const id = state.data?.matter?.id
  const matter = useQuery({
    queryKey: [...key, 'matter', id, version],
    queryFn: () => get<MatterView>(`/matters/${id}`),
    enabled: id !== undefined,
    placeholderData: (previous) => previous,
  })
  if (state.error) return <Failure error={state.error} retry={state.refetch} />
  if (!state.data) return <Skeleton active />
  const { here, frozen, sent, hindrances, editions } = state.data
  const own = session.unit.path === unit

  async function act(path: string, body: object = {}) {
    setProblem(undefined)
    await post(pathOf(place, `/procedure${path}`), body)
    await queries.invalidateQueries({ queryKey: key })
  }
  const tell = (error: unknown) => setProblem(messageOf(error))

  if (!state.data.matter)
    return (
      <div className="report-procedure">
        <p className="quiet">{state.data.title}还没有登记办理。登记后显示报送和公开的期限，并依次送审、审议、签发、报送和公开。</p>
        {own && (
          <Button type="primary" onClick={() => void act('/open').catch(tell)}>
            登记办理
          </Button>
        )}
        {problem && <p className="field-problem">{problem}</p>}
      </div>
    )

  const lawful = (matter.data?.offers ?? []).filter((offer) => offer.here && offer.refusals.length === 0)
  const barred = (matter.data?.offers ?? []).filter((offer) => offer.here && offer.refusals.length > 0)
  const takenHere = new Map<string, { start: () => void; because?: string }>([
    [here.send, { start: () => void act('/review').catch(tell), ...(frozen ? {} : { because: '先定稿，送审的是定稿的那一版' }) }],
    [here.publish, { start: () => setDialog('publish'), ...(hindrances[0] ? { because: hindrances[0] } : {}) }],
    [here.withdraw, { start: () => setDialog('withdraw') }],
  ])
  return (
    <div className="report-procedure">
      <p>
        <strong>{state.data.matter.stage}</strong> · <Link to={`/matters/${id}`}>事项{state.data.matter.number}</Link>
      </p>
      {sent && (
        <p className={sent.same ? 'quiet' : 'field-problem'}>
          送审的是第{sent.version}版{sent.same ? '，与现在的定稿一致' : '，与现在的文本不一致，需要重新送审'}。
          <br />
          <span className="number" title="定稿文本和数据的 SHA-256">
            摘要 {sent.digest.slice(0, 16)}…
          </span>
        </p>
      )}
      {matter.data && <Limits limits={matter.data.limits} />}
      <h3>下一步</h3>
      {lawful.length === 0 && <p className="quiet">现在没有由您办理的环节。</p>}
      {lawful.map((offer) => (
        <Offer key={offer.step} offer={offer} matter={id ?? ''} taken={own ? takenHere.get(offer.step) : undefined} />
      ))}
      {barred.map((offer) => (
        <div key={offer.step} className="offer offer-barred">
          <p className="offer-name">{offer.label}：现在不能办理</p>
          <RefusalList refusals={offer.refusals} />
        </div>
      ))}
      {problem && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      {editions.length > 0 && (
        <>
          <h3>公开情况</h3>
          <ul className="editions">
            {editions.map((one) => (
              <li key={one.edition}>
                <a href={one.address} target="_blank" rel="noreferrer">
                  第{one.edition}版
                </a>{' '}
                {dayText(one.publishedOn)}公开，索引号 <span className="number">{one.indexNumber}</span>
                {one.withdrawnOn && `；${dayText(one.withdrawnOn)}撤下：${one.withdrawnReason}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {dialog === 'publish' && <PublishDialog onSend={(body) => act('/publish', body)} onClose={() => setDialog(undefined)} />}
      {dialog === 'withdraw' && <WithdrawDialog onSend={(body) => act('/withdraw', body)} onClose={() => setDialog(undefined)} />}
    </div>
  )
}

interface OfferProps {
  readonly offer: OfferView
  readonly matter: string
  /** Taken on this page: what starts it, and why it must wait. */
  readonly taken: { readonly start: () => void; readonly because?: string } | undefined
}

function Offer({ offer, matter, taken }: OfferProps) {
  return (
    <div className="offer">
      {taken ? (
        <Button color="primary" variant="outlined" block disabled={taken.because !== undefined} onClick={taken.start}>
          {offer.label}
        </Button>
      ) : (
        <Link to={`/matters/${matter}`}>{offer.label}</Link>
      )}
      {taken?.because && <p className="field-problem">{taken.because}</p>}
      {offer.says && !taken && <p className="quiet">{offer.says}</p>}
      <p className="offer-basis">
        {offer.who} · <BasisLink basis={offer.basis} />
      </p>
    </div>
  )
}
