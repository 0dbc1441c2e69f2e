import type { Desk } from './contract.ts'

/** How far a report has got, in words and in colour. */
export const deskStates: Readonly<Record<Desk['lines'][number]['state'], { readonly label: string; readonly tone: string }>> = {
  submitted: { label: '已报送', tone: 'done' },
  received: { label: '已收到文件', tone: 'done' },
  published: { label: '已公开', tone: 'done' },
  frozen: { label: '已定稿', tone: 'near' },
  draft: { label: '起草中', tone: 'open' },
  none: { label: '未报送', tone: 'none' },
}
