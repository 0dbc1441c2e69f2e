import { App, Button, Popconfirm, Space, Tag } from 'antd'
import type { ReactNode } from 'react'
import type { SentenceView } from '../../../modules/reports/sentences/view.ts'
import { put, remove } from '../../app/client.ts'
import { instantText } from '../../app/words.ts'
import { messageOf } from '../../ui/failure.tsx'
import { TemplateText } from './template-text.tsx'

/** What taking back one's own words means, by what then holds. */
const resets: Readonly<Record<NonNullable<SentenceView['resetsTo']>, { label: string; asks: string; says: string }>> = {
  above: { label: '改用区里的写法', asks: '改用区里的写法？', says: '本单位的改动不再使用。' },
  builtIn: { label: '恢复通用写法', asks: '恢复为通用写法？', says: '改写的句子不再使用。' },
  nothing: { label: '删除', asks: '删除这一句？', says: '下次起草时不再写这一句。' },
}

interface SentenceRowProps {
  readonly sentence: SentenceView
  readonly mayEdit: boolean
  readonly onEdit: () => void
  readonly onChanged: () => void
  /** Shown between what it says and how it is worded. */
  readonly children?: ReactNode
}

/** One sentence: what it says this year and whose words these are, and below it how it is worded. */
export function SentenceRow({ sentence, mayEdit, onEdit, onChanged, children }: SentenceRowProps) {
  const { message } = App.useApp()
  const { id, state, resetsTo, told, says, figures, changedBy, changedAt } = sentence
  const attempt = (change: Promise<unknown>) => void change.then(onChanged).catch((error: unknown) => message.error(messageOf(error)))
  const reset = resetsTo && resets[resetsTo]
  return (
    <li className={state === 'off' ? 'sentence-row sentence-off' : 'sentence-row'}>
      <div className="sentence-told">
        <Standing sentence={sentence} />
        {told ?? (
          <span className="quiet">
            <TemplateText text={says[0]?.text ?? ''} labels={figures} />
            （这一年没有数据或者条件不符，不写）
          </span>
        )}
      </div>
      {children}
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
        <Space size="small" wrap className="sentence-actions">
          <Button size="small" type="link" onClick={onEdit}>
            改写
          </Button>
          <Button size="small" type="link" onClick={() => attempt(put(`/reports/sentences/${id}/active`, { active: state === 'off' }))}>
            {state === 'off' ? '启用' : '停用'}
          </Button>
          {reset && (
            <Popconfirm
              title={reset.asks}
              description={reset.says}
              okText={resetsTo === 'nothing' ? '删除' : '恢复'}
              cancelText="不改"
              onConfirm={() => attempt(remove(`/reports/sentences/${id}`))}
            >
              <Button size="small" type="link">
                {reset.label}
              </Button>
            </Popconfirm>
          )}
        </Space>
      )}
    </li>
  )
}

/** Whose words are used; nothing where they are the built-in ones. */
function Standing({ sentence: { state, usedFrom, unitName } }: { readonly sentence: SentenceView }) {
  if (state === 'off') return <Tag>{unitName}停用</Tag>
  if (state === 'builtIn') return null
  return (
    <Tag className={usedFrom === 'own' ? 'blue-tag' : 'amber-tag'}>
      {unitName}
      {state === 'own' ? '新增' : '改写'}
    </Tag>
  )
}
