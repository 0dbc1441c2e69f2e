import { describe, expect, it } from 'vitest'
import { checkReport, readReport } from '../index.ts'
import { cleanReports } from '../sample-reports.ts'

const clean = cleanReports.street2023!
const paragraphs = clean
  .split('\n')
  .map((line) => `<p style="text-indent:2em">${line}</p>`)
  .join('')

async function read(name: string, page: string | Uint8Array) {
  const reading = await readReport({ name, bytes: typeof page === 'string' ? new TextEncoder().encode(page) : page })
  if ('unreadable' in reading) throw new Error(reading.unreadable)
  return reading
}

const site = (body: string) => `<html><head><meta charset="utf-8"><title>报告</title></head><body>
  <div class="top"><a>无障碍</a> <a>长者模式</a> <a>简体</a> | <a>繁体</a></div>
  <div class="nav"><a>首页</a><a>走进澄湖</a><a>政务公开</a></div>
  <div class="path">当前位置：<a>首页</a> &gt; <a>政务公开</a> &gt; <a>年度报告</a></div>
  <table><tr><td>索 引 号：</td><td>MB1/2024-00003</td><td>主题分类：</td><td>法治政府</td></tr>
  <tr><td>发布机构：</td><td>澄湖区司法局</td><td>成文日期：</td><td></td></tr></table>
  ${body}
  <div class="share">分享到：<a>微信</a><a>微博</a></div><div>上一篇：<a>2022年报告</a></div>
  <div class="foot">主办：澄湖区人民政府　网站标识码：5300000000　云ICP备12345678号</div></body></html>`

describe('a web page', () => {
  it.each([
    ['in a known place', `<div id="zoom">${paragraphs}</div>`],
    ['in an unknown place', `<div class="a"><div class="b">${paragraphs}</div></div>`],
    ['in the body itself', paragraphs],
  ])('with the text %s gives the text and the metadata', async (_, body) => {
    const reading = await read('报告.html', site(body))
    expect(reading.plain).not.toMatch(/首页|长者|上一篇|ICP|微信/)
    expect(reading.title?.text).toBe('望河街道2023年度法治政府建设年度报告')
    expect(reading.metadata.map(({ key, value }) => [key, value])).toEqual([
      ['index', 'MB1/2024-00003'],
      ['topic', '法治政府'],
      ['agency', '澄湖区司法局'],
      ['created', undefined],
    ])
    expect(checkReport(reading, { today: '2026-03-10' }).map((each) => each.message)).toEqual(['“成文日期”没有填写。'])
  })

  it('says how many pictures it left out, icons aside', async () => {
    const reading = await read('报告.html', site(`<div id="zoom">${paragraphs}<img src="a.jpg"><img src="b.png" width="16"></div>`))
    expect(reading.notes).toContain('网页正文里有 1 张图片，图中的文字没有读取。')
  })

  it('without text says what to do', async () => {
    const bytes = new TextEncoder().encode('<html><body><script>show("报告")</script></body></html>')
    expect(await readReport({ name: '报告.html', bytes })).toEqual({ unreadable: expect.stringContaining('由脚本显示') })
  })
})

describe('a single-file web page', () => {
  const part = (encoding: string, body: string) =>
    `From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--=_x"\r\n\r\n----=_x\r\nContent-Type: image/png\r\n\r\nx\r\n----=_x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----=_x--\r\n`
  const html = Buffer.from(site(`<div id="zoom">${paragraphs}</div>`))
  const quoted = [...html]
    .map((each, at) => `=${each.toString(16).toUpperCase().padStart(2, '0')}${at % 20 === 19 ? '=\r\n' : ''}`)
    .join('')

  it.each([
    ['base64', part('base64', html.toString('base64').replace(/.{76}/g, '$&\r\n'))],
    ['quoted-printable', part('quoted-printable', quoted)],
  ])('in %s is read like the page in it', async (_, file) => {
    const reading = await read('报告.mht', file)
    expect(reading.format).toBe('html')
    expect(reading.text).toBe((await read('报告.html', new Uint8Array(html))).text)
  })

  it('without a page says what to do', async () => {
    const bytes = new TextEncoder().encode('MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n报告')
    expect(await readReport({ name: '报告.mht', bytes })).toEqual({ unreadable: expect.stringContaining('.mht') })
  })
})
