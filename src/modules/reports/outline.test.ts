import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leadershipChapters, measuresChapters, topicWords } from '../../law/report/index.ts'
import { type ToldPassage, text } from './chapters.ts'
import type { ReportDoc } from './doc.ts'
import { byGivenOutline, byOwnOutline, headingsOf, outlineFrom, statutory } from './outline.ts'

const heading = (level: 1 | 2, words: string) => ({ type: 'heading' as const, attrs: { level }, content: [text(words)] })
const passages = measuresChapters.flatMap((chapter) =>
  chapter.passages.map(({ id, lead }): ToldPassage => ({ id, chapter: chapter.id, lead, nodes: [text(`<${id}>`)] })),
)
const told = (...ids: string[]) => passages.filter(({ id }) => ids.includes(id))
const titlesOf = (chapters: readonly { title: string }[]) => chapters.map(({ title }) => title)
const wordsIn = (chapters: ReturnType<typeof byGivenOutline>, title: string) =>
  JSON.stringify(chapters.find((one) => one.title === title)?.blocks)

describe('last year’s outline', () => {
  const doc: ReportDoc = {
    type: 'doc',
    content: [
      heading(1, '一、2023年法治政府建设工作情况'),
      heading(2, '（一）强化学习，筑牢思想根基'),
      heading(2, '（二）化解矛盾纠纷，做好2023年信访工作'),
      heading(1, '二、主要负责人履行第一责任人职责情况'),
      heading(2, '（一）加强组织领导'),
      heading(1, '三、存在的不足'),
      heading(1, '四、2024年工作安排'),
      heading(2, '（一）加强学习'),
    ],
  }

  test('gives the order of the parts and the chapters of two of them, years moved on', () => {
    expect(outlineFrom(headingsOf(doc), 2024)).toEqual({
      parts: ['measures', 'leadership', 'deficiencies', 'plan'],
      chapters: { measures: ['强化学习，筑牢思想根基', '化解矛盾纠纷，做好2024年信访工作'], leadership: ['加强组织领导'] },
    })
  })

  test('lacking parts come behind, in the order of the law', () => {
    const part = outlineFrom(headingsOf({ ...doc, content: doc.content.slice(0, 3) }), 2024)
    expect(part?.parts).toEqual(statutory)
  })

  test('is none where part one has no chapters', () => {
    expect(outlineFrom(headingsOf({ ...doc, content: doc.content.slice(3) }), 2024)).toBeUndefined()
  })
})

describe('chapters under given titles', () => {
  const titles = ['强化学习，筑牢思想根基', '规范行政执法', '深化政务公开', '做好信访工作，化解矛盾纠纷']

  test('hold what fits, in the given order; what has no records keeps its heading with a note', () => {
    const chapters = byGivenOutline(
      titles,
      measuresChapters,
      told('study', 'enforcement.streets', 'enforcement.powers', 'petition', 'disputes.mediation'),
    )
    expect(titlesOf(chapters)).toEqual(titles)
    expect(wordsIn(chapters, '规范行政执法')).toMatch(/enforcement.powers.*enforcement.streets/)
    expect(wordsIn(chapters, '做好信访工作，化解矛盾纠纷')).toMatch(/disputes.mediation.*petition/)
    expect(wordsIn(chapters, '深化政务公开')).toContain('【待补：')
  })

  test('a chapter of ours that fits no title stands behind the one before it in our outline', () => {
    const chapters = byGivenOutline(titles, measuresChapters, told('study', 'publicity', 'petition', 'business'))
    expect(titlesOf(chapters)).toEqual([
      titles[0],
      '创新普法形式，营造尊法守法氛围',
      titles[1],
      titles[2],
      titles[3],
      '守护平安稳定，优化为民服务',
    ])
  })

  test('nothing is told twice, and nothing is lost, whatever the titles', () => {
    const words = Object.values(topicWords).flat()
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((chosen) => chosen.join('，')),
          { maxLength: 8 },
        ),
        fc.subarray(passages),
        (given, some) => {
          const written = JSON.stringify([byGivenOutline(given, measuresChapters, some), []])
          for (const { id } of some) expect(written.split(`<${id}>`)).toHaveLength(2)
        },
      ),
    )
  })

  test('every passage has words to be found by', () => {
    for (const { id, passages: own } of [...measuresChapters, ...leadershipChapters])
      for (const passage of own)
        expect([...(topicWords[passage.id] ?? []), ...(topicWords[id] ?? [])].length, passage.id).toBeGreaterThan(0)
  })
})

test('our own outline tells each chapter with records', () => {
  expect(titlesOf(byOwnOutline(measuresChapters, told('petition', 'study')))).toEqual([
    '抓实学法用法，提升依法履职本领',
    '畅通诉求渠道，就地化解矛盾',
  ])
})
