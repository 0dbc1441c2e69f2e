import { Badge, Button, Drawer, Grid, Tabs } from 'antd'
import type { ReactNode } from 'react'

export const panelTabs = ['findings', 'remarks', 'parts', 'duties', 'procedure', 'versions', 'figures'] as const
export type PanelTab = (typeof panelTabs)[number]

interface SidePanelProps {
  readonly tab: PanelTab
  readonly onTab: (tab: PanelTab) => void
  /** How much waits behind a tab. */
  readonly counts: Partial<Record<PanelTab, number>>
  /** Tabs without a panel are left out. */
  readonly panels: Readonly<Record<PanelTab, ReactNode>>
  /** Opened from the page: on a phone the panel comes up from below. */
  readonly raised: boolean
  readonly onRaise: (raised: boolean) => void
}

/** What belongs to the report beside its text: next to the page, on a phone below a bar at the foot of the screen. */
export function SidePanel({ tab, onTab, counts, panels, raised, onRaise }: SidePanelProps) {
  const { md } = Grid.useBreakpoint()
  const tabs = panelTabs.filter((key) => panels[key] !== null)
  if (md !== false)
    return (
      <aside className="sheet side-panel" aria-label="报告的其他内容">
        <Tabs
          size="small"
          tabBarGutter={8}
          activeKey={tab}
          onChange={(key) => onTab(key as PanelTab)}
          destroyOnHidden
          items={tabs.map((key) => ({
            key,
            label: (
              <span>
                {labels[key]}
                {(counts[key] ?? 0) > 0 && <span className="count">{counts[key]}</span>}
              </span>
            ),
            children: panels[key],
          }))}
        />
      </aside>
    )
  return (
    <>
      <nav className="panel-bar" aria-label="报告的其他内容">
        {tabs.map((key) => (
          <Badge key={key} count={counts[key] ?? 0} size="small" color="#1d4f91" offset={[-6, 6]}>
            <Button
              type="text"
              onClick={() => {
                onTab(key)
                onRaise(true)
              }}
            >
              {labels[key]}
            </Button>
          </Badge>
        ))}
      </nav>
      <Drawer title={labels[tab]} placement="bottom" size="75vh" open={raised} onClose={() => onRaise(false)} destroyOnHidden>
        {panels[tab]}
      </Drawer>
    </>
  )
}

const labels: Readonly<Record<PanelTab, string>> = {
  findings: '体检',
  remarks: '意见',
  parts: '分工',
  duties: '履职',
  procedure: '办理',
  versions: '版本',
  figures: '口径',
}
