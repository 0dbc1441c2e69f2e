import { DeleteOutlined } from '@ant-design/icons'
import { Button, Select, Space } from 'antd'
import type { OwnSlot } from '../../../modules/reports/sentences/own-sentence.ts'
import type { Choices, FigureChoice } from '../../../modules/reports/sentences/view.ts'

interface SlotRowsProps {
  readonly slots: Readonly<Record<string, OwnSlot>>
  readonly choices: Choices
  readonly problemsAt: (at: string) => readonly string[]
  readonly onChange: (slots: Readonly<Record<string, OwnSlot>>) => void
}

/** The figures of a sentence, each with the part of it that is meant. */
export function SlotRows({ slots, choices, problemsAt, onChange }: SlotRowsProps) {
  const options = choices.figures.map(({ id, label, unit, group }) => ({ value: id, label: `${label}（${unit}）`, title: group }))
  const set = (key: string, slot: OwnSlot) => onChange({ ...slots, [key]: slot })
  return (
    <>
      {Object.entries(slots).map(([key, slot]) => (
        <div key={key} className="sentence-slot">
          <Space wrap>
            <code>{`{${key}}`}</code>
            <Select
              aria-label={`${key}的统计数`}
              value={slot.figure}
              options={options}
              showSearch={{ optionFilterProp: 'label' }}
              popupMatchSelectWidth={380}
              className="sentence-figure"
              onChange={(figure) => set(key, { figure, where: {}, half: null })}
            />
            <Parts
              figure={choices.figures.find(({ id }) => id === slot.figure)}
              slot={slot}
              name={key}
              onChange={(changed) => set(key, changed)}
            />
            <Button
              icon={<DeleteOutlined />}
              aria-label={`去掉${key}`}
              onClick={() => onChange(Object.fromEntries(Object.entries(slots).filter(([other]) => other !== key)))}
            />
          </Space>
          {problemsAt(`figures.${key}`).map((problem) => (
            <p key={problem} className="field-problem">
              {problem}
            </p>
          ))}
        </div>
      ))}
      <Select
        aria-label="加一个统计数"
        placeholder="加一个统计数，可以输入名称查找"
        value={null}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={380}
        className="sentence-figure"
        onChange={(figure: string | null) => figure && set(freeKey(slots, figure), { figure, where: {}, half: null })}
      />
      {problemsAt('figures')
        .slice(0, Object.keys(slots).length === 0 ? 1 : 0)
        .map((problem) => (
          <p key={problem} className="field-problem">
            {problem}
          </p>
        ))}
    </>
  )
}

/** Which part of a figure: by its dimensions, and by half of the year. */
function Parts({
  figure,
  slot,
  name,
  onChange,
}: {
  readonly figure: FigureChoice | undefined
  readonly slot: OwnSlot
  readonly name: string
  readonly onChange: (slot: OwnSlot) => void
}) {
  return (
    <>
      {figure?.dims.map((dim) => (
        <Select
          key={dim.key}
          aria-label={`${name}的${dim.label}`}
          placeholder={`全部${dim.label}`}
          allowClear
          value={slot.where[dim.key] ?? null}
          options={Object.entries(dim.options).map(([value, label]) => ({ value, label }))}
          popupMatchSelectWidth={false}
          onChange={(option: string | undefined) => {
            const { [dim.key]: _, ...rest } = slot.where
            onChange({ ...slot, where: option ? { ...rest, [dim.key]: option } : rest })
          }}
        />
      ))}
      <Select
        aria-label={`${name}的时段`}
        value={slot.half ?? 0}
        options={[
          { value: 0, label: '全年' },
          { value: 1, label: '上半年' },
          { value: 2, label: '下半年' },
        ]}
        onChange={(half) => onChange({ ...slot, half: half === 0 ? null : (half as 1 | 2) })}
      />
    </>
  )
}

/** `mediation.agreed` becomes {agreed}; a second one {agreed2}. */
function freeKey(slots: Readonly<Record<string, OwnSlot>>, figure: string): string {
  const base = (figure.split('.').at(-1) ?? 'value').replace(/\W/g, '').slice(0, 20)
  for (let count = 1; ; count++) {
    const key = count === 1 ? base : `${base}${count}`
    if (!(key in slots)) return key
  }
}
