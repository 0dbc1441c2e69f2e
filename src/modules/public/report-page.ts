import { html, raw } from 'hono/html'
import { formatDate } from '../documents/index.ts'
import type { PublishedPage, PublishedRow } from '../reports/index.ts'
import { publicPage } from './frame.ts'
import type { Asked } from './view.ts'

/** A published report with everything that tells what it is and where its numbers come from. */
export function reportPage(row: PublishedPage, editions: readonly PublishedRow[], asked: Asked): Promise<string> {
  const { metadata, content } = row
  const newest = editions[0]
  const current = newest?.edition === row.edition
  const query = current ? '' : `?edition=${row.edition}`
  const effect = current ? '现行有效' : `已由${formatDate(newest?.published_on ?? row.published_on)}公开的第${newest?.edition}版更正`
  return publicPage({
    title: metadata.title,
    asked,
    trail: [
      { label: '首页', to: '/public/reports' },
      ...metadata.columns.map((label) => ({ label })),
      { label: `${row.year}年`, to: `/public/reports?year=${row.year}` },
      { label: '正文' },
    ],
    tags: tagsOf(row, asked),
    body: html`
${current ? '' : html`<p class="notice warning">这是第${row.edition}版。${effect}，<a href="${metadata.address}">查看现行版</a>。</p>`}
<section aria-label="文件信息">
<dl class="metadata">
${fact('索引号', metadata.indexNumber)}${fact('主题分类', metadata.topic)}
${fact('名称', metadata.title, true)}
${fact('发布机构', metadata.organ)}${fact('发文字号', metadata.number || '无')}
${fact('成文日期', formatDate(metadata.writtenOn))}${fact('发布日期', formatDate(row.published_on))}
${fact('有效性', current ? '有效' : '失效')}${fact('效力说明', effect)}
${fact('内容概述', metadata.description, true)}
${fact('主题词', metadata.keywords.join('　'), true)}
</dl>
</section>
<nav aria-label="下载和附表">
<ul class="files">
${[
  ['report.docx', 'Word 文档（.docx）', content.docx.size],
  ['report.pdf', 'PDF 文档（.pdf）', content.pdf.size],
  ['report.html', '网页文件（.html）', undefined],
  ['figures.csv', '统计数（.csv）', undefined],
  ['figures.json', '统计数（.json）', undefined],
].map(
  ([file, label, size]) =>
    html`<li><a href="${metadata.address}/${file}${query}" download>${label}${size ? `，${sizeOf(Number(size))}` : ''}</a></li>`,
)}
${content.figures.length > 0 ? html`<li><a href="#figures">统计数的来源和算法</a></li>` : ''}
</ul>
</nav>
<div class="sheet">${raw(row.html)}</div>
${figuresOf(row)}
${versionsOf(row, editions)}
<section aria-labelledby="proof" class="versions">
<h2 id="proof">核对</h2>
<p class="quiet">本页公开的是经会议审议通过的第${row.version}版定稿${metadata.cutOff ? `，数据截至${metadata.cutOff}` : ''}。定稿摘要（SHA-256）：<code style="overflow-wrap:anywhere">${metadata.digest}</code></p>
</section>`,
  })
}

/** What stands in place of a report that was taken down. */
export function withdrawnPage(row: PublishedRow, asked: Asked): Promise<string> {
  const { metadata } = row
  return publicPage({
    title: `${metadata.title}已撤下`,
    asked,
    trail: [{ label: '首页', to: '/public/reports' }, ...metadata.columns.map((label) => ({ label })), { label: '已撤下' }],
    tags: [['robots', 'noindex']],
    body: html`<h1>${metadata.title}已撤下</h1>
<p>索引号 ${metadata.indexNumber}，${formatDate(row.published_on)}公开，${row.withdrawn_on ? formatDate(row.withdrawn_on) : ''}由${metadata.organ}撤下。</p>
<p class="notice warning">撤下理由：${row.withdrawn_reason ?? ''}</p>
<p><a href="/public/reports">查看其他报告</a></p>`,
  })
}

export function missingPage(asked: Asked): Promise<string> {
  return publicPage({
    title: '没有找到',
    asked,
    trail: [{ label: '首页', to: '/public/reports' }, { label: '没有找到' }],
    tags: [['robots', 'noindex']],
    body: html`<h1>没有这份公开的报告</h1>
<p>地址可能不完整，或者这份报告还没有公开。</p>
<p><a href="/public/reports">查看已经公开的报告</a></p>`,
  })
}

/** Head tags by the guide for government sites. */
function tagsOf(row: PublishedPage, { place, here }: Asked): (readonly [string, string])[] {
  const { metadata } = row
  return [
    ['SiteName', `${place}政务公开`],
    ['SiteDomain', here.host],
    ['ColumnName', metadata.columns.at(-1) ?? ''],
    ['ColumnType', '政策文件'],
    ['ArticleTitle', metadata.title],
    ['PubDate', metadata.publishedAt],
    ['ContentSource', metadata.organ],
    ['Keywords', metadata.keywords.join(',')],
    ['Description', metadata.description],
    ['Url', `${here.origin}${metadata.address}`],
  ]
}

function fact(label: string, value: string, wide = false) {
  return html`<div${wide ? raw(' class="wide"') : ''}><dt>${label}</dt><dd>${value}</dd></div>`
}

function figuresOf({ content: { figures } }: PublishedPage) {
  if (figures.length === 0) return ''
  return html`<section class="appendix" aria-labelledby="figures">
<h2 id="figures">统计数的来源和算法</h2>
<div class="scrolls" role="region" aria-label="统计数表，可以左右滚动" tabindex="0">
<table class="rows">
<thead><tr><th scope="col">统计数</th><th scope="col">数值</th><th scope="col">算法</th><th scope="col">来源</th><th scope="col">期间</th><th scope="col">记录数</th></tr></thead>
<tbody>${figures.map(
    (row) =>
      html`<tr><th scope="row">${row.label}</th><td class="number">${row.value}</td><td>${row.formula}</td><td>${row.source}</td><td class="short">${row.period}</td><td class="number">${row.rows}</td></tr>\n`,
  )}</tbody>
</table>
</div>
</section>`
}

function versionsOf(row: PublishedRow, editions: readonly PublishedRow[]) {
  if (editions.length < 2) return ''
  return html`<section class="versions" aria-labelledby="versions">
<h2 id="versions">历次公开</h2>
<ul class="list">${editions.map(
    (one) =>
      html`<li><span>${one.edition === row.edition ? html`第${one.edition}版（本页）` : html`<a href="${one.metadata.address}?edition=${one.edition}">第${one.edition}版</a>`}</span><small>${formatDate(one.published_on)}　索引号 ${one.metadata.indexNumber}</small></li>`,
  )}</ul>
</section>`
}

function sizeOf(bytes: number): string {
  return bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`
}
