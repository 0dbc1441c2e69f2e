import { useQuery } from '@tanstack/react-query'
import { App, Button, Drawer, Skeleton, Space } from 'antd'
import { useState } from 'react'
import type { SentenceProblem } from '../../../modules/reports/sentences/given-sentence.ts'
import type { OwnMending, OwnSentence, OwnSlot } from '../../../modules/reports/sentences/own-sentence.ts'
import type { Preview } from '../../../modules/reports/sentences/preview.ts'
import type { Choices, DeficiencyView, SentenceView } from '../../../modules/reports/sentences/view.ts'
import { get, post, put } from '../../app/client.ts'
import { Failure, messageOf } from '../../ui/failure.tsx'
import { MendingRows } from './mending-rows.tsx'
import { SlotRows } from './slot-rows.tsx'
import { type WordingDraft, WordingRows } from './wording-rows.tsx'

/** What is being written: a sentence of the office's own, or other words for one that is there. */
export interface Edited {
  readonly place: string
  readonly chapter: string
  readonly sentence: SentenceView | DeficiencyView | undefined
  /** Of a deficiency: cause and measure are written too. */
  readonly isDeficiency?: boolean
  /** Of one without figures. */
  readonly isPlain?: boolean
}

interface SentenceEditorProps {
  readonly edited: Edited
  readonly year: number
  readonly onClose: () => void
  readonly onSaved: () => void
}

type Answer = Preview & { readonly problems: readonly SentenceProblem[] }

const noMending: OwnMending = { cause: '', plan: { title: '', says: '', target: '', section: '' }, gravity: 'weak' }

/** Figures are chosen, words written around them; what is wrong and what it would say this year are shown before it is saved. */
export function SentenceEditor({ edited, year, onClose, onSaved }: SentenceEditorProps) {
  const { message } = App.useApp()
  const { place, chapter, sentence, isDeficiency, isPlain } = edited
  const [figures, setFigures] = useState<Readonly<Record<string, OwnSlot>>>(() => slotsOf(sentence))
  const [says, setSays] = useState<readonly WordingDraft[]>(() => wordingsOf(sentence))
  const [mends, setMends] = useState<OwnMending>(() => (sentence && 'mends' in sentence ? sentence.mends : noMending))
  const [answer, setAnswer] = useState<Answer>()
  const choices = useQuery({
    queryKey: ['reports', 'sentence-choices'],
    queryFn: () => get<Choices>('/reports/sentences/choices'),
    staleTime: Infinity,
  })
  const content: OwnSentence = {
    place,
    figures,
    says: says.map(({ text, when }) => ({ text, when })),
    ...(isDeficiency ? { mends } : {}),
  }
  const problemsAt = (at: string) =>
    (answer?.problems ?? []).filter((one) => one.at === at || one.at.startsWith(`${at}.`)).map((one) => one.says)

  async function preview(): Promise<boolean> {
    const found = await post<Answer>(`/reports/sentences/preview?year=${year}${sentence ? `&id=${sentence.id}` : ''}`, content)
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
      title={`${sentence ? '改写' : '新增'}${isDeficiency ? '不足' : '句子'}：${chapter}`}
      onClose={onClose}
      footer={
        <Space wrap>
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
        <div className="sentence-editor">
          <p className="quiet">{hintOf(edited)}</p>
          {!isPlain && (
            <>
              <h3>一、用哪些数字</h3>
              <SlotRows slots={figures} choices={choices.data} problemsAt={problemsAt} onChange={setFigures} />
            </>
          )}
          <h3>{isPlain ? '一、怎么写' : '二、怎么写'}</h3>
          {!isPlain && <p className="quiet">从详到略写几种，起草时取第一种数据齐全的。方括号 [ ] 里的话，数据为零或者缺少时省去。</p>}
          <WordingRows
            wordings={says}
            slots={figures}
            choices={choices.data}
            isPlain={isPlain}
            problemsAt={problemsAt}
            onChange={setSays}
          />
          {isDeficiency && (
            <MendingRows
              mends={mends}
              choices={choices.data}
              first={isPlain ? 2 : 3}
              mayWeigh={!sentence}
              problemsAt={problemsAt}
              onChange={setMends}
            />
          )}
          <div role="status" aria-live="polite" className="sentence-preview">
            {answer && answer.problems.length === 0 && <Written answer={answer} year={year} isPlain={isPlain} />}
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
        </div>
      )}
    </Drawer>
  )
}

/** What the year's draft would say of it, in parts two and four for a deficiency. */
function Written({ answer, year, isPlain }: { readonly answer: Answer; readonly year: number; readonly isPlain: boolean | undefined }) {
  const { told, plan, shows } = answer
  return (
    <>
      <p>
        <strong>{year}年写出：</strong>
        {told ?? '数据为零或者条件不符，这一年不写这一句。'}
      </p>
      {plan && (
        <p>
          <strong>{year + 1}年的安排：</strong>
          {plan}
        </p>
      )}
      {told !== null && shows === false && (
        <p className="quiet">{isPlain ? '数据反映的不足少于三条时才写。' : '这一年的数据没有反映这一不足，报告里不会写出。'}</p>
      )}
    </>
  )
}

function hintOf({ sentence, isDeficiency, isPlain }: Edited): string {
  if (isPlain) return '这一条不是数据反映的，只写文字；起草时提示核改。'
  if (isDeficiency && sentence && !sentence.id.startsWith('own.'))
    return '什么情况下写出这一不足，仍由内置的规则判断；这里改的是说法、原因和措施。'
  if (isDeficiency) return '有一种写法的数据齐全、条件符合时，起草报告写出这一不足和它的原因、措施。'
  return sentence?.says.some(({ when }) => when === null) ? '这一句的通用写法带有内置条件，改写后以您在这里填写的条件为准。' : ''
}

function slotsOf(sentence: SentenceView | undefined): Record<string, OwnSlot> {
  return Object.fromEntries(Object.entries(sentence?.figures ?? {}).map(([key, { figure, where, half }]) => [key, { figure, where, half }]))
}

function wordingsOf(sentence: SentenceView | undefined): WordingDraft[] {
  const given = sentence?.says ?? [{ text: '', when: [] }]
  return given.map(({ text, when }, id) => ({ id, text, when: when ?? [] }))
}
