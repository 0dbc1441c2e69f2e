import { html } from 'hono/html'
import { reportCarriers } from '../../law/index.ts'
import { formatDate } from '../documents/index.ts'
import { type PublishedFilter, type PublishedHit, reportKinds } from '../reports/index.ts'
import { publicPage } from './frame.ts'
import type { Asked } from './view.ts'

export interface ReportList extends PublishedFilter {
  readonly asked: Asked
  readonly rows: readonly PublishedHit[]
  readonly total: number
  readonly page: number
  readonly size: number
  readonly years: readonly number[]
  readonly units: readonly { readonly path: string; readonly name: string }[]
  unitName(path: string): string
}

/** Published yearly reports, newest first, found by words, year, unit and kind. */
export function listPage(list: ReportList): Promise<string> {
  const { asked, rows, total, page, size, years, units, words = [] } = list
  const offered = list.year !== undefined && !years.includes(list.year) ? [list.year, ...years] : years
  const filtered = Object.keys(queryOf(list)).length > 0
  const last = Math.max(1, Math.ceil(total / size))
  const address = (to: number) => `/public/reports?${new URLSearchParams({ ...queryOf(list), page: String(to) })}`
  return publicPage({
    title: filtered ? '查找年度报告' : '年度报告',
    asked,
    trail: [{ label: '首页', to: '/public/reports' }, { label: '政务公开' }, { label: '年度报告' }],
    tags: [
      ['SiteName', `${asked.place}政务公开`],
      ['ColumnName', '年度报告'],
      ['ColumnDescription', '法治政府建设年度报告和政府信息公开工作年度报告'],
      ['ColumnKeywords', '法治政府建设,政府信息公开,年度报告'],
      ['ColumnType', '政策文件'],
    ],
    body: html`<h1>年度报告</h1>
<form class="filters" role="search" method="get" action="/public/reports">
<label class="words">关键词<input type="search" name="q" maxlength="100" value="${words.join(' ')}"></label>
${choice(
  '年度',
  'year',
  '全部年度',
  list.year,
  offered.map((year) => [year, `${year}年`]),
)}
${choice(
  '发布机构',
  'unit',
  '全部机构',
  list.unit,
  units.map(({ path, name }) => [path, name]),
)}
${choice(
  '种类',
  'kind',
  '全部种类',
  list.kind,
  reportKinds.map((kind) => [kind, reportCarriers[kind].title]),
)}
<button type="submit">查找</button>${filtered ? html`<a href="/public/reports">清除条件</a>` : ''}
</form>
<p class="quiet" role="status">${filtered ? `符合条件的报告共${total}份` : `共${total}份`}</p>
${rows.length === 0 ? nothing(filtered, total) : html`<ul class="list">${rows.map((row) => entry(row, list))}</ul>`}
${
  last > 1
    ? html`<nav class="pages" aria-label="翻页">${page > 1 ? html`<a href="${address(page - 1)}" rel="prev">上一页</a>` : html`<span></span>`}<span>第${page}页，共${last}页</span>${page < last ? html`<a href="${address(page + 1)}" rel="next">下一页</a>` : html`<span></span>`}</nav>`
    : ''
}`,
  })
}

function choice(
  label: string,
  name: string,
  all: string,
  chosen: string | number | undefined,
  options: readonly (readonly [string | number, string])[],
) {
  return html`<label>${label}<select name="${name}"><option value="">${all}</option>${options.map(
    ([value, text]) => html`<option value="${value}"${value === chosen ? ' selected' : ''}>${text}</option>`,
  )}</select></label>`
}

function entry({ metadata, unit, passage, published_on }: PublishedHit, { words = [], unitName }: ReportList) {
  return html`<li><a href="${metadata.address}">${metadata.title}</a><small>${unitName(unit)}　${formatDate(published_on)}</small>${
    passage ? html`<p class="passage">…${marked(passage, words)}…</p>` : ''
  }</li>\n`
}

/** The words looked for stand out in the passage. */
function marked(passage: string, words: readonly string[]) {
  const pattern = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${'$'}{}()|[\]\\]/g, '\\$&')).join('|')})`, 'iu')
  return passage.split(pattern).map((part, index) => (index % 2 === 1 ? html`<mark>${part}</mark>` : part))
}

function nothing(filtered: boolean, total: number) {
  if (total > 0) return html`<p class="notice">没有这一页。<a href="/public/reports">查看第一页</a></p>`
  return filtered
    ? html`<p class="notice">没有符合条件的报告。可以减少关键词，或者<a href="/public/reports">查看全部报告</a>。</p>`
    : html`<p class="notice">还没有公开的报告。法治政府建设年度报告于每年4月1日前、政府信息公开工作年度报告于每年3月31日前公开。</p>`
}

function queryOf({ words, year, unit, kind }: PublishedFilter): Record<string, string> {
  return {
    ...(words?.length ? { q: words.join(' ') } : {}),
    ...(year ? { year: String(year) } : {}),
    ...(unit ? { unit } : {}),
    ...(kind ? { kind } : {}),
  }
}
