import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tokenModes } from '../doc.ts'
import { openReportOffice } from '../testing.ts'
import type { ReportView } from '../view.ts'
import type { SentenceProblem } from './given-sentence.ts'
import type { OwnSentence } from './own-sentence.ts'
import { sentenceRoutes } from './routes.ts'
import type { Choices, LibraryView, SentenceView } from './view.ts'

let desk: Awaited<ReturnType<typeof openReportOffice>>
beforeAll(async () => {
  desk = await openReportOffice([(database) => sentenceRoutes({ database })])
})
afterAll(() => desk.giveBack())

type Saved = LibraryView & { id: string }
const own: OwnSentence = {
  place: 'disputes.mediation',
  figures: { agreed: { figure: 'mediation.agreed', where: {}, half: null }, failed: { figure: 'mediation.failed', where: {}, half: null } },
  says: [
    { text: '调解成功{agreed}[，调解不成{failed}]，结果均告知当事人。', when: [{ slot: 'agreed', is: 'atLeast', than: 100 }] },
    { text: '调解成功{agreed}。', when: [] },
  ],
}
const find = (view: LibraryView, id: string): SentenceView | undefined =>
  view.chapters.flatMap(({ passages }) => passages.flatMap(({ sentences }) => sentences)).find((one) => one.id === id)
const draft = async () => (await desk.ask<ReportView>('clerk', 'POST', '/reports/2023/draft')).body.text

describe('the library', () => {
  test('shows every built-in sentence with what it says this year, and the figures to choose from', async () => {
    const { body } = await desk.ask<LibraryView>('clerk', 'GET', '/reports/sentences?year=2023')
    expect(body.mayEdit).toBe(false)
    expect(find(body, 'disputes.mediated')).toMatchObject({ state: 'builtIn', told: expect.stringContaining('132件') })
    expect(find(body, 'decisions.documents')?.told).toBeNull()
    const { figures, modes } = (await desk.ask<Choices>('clerk', 'GET', '/reports/sentences/choices')).body
    expect(modes.map(({ key }) => key).sort()).toEqual([...tokenModes].sort())
    expect(figures.find(({ id }) => id === 'mediation.successRate')).toMatchObject({ label: '调解成功率', ratio: true })
  })

  test('takes a sentence of the office, says it in the draft, and leaves it out when switched off', async () => {
    const added = await desk.ask<Saved>('head', 'POST', '/reports/sentences?year=2023', own)
    expect(added.status).toBe(201)
    expect(find(added.body, added.body.id)).toMatchObject({ state: 'own', told: '调解成功129件，结果均告知当事人。', changedBy: '程以宁' })
    expect(await draft()).toContain('调解成功129件，结果均告知当事人。')
    const off = await desk.ask<Saved>('head', 'PUT', `/reports/sentences/${added.body.id}/active?year=2023`, { active: false })
    expect(find(off.body, added.body.id)?.state).toBe('off')
    expect(await draft()).not.toContain('结果均告知当事人')
  })

  test('replaces a built-in sentence, switches it off, and gives it back', async () => {
    const words = { ...own, place: 'study', says: [{ text: '本年调解成功{agreed}。', when: [] }], figures: { agreed: own.figures.agreed! } }
    const replaced = await desk.ask<Saved>('district', 'PUT', '/reports/sentences/disputes.mediated?year=2023', words)
    expect(find(replaced.body, 'disputes.mediated')).toMatchObject({ state: 'replaced', told: '本年调解成功129件。' })
    expect(await draft()).toMatch(/做实排查调处。本年调解成功129件。|本年调解成功129件。/)
    await desk.ask('district', 'PUT', '/reports/sentences/disputes.mediated/active', { active: false })
    expect(await draft()).not.toContain('调解成功129件')
    const back = await desk.ask<Saved>('district', 'DELETE', '/reports/sentences/disputes.mediated?year=2023')
    expect(find(back.body, 'disputes.mediated')?.state).toBe('builtIn')
    expect(await draft()).toContain('调处矛盾纠纷132件')
  })

  test('tells all that is wrong with a sentence at once', async () => {
    const wrong = {
      place: 'nowhere',
      figures: {
        agreed: { figure: 'mediation.agreed', where: { colour: 'red' } },
        idle: { figure: 'mediation.failed' },
        none: { figure: 'mediation.invented' },
      },
      says: [{ text: '共3件，调解{agreed:part}，[其中{other}', when: [{ slot: 'agreed', is: 'below' }] }],
    }
    const { body } = await desk.ask<{ problems: SentenceProblem[]; told: null }>('clerk', 'POST', '/reports/sentences/preview', wrong)
    const says = body.problems.map(({ says }) => says).join('\n')
    for (const part of [
      '没有这个章节',
      '不分“colour”统计',
      '没有用到“调解不成”',
      '没有“mediation.invented”',
      '不是比率',
      '{other} 没有选择统计数',
      '方括号没有配对',
      '不能直接写数字',
      '句号结尾',
      '要填写数值',
    ])
      expect(says).toContain(part)
    const refused = await desk.ask<{ error: { problems: SentenceProblem[] } }>('head', 'POST', '/reports/sentences', wrong)
    expect([refused.status, refused.body.error.code]).toEqual([422, 'sentence'])
  })

  test('previews a good sentence with the year’s figures', async () => {
    const preview = async (year: number) =>
      (await desk.ask<{ told: string | null }>('clerk', 'POST', `/reports/sentences/preview?year=${year}`, own)).body.told
    expect([await preview(2023), await preview(2010)]).toEqual(['调解成功129件，结果均告知当事人。', null])
  })

  test('is changed by heads and the district only, and knows its sentences', async () => {
    expect((await desk.ask('clerk', 'POST', '/reports/sentences', own)).status).toBe(403)
    expect((await desk.ask('clerk', 'PUT', '/reports/sentences/disputes.mediated', own)).status).toBe(403)
    expect((await desk.ask('clerk', 'PUT', '/reports/sentences/disputes.mediated/active', { active: false })).status).toBe(403)
    expect((await desk.ask('reviewer', 'DELETE', '/reports/sentences/disputes.mediated')).status).toBe(403)
    expect((await desk.ask('head', 'PUT', '/reports/sentences/own.unknown', own)).status).toBe(404)
    expect((await desk.ask('audit', 'GET', '/reports/sentences')).status).toBe(403)
  })
})

describe('ranking', () => {
  test('is off until the district allows it', async () => {
    expect((await desk.ask<LibraryView>('clerk', 'GET', '/reports/sentences')).body.ranking).toEqual({ on: false, mayEdit: false })
    expect((await desk.ask('head', 'PUT', '/reports/ranking', { on: true })).status).toBe(403)
    expect((await desk.ask('district', 'PUT', '/reports/ranking', { on: '是' })).status).toBe(422)
    expect((await desk.ask<LibraryView>('district', 'PUT', '/reports/ranking', { on: true })).body.ranking).toEqual({
      on: true,
      mayEdit: true,
    })
  })
})
