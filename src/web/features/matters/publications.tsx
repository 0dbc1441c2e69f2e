import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { MatterView } from '../../../modules/matters/view.ts'
import { dayText } from '../../app/words.ts'

type Publication = MatterView['publications'][number]

/** What must be made public, by when, and how it will read with personal data masked. */
export function Publications({ matter }: { readonly matter: MatterView }) {
  const [shown, setShown] = useState<Publication>()
  if (matter.publications.length === 0) return null
  return (
    <section className="sheet" aria-labelledby="publications-heading">
      <h2 id="publications-heading">公开</h2>
      <ul className="limits">
        {matter.publications.map((publication) => (
          <li key={publication.key}>
            <div className="limit-head">
              <strong>{publication.label}</strong>
              <span className="quiet">{states[publication.state] ?? publication.state}</span>
            </div>
            <p>
              {publication.publishedOn
                ? `${dayText(publication.publishedOn)}公开`
                : publication.dueOn
                  ? `${dayText(publication.dueOn)}前公开`
                  : '未定'}
              ，{publication.place}
            </p>
            <Button type="link" size="small" onClick={() => setShown(publication)}>
              预览公开内容（已隐去个人信息）
            </Button>
          </li>
        ))}
      </ul>
      <Modal
        title={shown?.label}
        open={shown !== undefined}
        onCancel={() => setShown(undefined)}
        footer={<Button onClick={() => setShown(undefined)}>关闭预览</Button>}
      >
        <p className="quiet">以下是公众看到的内容，姓名、住址等已按公开要求隐去。</p>
        <dl className="facts-plain">
          {shown?.content.map((item) => (
            <div key={item.label}>
              <dt>{item.label}</dt>
              <dd>{item.text}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </section>
  )
}

const states: Readonly<Record<string, string>> = {
  due: '待公开',
  published: '已公开',
  withdrawalDue: '待撤下',
  withdrawn: '已撤下',
  off: '不再公开',
}
