import { Segmented } from 'antd'
import { useListState } from '../../ui/list-state.ts'

/** Of which of the two yearly reports: in the address as `kind`. */
export function KindPicker() {
  const list = useListState()
  return (
    <Segmented
      aria-label="报告种类"
      value={list.text('kind') || 'ruleOfLaw'}
      onChange={(kind) => list.change({ kind: kind === 'ruleOfLaw' ? null : kind, group: null, figure: null })}
      options={[
        { value: 'ruleOfLaw', label: '法治政府建设' },
        { value: 'disclosure', label: '政府信息公开' },
      ]}
    />
  )
}
