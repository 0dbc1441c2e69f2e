import { CheckOutlined } from '@ant-design/icons'
import { App, Button, DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import type { PartView, Section, WorkView } from '../../../modules/reports/work/view.ts'
import { put } from '../../app/client.ts'
import { messageOf } from '../../ui/failure.tsx'
import { pathOf, type ReportPlace } from './report-api.ts'

interface PartsPanelProps {
  readonly place: ReportPlace
  readonly work: WorkView
  /** Of the own unit: may give parts and say that they are done. */
  readonly may: boolean
  readonly onChanged: () => void
}

/** Who writes which part by when. Anybody of the unit may still write anywhere. */
export function PartsPanel({ place, work, may, onChanged }: PartsPanelProps) {
  const { message } = App.useApp()
  async function give(part: string, change: { person: string | null; dueOn: string | null; state?: PartView['state'] }) {
    try {
      await put(pathOf(place, '/parts'), { part, ...change })
      onChanged()
    } catch (error) {
      message.error(messageOf(error))
    }
  }
  const givenTo = (section: Section) => work.parts.find(({ part }) => part === section.key)
  const lost = work.parts.filter((part) => part.lost)
  return (
    <>
      <p className="quiet">分给谁，谁在「年度报告」和工作台上看到。分工只是约定，本单位经办人都可以修改全文。</p>
      <ol className="report-parts">
        {work.sections.map((section) => (
          <PartLine key={section.key} section={section} given={givenTo(section)} people={work.people} may={may} give={give} />
        ))}
      </ol>
      {lost.length > 0 && (
        <>
          <h3 className="panel-heading">标题已改或者删去</h3>
          <ol className="report-parts">
            {lost.map((part) => (
              <PartLine
                key={part.part}
                section={{ key: part.part, title: part.part, level: 1 }}
                given={part}
                people={work.people}
                may={may}
                give={give}
              />
            ))}
          </ol>
        </>
      )}
    </>
  )
}

interface PartLineProps {
  readonly section: Section
  readonly given: PartView | undefined
  readonly people: WorkView['people']
  readonly may: boolean
  readonly give: (part: string, change: { person: string | null; dueOn: string | null; state?: PartView['state'] }) => Promise<void>
}

function PartLine({ section, given, people, may, give }: PartLineProps) {
  const done = given?.state === 'done'
  return (
    <li className={section.level === 1 ? 'report-part' : 'report-part report-chapter'}>
      <span className={done ? 'part-title part-done' : 'part-title'}>
        {done && <CheckOutlined aria-label="已完成" />} {section.title}
      </span>
      {!may && given && <span className="quiet">{givenText(given)}</span>}
      {may && (
        <div className="part-fields">
          <Select
            size="small"
            aria-label={`${section.title}分给谁`}
            placeholder="分给"
            allowClear
            value={given?.person.id ?? null}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(person: string | undefined) => void give(section.key, { person: person ?? null, dueOn: given?.dueOn ?? null })}
          />
          {given && (
            <>
              <DatePicker
                size="small"
                format="M月D日"
                placeholder="完成日期"
                aria-label={`${section.title}完成日期`}
                value={given.dueOn ? dayjs(given.dueOn) : null}
                onChange={(day) =>
                  void give(section.key, { person: given.person.id, dueOn: day?.format('YYYY-MM-DD') ?? null, state: given.state })
                }
              />
              <Button
                size="small"
                onClick={() => void give(section.key, { person: given.person.id, dueOn: given.dueOn, state: done ? 'assigned' : 'done' })}
              >
                {done ? '重开' : '写完了'}
              </Button>
            </>
          )}
        </div>
      )}
    </li>
  )
}

/** 林晓舟，2月10日前 */
export function givenText({ person, dueOn, state }: PartView): string {
  const day = dueOn ? `，${Number(dueOn.slice(5, 7))}月${Number(dueOn.slice(8))}日前` : ''
  return `${person.name}${state === 'done' ? '，已写完' : day}`
}
