import { convention, defineRegister, f } from '../../definition/index.ts'

/** 走访服务企业 */
export const businessVisit = defineRegister({
  id: 'business.visit',
  title: '服务企业',
  group: '基础台账',
  says: '登记走访企业、协调办理手续、法治体检等服务和解决的问题。',
  series: '企',
  basis: convention('为企业提供走访、协调和法律服务，逐次登记'),
  fields: {
    enterprise: f.organisation('企业'),
    kind: f.choice('服务种类', {
      visit: '走访',
      handling: '协助办理手续',
      checkUp: '法治体检',
      policy: '政策宣讲',
      coordination: '协调问题',
    }),
    raised: f.integer('反映问题', { max: 100, unit: '个' }),
    solved: f.integer('解决问题', { max: 100, unit: '个' }),
    note: f.text('情况说明'),
  },
  names: { title: 'enterprise' },
  asks: ['enterprise', 'kind'],
  figures: {
    services: { label: '服务企业', unit: '次', counts: 'enter', by: ['kind'] },
    enterprises: { label: '服务企业户数', unit: '户', counts: 'enter', distinct: 'enterprise' },
    solved: { label: '为企业解决问题', unit: '个', sums: 'solved', at: 'enter' },
  },
})
