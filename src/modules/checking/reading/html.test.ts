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

describe('pages of different makers', () => {
  const title = '望河街道2023年度法治政府建设年度报告'
  const broken = clean.split('\n').join('<br/>　　')
  const source = clean
    .split('\n')
    .map((line) => `<p><span>${line.slice(0, 5)}</span><b>${line.slice(5, 9)}</b>\n      <span>${line.slice(9)}</span></p>`)
    .join('\n')

  it.each([
    [
      'tables for the looks of the page',
      `<table><tr><td class="title">${title}</td></tr><tr><td><table><tr><td>信息来源：望河街道</td><td>发布日期：2024-02-10 10:00</td><td>字体：[大 中 小]</td></tr></table></td></tr><tr><td><div id="zoom"><meta name="ContentStart">${paragraphs}</div></td></tr></table>`,
    ],
    [
      'a list of fields, an attachment and files beside it',
      `<ul class="nav"><li>湖山概览</li><li>要闻播报</li></ul><ul><li><b>索引号：</b>MB1/2024-1</li><li><b>成文日期：</b>2024-02-01</li></ul><h1>${title}</h1><div><span>时间：2024-02-10</span><span>【字号：<a>大</a><a>中</a><a>小</a>】</span></div><div class="view TRS_UEDITOR trs_web">${paragraphs}</div><div><h3>相关文件</h3><ul><li>关于印发方案的通知</li></ul></div>`,
    ],
    [
      'line breaks for paragraphs',
      `<div class="menu"><a>规划计划</a><a>财政信息</a></div><div class="con"><h2>报告</h2><div>${broken}</div></div>`,
    ],
    [
      'a page of an official account',
      `<h1>${title}</h1><div><span>原创</span><em>2024-02-01 18:00</em></div><div id="js_content" style="visibility: hidden; opacity: 0;">${paragraphs.replaceAll('<p style="text-indent:2em">', '<section><span>').replaceAll('</p>', '</span></section>')}</div><div>阅读 128</div>`,
    ],
    ['words set apart and lines broken in the source', `<div class="content">${source}</div>`],
  ])('%s', async (_, body) => {
    const reading = await read('报告.html', `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`)
    const lines = (text: string) =>
      text
        .split('\n')
        .map((each) => each.trim())
        .filter(Boolean)
    expect(lines(reading.plain)).toEqual(lines(clean))
  })

  it('keep the lines of a text set as it stands', async () => {
    for (const body of [`<pre>${clean}</pre>`, `<div style="white-space: pre-wrap">${clean}</div>`, `<div>${clean}</div>`])
      expect((await read('报告.html', `<html><body>${body}</body></html>`)).outline).toHaveLength(4)
  })

  it('give the figures of their tables by their heads', async () => {
    const table =
      '<table><tr><th rowspan="2">事项</th><th colspan="2">受理（件）</th></tr><tr><th>2022年</th><th>2023年</th></tr><tr><td>信访</td><td>85</td><td><p>90</p></td></tr></table>'
    const { text, figures } = await read('报告.html', site(`<div id="zoom">${paragraphs}${table}</div>`))
    const last = figures.slice(-2)
    expect(last.map(({ label, value, unit, period }) => [label, value, unit, period])).toEqual([
      ['信访受理', 85, '件', '2022年'],
      ['信访受理', 90, '件', '2023年'],
    ])
    expect(last.map(({ start, end }) => text.slice(start, end))).toEqual(['85', '90'])
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
