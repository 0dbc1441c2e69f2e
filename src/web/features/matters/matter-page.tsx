import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Skeleton, Tag } from 'antd'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import type { EntryView, MatterView } from '../../../modules/matters/view.ts'
import { get } from '../../app/client.ts'
import { dayText } from '../../app/words.ts'
import { DueBadge } from '../../ui/due-badge.tsx'
import { Failure } from '../../ui/failure.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { useSession } from '../session/session.tsx'
import { CancellationDialog } from './cancellation-dialog.tsx'
import { CorrectionDialog } from './correction-dialog.tsx'
import { Limits } from './limits.tsx'
import { CountedIn, Follows, Linked } from './links.tsx'
import { NextSteps } from './next-steps.tsx'
import { Publications } from './publications.tsx'
import { StepDrawer } from './step-drawer.tsx'
import { Timeline } from './timeline.tsx'

/** One matter: its facts, its history, what may happen next. */
export function MatterPage() {
  const { id = '' } = useParams()
  const { data, error, refetch } = useQuery({ queryKey: ['matter', id], queryFn: () => get<MatterView>(`/matters/${id}`) })
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active className="page-skeleton" />
  return <Matter key={id} matter={data} />
}

function Matter({ matter }: { readonly matter: MatterView }) {
  const { session } = useSession()
  const [search, setSearch] = useSearchParams()
  const [correcting, setCorrecting] = useState<EntryView>()
  const [cancelling, setCancelling] = useState(false)
  const { line } = matter
  const taking = matter.offers.find((offer) => offer.step === search.get('step'))
  const turn = (step: string | null) => setSearch(step === null ? {} : { step }, { replace: step === null })
  const mayCorrect = session.person.roles.some((role) => ['clerk', 'reviewer', 'head'].includes(role))
  const broken = matter.timeline.some((entry) => !entry.chained)

  return (
    <>
      <PageTitle
        title={line.title}
        says={
          <>
            <Link to={`/${matter.procedure.kind === 'register' ? 'registers' : 'procedures'}/${line.procedure}`}>
              {line.procedureTitle}
            </Link>{' '}
            · {line.number} · {line.unitName} · {dayText(line.openedOn)}起
          </>
        }
      >
        <Tag className={line.ended ? 'stage-ended' : 'stage-open'}>{line.stageLabel}</Tag>
        {line.due && <DueBadge due={line.due} matter={line.id} />}
      </PageTitle>
      {broken && <Alert type="error" showIcon title="历史记录的校验链断开：有记录被改动过。请立即报告审计管理员。" />}
      <div className="matter-columns">
        <section className="sheet matter-facts" aria-labelledby="facts-heading">
          <h2 id="facts-heading">基本情况</h2>
          <dl>
            {matter.facts.map((fact) => (
              <div key={fact.field}>
                <dt>{fact.label}</dt>
                <dd>{fact.text}</dd>
              </div>
            ))}
          </dl>
          <p className="quiet">内容随办理环节记入；录错的，在「办理经过」中更正。</p>
          {mayCorrect && !line.ended && (
            <Button size="small" type="text" danger onClick={() => setCancelling(true)}>
              撤销登记（录错事项）
            </Button>
          )}
        </section>
        <section className="sheet matter-history" aria-labelledby="history-heading">
          <h2 id="history-heading">办理经过</h2>
          <Timeline matter={matter} onCorrect={mayCorrect ? setCorrecting : undefined} />
        </section>
        <div className="matter-side">
          <NextSteps offers={matter.offers} onTake={turn} ended={line.ended} />
          <Follows matter={matter} />
          <Limits limits={matter.limits} />
          <Publications matter={matter} />
          <Linked linked={matter.linked} />
          <CountedIn figures={matter.figures} />
        </div>
      </div>
      {taking && <StepDrawer key={taking.step} matter={matter} offer={taking} onClose={() => turn(null)} />}
      {correcting && <CorrectionDialog matter={matter} entry={correcting} onClose={() => setCorrecting(undefined)} />}
      {cancelling && <CancellationDialog matter={matter} onClose={() => setCancelling(false)} />}
    </>
  )
}
