import { Button, Dropdown, Skeleton } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useProcedure } from '../../app/catalogue.ts'
import { address } from '../../app/client.ts'
import { Failure } from '../../ui/failure.tsx'
import { ListFilters } from '../../ui/list-filters.tsx'
import { useListState } from '../../ui/list-state.ts'
import { MatterTable } from '../../ui/matter-table.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { TeachingEmpty } from '../../ui/teaching-empty.tsx'
import { useMatters } from '../matters/queries.ts'
import { PasteDrawer } from './paste-drawer.tsx'
import { RowEditor } from './row-editor.tsx'

/** A register as a grid: rows are added in place, pasted from a spreadsheet or imported. */
export function RegisterPage() {
  const { procedure: id = '' } = useParams()
  const navigate = useNavigate()
  const register = useProcedure(id)
  const list = useListState()
  const [adding, setAdding] = useState(false)
  const [pasting, setPasting] = useState(false)
  const { data, error, refetch, isPlaceholderData, filters } = useMatters(id, list)
  if (error) return <Failure error={error} retry={refetch} />
  if (!register || !data) return <Skeleton active className="page-skeleton" />
  const entering = register.steps.find((step) => step.opens)
  const shown = entering ? [...entering.asks, ...entering.mayAsk] : register.fields.map((field) => field.key)
  const cells = shown.flatMap((key) => {
    const field = register.fields.find((each) => each.key === key)
    return field ? [{ key, label: field.label, right: ['integer', 'money', 'number'].includes(field.kind) }] : []
  })
  const filtered = ['q', 'unit', 'from', 'to'].some((key) => list.text(key) !== '')
  const add = (
    <Button type="primary" onClick={() => setAdding(true)}>
      添加行
    </Button>
  )
  return (
    <>
      <PageTitle title={register.title} says={register.says}>
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'paste', label: '从表格软件粘贴', onClick: () => setPasting(true) },
              { key: 'import', label: '导入文件', onClick: () => navigate(`/imports?procedure=${id}`) },
              { key: 'template', label: <a href={address(`/templates/${id}.xlsx`)}>下载表格模板</a> },
            ],
          }}
        >
          <Button>粘贴、导入</Button>
        </Dropdown>
        {add}
      </PageTitle>
      <section className="sheet">
        {adding && entering && <RowEditor register={register} entering={entering} onClose={() => setAdding(false)} />}
        <ListFilters list={list} name={id} stages={[]} exportHref={address('/matters.xlsx', filters)} />
        {data.total > 0 ? (
          <MatterTable page={data} list={list} loading={isPlaceholderData} cells={cells} />
        ) : (
          <TeachingEmpty
            title={filtered ? '没有符合筛选条件的记录' : `「${register.title}」还没有记录`}
            actions={filtered ? <Button onClick={() => list.replace('')}>清除筛选</Button> : add}
          >
            <p>{register.says}</p>
            <p>可以逐行添加，也可以从表格软件复制多行后粘贴，或者下载模板填好后导入。录入后即计入统计数和年度报告。</p>
          </TeachingEmpty>
        )}
      </section>
      {pasting && <PasteDrawer register={register} onClose={() => setPasting(false)} />}
    </>
  )
}
