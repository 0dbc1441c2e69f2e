import { Radio, Select } from 'antd'
import { describe, type InputProps } from './input.ts'

/** A few short options lie open; many fold into a list that can be searched. */
export function ChoiceInput({ id, field, value, onChange, compact = false, ...state }: InputProps<string>) {
  const options = (field.options ?? []).map(({ key, label }) => ({ value: key, label }))
  const letters = options.reduce((sum, option) => sum + option.label.length, 0)
  if (!compact && options.length <= 4 && letters <= 26)
    return (
      <Radio.Group
        id={id}
        value={value ?? null}
        options={options}
        onChange={(event) => onChange(event.target.value as string)}
        aria-labelledby={`${id}-label`}
        role="radiogroup"
      />
    )
  return (
    <Select
      id={id}
      value={value ?? null}
      options={options}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="请选择"
      onChange={(key: string | undefined) => onChange(key ?? undefined)}
      {...describe(state)}
    />
  )
}
