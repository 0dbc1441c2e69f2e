import { DeleteOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { RowAnswer } from '../../../modules/exchange/enter-rows.ts'
import type { ProcedureView, RefusalView, StepView } from '../../../modules/matters/view.ts'
import { ApiError, post } from '../../app/client.ts'
import { dayFormats } from '../../fields/day.tsx'
import { FieldInput } from '../../fields/index.tsx'
import { messageOf } from '../../ui/failure.tsx'
import { type FormValues, fieldsOf, valuesFor } from '../matters/form.ts'
import { useSession } from '../session/session.tsx'

interface Row {
  readonly key: number
  readonly day: string
  readonly values: FormValues
  readonly refusals: readonly RefusalView[]
}

/** New rows of a register, edited like a spreadsheet and saved together or not at all. */
export function RowEditor({
  register,
  entering,
  onClose,
}: {
  readonly register: ProcedureView
  readonly entering: StepView
  readonly onClose: () => void
}) {
  const { session } = useSession()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [rows, setRows] = useState<readonly Row[]>([blank(0, session.today)])
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const fields = fieldsOf(register, entering.asks, entering.mayAsk)
  const keys = fields.map(({ field }) => field.key)
  const edit = (key: number, part: Partial<Row>) => setRows((all) => all.map((row) => (row.key === key ? { ...row, ...part } : row)))

  async function save() {
    setBusy(true)
    setProblem(undefined)
    try {
      const answers = await post<RowAnswer[]>('/rows', {
        procedure: register.id,
        rows: rows.map((row) => ({ day: row.day, values: valuesFor(keys, row.values) })),
      })
      if (showRefusals(answers)) return
      void queries.invalidateQueries({ predicate: ({ queryKey }) => ['matters', 'figures'].includes(String(queryKey[0])) })
      message.success(`已登记${rows.length}条`)
      onClose()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (rows.length === 1 && error.refusals.length > 0) edit(rows[0]?.key ?? 0, { refusals: error.refusals })
      else setProblem(messageOf(error))
    } finally {
      setBusy(false)
    }
  }

  function showRefusals(answers: readonly RowAnswer[]): boolean {
    if (answers.every((answer) => !answer.refusals?.length)) return false
    setRows((all) => all.map((row, index) => ({ ...row, refusals: answers[index]?.refusals ?? [] })))
    setProblem('有的行还不能登记，全部未保存。请改正标出的格子。')
    return true
  }

  return (
    <section className="row-editor" aria-label="添加行">
      {problem && <Alert type="error" showIcon title={problem} role="alert" />}
      <div className="row-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">日期</th>
              {fields.map(({ field, required }) => (
                <th key={field.key} scope="col" id={`head-${field.key}`}>
                  {field.label}
                  {required && <span className="required-mark">（必填）</span>}
                </th>
              ))}
              <th scope="col">
                <span className="sr-only">操作</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.key}>
                <td>
                  <DatePicker
                    aria-label={`第${index + 1}行日期`}
                    value={row.day ? dayjs(row.day) : null}
                    format={dayFormats}
                    allowClear={false}
                    onChange={(picked) => picked && edit(row.key, { day: picked.format('YYYY-MM-DD') })}
                  />
                  {row.refusals
                    .filter((refusal) => refusal.field === '$day')
                    .map((refusal) => (
                      <div key={refusal.says} className="field-problem">
                        {refusal.says}
                      </div>
                    ))}
                </td>
                {fields.map(({ field }) => {
                  const wrong = row.refusals.filter((refusal) => refusal.field === field.key)
                  const id = `row-${row.key}-${field.key}`
                  return (
                    <td key={field.key} className={`cell-${field.kind}`}>
                      <span id={`${id}-label`} className="sr-only">
                        第{index + 1}行{field.label}
                      </span>
                      <label htmlFor={id} className="sr-only">
                        第{index + 1}行{field.label}
                      </label>
                      <FieldInput
                        id={id}
                        field={field}
                        value={row.values[field.key]}
                        onChange={(value) => edit(row.key, { values: { ...row.values, [field.key]: value } })}
                        invalid={wrong.length > 0}
                        compact
                        {...(wrong.length > 0 ? { describedBy: `${id}-note` } : {})}
                      />
                      {wrong.length > 0 && (
                        <div id={`${id}-note`} className="field-problem">
                          {wrong.map((refusal) => refusal.says).join('；')}
                        </div>
                      )}
                    </td>
                  )
                })}
                <td>
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={`删去第${index + 1}行`}
                    disabled={rows.length === 1}
                    onClick={() => setRows((all) => all.filter((each) => each.key !== row.key))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <OtherRefusals rows={rows} />
      <div className="form-actions">
        <Button type="primary" loading={busy} onClick={() => void save()}>
          登记{rows.length}条
        </Button>
        <Button onClick={() => setRows((all) => [...all, { ...blank((all.at(-1)?.key ?? 0) + 1, all.at(-1)?.day ?? session.today) }])}>
          再加一行
        </Button>
        <Button onClick={onClose}>不添加了</Button>
      </div>
    </section>
  )
}

/** Reasons that belong to no cell. */
function OtherRefusals({ rows }: { readonly rows: readonly Row[] }) {
  const others = rows.flatMap((row, index) =>
    row.refusals.filter((refusal) => !refusal.field).map((refusal) => `第${index + 1}行：${refusal.says}`),
  )
  if (others.length === 0) return null
  return (
    <ul className="refusals" role="alert">
      {others.map((says) => (
        <li key={says}>{says}</li>
      ))}
    </ul>
  )
}

function blank(key: number, day: string): Row {
  return { key, day, values: {}, refusals: [] }
}
