import { Button, Skeleton } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { useProcedure } from '../../app/catalogue.ts'
import { address } from '../../app/client.ts'
import { Failure } from '../../ui/failure.tsx'
import { ListFilters } from '../../ui/list-filters.tsx'
import { useListState } from '../../ui/list-state.ts'
import { MatterTable } from '../../ui/matter-table.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { TeachingEmpty } from '../../ui/teaching-empty.tsx'
import { useMatters } from './queries.ts'

/** All matters of one procedure. */
export function ListPage() {
  const { procedure: id = '' } = useParams()
  const navigate = useNavigate()
  const procedure = useProcedure(id)
  const list = useListState()
  const { data, error, refetch, isPlaceholderData, filters } = useMatters(id, list)
  if (error) return <Failure error={error} retry={refetch} />
  if (!procedure || !data) return <Skeleton active className="page-skeleton" />
  const filtered = ['q', 'stage', 'state', 'unit', 'from', 'to'].some((key) => list.text(key) !== '')
  return (
    <>
      <PageTitle title={procedure.title} says={procedure.says}>
        <Button href={address(`/templates/${id}.xlsx`)} download>
          下载表格模板
        </Button>
        <Button type="primary" onClick={() => navigate(`/new/${id}`)}>
          {openingLabel(procedure.steps)}
        </Button>
      </PageTitle>
      <section className="sheet">
        <ListFilters list={list} name={id} stages={procedure.stages} exportHref={address('/matters.xlsx', filters)} />
        {data.total > 0 ? (
          <MatterTable page={data} list={list} loading={isPlaceholderData} />
        ) : (
          <TeachingEmpty
            title={filtered ? '没有符合筛选条件的事项' : `还没有${procedure.title}`}
            actions={
              filtered ? (
                <Button onClick={() => list.replace('')}>清除筛选</Button>
              ) : (
                <>
                  <Button type="primary" onClick={() => navigate(`/new/${id}`)}>
                    {openingLabel(procedure.steps)}
                  </Button>
                  <Button onClick={() => navigate(`/imports?procedure=${id}`)}>从表格导入历史数据</Button>
                </>
              )
            }
          >
            <p>{procedure.says}</p>
            <p>适用{procedure.edition}。每个环节都按所列条文核对，期限自动推算，文书和统计数随办理生成。</p>
          </TeachingEmpty>
        )}
      </section>
    </>
  )
}

function openingLabel(steps: readonly { readonly opens: boolean; readonly label: string }[]): string {
  const opening = steps.filter((step) => step.opens)
  return opening.length === 1 ? (opening[0]?.label ?? '登记') : '登记'
}
