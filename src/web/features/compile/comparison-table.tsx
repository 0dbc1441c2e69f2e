import { Tooltip } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { numberText } from '../../app/words.ts'
import { RowsDrawer } from '../figures/rows-drawer.tsx'
import type { Cell, Column, Row } from './contract.ts'

interface ComparisonTableProps {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** What the columns are grouped by. */
  readonly by: 'year' | 'unit'
  readonly stale?: boolean
  /** Says below a number why it stands out, not only when pointed at. */
  readonly explains?: boolean
}

interface Opened {
  readonly row: Row
  readonly column: Column
}

/** Figures by unit and year; every number opens its records or its place in the file. */
export function ComparisonTable({ columns, rows, by, stale = false, explains = false }: ComparisonTableProps) {
  const [opened, setOpened] = useState<Opened>()
  const groups = groupsOf(columns, by)
  return (
    <div className={`figure-scroll compile-scroll${stale ? ' list-stale' : ''}`}>
      <table className="figure-table compile-table">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              统计数
            </th>
            {groups.map(({ title, places }) => (
              <th key={title} scope="colgroup" colSpan={places.length} className="compile-group">
                {title}
              </th>
            ))}
          </tr>
          <tr>
            {groups.flatMap(({ title, places }) =>
              places.map((place) => (
                <th key={`${title} ${place}`} scope="col" className="right">
                  {by === 'year' ? columns[place]?.unitName : `${columns[place]?.year}年`}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.page ? row.label : <Link to={`/figures/${row.figure}`}>{row.label}</Link>}
                <small className="quiet">{row.unit}</small>
              </th>
              {groups.flatMap(({ places }) =>
                places.map((place) => {
                  const column = columns[place]
                  const cell = row.cells[place] ?? null
                  return (
                    column && (
                      <td key={`${column.unit} ${column.year}`} className={`right ${classOf(row, cell, place)}`}>
                        <CellView
                          cell={cell}
                          name={`${column.unitName}${column.year}年${row.label}`}
                          page={row.page && `/disclosure?${new URLSearchParams({ unit: column.unit, year: String(column.year) })}`}
                          onOpen={() => setOpened({ row, column })}
                        />
                        {explains && cell?.outlier && <small className="compile-why">{cell.outlier}</small>}
                      </td>
                    )
                  )
                }),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {opened && (
        <RowsDrawer
          figure={{
            id: opened.row.figure,
            label: opened.row.label,
            unit: opened.row.unit,
            type: opened.row.type,
            dims: [],
            money: opened.row.money,
          }}
          where={opened.row.where}
          year={opened.column.year}
          unit={opened.column.unit}
          onClose={() => setOpened(undefined)}
        />
      )}
    </div>
  )
}

interface CellViewProps {
  readonly cell: Cell | null
  /** What it is the value of, for those who do not see the table. */
  readonly name: string
  /** Where a value of the ledger is shown with all that belongs to it, in place of its records. */
  readonly page: string | undefined
  readonly onOpen: () => void
}

function CellView({ cell, name, page, onOpen }: CellViewProps) {
  if (!cell) return <span className="quiet">—</span>
  const shown = cell.written && cell.written !== cell.text ? cell.written : numberText(cell.value)
  const says = [sources[cell.source], cell.place?.name, cell.outlier, cell.differs && `“${cell.differs.name}”写的是${cell.differs.written}`]
  return (
    <>
      <Tooltip title={says.filter(Boolean).join('；')}>
        {cell.place ? (
          <Link to={placeAddress(cell.place)} aria-label={`${name} ${shown}，${sources[cell.source]}，看文件中的位置`}>
            {shown}
          </Link>
        ) : page ? (
          <Link to={page} aria-label={`${name} ${shown}，看统计表`}>
            {shown}
          </Link>
        ) : (
          <button type="button" className="number-button" onClick={onOpen} aria-label={`${name} ${shown}，看计入的事项`}>
            {shown}
          </button>
        )}
      </Tooltip>
      {cell.differs && (
        <Link to={placeAddress(cell.differs)} className="compile-differs" title={`“${cell.differs.name}”写的是${cell.differs.written}`}>
          文件：{cell.differs.written}
        </Link>
      )}
    </>
  )
}

export const sources: Readonly<Record<Cell['source'], string>> = {
  ledger: '来自台账',
  earlier: '来自旧报告，已确认为比较基数',
  file: '来自报送的文件',
  likely: '来自报送的文件，是不是这个统计数还没有确认',
}

export function placeAddress({ report, start }: { readonly report: string; readonly start: number }): string {
  return `/compile/files/${report}?at=${start}`
}

function classOf(row: Row, cell: Cell | null, place: number): string {
  if (!cell) return row.gaps.includes(place) ? 'is-gap' : ''
  return `source-${cell.source}${cell.outlier ? ' is-outlier' : ''}`
}

function groupsOf(columns: readonly Column[], by: 'year' | 'unit'): { title: string; places: number[] }[] {
  const groups = new Map<string, number[]>()
  columns.forEach((column, place) => {
    const title = by === 'year' ? `${column.year}年` : column.unitName
    groups.set(title, [...(groups.get(title) ?? []), place])
  })
  return [...groups].map(([title, places]) => ({ title, places }))
}
