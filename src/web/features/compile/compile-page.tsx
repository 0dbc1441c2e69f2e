import { Tabs } from 'antd'
import { useListState } from '../../ui/list-state.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { useSession } from '../session/session.tsx'
import { DeskPanel } from './desk-panel.tsx'
import { EarlierPanel } from './earlier-panel.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { MaterialPanel } from './material-panel.tsx'
import { ReceivedPanel } from './received-panel.tsx'
import { TablePanel } from './table-panel.tsx'

/** For a district: who has handed in, all figures side by side, material for its own report. For a street: its old reports and its figures over the years. */
export function CompilePage() {
  const { session } = useSession()
  const list = useListState()
  const district = session.unit.kind === 'district'
  const items = district
    ? [
        { key: 'desk', label: '报送情况', children: <DeskPanel /> },
        { key: 'received', label: '收取报告', children: <ReceivedPanel /> },
        { key: 'table', label: '数据汇总', children: <TablePanel /> },
        { key: 'material', label: '起草素材', children: <MaterialPanel /> },
        { key: 'history', label: '历年数据', children: <HistoryPanel /> },
        { key: 'earlier', label: '比较基数', children: <EarlierPanel /> },
      ]
    : [
        { key: 'received', label: '历年报告', children: <ReceivedPanel /> },
        { key: 'history', label: '历年数据', children: <HistoryPanel /> },
        { key: 'earlier', label: '比较基数', children: <EarlierPanel /> },
      ]
  const tab = items.some((one) => one.key === list.text('tab')) ? list.text('tab') : (items[0]?.key ?? '')
  return (
    <>
      <PageTitle
        title={district ? '汇总比较' : '历年报告'}
        says={
          district
            ? '收齐各街道的年度报告，把所有数字放在一张表里比较，为起草本区报告准备数据和素材。'
            : '导入本单位往年的年度报告，核对其中的数字，作为同比的基数，看历年变化。'
        }
      />
      <Tabs activeKey={tab} onChange={(key) => list.replace(`tab=${key}`)} items={items} destroyOnHidden />
    </>
  )
}
