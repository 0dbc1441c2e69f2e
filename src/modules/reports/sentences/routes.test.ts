import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSeal } from '../../../platform/seal.ts'
import { tokenModes } from '../doc.ts'
import { taskRoutes } from '../tasks/routes.ts'
import { openReportOffice } from '../testing.ts'
import type { ReportView } from '../view.ts'
import type { SentenceProblem } from './given-sentence.ts'
import type { OwnSentence } from './own-sentence.ts'
import type { Preview } from './preview.ts'
import { sentenceRoutes } from './routes.ts'
import type { Choices, DeficiencyView, LibraryView, SentenceView } from './view.ts'

let desk: Awaited<ReturnType<typeof openReportOffice>>
beforeAll(async () => {
  desk = await openReportOffice([
    (database) => sentenceRoutes({ database }),
    (database) => taskRoutes({ database, seal: createSeal(Buffer.alloc(32, 7)) }),
  ])
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

describe('a street and its district', () => {
  const worded = (text: string): OwnSentence => ({ ...own, figures: { agreed: own.figures.agreed! }, says: [{ text, when: [] }] })
  const put = (as: string, text: string) => desk.ask<Saved>(as, 'PUT', '/reports/sentences/disputes.mediated?year=2023', worded(text))
  const seen = async (as: string) =>
    find((await desk.ask<LibraryView>(as, 'GET', '/reports/sentences?year=2023')).body, 'disputes.mediated')

  test('the street’s own words stand before the district’s, those before the built-in ones, and it is shown which are used', async () => {
    expect(await seen('head')).toMatchObject({ state: 'builtIn', usedFrom: 'builtIn', resetsTo: null })
    await put('district', '区里写：调解成功{agreed}。')
    expect(await seen('head')).toMatchObject({ state: 'replaced', usedFrom: 'above', unitName: '云岭市澄湖区', resetsTo: null })
    expect(await draft()).toContain('区里写：调解成功129件。')
    await put('head', '街道写：调解成功{agreed}。')
    expect(await seen('clerk')).toMatchObject({ state: 'replaced', usedFrom: 'own', unitName: '望河街道', resetsTo: 'above' })
    expect(await seen('district')).toMatchObject({ says: [{ text: '区里写：调解成功{agreed}。' }], usedFrom: 'own', resetsTo: 'builtIn' })
    expect(await draft()).toContain('街道写：调解成功129件。')
    await desk.ask('head', 'DELETE', '/reports/sentences/disputes.mediated')
    expect(await draft()).toContain('区里写：调解成功129件。')
    await desk.ask('district', 'DELETE', '/reports/sentences/disputes.mediated')
    expect(await seen('head')).toMatchObject({ state: 'builtIn', resetsTo: null })
  })

  test('a street switches the district’s sentence off for itself, and on again', async () => {
    await put('district', '区里写：调解成功{agreed}。')
    const turn = (active: boolean) => desk.ask<Saved>('head', 'PUT', '/reports/sentences/disputes.mediated/active?year=2023', { active })
    expect(find((await turn(false)).body, 'disputes.mediated')).toMatchObject({ state: 'off', usedFrom: 'above', resetsTo: 'above' })
    expect((await seen('district'))?.state).toBe('replaced')
    expect(await draft()).not.toContain('区里写')
    expect(find((await turn(true)).body, 'disputes.mediated')).toMatchObject({ state: 'replaced', usedFrom: 'above', resetsTo: null })
    await desk.ask('district', 'DELETE', '/reports/sentences/disputes.mediated')
  })

  test('what a street has added is its own, and gone when taken back', async () => {
    const { body } = await desk.ask<Saved>('head', 'POST', '/reports/sentences?year=2023', own)
    const inDistrict = (await desk.ask<LibraryView>('district', 'GET', '/reports/sentences?year=2023')).body
    expect([find(body, body.id)?.resetsTo, find(inDistrict, body.id)]).toEqual(['nothing', undefined])
    const gone = await desk.ask<Saved>('head', 'DELETE', `/reports/sentences/${body.id}?year=2023`)
    expect(find(gone.body, body.id)).toBeUndefined()
    expect((await desk.ask('head', 'DELETE', `/reports/sentences/${body.id}`)).status).toBe(404)
  })
})

describe('deficiencies', () => {
  const findIn = (view: LibraryView, id: string): DeficiencyView | undefined =>
    view.deficiencies.flatMap(({ sentences }) => sentences).find((one) => one.id === id)
  const late: OwnSentence = {
    place: 'deficiencies',
    figures: { onTime: { figure: 'petition.onTime', where: {}, half: null } },
    says: [{ text: '信访事项超期的情况没有杜绝，有{onTime:rest}超期。', when: [] }],
    mends: {
      cause: '承办科室人手偏紧，临近期限时提醒不够。',
      plan: {
        title: '守住办理期限',
        says: '信访事项临近期限三日时逐件提醒。',
        target: '力争按期办理率高于{onTime}。',
        section: '信访办',
      },
      gravity: 'late',
    },
  }

  test('are shown with cause, measure and whether the year shows them', async () => {
    const { body } = await desk.ask<LibraryView>('clerk', 'GET', '/reports/sentences?year=2023')
    expect(findIn(body, 'petition.late')).toMatchObject({
      state: 'builtIn',
      shows: true,
      told: expect.stringContaining('按期办理率为97.62%'),
      plan: expect.stringContaining('在97.62%的基础上'),
      mends: { gravity: 'late', plan: { section: '信访办' } },
    })
    expect(findIn(body, 'penalty.annulled')).toMatchObject({ shows: false, told: null })
    expect(findIn(body, 'usual.study')).toMatchObject({ place: 'deficiencies.usual', shows: false })
  })

  test('in the words of an office still show by the built-in rule, with its cause and measure in parts two and four', async () => {
    const preview = await desk.ask<Preview>('head', 'POST', '/reports/sentences/preview?year=2023&id=petition.late', late)
    expect(preview.body).toMatchObject({
      told: '信访事项超期的情况没有杜绝，有5件超期。原因主要是承办科室人手偏紧，临近期限时提醒不够。',
      plan: '守住办理期限。信访事项临近期限三日时逐件提醒。力争按期办理率高于97.62%。',
      shows: true,
    })
    const saved = await desk.ask<Saved>('head', 'PUT', '/reports/sentences/petition.late?year=2023', late)
    expect(findIn(saved.body, 'petition.late')).toMatchObject({ state: 'replaced', usedFrom: 'own', shows: true })
    const text = await draft()
    expect(text).toContain('一是信访事项超期的情况没有杜绝，有5件超期。原因主要是承办科室人手偏紧')
    expect(text).toMatch(/守住办理期限\n.*力争按期办理率高于97.62%。/)
    const off = await desk.ask<Saved>('head', 'PUT', '/reports/sentences/petition.late/active?year=2023', { active: false })
    expect(findIn(off.body, 'petition.late')?.state).toBe('off')
    expect(await draft()).not.toContain('超期的情况没有杜绝')
    await desk.ask('head', 'DELETE', '/reports/sentences/petition.late')
    expect(await draft()).toContain('紧盯办理时限')
  })

  test('an office adds one that shows under its own conditions', async () => {
    const added = (than: number): OwnSentence => ({
      ...late,
      figures: { accepted: { figure: 'mediation.accepted', where: {}, half: null } },
      says: [{ text: '矛盾纠纷总量偏大，全年调处{accepted}。', when: [{ slot: 'accepted', is: 'atLeast', than }] }],
      mends: { ...late.mends!, plan: { ...late.mends!.plan, title: '减少纠纷增量', target: '' }, gravity: 'weak' },
    })
    const { body } = await desk.ask<Saved>('district', 'POST', '/reports/sentences?year=2023', added(500))
    expect(await draft()).not.toContain('矛盾纠纷总量偏大')
    await desk.ask('district', 'PUT', `/reports/sentences/${body.id}?year=2023`, added(100))
    const text = await draft()
    expect(text).toMatch(/矛盾纠纷总量偏大，全年调处132件。[\s\S]*减少纠纷增量\n/)
    const { tasks } = (await desk.ask<{ tasks: { title: string; section: string }[] }>('clerk', 'GET', '/reports/2023/tasks')).body
    expect(tasks.find(({ title }) => title === '减少纠纷增量')?.section).toBe('信访办')
    await desk.ask('district', 'DELETE', `/reports/sentences/${body.id}`)
  })

  test('of the usual ones take words only', async () => {
    const words: OwnSentence = { ...late, place: 'deficiencies.usual', figures: {}, says: [{ text: '学法的形式比较单一。', when: [] }] }
    const saved = await desk.ask<Saved>('head', 'PUT', '/reports/sentences/usual.study?year=2023', {
      ...words,
      mends: { ...late.mends, plan: { ...late.mends!.plan, target: '会前学法每季度不少于一次。' } },
    })
    expect(findIn(saved.body, 'usual.study')).toMatchObject({
      state: 'replaced',
      told: expect.stringMatching(/^学法的形式比较单一。原因主要是/),
    })
    await desk.ask('head', 'DELETE', '/reports/sentences/usual.study')
    const { body } = await desk.ask<{ problems: SentenceProblem[] }>('head', 'POST', '/reports/sentences/preview', {
      ...words,
      figures: late.figures,
    })
    expect(body.problems.map(({ at }) => at)).toEqual(['mends.plan.target', 'figures'])
  })

  test('tell everything that is wrong, each at its place', async () => {
    const wrong = {
      ...late,
      says: [{ text: '超期{onTime:rest}，另有{other}。', when: [] }],
      mends: {
        cause: '有3件没有提醒',
        plan: { title: '守住{onTime}。', says: '逐件提醒{onTime}，不再超期。', target: '降到{others}以内。', section: '信访办' },
        gravity: 'late',
      },
    }
    const { body } = await desk.ask<{ problems: SentenceProblem[] }>('clerk', 'POST', '/reports/sentences/preview', wrong)
    const at = (place: string) => body.problems.filter((one) => one.at === place).map(({ says }) => says)
    expect(at('says.0')).toEqual(['句子里的 {other} 没有选择统计数'])
    expect(at('mends.cause').join()).toMatch(/不能直接写数字.*句号结尾/)
    expect(at('mends.plan.title')).toHaveLength(1)
    expect(at('mends.plan.says')).toEqual([expect.stringContaining('措施里不能用代号')])
    expect(at('mends.plan.target')).toEqual(['句子里的 {others} 没有选择统计数'])
    const { mends: _, ...bare } = late
    const without = await desk.ask<{ problems: SentenceProblem[] }>('clerk', 'POST', '/reports/sentences/preview', bare)
    expect(without.body.problems).toEqual([{ at: 'mends', says: '不足要写明原因和下一年的措施' }])
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
