import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ReportDoc, tokensOf } from '../doc.ts'
import { openReportOffice, street } from '../testing.ts'
import type { ReportView } from '../view.ts'
import type { AssignmentView, WorkView } from './view.ts'

let office: Awaited<ReturnType<typeof openReportOffice>>
beforeAll(async () => {
  office = await openReportOffice()
})
afterAll(() => office.giveBack())

let view: ReportView
beforeEach(async () => {
  view = (await office.ask<ReportView>('clerk', 'POST', '/reports/2023/draft')).body
})

const work = async (as = 'clerk') => (await office.ask<WorkView>(as, 'GET', `/reports/2023/work?unit=${street}`)).body
const firstWords = () => {
  const text = (view.doc as ReportDoc).content[0]
  const words = text?.type === 'paragraph' && text.content?.[0]?.type === 'text' ? text.content[0].text : ''
  return words.slice(0, 12)
}
const remark = async (as: string, body: object) =>
  (
    await office.ask<{ id: string }>(as, 'POST', `/reports/2023/remarks?unit=${street}`, {
      quote: firstWords(),
      before: '',
      after: '',
      ...body,
    })
  ).body.id
const found = async (id: string) => (await work()).remarks.find((each) => each.id === id)

describe('parts', () => {
  test('are given to people of the unit, told to them, and done', async () => {
    const [section] = (await work()).sections
    const part = section?.key ?? ''
    expect((await office.ask('clerk', 'PUT', '/reports/2023/parts', { part, person: 'second', dueOn: '2024-02-10' })).status).toBe(204)
    expect((await work()).parts).toEqual([
      { part, person: { id: 'second', name: '何知秋' }, dueOn: '2024-02-10', state: 'assigned', lost: false },
    ])
    const mine = async () => (await office.ask<AssignmentView[]>('second', 'GET', '/reports/assignments')).body
    expect(await mine()).toEqual([{ unit: street, kind: 'ruleOfLaw', year: 2023, part, dueOn: '2024-02-10' }])
    await office.ask('second', 'PUT', '/reports/2023/parts', { part, person: 'second', dueOn: '2024-02-10', state: 'done' })
    expect(await mine()).toEqual([])
    await office.ask('clerk', 'PUT', '/reports/2023/parts', { part, person: null })
    expect((await work()).parts).toEqual([])
  })

  test('are not given to strangers, nor by them; a part whose heading is gone is still listed', async () => {
    expect((await office.ask('clerk', 'PUT', '/reports/2023/parts', { part: '一', person: 'other' })).body.error.code).toBe('person')
    expect((await office.ask('district', 'PUT', `/reports/2023/parts?unit=${street}`, { part: '一', person: 'clerk' })).status).toBe(403)
    await office.ask('clerk', 'PUT', '/reports/2023/parts', { part: '已经删去的标题', person: 'clerk' })
    expect((await work()).parts).toMatchObject([{ part: '已经删去的标题', lost: true, dueOn: null }])
    await office.ask('clerk', 'PUT', '/reports/2023/parts', { part: '已经删去的标题', person: null })
  })
})

describe('remarks', () => {
  test('a reviewer who does not write comments, is answered, and the comment is settled', async () => {
    expect((await office.ask('reviewer', 'PUT', '/reports/2023', { doc: view.doc, version: view.version })).status).toBe(403)
    const id = await remark('reviewer', { body: '开头请写明会议精神' })
    await office.ask('clerk', 'POST', '/reports/2023/remarks', { quote: '', body: '已补', answers: id })
    expect(await found(id)).toMatchObject({
      body: '开头请写明会议精神',
      state: 'open',
      at: { exact: true },
      by: { name: '孟清和' },
      answers: [{ body: '已补', by: '林晓舟' }],
    })
    expect((await office.ask('reviewer', 'POST', `/reports/2023/remarks/${id}/settle`, { how: 'settled' })).status).toBe(204)
    expect(await found(id)).toMatchObject({ state: 'settled', settledBy: '孟清和' })
    const again = await office.ask('clerk', 'POST', `/reports/2023/remarks/${id}/settle`, { how: 'settled' })
    expect([again.status, again.body.error.code]).toEqual([409, 'settled'])
  })

  test('an accepted suggestion is a new version with its words', async () => {
    const quote = firstWords()
    const id = await remark('reviewer', { proposes: `一年来，${quote}` })
    expect((await office.ask('reviewer', 'POST', `/reports/2023/remarks/${id}/settle`, { how: 'accepted' })).status).toBe(403)
    const { body } = await office.ask<ReportView>('clerk', 'POST', `/reports/2023/remarks/${id}/settle`, { how: 'accepted' })
    expect(body.version).toBe(view.version + 1)
    expect(body.text).toContain(`一年来，${quote}`)
    expect(tokensOf(body.doc as ReportDoc).map((token) => token.id)).toEqual(tokensOf(view.doc as ReportDoc).map((token) => token.id))
    expect((await found(id))?.state).toBe('accepted')
  })

  test('one that would cut a figure is refused with what to do', async () => {
    const token = tokensOf(view.doc as ReportDoc)[0]?.text ?? ''
    const answer = await office.ask('reviewer', 'POST', `/reports/2023/remarks?unit=${street}`, { quote: token, proposes: '许多' })
    expect([answer.status, answer.body.error.code]).toEqual([422, 'tokenCut'])
    expect(answer.body.error.message).toContain(token)
  })

  test('declining needs a word, which stands with it', async () => {
    const id = await remark('reviewer', { proposes: '改写' })
    const bare = await office.ask('clerk', 'POST', `/reports/2023/remarks/${id}/settle`, { how: 'declined' })
    expect(bare.body.error.code).toBe('word')
    await office.ask('clerk', 'POST', `/reports/2023/remarks/${id}/settle`, { how: 'declined', word: '与上级文件表述不一致' })
    expect(await found(id)).toMatchObject({ state: 'declined', answers: [{ body: '与上级文件表述不一致' }] })
  })

  test('whose words are gone are still listed, and cannot be accepted', async () => {
    const id = await remark('reviewer', { proposes: '另写' })
    await office.ask('clerk', 'PUT', '/reports/2023', {
      doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '重新写过。' }] }] },
      version: view.version,
    })
    expect((await found(id))?.at).toBeNull()
    const answer = await office.ask('clerk', 'POST', `/reports/2023/remarks/${id}/settle`, { how: 'accepted' })
    expect([answer.status, answer.body.error.code]).toEqual([422, 'place'])
  })

  test.each([
    ['says nothing', { body: ' ' }, 'body'],
    ['points nowhere', { quote: ' ', body: '好' }, 'quote'],
    ['is too long', { body: '长'.repeat(2001) }, 'given'],
  ])('one that %s is refused', async (_, given, code) => {
    const answer = await office.ask('clerk', 'POST', '/reports/2023/remarks', { quote: firstWords(), ...given })
    expect([answer.status, answer.body.error.code]).toEqual([422, code])
  })

  test('the district comments on a street’s report; another street neither reads nor writes, nor settles', async () => {
    const id = await remark('district', { body: '请与区里口径一致' })
    expect((await found(id))?.by.name).toBe('周行远')
    expect((await office.ask('other', 'GET', `/reports/2023/work?unit=${street}`)).status).toBe(403)
    expect((await office.ask('other', 'POST', `/reports/2023/remarks?unit=${street}`, { quote: '一', body: '看看' })).status).toBe(403)
    expect((await office.ask('other', 'POST', `/reports/2023/remarks/${id}/settle?unit=${street}`, { how: 'settled' })).status).toBe(403)
    await office.ask('other', 'POST', '/reports/2023/draft')
    expect((await office.ask<WorkView>('other', 'GET', '/reports/2023/work')).body.remarks).toEqual([])
    expect((await office.ask('other', 'POST', `/reports/2023/remarks/${id}/settle`, { how: 'settled' })).status).toBe(404)
    const behind = await office.database.as({ district: '990101', unit: '990101/002', person: 'other', roles: ['clerk', 'head'] }, (db) =>
      db.rows('select id from report_remark where unit = $1', [street]),
    )
    expect(behind).toEqual([])
  })

  test('the list of reports says how many wait', async () => {
    await remark('district', { body: '请核对' })
    const list = (await office.ask<{ unit: string; openRemarks: number }[]>('district', 'GET', '/reports')).body
    const open = (await work()).remarks.filter(({ state }) => state === 'open').length
    expect(list.find(({ unit }) => unit === street)?.openRemarks).toBe(open)
  })
})
