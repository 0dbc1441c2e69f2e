import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { Day } from '../../../definition/index.ts'
import { HttpProblem, jsonBody, NotFound } from '../../../platform/http.ts'
import type { Env } from '../../people/index.ts'
import { keyOf, type ReportDesk, requireDraft, requireEditor, requireOwn, requireReport } from '../desk.ts'
import { openReportBook, renderTokens } from '../produce.ts'
import { findReport } from '../store.ts'
import { locate } from './anchor.ts'
import { givenPart, givenRemark, givenSettlement } from './given.ts'
import { plainText } from './lines.ts'
import { addRemark, findRemark, listAssignments, listParts, listRemarks, removePart, savePart, settleRemark } from './store.ts'
import { applySuggestion } from './suggestion.ts'
import { type AssignmentView, viewWork, writersOf } from './view.ts'

/** Who writes which part, and what is said and proposed about the text. Whoever may read a report may comment on it. */
export function workRoutes(desk: ReportDesk): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/reports/assignments', async (c) => {
    const rows = await desk.as(c, (db) => listAssignments(db, c.var.person.id))
    const views: AssignmentView[] = rows.map(({ unit, kind, year, part, due_on }) => ({ unit, kind, year, part, dueOn: due_on }))
    return c.json(views)
  })

  app.get('/reports/:year/work', async (c) => {
    const key = keyOf(c)
    return desk.as(c, async (db) => {
      const row = requireReport(await findReport(db, key.unit, key.year, key.kind), key)
      const doc = renderTokens(row.content.doc, await openReportBook(db, key.unit, key.year, row.known_at))
      return c.json(viewWork(c.var.office, key.unit, doc, await listParts(db, key), await listRemarks(db, key)))
    })
  })

  app.put('/reports/:year/parts', async (c) => {
    const key = keyOf(c)
    requireOwn(c, key)
    const { part, person, dueOn = null, state } = givenPart(await jsonBody(c))
    if (person !== null && !writersOf(c.var.office, key.unit).some(({ id }) => id === person))
      throw new HttpProblem(422, 'person', '只能分给本单位的经办人、审核员或者负责人')
    return desk.as(c, async (db) => {
      requireReport(await findReport(db, key.unit, key.year, key.kind), key)
      if (person === null) await removePart(db, key, part)
      else await savePart(db, key, { part, person, due_on: dueOn as Day | null, state }, c.var.person.id)
      return c.body(null, 204)
    })
  })

  app.post('/reports/:year/remarks', async (c) => {
    const key = keyOf(c)
    const { quote, before, after, body, proposes = null, answers = null } = givenRemark(await jsonBody(c))
    if (body === '' && proposes === null) throw new HttpProblem(422, 'body', '请写下意见')
    if (answers === null && quote.trim() === '') throw new HttpProblem(422, 'quote', '请先在正文中选中要说的文字')
    return desk.as(c, async (db) => {
      const row = requireReport(await findReport(db, key.unit, key.year, key.kind), key)
      if (answers !== null && !(await findRemark(db, key, answers))) throw new NotFound('没有这条意见')
      const place = { quote, before, after }
      if (proposes !== null) {
        const doc = renderTokens(row.content.doc, await openReportBook(db, key.unit, key.year, row.known_at))
        const found = locate(plainText(doc), place)
        if (!found?.exact) throw new HttpProblem(422, 'quote', '选中的文字还没有保存在稿件里，请先保存稿件再提修改建议')
        applySuggestion(doc, found, proposes)
      }
      const id = randomUUID()
      await addRemark(db, key, { id, answers, version: row.version, place, body, proposes, written_by: c.var.person.id })
      return c.json({ id }, 201)
    })
  })

  app.post('/reports/:year/remarks/:id/settle', async (c) => {
    const key = keyOf(c)
    const { how, word } = givenSettlement(await jsonBody(c))
    const remark = await desk.as(c, (db) => findRemark(db, key, c.req.param('id')))
    if (!remark) throw new NotFound('没有这条意见')
    if (how === 'accepted' && remark.proposes === null)
      throw new HttpProblem(422, 'how', '这是一条意见，改好后办结即可；只有修改建议可以采纳')
    if (how === 'declined' && word.length < 2) throw new HttpProblem(422, 'word', '不采纳的，请简要说明理由')
    if (how !== 'settled' || remark.written_by !== c.var.person.id) requireEditor(c, key)
    const settle = async (db: Parameters<typeof settleRemark>[0]) => {
      if (!(await settleRemark(db, key, remark.id, how, c.var.person.id)))
        throw new HttpProblem(409, 'settled', '这条意见已经有人处理，请刷新')
      if (word === '') return
      const answer = { id: randomUUID(), answers: remark.id, version: remark.version, place: remark.place, body: word, proposes: null }
      await addRemark(db, key, { ...answer, written_by: c.var.person.id })
    }
    const { proposes } = remark
    if (how !== 'accepted' || proposes === null) {
      await desk.whole(c, settle)
      return c.body(null, 204)
    }
    return desk.change(c, async (db, _, row) => {
      requireDraft(row)
      const { content } = requireReport(row, key)
      const doc = renderTokens(content.doc, await openReportBook(db, key.unit, key.year))
      const found = locate(plainText(doc), remark.place)
      if (!found?.exact) throw new HttpProblem(422, 'place', '建议修改的那段文字已经变了，不能直接采纳。请对照意见手工修改后办结。')
      await settle(db)
      const author = c.var.office.person(remark.written_by)?.name ?? '同事'
      return { act: 'suggestion', state: 'draft', doc: applySuggestion(doc, found, proposes), reason: `${author}的建议` }
    })
  })

  return app
}
