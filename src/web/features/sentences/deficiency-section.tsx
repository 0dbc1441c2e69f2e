import { Button, Collapse, Tag } from 'antd'
import type { DeficiencyView, LibraryView } from '../../../modules/reports/sentences/view.ts'
import type { Edited } from './sentence-editor.tsx'
import { SentenceRow } from './sentence-row.tsx'

interface DeficiencySectionProps {
  readonly groups: LibraryView['deficiencies']
  readonly mayEdit: boolean
  readonly onEdit: (edited: Edited) => void
  readonly onChanged: () => void
}

/** What figures can give away, by gravity, each with its cause and next year's measure. */
export function DeficiencySection({ groups, mayEdit, onEdit, onChanged }: DeficiencySectionProps) {
  return (
    <section className="sheet">
      <h2>第二、四部分：不足、原因和下一年的安排</h2>
      <p className="quiet">数据符合时自动写出，从重到轻，最多六条；措施写进第四部分，可以登记为下一年的任务。</p>
      <Collapse
        ghost
        items={groups
          .filter(({ sentences }) => sentences.length > 0)
          .map(({ id, title, sentences }) => ({
            key: id,
            label: (
              <>
                <strong>{title}</strong>
                <span className="quiet">
                  {' '}
                  {sentences.length}条，这一年写出{sentences.filter(({ shows, state }) => shows && state !== 'off').length}条
                </span>
              </>
            ),
            children: (
              <ul className="plain-list">
                {sentences.map((one) => (
                  <SentenceRow
                    key={one.id}
                    sentence={one}
                    mayEdit={mayEdit}
                    onEdit={() => onEdit(editedOf(one, title))}
                    onChanged={onChanged}
                  >
                    <Measure deficiency={one} />
                  </SentenceRow>
                ))}
              </ul>
            ),
          }))}
      />
      {mayEdit && (
        <Button
          size="small"
          onClick={() => onEdit({ place: 'deficiencies', chapter: '不足和原因', sentence: undefined, isDeficiency: true })}
        >
          新增一条不足
        </Button>
      )}
    </section>
  )
}

function Measure({ deficiency: { plan, mends, shows } }: { readonly deficiency: DeficiencyView }) {
  return (
    <p className="sentence-measure">
      {shows && <Tag className="amber-tag">这一年写出</Tag>}
      <span className="quiet">
        安排（{mends.plan.section}）：{plan}
      </span>
    </p>
  )
}

function editedOf(sentence: DeficiencyView, title: string): Edited {
  return { place: sentence.place, chapter: title, sentence, isDeficiency: true, isPlain: sentence.place !== 'deficiencies' }
}
