import { App, Button, Popconfirm, Space, Tag } from 'antd'
import type { SentenceView } from '../../../modules/reports/sentences/view.ts'
import { put, remove } from '../../app/client.ts'
import { instantText } from '../../app/words.ts'
import { messageOf } from '../../ui/failure.tsx'
import { TemplateText } from './template-text.tsx'

const states: Readonly<Record<SentenceView['state'], { label: string; color?: string }>> = {
  builtIn: { label: '通用' },
  replaced: { label: '已改写', color: 'gold' },
  own: { label: '自拟', color: 'blue' },
  off: { label: '已停用', color: 'default' },
}

interface SentenceRowProps {
  readonly sentence: SentenceView
  readonly mayEdit: boolean
  readonly onEdit: () => void
  readonly onChanged: () => void
}

/** One sentence: what it says this year, and below it how it is worded. */
export function SentenceRow({ sentence, mayEdit, onEdit, onChanged }: SentenceRowProps) {
  const { message } = App.useApp()
  const { id, state, told, says, figures, changedBy, changedAt } = sentence
  const attempt = (change: Promise<unknown>) => void change.then(onChanged).catch((error: unknown) => message.error(messageOf(error)))
  const isBuiltIn = !id.startsWith('own.')
  return (
    <li className={state === 'off' ? 'sentence-row sentence-off' : 'sentence-row'}>
      <div className="sentence-told">
        {state !== 'builtIn' && <Tag color={states[state].color}>{states[state].label}</Tag>}
        {told ?? (
          <span className="quiet">
            <TemplateText text={says[0]?.text ?? ''} labels={figures} />
            （这一年没有数据或者条件不符，不写）
          </span>
        )}
      </div>
      <details>
        <summary className="quiet">
          写法{says.length > 1 ? `（${says.length}种，取第一种数据齐全的）` : ''}
          {changedBy && changedAt && `，${changedBy}于${instantText(changedAt)}改动`}
        </summary>
        <ol className="sentence-wordings">
          {says.map(({ text, when }) => (
            <li key={text}>
              <TemplateText text={text} labels={figures} />
              {when === null && <span className="quiet">（数据符合内置条件时）</span>}
              {when !== null && when.length > 0 && <span className="quiet">（符合{when.length}个条件时）</span>}
            </li>
          ))}
        </ol>
      </details>
      {mayEdit && (
        <Space size="small" className="sentence-actions">
          <Button size="small" type="link" onClick={onEdit}>
            改写
          </Button>
          <Button size="small" type="link" onClick={() => attempt(put(`/reports/sentences/${id}/active`, { active: state === 'off' }))}>
            {state === 'off' ? '启用' : '停用'}
          </Button>
          {isBuiltIn && state === 'replaced' && (
            <Popconfirm
              title="恢复为通用写法？"
              description="改写的句子不再使用。"
              okText="恢复"
              cancelText="不恢复"
              onConfirm={() => attempt(remove(`/reports/sentences/${id}`))}
            >
              <Button size="small" type="link">
                恢复通用写法
              </Button>
            </Popconfirm>
          )}
        </Space>
      )}
    </li>
  )
}
