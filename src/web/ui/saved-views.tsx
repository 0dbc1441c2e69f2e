import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, Input, Modal } from 'antd'
import { useState } from 'react'
import type { ListState } from './list-state.ts'

interface View {
  readonly name: string
  readonly query: string
}

/** Filters worth keeping, by name, on this machine. */
export function SavedViews({ list, name }: { readonly list: ListState; readonly name: string }) {
  const place = `yifa.views.${name}`
  const [views, setViews] = useState<readonly View[]>(() => readViews(place))
  const [naming, setNaming] = useState<string>()
  const keep = (next: readonly View[]) => {
    setViews(next)
    localStorage.setItem(place, JSON.stringify(next))
  }
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...views.map((view) => ({ key: `open-${view.name}`, label: view.name, onClick: () => list.replace(view.query) })),
            ...(views.length > 0 ? [{ type: 'divider' as const }] : []),
            { key: 'keep', label: '保存现在的筛选…', onClick: () => setNaming('') },
            ...views.map((view) => ({
              key: `drop-${view.name}`,
              label: `删去「${view.name}」`,
              onClick: () => keep(views.filter((each) => each.name !== view.name)),
            })),
          ],
        }}
      >
        <Button>
          常用筛选 <DownOutlined />
        </Button>
      </Dropdown>
      <Modal
        title="保存现在的筛选"
        open={naming !== undefined}
        okText="保存筛选"
        okButtonProps={{ disabled: !naming?.trim() }}
        onCancel={() => setNaming(undefined)}
        onOk={() => {
          const chosen = (naming ?? '').trim()
          keep([...views.filter((each) => each.name !== chosen), { name: chosen, query: list.query }])
          setNaming(undefined)
        }}
      >
        <label htmlFor="view-name">名称</label>
        <Input id="view-name" value={naming ?? ''} maxLength={20} onChange={(event) => setNaming(event.target.value)} />
      </Modal>
    </>
  )
}

function readViews(place: string): readonly View[] {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '[]') as View[]
  } catch {
    return []
  }
}
