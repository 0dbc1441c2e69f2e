import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, DatePicker, Input, InputNumber, Modal, Skeleton, Table } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { RefusalView } from '../../../modules/matters/view.ts'
import type { ParameterView } from '../../../modules/people/view.ts'
import { ApiError, get, post } from '../../app/client.ts'
import { dayText, numberText } from '../../app/words.ts'
import { dayFormats } from '../../fields/day.tsx'
import { Failure, messageOf } from '../../ui/failure.tsx'
import { LabelledRow } from '../../ui/field-row.tsx'
import { useSession } from '../session/session.tsx'

/** Dated figures of the law, national and local, with where they come from. */
export function Parameters() {
  const { session } = useSession()
  const [setting, setSetting] = useState<ParameterView>()
  const { data, error, refetch } = useQuery({ queryKey: ['admin', 'parameters'], queryFn: () => get<ParameterView[]>('/admin/parameters') })
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active />
  const may = session.person.roles.includes('systemAdmin')
  return (
    <>
      <p className="quiet">「待核」的数值尚未与法律文本逐字核对。各地另有规定的，由系统管理员按文件设置本地数值，写明依据和施行日。</p>
      <Table<ParameterView>
        size="small"
        rowKey="id"
        dataSource={data}
        pagination={false}
        scroll={{ x: 'max-content' }}
        expandable={{ expandedRowRender: (parameter) => <History parameter={parameter} /> }}
        columns={[
          { title: '参数', dataIndex: 'label' },
          {
            title: '现行数值',
            align: 'right',
            render: (_, parameter) => `${numberText(parameter.value)}${parameter.unit}`,
          },
          {
            title: '依据',
            render: (_, parameter) => (
              <span className="cell-wrap">
                {parameter.local && <strong>本地 </strong>}
                {parameter.source}
                {!parameter.verified && <span className="mark-unverified">待核</span>}
              </span>
            ),
          },
          ...(may
            ? [
                {
                  title: '',
                  key: 'set',
                  render: (_: unknown, parameter: ParameterView) => (
                    <Button size="small" onClick={() => setSetting(parameter)} aria-label={`设置${parameter.label}的本地数值`}>
                      设置本地数值
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {setting && <SetParameter parameter={setting} onClose={() => setSetting(undefined)} />}
    </>
  )
}

function History({ parameter }: { readonly parameter: ParameterView }) {
  return (
    <ul className="plain-list">
      {parameter.values.map((value) => (
        <li key={`${value.from}-${String(value.own)}`}>
          {dayText(value.from)}起：{numberText(value.value)}
          {parameter.unit}
          <span className="quiet">
            {' '}
            {value.own ? `${value.reason ?? ''}（${value.setBy ?? ''}设置）` : value.source}
            {!value.verified && <span className="mark-unverified">待核</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}

function SetParameter({ parameter, onClose }: { readonly parameter: ParameterView; readonly onClose: () => void }) {
  const { session } = useSession()
  const queries = useQueryClient()
  const [typed, setTyped] = useState<{ from: string; value: number | null; reason: string }>({
    from: session.today,
    value: null,
    reason: '',
  })
  const [refusals, setRefusals] = useState<readonly RefusalView[]>([])
  const [problem, setProblem] = useState<string>()
  const saysOf = (field: string) => refusals.filter((refusal) => refusal.field === field).map((refusal) => refusal.says)

  async function set() {
    try {
      await post('/admin/parameters', { id: parameter.id, ...typed })
      void queries.invalidateQueries({ queryKey: ['admin', 'parameters'] })
      onClose()
    } catch (error) {
      setRefusals(error instanceof ApiError ? error.refusals : [])
      setProblem(messageOf(error))
    }
  }

  return (
    <Modal title={`设置本地数值：${parameter.label}`} open onCancel={onClose} onOk={() => void set()} okText="设置数值" cancelText="不设置">
      {problem && refusals.every((refusal) => !refusal.field) && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <LabelledRow id="parameter-from" label="自何日起施行" required problems={saysOf('from')}>
        <DatePicker
          id="parameter-from"
          value={dayjs(typed.from)}
          format={dayFormats}
          allowClear={false}
          className="day-input"
          onChange={(picked) => picked && setTyped({ ...typed, from: picked.format('YYYY-MM-DD') })}
        />
      </LabelledRow>
      <LabelledRow id="parameter-value" label="数值" required problems={saysOf('value')}>
        <InputNumber
          id="parameter-value"
          value={typed.value}
          suffix={parameter.unit}
          controls={false}
          className="number-input"
          onChange={(value) => setTyped({ ...typed, value })}
        />
      </LabelledRow>
      <LabelledRow id="parameter-reason" label="依据" required problems={saysOf('reason')} hint="文件名称和文号">
        <Input.TextArea
          id="parameter-reason"
          value={typed.reason}
          autoSize={{ minRows: 2 }}
          onChange={(event) => setTyped({ ...typed, reason: event.target.value })}
        />
      </LabelledRow>
    </Modal>
  )
}
