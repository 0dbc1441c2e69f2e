import { expect, test } from 'vitest'
import { rowsOf } from './rows-address.ts'

test('the address of a token names figure, year, unit and dimensions', () => {
  const rows = '/api/figures/mediation.agreed/rows?year=2022&unit=530999%2F001&dim.kind=family'
  expect(rowsOf({ rows, label: '调解成功', unit: '件' }, 2023, '530999')).toEqual({
    figure: { id: 'mediation.agreed', label: '调解成功', unit: '件', type: 'count', dims: [], money: false },
    year: 2022,
    unit: '530999/001',
    where: { kind: 'family' },
  })
})

test('what the address leaves out is that of the report', () => {
  const { year, unit, where } = rowsOf({ rows: '/api/figures/x.y/rows', label: '率', unit: '%' }, 2023, '530999')
  expect([year, unit, where]).toEqual([2023, '530999', {}])
})
