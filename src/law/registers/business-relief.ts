import { convention, defineRegister, f } from '../../definition/index.ts'

/** 房租减免 */
export const businessRelief = defineRegister({
  id: 'business.relief',
  title: '房租减免统计',
  group: '基础台账',
  says: '登记为商户减免房租的业主数、受益商户数和金额。',
  series: '减',
  basis: convention('惠企措施按数量和金额统计'),
  fields: {
    title: f.line('楼宇或者街区'),
    landlord: f.choice('业主类别', { private: '私人业主', state: '国有业主', collective: '集体业主' }),
    landlords: f.integer('业主数', { min: 1, max: 10_000, unit: '位' }),
    tenants: f.integer('受益商户', { max: 100_000, unit: '户' }),
    amount: f.money('减免金额'),
  },
  names: { title: 'title' },
  asks: ['title', 'landlord', 'landlords'],
  figures: {
    landlords: { label: '减免房租的业主', unit: '位', sums: 'landlords', at: 'enter', by: ['landlord'] },
    tenants: { label: '受益商户', unit: '户', sums: 'tenants', at: 'enter', by: ['landlord'] },
    amount: { label: '减免房租金额', unit: '元', sums: 'amount', at: 'enter', by: ['landlord'] },
  },
})
