import { DeleteOutlined } from '@ant-design/icons'
import { Button, Cascader, Input, InputNumber, Select, Space } from 'antd'
import type { Condition, OwnSlot, OwnWording } from '../../../modules/reports/sentences/own-sentence.ts'
import type { Choices } from '../../../modules/reports/sentences/view.ts'

export interface WordingDraft extends OwnWording {
  /** Keeps its place on the page while others are taken away. */
  readonly id: number
}

interface WordingRowsProps {
  readonly wordings: readonly WordingDraft[]
  readonly slots: Readonly<Record<string, OwnSlot>>
  readonly choices: Choices
  /** Words without figures, in one wording. */
  readonly isPlain?: boolean | undefined
  readonly problemsAt: (at: string) => readonly string[]
  readonly onChange: (wordings: readonly WordingDraft[]) => void
}

/** Wordings from the fullest to the barest, with the conditions of each. */
export function WordingRows({ wordings, slots, choices, isPlain, problemsAt, onChange }: WordingRowsProps) {
  const set = (id: number, change: Partial<OwnWording>) => onChange(wordings.map((one) => (one.id === id ? { ...one, ...change } : one)))
  return (
    <>
      {wordings.map((wording, index) => (
        <div key={wording.id} className="sentence-wording">
          <Input.TextArea
            aria-label={`第${index + 1}种写法`}
            value={wording.text}
            autoSize={{ minRows: 2 }}
            placeholder={isPlain ? '' : '例如：全年调处矛盾纠纷{accepted}[，总量{accepted:difference}]，调解成功{agreed}。'}
            onChange={(event) => set(wording.id, { text: event.target.value })}
          />
          {!isPlain && (
            <Space wrap>
              <Cascader
                aria-label="写入数字"
                placeholder="写入数字"
                value={[]}
                options={Object.entries(slots).map(([key, { figure }]) => ({
                  value: key,
                  label: choices.figures.find(({ id }) => id === figure)?.label ?? key,
                  children: choices.modes.map((mode) => ({ value: mode.key, label: mode.label })),
                }))}
                onChange={([slot, mode]) =>
                  slot && set(wording.id, { text: `${wording.text}{${slot}${mode === 'value' ? '' : `:${mode}`}}` })
                }
              />
              <Button
                disabled={Object.keys(slots).length === 0}
                onClick={() => set(wording.id, { when: [...wording.when, { slot: Object.keys(slots)[0] ?? '', is: 'some' }] })}
              >
                加条件
              </Button>
              {wordings.length > 1 && (
                <Button
                  icon={<DeleteOutlined />}
                  aria-label={`去掉第${index + 1}种写法`}
                  onClick={() => onChange(wordings.filter(({ id }) => id !== wording.id))}
                />
              )}
            </Space>
          )}
          <Conditions when={wording.when} slots={slots} choices={choices} onChange={(when) => set(wording.id, { when })} />
          {problemsAt(`says.${index}`).map((problem) => (
            <p key={problem} className="field-problem">
              {problem}
            </p>
          ))}
        </div>
      ))}
      {!isPlain && (
        <Button onClick={() => onChange([...wordings, { id: Math.max(0, ...wordings.map(({ id }) => id)) + 1, text: '', when: [] }])}>
          再写一种更简略的
        </Button>
      )}
    </>
  )
}

function Conditions({
  when,
  slots,
  choices,
  onChange,
}: {
  readonly when: readonly Condition[]
  readonly slots: Readonly<Record<string, OwnSlot>>
  readonly choices: Choices
  readonly onChange: (when: readonly Condition[]) => void
}) {
  const set = (at: number, change: Partial<Condition>) => onChange(when.map((one, index) => (index === at ? { ...one, ...change } : one)))
  return when.map((condition, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their place
    <Space key={index} wrap className="sentence-condition">
      <span className="quiet">{index === 0 ? '只在' : '并且'}</span>
      <Select
        aria-label="条件所看的统计数"
        value={condition.slot}
        options={Object.entries(slots).map(([value, { figure }]) => ({
          value,
          label: choices.figures.find(({ id }) => id === figure)?.label ?? value,
        }))}
        popupMatchSelectWidth={false}
        onChange={(slot) => set(index, { slot })}
      />
      <Select
        aria-label="条件"
        value={condition.is}
        options={choices.conditions.map(({ key, label }) => ({ value: key, label }))}
        popupMatchSelectWidth={false}
        onChange={(is) => set(index, { is })}
      />
      {(condition.is === 'atLeast' || condition.is === 'below') && (
        <InputNumber
          aria-label="条件的数值"
          value={condition.than ?? null}
          controls={false}
          onChange={(than) =>
            onChange(when.map((one, at) => (at === index ? { slot: one.slot, is: one.is, ...(than === null ? {} : { than }) } : one)))
          }
        />
      )}
      <span className="quiet">时写</span>
      <Button icon={<DeleteOutlined />} aria-label="去掉这个条件" onClick={() => onChange(when.filter((_, at) => at !== index))} />
    </Space>
  ))
}
