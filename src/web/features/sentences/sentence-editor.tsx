import { useQuery } from '@tanstack/react-query'
import { App, Button, Drawer, Skeleton, Space } from 'antd'
import { useState } from 'react'
import type { SentenceProblem } from '../../../modules/reports/sentences/given-sentence.ts'
import type { OwnSentence, OwnSlot } from '../../../modules/reports/sentences/own-sentence.ts'
import type { Choices, SentenceView } from '../../../modules/reports/sentences/view.ts'
import { get, post, put } from '../../app/client.ts'
import { Failure, messageOf } from '../../ui/failure.tsx'
import { SlotRows } from './slot-rows.tsx'
import { type WordingDraft, WordingRows } from './wording-rows.tsx'

/** What is being written: a sentence of the office's own, or other words for one that is there. */
export interface Edited {
  readonly place: string
  readonly chapter: string
  readonly sentence: SentenceView | undefined
}

interface SentenceEditorProps {
  readonly edited: Edited
  readonly year: number
  readonly onClose: () => void
  readonly onSaved: () => void
}

type Answer = { readonly problems: readonly SentenceProblem[]; readonly told: string | null }

/** Figures are chosen, words written around them; what is wrong and what it would say this year are shown before it is saved. */
export function SentenceEditor({ edited, year, onClose, onSaved }: SentenceEditorProps) {
  const { message } = App.useApp()
  const { place, chapter, sentence } = edited
  const [figures, setFigures] = useState<Readonly<Record<string, OwnSlot>>>(() => slotsOf(sentence))
  const [says, setSays] = useState<readonly WordingDraft[]>(() => wordingsOf(sentence))
  const [answer, setAnswer] = useState<Answer>()
  const choices = useQuery({
    queryKey: ['reports', 'sentence-choices'],
    queryFn: () => get<Choices>('/reports/sentences/choices'),
    staleTime: Infinity,
  })
  const content: OwnSentence = { place, figures, says: says.map(({ text, when }) => ({ text, when })) }
  const problemsAt = (at: string) =>
    (answer?.problems ?? []).filter((one) => one.at === at || one.at.startsWith(`${at}.`)).map((one) => one.says)

  async function preview(): Promise<boolean> {
    const found = await post<Answer>(`/reports/sentences/preview?year=${year}`, content)
    setAnswer(found)
    return found.problems.length === 0
  }
  async function save() {
    if (!(await preview())) return
    await (sentence ? put(`/reports/sentences/${sentence.id}`, content) : post('/reports/sentences', content))
    message.success('已存入句库，下次起草时使用')
    onSaved()
    onClose()
  }
  const attempt = (work: Promise<unknown>) => void work.catch((error: unknown) => message.error(messageOf(error)))

  return (
    <Drawer
      open
      size="large"
      title={`${sentence ? '改写句子' : '新增句子'}：${chapter}`}
      onClose={onClose}
      footer={
        <Space>
          <Button type="primary" onClick={() => attempt(save())}>
            存入句库
          </Button>
          <Button onClick={() => attempt(preview())}>按{year}年数据试写</Button>
          <Button onClick={onClose}>不改了</Button>
        </Space>
      }
    >
      {choices.error && <Failure error={choices.error} retry={choices.refetch} />}
      {!choices.data && !choices.error && <Skeleton active />}
      {choices.data && (
        <>
          {sentence?.says.some(({ when }) => when === null) && (
            <p className="quiet">这一句的通用写法带有内置条件，改写后以您在这里填写的条件为准。</p>
          )}
          <h3>一、用哪些数字</h3>
          <SlotRows slots={figures} choices={choices.data} problemsAt={problemsAt} onChange={setFigures} />
          <h3>二、怎么写</h3>
          <p className="quiet">从详到略写几种，起草时取第一种数据齐全的。方括号 [ ] 里的话，数据为零或者缺少时省去。</p>
          <WordingRows wordings={says} slots={figures} choices={choices.data} problemsAt={problemsAt} onChange={setSays} />
          <div role="status" aria-live="polite" className="sentence-preview">
            {answer && answer.problems.length === 0 && (
              <p>
                <strong>{year}年写出：</strong>
                {answer.told ?? '数据为零或者条件不符，这一年不写这一句。'}
              </p>
            )}
            {answer && answer.problems.length > 0 && (
              <p className="field-problem">还有{answer.problems.length}处需要修改，见上面的提示。</p>
            )}
            {problemsAt('place')
              .concat(problemsAt('says').slice(0, says.length === 0 ? 1 : 0))
              .map((problem) => (
                <p key={problem} className="field-problem">
                  {problem}
                </p>
              ))}
          </div>
        </>
      )}
    </Drawer>
  )
}

function slotsOf(sentence: SentenceView | undefined): Record<string, OwnSlot> {
  return Object.fromEntries(Object.entries(sentence?.figures ?? {}).map(([key, { figure, where, half }]) => [key, { figure, where, half }]))
}

function wordingsOf(sentence: SentenceView | undefined): WordingDraft[] {
  const given = sentence?.says ?? [{ text: '', when: [] }]
  return given.map(({ text, when }, id) => ({ id, text, when: when ?? [] }))
}
