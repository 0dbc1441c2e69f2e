import { html } from 'hono/html'
import { formatDate } from '../documents/index.ts'
import type { PublishedRow } from '../reports/index.ts'
import { publicPage } from './frame.ts'

export interface ReportList {
  readonly place: string
  readonly rows: readonly PublishedRow[]
  readonly total: number
  readonly page: number
  readonly size: number
  readonly year?: number
  readonly unit?: string
  readonly years: readonly number[]
  readonly units: readonly { readonly path: string; readonly name: string }[]
  unitName(path: string): string
}

/** Published yearly reports, newest first, by year and unit. */
export function listPage(list: ReportList): Promise<string> {
  const { place, rows, total, page, size, years, units } = list
  const last = Math.max(1, Math.ceil(total / size))
  const address = (to: number) => `/public/reports?${new URLSearchParams(queryOf(list, to))}`
  return publicPage({
    title: '年度报告',
    place,
    trail: [{ label: '首页', to: '/public/reports' }, { label: '政务公开' }, { label: '年度报告' }],
    tags: [
      ['SiteName', `${place}政务公开`],
      ['ColumnName', '年度报告'],
      ['ColumnDescription', '法治政府建设年度报告和政府信息公开工作年度报告'],
      ['ColumnKeywords', '法治政府建设,政府信息公开,年度报告'],
      ['ColumnType', '政策文件'],
    ],
    body: html`<h1>年度报告</h1>
<form class="filters" method="get" action="/public/reports">
<label>年度<select name="year"><option value="">全部年度</option>${years.map(
      (year) => html`<option value="${year}"${year === list.year ? ' selected' : ''}>${year}年</option>`,
    )}</select></label>
<label>发布机构<select name="unit"><option value="">全部机构</option>${units.map(
      ({ path, name }) => html`<option value="${path}"${path === list.unit ? ' selected' : ''}>${name}</option>`,
    )}</select></label>
<button type="submit">筛选</button>
</form>
<p class="quiet">共${total}份</p>
${
  rows.length === 0
    ? html`<p class="notice">还没有公开的报告。法治政府建设年度报告于每年4月1日前、政府信息公开工作年度报告于每年3月31日前公开。</p>`
    : html`<ul class="list">${rows.map(
        (row) =>
          html`<li><a href="${row.metadata.address}">${row.metadata.title}</a><small>${list.unitName(row.unit)}　${formatDate(row.published_on)}</small></li>\n`,
      )}</ul>`
}
${
  last > 1
    ? html`<nav class="pages" aria-label="翻页">${page > 1 ? html`<a href="${address(page - 1)}" rel="prev">上一页</a>` : html`<span></span>`}<span>第${page}页，共${last}页</span>${page < last ? html`<a href="${address(page + 1)}" rel="next">下一页</a>` : html`<span></span>`}</nav>`
    : ''
}`,
  })
}

function queryOf({ year, unit }: ReportList, page: number): Record<string, string> {
  return { ...(year ? { year: String(year) } : {}), ...(unit ? { unit } : {}), page: String(page) }
}
