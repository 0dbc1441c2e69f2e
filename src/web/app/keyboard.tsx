import { Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'

/** Calls the handler when the key is pressed outside of inputs, menus and dialogs. */
export function useKey(key: string, handler: () => void, enabled = true): void {
  const latest = useRef(handler)
  latest.current = handler
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isBusy(event)) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [key, enabled])
}

/** Moves a mark through a list with j and k and opens the marked row with Enter. Answers the marked index, -1 for none. */
export function useListKeys(count: number, open: (index: number) => void): number {
  const [current, setCurrent] = useState(-1)
  const marked = Math.min(current, count - 1)
  useKey('j', () => setCurrent(Math.min(marked + 1, count - 1)), count > 0)
  useKey('k', () => setCurrent(Math.max(marked - 1, 0)), count > 0)
  useKey('Enter', () => open(marked), marked >= 0)
  useEffect(() => {
    if (marked >= 0) document.querySelector('.row-current')?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  return marked
}

export function KeyboardMap({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Modal title="键盘操作" open={open} onCancel={onClose} footer={null} width={420}>
      <dl className="key-map">
        {keys.map(([key, says]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}

const keys = [
  ['/', '查找事项'],
  ['j', '列表中下移一行'],
  ['k', '列表中上移一行'],
  ['Enter', '打开所在行'],
  ['n', '新建事项'],
  ['?', '显示本页'],
  ['Esc', '关闭抽屉或对话框'],
] as const

/** Whether a key belongs to what is being typed into, to the button in focus, or to a dialog on top. */
function isBusy({ target, key }: KeyboardEvent): boolean {
  if (document.querySelector('.ant-drawer-open, .ant-modal-wrap:not([style*="display: none"])') !== null) return true
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return true
  return key === 'Enter' && /^(BUTTON|A|SUMMARY)$/.test(target.tagName)
}
