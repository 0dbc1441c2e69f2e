import { Hono } from 'hono'
import type { Clock } from '../../platform/clock.ts'
import { attachment } from '../../platform/http.ts'
import { checkReport } from './check.ts'
import type { Finding } from './finding.ts'
import { markUp } from './mark-up.ts'
import { markDocx, type Remark } from './mending/docx.ts'
import { type ReportFile, readReport } from './reading.ts'
import { rules } from './rules/index.ts'

/**
 * `POST /check`: a report as multipart field `file` or as the raw body with `?name=` → reading, findings, marked segments. With last year's
 * report of the same office as the field `earlier`, the findings also tell what was carried over.
 * `POST /check/marked`: a .docx → the same file with comments and tracked changes. `GET /check/rules`: what is looked for. None keeps anything.
 */
export function checking(clock: Clock): Hono {
  const app = new Hono()
  app.get('/check/rules', (c) =>
    c.json(rules.map(({ id, title, severity, why, basis, mark }) => ({ id, title, severity, why, basis, mark }))),
  )
  app.post('/check', async (c) => {
    const { file, earlier } = await uploaded(c.req.raw, c.req.query('name'))
    if (!file) return c.json({ message: '没有收到文件。请选择一份 .docx、.doc、PDF、网页或文本格式的报告。' }, 400)
    const year = c.req.query('year')
    if (year !== undefined && !/^20\d\d$/.test(year)) return c.json({ message: '报告年度应当是四位年份，例如 2025。' }, 400)
    const reading = await readReport(file)
    if ('unreadable' in reading) return c.json({ message: reading.unreadable }, 422)
    const before = earlier && (await readReport(earlier))
    if (before && 'unreadable' in before) return c.json({ message: `上一年的报告未能读取：${before.unreadable}` }, 422)
    const findings = checkReport(reading, {
      today: clock.today(),
      ...(year ? { year: Number(year) } : {}),
      ...(before ? { earlier: before } : {}),
    })
    const { name, format, encoding, organisation, title, addressee, signature, date, outline, figures, notes, text } = reading
    const summary = { name, format, encoding, organisation, year: reading.year, title, addressee, signature, date, outline, figures, notes }
    return c.json({ reading: summary, text, findings, segments: markUp(reading, findings) })
  })
  app.post('/check/marked', async (c) => {
    const { file } = await uploaded(c.req.raw, c.req.query('name'))
    const reading = file && (await readReport(file))
    if (!reading || 'unreadable' in reading) return c.json({ message: reading?.unreadable ?? '没有收到文件。' }, 422)
    const findings = checkReport(reading, { today: clock.today() })
    const marked = reading.format === 'docx' && markDocx(file.bytes, reading.text, findings.map(remarkOf), handOf(clock.now()))
    if (!marked) return c.json({ message: '只有 Word 文件（.docx）能加批注。其他格式请下载问题清单或修改后的文本。' }, 422)
    return attachment(c, `${file.name.replace(/\.docx$/i, '')}（体检批注）.docx`, marked)
  })
  return app
}

function remarkOf({ rule, severity, start, end, message, fix, advice, basis, mark }: Finding): Remark {
  const title = rules.find((one) => one.id === rule)?.title ?? rule
  const rests = basis ? `\n依据：${basis}${mark === 'unverified' ? '（待核）' : ''}` : ''
  return {
    start,
    end,
    says: `【${severity}】${title}\n${message}${fix === undefined && advice ? `\n怎么改：${advice}` : ''}${rests}`,
    ...(fix === undefined ? {} : { fix }),
  }
}

function handOf(at: Date) {
  return { author: '报告体检', at: at.toISOString().replace(/\.\d+Z$/, 'Z') }
}

type Uploaded = { file?: ReportFile; earlier?: ReportFile }

async function uploaded(request: Request, name = '报告'): Promise<Uploaded> {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    const bytes = new Uint8Array(await request.arrayBuffer())
    return bytes.length ? { file: { name, bytes } } : {}
  }
  const form = await request.formData()
  const [file, earlier] = await Promise.all([form.get('file'), form.get('earlier')].map((field) => given(field, name)))
  return { ...(file ? { file } : {}), ...(earlier ? { earlier } : {}) }
}

/** A field left empty comes as a file of no bytes. */
async function given(field: FormDataEntryValue | null, name: string): Promise<ReportFile | undefined> {
  if (!(field instanceof File) || (field.size === 0 && !field.name)) return undefined
  return { name: field.name || name, bytes: new Uint8Array(await field.arrayBuffer()) }
}
