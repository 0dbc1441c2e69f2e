import { convention, defineRegister, f } from '../../definition/index.ts'

const basis = convention('疫苗接种只按年龄组统计人数；期末登记一次，不累加')

/** 疫苗接种统计: people and vaccinated by age group at the end of a campaign. */
export const safetyVaccination = defineRegister({
  id: 'safety.vaccination',
  title: '疫苗接种统计',
  group: '平安建设',
  says: '各社区每个年龄组在一次接种工作结束时登记一次总人数和接种人数，不登记姓名。',
  series: '苗',
  basis,
  fields: {
    campaign: f.line('接种工作'),
    ages: f.choice('年龄组', { under18: '17岁以下', adult: '18至59岁', sixties: '60至69岁', seventies: '70至79岁', eighties: '80岁以上' }),
    people: f.integer('总人数', { min: 1, max: 1_000_000, unit: '人' }),
    vaccinated: f.integer('接种人数', { max: 1_000_000, unit: '人' }),
  },
  names: { title: 'campaign' },
  asks: ['campaign', 'ages', 'people', 'vaccinated'],
  rules: {
    withinPeople: {
      says: '接种人数不超过总人数',
      basis,
      field: 'vaccinated',
      holds: ({ people = 0, vaccinated = 0 }) => vaccinated <= people,
    },
  },
  figures: {
    people: { label: '接种统计总人数', unit: '人', sums: 'people', at: 'enter', by: ['ages'] },
    vaccinated: { label: '接种人数', unit: '人', sums: 'vaccinated', at: 'enter', by: ['ages'] },
    rate: { label: '接种率', unit: '%', part: 'vaccinated', whole: 'people', at: 'enter', by: ['ages'] },
  },
})
