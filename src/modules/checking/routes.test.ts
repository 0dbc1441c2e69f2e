import { describe, expect, it } from 'vitest'
import { standingClock } from '../../platform/clock.ts'
import { toDocx } from '../documents/index.ts'
import { checking, readReport } from './index.ts'
import { cleanReports } from './sample-reports.ts'

const app = checking(standingClock('2026-03-10T09:00:00+08:00'))
const defective = cleanReports.street2023!.replace('四、2024年', '四、2023年')

describe('POST /check', () => {
  it('takes a form with a file', async () => {
    const body = new FormData()
    body.set('file', new File([defective], '望河街道.txt'))
    const answer = await app.request('/check', { method: 'POST', body })
    expect(answer.status).toBe(200)
    const { reading, text, findings, segments } = (await answer.json()) as {
      reading: { name: string; year: number }
      text: string
      findings: { rule: string; fix: string }[]
      segments: { text: string; findings: number[] }[]
    }
    expect(reading).toMatchObject({ name: '望河街道.txt', year: 2023 })
    expect(text).toBe(defective)
    expect(findings).toMatchObject([{ rule: 'wrong-year', fix: '2024年' }])
    expect(segments.filter((each) => each.findings.length).map((each) => each.text)).toEqual(['2023年'])
  })

  it('takes the report of the year before, and tells what was carried over', async () => {
    const told = '街道在菜市场东门设立“假日调解摊”，由退休教师和律师轮流坐摊，逢集日当面调处摊位、噪声一类的小纠纷。'
    const at = '党工委理论学习中心组'
    const body = new FormData()
    body.set('file', new File([cleanReports.street2023!.replace(at, told + at)], '2023.txt'))
    body.set('earlier', new File([cleanReports.street2025Flat!.replace('接待咨询', `${told}接待咨询`)], '2022.txt'))
    const answer = await app.request('/check', { method: 'POST', body })
    const { findings } = (await answer.json()) as { findings: { rule: string; text: string; message: string }[] }
    expect(findings).toMatchObject([{ rule: 'carried-over', text: told, message: expect.stringContaining('三、多元解纷') }])
  })

  it('says so when the report of the year before cannot be read', async () => {
    const body = new FormData()
    body.set('file', new File([cleanReports.street2023!], '2023.txt'))
    body.set('earlier', new File(['%PDF-1.4'], '2022.pdf'))
    const answer = await app.request('/check', { method: 'POST', body })
    expect(answer.status).toBe(422)
    expect(((await answer.json()) as { message: string }).message).toContain('上一年的报告')
  })

  it('takes the file as the body', async () => {
    const answer = await app.request('/check?name=a.txt', { method: 'POST', body: cleanReports.street2023! })
    expect(await answer.json()).toMatchObject({ findings: [] })
  })

  it.each([
    ['/check', '', 400, '没有收到文件'],
    ['/check?year=20', '法治政府', 400, '四位年份'],
    ['/check', '%PDF-1.4', 422, 'PDF'],
  ])('%s with “%s” is refused with %i', async (path, body, status, message) => {
    const answer = await app.request(path, { method: 'POST', body })
    expect(answer.status).toBe(status)
    expect(((await answer.json()) as { message: string }).message).toContain(message)
  })
})

it('GET /check/rules lists what is looked for', async () => {
  const rules = (await (await app.request('/check/rules')).json()) as { id: string; why: string }[]
  expect(rules.length).toBeGreaterThan(15)
  expect(new Set(rules.map((each) => each.id)).size).toBe(rules.length)
})

describe('POST /check/marked', () => {
  it('answers the same Word file with comments and tracked changes', async () => {
    const paragraph = (text: string) => ({ kind: 'paragraph', runs: [text] }) as const
    const bytes = await toDocx({ title: '', blocks: defective.split('\n').map(paragraph) })
    const answer = await app.request('/check/marked?name=a.docx', { method: 'POST', body: new Blob([new Uint8Array(bytes)]) })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('a（体检批注）.docx'))
    const read = await readReport({ name: 'a.docx', bytes: new Uint8Array(await answer.arrayBuffer()) })
    expect('text' in read && read.text).toContain('四、2024年')
  })

  it('is for Word files', async () => {
    const answer = await app.request('/check/marked?name=a.txt', { method: 'POST', body: defective })
    expect(answer.status).toBe(422)
    expect(((await answer.json()) as { message: string }).message).toContain('只有 Word 文件')
  })
})
