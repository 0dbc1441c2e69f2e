import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal, Select, Skeleton, Table } from 'antd'
import { useState } from 'react'
import type { RefusalView } from '../../../modules/matters/view.ts'
import type { UnitView } from '../../../modules/people/view.ts'
import { ApiError, get, post, put } from '../../app/client.ts'
import { unitKindLabels } from '../../app/words.ts'
import { Failure, messageOf } from '../../ui/failure.tsx'
import { LabelledRow } from '../../ui/field-row.tsx'
import { useSession } from '../session/session.tsx'

/** The tree of units; the system administrator adds to it. */
export function Units() {
  const { session } = useSession()
  const [adding, setAdding] = useState(false)
  const [coding, setCoding] = useState<UnitView>()
  const isSystem = session.person.roles.includes('systemAdmin')
  const { data, error, refetch } = useQuery({ queryKey: ['admin', 'units'], queryFn: () => get<UnitView[]>('/admin/units') })
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active />
  return (
    <>
      {isSystem && (
        <div className="filters">
          <Button type="primary" onClick={() => setAdding(true)}>
            添加单位
          </Button>
        </div>
      )}
      <Table<UnitView>
        size="small"
        rowKey="path"
        dataSource={data}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: '单位',
            render: (_, unit) => <span style={{ paddingLeft: (unit.path.split('/').length - 1) * 20 }}>{unit.name}</span>,
          },
          { title: '简称', dataIndex: 'short' },
          { title: '类别', render: (_, unit) => unitKindLabels[unit.kind] ?? unit.kind },
          { title: '代码', dataIndex: 'path' },
          {
            title: '统一社会信用代码',
            render: (_, unit) => (
              <>
                <span className="number">{unit.creditCode ?? '未登记'}</span>
                {isSystem && (
                  <Button type="link" size="small" onClick={() => setCoding(unit)} aria-label={`${unit.name}：登记统一社会信用代码`}>
                    {unit.creditCode ? '修改' : '登记'}
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
      {coding && <CodeUnit unit={coding} onClose={() => setCoding(undefined)} />}
      {adding && <AddUnit units={data} onClose={() => setAdding(false)} />}
    </>
  )
}

/** The code that the index numbers of what the unit publishes begin with. */
function CodeUnit({ unit, onClose }: { readonly unit: UnitView; readonly onClose: () => void }) {
  const queries = useQueryClient()
  const [code, setCode] = useState(unit.creditCode ?? '')
  const [problems, setProblems] = useState<readonly string[]>([])

  async function save() {
    try {
      await put('/admin/units/credit-code', { unit: unit.path, creditCode: code })
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes('units') })
      onClose()
    } catch (error) {
      setProblems(error instanceof ApiError && error.refusals.length > 0 ? error.refusals.map(({ says }) => says) : [messageOf(error)])
    }
  }

  return (
    <Modal title={`${unit.name}的统一社会信用代码`} open onCancel={onClose} onOk={() => void save()} okText="登记代码" cancelText="不登记">
      <LabelledRow id="unit-credit-code" label="统一社会信用代码" problems={problems} hint="18位，用于公开文件的索引号">
        <Input id="unit-credit-code" value={code} maxLength={18} onChange={(event) => setCode(event.target.value)} />
      </LabelledRow>
    </Modal>
  )
}

function AddUnit({ units, onClose }: { readonly units: readonly UnitView[]; readonly onClose: () => void }) {
  const queries = useQueryClient()
  const [typed, setTyped] = useState({ parent: units[0]?.path ?? '', code: '', name: '', short: '', kind: 'street' })
  const [refusals, setRefusals] = useState<readonly RefusalView[]>([])
  const [problem, setProblem] = useState<string>()
  const saysOf = (field: string) => refusals.filter((refusal) => refusal.field === field).map((refusal) => refusal.says)
  const change = (part: Partial<typeof typed>) => setTyped((all) => ({ ...all, ...part }))

  async function add() {
    try {
      await post('/admin/units', { ...typed, short: typed.short || undefined })
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes('units') })
      onClose()
    } catch (error) {
      setRefusals(error instanceof ApiError ? error.refusals : [])
      setProblem(messageOf(error))
    }
  }

  return (
    <Modal title="添加单位" open onCancel={onClose} onOk={() => void add()} okText="添加单位" cancelText="不添加">
      {problem && refusals.length === 0 && <p className="field-problem">{problem}</p>}
      <LabelledRow id="unit-kind" label="类别" required problems={saysOf('kind')}>
        <Select
          id="unit-kind"
          value={typed.kind}
          options={['street', 'department', 'community'].map((kind) => ({ value: kind, label: unitKindLabels[kind] }))}
          onChange={(kind) => change({ kind })}
        />
      </LabelledRow>
      <LabelledRow id="unit-parent" label="上级单位" required problems={saysOf('parent')}>
        <Select
          id="unit-parent"
          value={typed.parent}
          showSearch={{ optionFilterProp: 'label' }}
          options={units.map((unit) => ({ value: unit.path, label: unit.name }))}
          onChange={(parent) => change({ parent })}
        />
      </LabelledRow>
      <LabelledRow id="unit-code" label="代码" required problems={saysOf('code')} hint="三位数字，同一上级下不重复">
        <Input id="unit-code" value={typed.code} onChange={(event) => change({ code: event.target.value })} />
      </LabelledRow>
      <LabelledRow id="unit-name" label="全称" required problems={saysOf('name')}>
        <Input id="unit-name" value={typed.name} onChange={(event) => change({ name: event.target.value })} />
      </LabelledRow>
      <LabelledRow id="unit-short" label="简称" problems={saysOf('short')} hint="用于文号，如 望河街">
        <Input id="unit-short" value={typed.short} onChange={(event) => change({ short: event.target.value })} />
      </LabelledRow>
    </Modal>
  )
}
