import { Checkbox, Select } from 'antd'
import { describe, type InputProps } from './input.ts'

export function ChoicesInput({ id, field, value, onChange, compact = false, ...state }: InputProps<readonly string[]>) {
  const options = (field.options ?? []).map(({ key, label }) => ({ value: key, label }))
  const change = (keys: string[]) => onChange(keys.length === 0 ? undefined : keys)
  if (!compact && options.length <= 6)
    return (
      // biome-ignore lint/a11y/useSemanticElements: the group is a component, a fieldset would break its layout
      <div role="group" aria-labelledby={`${id}-label`} id={id}>
        <Checkbox.Group value={[...(value ?? [])]} options={options} onChange={change} />
      </div>
    )
  return (
    <Select
      id={id}
      mode="multiple"
      value={[...(value ?? [])]}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="可选多项"
      onChange={change}
      {...describe(state)}
    />
  )
}
