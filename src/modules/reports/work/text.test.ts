import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BlockNode, FigureNode, InlineNode, ReportDoc } from '../doc.ts'
import { locate, placeAt } from './anchor.ts'
import { unnamed } from './appendix.ts'
import { compareDocs, compareWords } from './compare.ts'
import { sectionsOf } from './headings.ts'
import { linesOf, plainText } from './lines.ts'
import { mergeDocs } from './merge.ts'
import { openSecrecy } from './review.ts'
import { applySuggestion } from './suggestion.ts'

const figure = (id: string, text: string): FigureNode => ({
  type: 'figure',
  attrs: { id, figure: 'mediation.accepted', where: null, year: 2023, half: null, mode: 'value', text },
})
const inline = (given: string | FigureNode): InlineNode => (typeof given === 'string' ? { type: 'text', text: given } : given)
const paragraph = (...content: (string | FigureNode)[]): BlockNode => ({ type: 'paragraph', content: content.map(inline) })
const heading = (text: string, level: 1 | 2 | 3 = 1): BlockNode => ({
  type: 'heading',
  attrs: { level },
  content: [{ type: 'text', text }],
})
const doc = (...content: BlockNode[]): ReportDoc => ({ type: 'doc', content })
const told = doc(
  heading('一、主要举措'),
  paragraph('全年调解纠纷', figure('a', '132件'), '，其中涉诉', figure('b', '12件'), '。'),
  paragraph('培训干部。'),
)
const at = (words: string) => {
  const start = plainText(told).indexOf(words)
  return { start, end: start + words.length }
}

describe('a place', () => {
  const sentences = fc.array(fc.constantFrom('调解纠纷', '组织培训', '公开信息', '办理信访', '，', '。', '成效明显'), {
    minLength: 1,
    maxLength: 40,
  })

  test('is found where it was while the text stays', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), fc.integer({ min: 1, max: 12 }), (words, from, length) => {
        const text = words.join('')
        const start = from % text.length
        const end = Math.min(text.length, start + length)
        const found = locate(text, placeAt(text, start, end))
        expect(found && text.slice(found.start, found.end)).toBe(text.slice(start, end))
      }),
    )
  })

  test('moves along when something is written before it, and tells which of two equal words is meant', () => {
    const text = '上半年培训干部2次。下半年培训干部3次。'
    const second = text.lastIndexOf('培训干部')
    const found = locate(`现将情况报告如下。${text}`, placeAt(text, second, second + 4))
    expect(found).toEqual({ start: second + 9, end: second + 13, exact: true })
  })

  test('is what stands between the same surroundings when its words were rewritten, and is lost when those are gone', () => {
    const text = '街道坚持党建引领基层治理，全面推进普法宣传工作，群众满意度不断提高。'
    const place = placeAt(text, 13, 23)
    const rewritten = text.replace(place.quote, '深入开展法治宣传')
    const found = locate(rewritten, place)
    expect([found?.exact, found && rewritten.slice(found.start, found.end)]).toEqual([false, '深入开展法治宣传'])
    expect(locate('另起炉灶，全部重写。', place)).toBeUndefined()
  })
})

describe('a suggestion', () => {
  test('changes the words and leaves the figures what they are', () => {
    const after = applySuggestion(told, at('全年调解纠纷132件，其中'), '2023年共调解矛盾纠纷132件，')
    expect(plainText(after)).toBe('一、主要举措\n2023年共调解矛盾纠纷132件，涉诉12件。\n培训干部。')
    expect(after.content[1]).toEqual(paragraph('2023年共调解矛盾纠纷', figure('a', '132件'), '，涉诉', figure('b', '12件'), '。'))
  })

  test.each([
    ['drops a figure', '全年调解纠纷132件', '全年调解纠纷百余件', 'tokenCut'],
    ['hides a figure in a longer number', '调解纠纷132件', '调解纠纷2132件', 'tokenCut'],
    ['changes the order of figures', '132件，其中涉诉12件', '12件，全部132件', 'tokenCut'],
    ['begins inside a figure', '2件，其中', '其中', 'tokenCut'],
    ['crosses paragraphs', '。\n培训', '，培训', 'suggestion'],
    ['makes paragraphs', '培训', '培训\n宣传', 'suggestion'],
  ])('that %s is refused', (_, words, proposes, code) => {
    expect(() => applySuggestion(told, at(words), proposes)).toThrowError(expect.objectContaining({ status: 422, code }))
  })

  test('that is taken leaves exactly its words in the place, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('普', '法', '，', '好') }), (words) => {
        const after = plainText(applySuggestion(told, at('培训干部'), words))
        expect(after).toBe(plainText(told).replace('培训干部', words))
      }),
    )
  })
})

describe('two versions side by side', () => {
  const paragraphs = fc.array(fc.constantFrom('全年调解纠纷132件。', '全年调解纠纷120件。', '组织普法宣传活动12场。', '公开信息。'), {
    maxLength: 8,
  })

  test('each side reads as its version', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (left, right) => {
        const pairs = compareDocs(doc(...left.map((text) => paragraph(text))), doc(...right.map((text) => paragraph(text))))
        const side = (which: 'left' | 'right') => pairs.flatMap((pair) => pair[which]?.map(({ text }) => text).join('') ?? [])
        expect(side('left')).toEqual(left)
        expect(side('right')).toEqual(right)
        for (const pair of pairs) if (pair.same) expect(pair.left).toEqual(pair.right)
      }),
    )
  })

  test('words are marked, not letters or whole paragraphs', () => {
    const { left, right } = compareWords('全年组织法治培训，成效明显。', '全年组织普法宣传，成效明显。')
    expect(
      left
        .filter(({ changed }) => changed)
        .map(({ text }) => text)
        .join(''),
    ).toContain('培训')
    expect(right.at(-1)).toEqual({ text: '，成效明显。', changed: false })
  })
})

describe('two people writing at once', () => {
  const base = doc(paragraph('一段。'), paragraph('二段。'), paragraph('三段。'))

  test('different paragraphs go together', () => {
    const mine = doc(paragraph('一段，我改。'), paragraph('二段。'), paragraph('三段。'))
    const theirs = doc(paragraph('一段。'), paragraph('二段。'), paragraph('三段，他改。'), paragraph('四段。'))
    const merged = mergeDocs(base, mine, theirs)
    expect(merged.every(({ kind }) => kind === 'agreed')).toBe(true)
    expect(merged.flatMap((region) => (region.kind === 'agreed' ? region.blocks : []))).toEqual([
      paragraph('一段，我改。'),
      paragraph('二段。'),
      paragraph('三段，他改。'),
      paragraph('四段。'),
    ])
    expect(merged.map((region) => region.kind === 'agreed' && region.from)).toEqual(['mine', 'both', 'theirs'])
  })

  test('the same paragraph is left to the writer with both texts', () => {
    const merged = mergeDocs(
      base,
      doc(paragraph('一段。'), paragraph('二段甲。')),
      doc(paragraph('一段。'), paragraph('二段乙。'), paragraph('三段。')),
    )
    const conflict = merged.find((region) => region.kind === 'conflict')
    expect(conflict?.mine[0]).toEqual(paragraph('二段甲。'))
    expect(conflict?.theirs[0]).toEqual(paragraph('二段乙。'))
  })

  test('a paragraph written by either is in what comes out', () => {
    const texts = fc.array(fc.constantFrom('甲。', '乙。', '丙。', '丁。', '戊。'), { maxLength: 6 })
    fc.assert(
      fc.property(texts, texts, texts, (started, own, other) => {
        const [first, mine, theirs] = [started, own, other].map((all) => doc(...all.map((text) => paragraph(text)))) as [
          ReportDoc,
          ReportDoc,
          ReportDoc,
        ]
        const blocks = mergeDocs(first, mine, theirs).flatMap((region) =>
          region.kind === 'agreed' ? region.blocks : [...region.mine, ...region.theirs],
        )
        const texts = blocks.map((block) => plainText(doc(block)))
        for (const text of [...own, ...other]) if (!started.includes(text)) expect(texts).toContain(text)
      }),
    )
  })

  test('a number worded anew is no change', () => {
    const [old, now] = [doc(paragraph('调解', figure('a', '132件'))), doc(paragraph('调解', figure('a', '134件')))]
    expect(mergeDocs(old, now, old).every(({ kind }) => kind === 'agreed')).toBe(true)
  })
})

test('lines and plain text tell the same places, lists opened up', () => {
  const listed = doc(paragraph('一。'), {
    type: 'bulletList',
    content: [{ type: 'listItem', content: [paragraph('二。'), paragraph('三。')] }],
  })
  const text = plainText(listed)
  expect(text).toBe('一。\n二。\n三。')
  for (const line of linesOf(listed)) expect(text.slice(line.start, line.end)).toBe(line.text)
})

test('sections are known by their titles, whatever their number; a title that stands twice by its part', () => {
  const keys = sectionsOf(
    doc(
      heading('一、主要举措'),
      heading('（一）加强普法', 2),
      heading('二、主要安排'),
      heading('（十二）加强普法', 2),
      heading('1.细节', 3),
    ),
  ).map(({ key }) => key)
  expect(keys).toEqual(['主要举措', '加强普法', '主要安排', '主要安排／加强普法'])
})

test('an answer holds for its words only, and other findings need none', () => {
  const finding = (rule: string, text: string) => ({ rule, text, severity: '高' as const, start: 0, end: text.length, message: '' })
  const findings = [finding('personal-data', '张某'), finding('personal-data', '李某'), finding('numbering', '三、')]
  const review = { by: 'head', on: '2024-01-10', answers: [{ rule: 'personal-data', text: '张某', reason: '本人同意公开' }] }
  expect(openSecrecy(findings, review).map(({ text }) => text)).toEqual(['李某'])
  expect(openSecrecy(findings, undefined)).toHaveLength(2)
})

test('what is published names no group an office keeps to itself, and leaves other parts as they are', () => {
  const row = { value: '13人', formula: '', source: '', period: '2025年', rows: 2, cutoff: '' }
  const rows = unnamed([
    { ...row, id: 'safety.aid.people?group=drug', label: '帮扶救助（戒毒康复人员）' },
    { ...row, id: 'safety.aid.people?group=minors', label: '帮扶救助（困境未成年人）' },
  ])
  expect(rows.map(({ id, label }) => [id, label])).toEqual([
    ['safety.aid.people', '帮扶救助'],
    ['safety.aid.people?group=minors', '帮扶救助（困境未成年人）'],
  ])
})
