import { Grid, Pagination, Table, type TableColumnsType } from 'antd'
import { Link, useNavigate } from 'react-router'
import type { MatterLine, Page } from '../../modules/matters/view.ts'
import { useListKeys } from '../app/keyboard.tsx'
import { plainDay } from '../app/words.ts'
import { DueBadge } from './due-badge.tsx'
import type { ListState } from './list-state.ts'
import { MatterLines } from './matter-lines.tsx'

interface MatterTableProps {
  readonly page: Page<MatterLine>
  readonly list: ListState
  readonly loading: boolean
  /** Columns of a register, shown in place of stage and limit. */
  readonly cells?: readonly { readonly key: string; readonly label: string; readonly right: boolean }[]
}

/** A page of a list that is sorted and counted by the server. */
export function MatterTable({ page, list, loading, cells }: MatterTableProps) {
  const wide = Grid.useBreakpoint().md ?? true
  const pager = (
    <Pagination
      current={page.page}
      pageSize={page.size}
      total={page.total}
      showSizeChanger
      pageSizeOptions={[20, 50, 100]}
      showTotal={(total) => `共${total}条`}
      onChange={(to, size) => list.change({ page: size === page.size ? to : null, size: size === 20 ? null : size })}
    />
  )
  return (
    <>
      {wide ? <WideTable page={page} list={list} loading={loading} {...(cells ? { cells } : {})} /> : <MatterLines rows={page.rows} />}
      {pager}
    </>
  )
}

function WideTable({ page, list, loading, cells }: MatterTableProps) {
  const navigate = useNavigate()
  const current = useListKeys(page.rows.length, (index) => {
    const row = page.rows[index]
    if (row) navigate(`/matters/${row.id}`)
  })
  const sort = list.text('sort') || '-openedOn'
  const columns = (cells ? registerColumns(cells) : procedureColumns).map((column) => ({
    ...column,
    ...(column.sorter ? { sortOrder: orderOf(sort, String(column.key)) } : {}),
  }))
  return (
    <Table<MatterLine>
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={[...page.rows]}
      pagination={false}
      // The rows stay readable while the next page is fetched.
      className={loading ? 'list-table list-stale' : 'list-table'}
      scroll={{ x: 'max-content' }}
      rowClassName={(_, index) => (index === current ? 'row-current' : '')}
      onRow={(row) => ({ onDoubleClick: () => navigate(`/matters/${row.id}`) })}
      onChange={(_, __, sorter) => {
        const { order, columnKey } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter
        list.change({ sort: order ? `${order === 'descend' ? '-' : ''}${String(columnKey)}` : null })
      }}
    />
  )
}

function orderOf(sort: string, key: string): 'ascend' | 'descend' | null {
  return sort === key ? 'ascend' : sort === `-${key}` ? 'descend' : null
}

const title: TableColumnsType<MatterLine>[number] = {
  key: 'title',
  title: '标题',
  width: 300,
  render: (_, row) => (
    <Link to={`/matters/${row.id}`} className="cell-title">
      {row.title}
    </Link>
  ),
}
const number: TableColumnsType<MatterLine>[number] = { key: 'number', title: '编号', dataIndex: 'number', sorter: true, width: 130 }
const openedOn: TableColumnsType<MatterLine>[number] = {
  key: 'openedOn',
  title: '日期',
  sorter: true,
  width: 130,
  render: (_, row) => plainDay(row.openedOn),
}

const procedureColumns: TableColumnsType<MatterLine> = [
  number,
  title,
  {
    key: 'party',
    title: '当事人',
    dataIndex: 'party',
    width: 150,
    render: (party: string | null) => <Clipped text={party ?? '—'} />,
  },
  { key: 'stage', title: '阶段', dataIndex: 'stageLabel', width: 110 },
  {
    key: 'due',
    title: '期限',
    sorter: true,
    width: 150,
    render: (_, row) => (row.ended ? '' : <DueBadge due={row.due} matter={row.id} />),
  },
  { key: 'officers', title: '承办人', width: 120, render: (_, row) => <Clipped text={row.officers.join('、')} /> },
  { key: 'unit', title: '单位', dataIndex: 'unitName', width: 130 },
  openedOn,
]

function registerColumns(cells: NonNullable<MatterTableProps['cells']>): TableColumnsType<MatterLine> {
  return [
    openedOn,
    ...cells.map(({ key, label, right }, index) => ({
      key,
      title: label,
      align: right ? ('right' as const) : ('left' as const),
      render: (_: unknown, row: MatterLine) => {
        const text = row.cells?.[key] ?? ''
        return index === 0 ? (
          <Link to={`/matters/${row.id}`} className="cell-title">
            {text || row.title}
          </Link>
        ) : (
          <Clipped text={text} wide />
        )
      },
    })),
    { key: 'unit', title: '单位', dataIndex: 'unitName', width: 130 },
    number,
  ]
}

function Clipped({ text, wide = false }: { readonly text: string; readonly wide?: boolean }) {
  return (
    <span className={wide ? 'cell-clip cell-clip-wide' : 'cell-clip'} title={text}>
      {text}
    </span>
  )
}
