import { expect, test } from 'vitest'
import { figureCatalogue } from '../index.ts'
import { answers, applicantKinds } from './choices.ts'
import {
  activeSections,
  applicantColumns,
  type CellPart,
  carriedRow,
  newRow,
  nextRow,
  remedyParts,
  remedyWays,
  resultRows,
  totalRow,
} from './table.ts'

const rows = [newRow, carriedRow, ...resultRows, totalRow, nextRow]

test('every cell counts figures that are declared, in parts that there are', () => {
  const parts: readonly CellPart[] = [
    ...rows.flatMap((row) =>
      row.parts.flatMap((part) => applicantColumns.map(({ key }) => ({ ...part, where: { ...part.where, applicantKind: key } }))),
    ),
    ...activeSections.flatMap(({ items }) => items.flatMap(({ cells }) => cells.flat())),
    ...remedyWays.flatMap(({ key }) => remedyParts(key)),
  ]
  const wrong = parts.filter(({ figure, where = {}, at }) => {
    const declared = figureCatalogue().get(figure)
    const stock = declared?.type === 'stock'
    return (
      !declared ||
      stock !== (at !== 'year') ||
      Object.entries(where).some(([key, value]) => !declared.dims.some((dim) => dim.key === key && value in dim.options))
    )
  })
  expect(wrong).toEqual([])
})

test('every way an application can end stands in one row, and the total counts them all', () => {
  const told = resultRows.flatMap(({ parts }) => parts)
  expect(told.flatMap(({ where }) => where?.result ?? []).sort()).toEqual(Object.keys(answers).sort())
  expect(new Set(told.map(({ figure }) => figure))).toEqual(new Set(totalRow.parts.map(({ figure }) => figure)))
})

test('the columns are the kinds of applicants', () => {
  expect(applicantColumns.map(({ key }) => key)).toEqual(Object.keys(applicantKinds))
})

test('each section of the first table has a cell for each column', () => {
  const uneven = activeSections.flatMap(({ columns, items }) => items.filter(({ cells }) => cells.length !== columns.length))
  expect(uneven).toEqual([])
})
