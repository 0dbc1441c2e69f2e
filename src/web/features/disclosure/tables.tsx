import type { PartView, TablesView } from '../../../modules/disclosure/view.ts'
import { CellNumber } from './cell-number.tsx'

type Opens = { readonly onOpen: (part: PartView) => void }

/** 收到和处理政府信息公开申请情况. */
export function ApplicationsTable({ table, onOpen }: Opens & { readonly table: TablesView['applications'] }) {
  return (
    <div className="disclosure-scroll">
      <table className="disclosure-table">
        <thead>
          <tr>
            <th scope="col" rowSpan={2} colSpan={2}>
              项目
            </th>
            <th scope="col" rowSpan={2}>
              {table.columns[0]}
            </th>
            <th scope="colgroup" colSpan={table.columns.length - 2}>
              法人或其他组织
            </th>
            <th scope="col" rowSpan={2}>
              {table.columns.at(-1)}
            </th>
          </tr>
          <tr>
            {table.columns.slice(1, -1).map((label) => (
              <th key={label} scope="col">
                {label.replace('其他法人或组织', '其他')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => {
            const nested = /^\d/.test(row.label)
            const first = nested && table.rows[index - 1]?.group !== row.group
            const span = table.rows.filter((other) => other.group === row.group && /^\d/.test(other.label)).length
            return (
              <tr key={row.key} className={nested || row.group === '' || row.key !== 'total' ? undefined : 'disclosure-total'}>
                {first && (
                  <th scope="rowgroup" rowSpan={span}>
                    {row.group}
                  </th>
                )}
                <th scope="row" colSpan={nested ? 1 : 2}>
                  {row.key === 'open' ? `${row.group}：${row.label}` : row.label}
                </th>
                {row.cells.map((cell, column) => (
                  <td key={table.columns[column]}>
                    <CellNumber cell={cell} says={`${row.label}，${table.columns[column]}`} onOpen={onOpen} />
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** 主动公开政府信息情况, a table for each item of article 20. */
export function ActiveTables({ sections, onOpen }: Opens & { readonly sections: TablesView['active'] }) {
  return (
    <div className="disclosure-scroll">
      {sections.map((section) => (
        <PlainTable key={section.title} heads="信息内容" {...section} onOpen={onOpen} />
      ))}
    </div>
  )
}

/** 因政府信息公开工作被申请行政复议、提起行政诉讼情况. */
export function RemediesTable({ table, onOpen }: Opens & { readonly table: TablesView['remedies'] }) {
  return (
    <div className="disclosure-scroll">
      <PlainTable heads="途径" {...table} onOpen={onOpen} />
    </div>
  )
}

type PlainTableProps = Opens & {
  /** What the heads of the rows are. */
  readonly heads: string
  readonly title?: string
} & TablesView['remedies']

function PlainTable({ heads, title, columns, rows, onOpen }: PlainTableProps) {
  return (
    <table className="disclosure-table">
      {title && <caption>{title}</caption>}
      <thead>
        <tr>
          <th scope="col">{heads}</th>
          {columns.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {cells.map((cell, column) => (
              <td key={columns[column]}>
                <CellNumber cell={cell} says={`${label}，${columns[column]}`} onOpen={onOpen} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
