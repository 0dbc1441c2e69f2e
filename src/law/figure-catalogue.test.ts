import { expect, test } from 'vitest'
import { membership } from '../../tests/club.ts'
import { convention, defineFigure, defineRegister, f, type Procedure } from '../definition/index.ts'
import { buildCatalogue } from './figure-catalogue.ts'

const courts = defineRegister({
  id: 'club.court',
  title: '场地',
  group: '试验',
  says: '登记场地租金。',
  series: '场',
  basis: convention('网球俱乐部章程'),
  fields: { name: f.line('名称'), indoor: f.yesNo('室内'), rent: f.money('租金') },
  names: { title: 'name' },
  asks: ['name', 'indoor', 'rent'],
  figures: { rents: { label: '租金', unit: '元', sums: 'rent', at: 'enter', by: ['indoor'] } },
})
const income = defineFigure({
  id: 'club.income',
  label: '收入',
  unit: '元',
  chapter: '财务',
  adds: [{ figure: 'club.membership.fees' }, { figure: 'club.court.rents' }],
})

test('declared and composed figures stand side by side', () => {
  const catalogue = buildCatalogue([membership, courts], [income])
  expect(catalogue.get('club.court.rents')).toEqual({
    id: 'club.court.rents',
    label: '租金',
    unit: '元',
    type: 'sum',
    group: '试验',
    source: { id: 'club.court', title: '场地', from: '2000-01-01' },
    dims: [{ key: 'indoor', label: '室内', options: { true: '是', false: '否' } }],
    money: true,
  })
  expect(catalogue.get('club.income')).toMatchObject({ type: 'sum', money: true, group: '财务', dims: [] })
})

test('editions share a figure: the newest words it, options of all remain', () => {
  const newer: Procedure = {
    ...membership,
    inForce: { from: '2030-01-01' },
    fields: { ...membership.fields, level: f.choice('级别', { advanced: '高级', expert: '专业' }) },
  }
  const older: Procedure = { ...membership, inForce: { from: '2020-01-01', to: '2029-12-31' } }
  const applied = buildCatalogue([newer, older], []).get('club.membership.applied')
  expect(applied?.dims).toEqual([{ key: 'level', label: '级别', options: { beginner: '初学', advanced: '高级', expert: '专业' } }])
})

test('a composed figure of something nobody declares is a mistake', () => {
  expect(() => buildCatalogue([courts], [income])).toThrow('club.membership.fees')
})
