import { Hono } from 'hono'
import type { Day } from '../../definition/day.ts'
import { checkReport } from './check.ts'
import { markUp } from './mark-up.ts'
import { readReport } from './reading.ts'
import { rules } from './rules/index.ts'

/**
 * `POST /check`: a report as multipart field `file` or as the raw body with `?name=` → reading, findings, marked segments.
 * `GET /check/rules`: what is looked for. Neither keeps anything. `today` comes from the caller's clock.
 */
export function checking(today: () => Day): Hono {
  const app = new Hono()
  app.get('/check/rules', (c) =>
    c.json(rules.map(({ id, title, severity, why, basis, mark }) => ({ id, title, severity, why, basis, mark }))),
  )
  app.post('/check', async (c) => {
    const file = await uploaded(c.req.raw, c.req.query('name'))
    if (!file) return c.json({ message: '没有收到文件。请选择一份 .docx、.doc、PDF、网页或文本格式的报告。' }, 400)
    const year = c.req.query('year')
    if (year !== undefined && !/^20\d\d$/.test(year)) return c.json({ message: '报告年度应当是四位年份，例如 2025。' }, 400)
    const reading = await readReport(file)
    if ('unreadable' in reading) return c.json({ message: reading.unreadable }, 422)
    const findings = checkReport(reading, { today: today(), ...(year ? { year: Number(year) } : {}) })
    const { name, format, encoding, organisation, title, addressee, signature, date, outline, figures, notes, text } = reading
    const summary = { name, format, encoding, organisation, year: reading.year, title, addressee, signature, date, outline, figures, notes }
    return c.json({ reading: summary, text, findings, segments: markUp(reading, findings) })
  })
  return app
}

async function uploaded(request: Request, name = '报告'): Promise<{ name: string; bytes: Uint8Array } | undefined> {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    const bytes = new Uint8Array(await request.arrayBuffer())
    return bytes.length ? { name, bytes } : undefined
  }
  const file = (await request.formData()).get('file')
  return file instanceof File ? { name: file.name || name, bytes: new Uint8Array(await file.arrayBuffer()) } : undefined
}
