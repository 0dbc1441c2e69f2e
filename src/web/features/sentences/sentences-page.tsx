import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Collapse, Select, Skeleton, Switch } from 'antd'
import { Fragment, useState } from 'react'
import { Link } from 'react-router'
import type { LibraryView, SentenceView } from '../../../modules/reports/sentences/view.ts'
import { get, put } from '../../app/client.ts'
import { Failure, messageOf } from '../../ui/failure.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { useSession } from '../session/session.tsx'
import { DeficiencySection } from './deficiency-section.tsx'
import { type Edited, SentenceEditor } from './sentence-editor.tsx'
import { SentenceRow } from './sentence-row.tsx'

type Passage = LibraryView['chapters'][number]['passages'][number]

/** The sentences that drafts of the annual report are made of: what each says this year, and the office's own. */
export function SentencesPage() {
  const { session } = useSession()
  const last = Number(session.today.slice(0, 4))
  const [year, setYear] = useState(last - 1)
  const [editing, setEditing] = useState<Edited>()
  const key = ['reports', 'sentences', year]
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: () => get<LibraryView>('/reports/sentences', { year }) })
  const queries = useQueryClient()
  const changed = () => void queries.invalidateQueries({ queryKey: ['reports', 'sentences'] })
  return (
    <>
      <PageTitle
        title="报告句库"
        says={
          <>
            起草<Link to="/reports">年度报告</Link>
            时用的句子。数字由台账带出，没有数据的句子自动略去。
            {data?.unitKind === 'district'
              ? '在这里改的，各街道都使用，除非街道自己改写。'
              : '本单位改写的先用，没有改写的用区里的，区里也没有的用通用的。'}
            负责人和区级人员可以改写、停用、新增。
          </>
        }
      >
        <Select
          aria-label="试写年度"
          value={year}
          onChange={setYear}
          options={[last, last - 1, last - 2, last - 3].map((value) => ({ value, label: `按${value}年数据试写` }))}
        />
      </PageTitle>
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton active />}
      {data && (
        <>
          <Ranking ranking={data.ranking} onChanged={changed} />
          {(['measures', 'leadership'] as const).map((part) => (
            <Fragment key={part}>
              {part === 'leadership' && (
                <DeficiencySection groups={data.deficiencies} mayEdit={data.mayEdit} onEdit={setEditing} onChanged={changed} />
              )}
              <section className="sheet">
                <h2>{part === 'measures' ? '第一部分：主要举措和成效' : '第三部分：党政主要负责人履职'}</h2>
                <Collapse
                  ghost
                  defaultActiveKey={data.chapters
                    .filter((chapter) => chapter.part === part)
                    .slice(0, 1)
                    .map(({ id }) => id)}
                  items={data.chapters
                    .filter((chapter) => chapter.part === part)
                    .map(({ id, title, passages }) => ({
                      key: id,
                      label: <ChapterLabel title={title} passages={passages} />,
                      children: passages.map((passage) => (
                        <PassageList
                          key={passage.id}
                          passage={passage}
                          mayEdit={data.mayEdit}
                          onEdit={(sentence) => setEditing({ place: passage.id, chapter: title, sentence })}
                          onChanged={changed}
                        />
                      )),
                    }))}
                />
              </section>
            </Fragment>
          ))}
        </>
      )}
      {editing && <SentenceEditor edited={editing} year={year} onClose={() => setEditing(undefined)} onSaved={changed} />}
    </>
  )
}

function ChapterLabel({ title, passages }: { readonly title: string; readonly passages: readonly Passage[] }) {
  const sentences = passages.flatMap((passage) => passage.sentences)
  const own = sentences.filter(({ state }) => state !== 'builtIn').length
  return (
    <>
      <strong>{title}</strong>
      <span className="quiet">
        {' '}
        {sentences.length}句，这一年写出{sentences.filter(({ told, state }) => told !== null && state !== 'off').length}句
        {own > 0 && `，有改动${own}句`}
      </span>
    </>
  )
}

function PassageList({
  passage,
  mayEdit,
  onEdit,
  onChanged,
}: {
  readonly passage: Passage
  readonly mayEdit: boolean
  readonly onEdit: (sentence?: SentenceView) => void
  readonly onChanged: () => void
}) {
  return (
    <div className="sentence-passage">
      {passage.lead && <h3>{passage.lead}</h3>}
      <ul className="plain-list">
        {passage.sentences.map((sentence) => (
          <SentenceRow key={sentence.id} sentence={sentence} mayEdit={mayEdit} onEdit={() => onEdit(sentence)} onChanged={onChanged} />
        ))}
      </ul>
      {mayEdit && (
        <Button size="small" onClick={() => onEdit()}>
          在这里新增一句
        </Button>
      )}
    </div>
  )
}

/** Whether streets may say in their reports where they stand among the streets; for the district to allow. */
function Ranking({ ranking, onChanged }: { readonly ranking: LibraryView['ranking']; readonly onChanged: () => void }) {
  const { message } = App.useApp()
  const set = (on: boolean) =>
    put('/reports/ranking', { on })
      .then(onChanged)
      .catch((error: unknown) => message.error(messageOf(error)))
  return (
    <p className="sentence-ranking">
      <Switch
        id="ranking"
        checked={ranking.on}
        disabled={!ranking.mayEdit}
        onChange={(on) => void set(on)}
        aria-label="允许街道在报告中写明全区排名"
      />{' '}
      <label htmlFor="ranking">允许街道在报告中写明全区排名</label>
      <span className="quiet"> 由区级人员设定。各街道都有数据时才排名，街道只看到自己的名次。</span>
    </p>
  )
}
