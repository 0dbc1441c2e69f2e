import { convention, defineRegister, f } from '../../definition/index.ts'

const basis = convention('街道、社区与律师事务所每年签订法律顾问或者共建合同')

/** 法律顾问合同: of the street, of each community, and co-building contracts with law firms. */
export const counselContract = defineRegister({
  id: 'counsel.contract',
  title: '法律顾问合同',
  group: '法律服务',
  says: '街道和各社区与律师事务所签订的顾问合同、共建合同；期满或者解除时终止。',
  series: '顾合',
  basis,
  fields: {
    firm: f.organisation('律师事务所', { disclose: 'public' }),
    level: f.choice('聘请单位', { street: '街道', community: '社区' }, { disclose: 'public' }),
    unitName: f.line('聘请单位名称', { disclose: 'public' }),
    kind: f.choice('合同种类', { counsel: '法律顾问合同', partnership: '共建合同' }, { disclose: 'public' }),
    lawyers: f.integer('派出律师', { min: 1, max: 50, unit: '名' }),
    fee: f.money('顾问费'),
    validFrom: f.day('服务期自'),
    validUntil: f.day('服务期至'),
    reason: f.choice('终止原因', { expired: '期满', replaced: '续签换新', dissolved: '解除' }),
  },
  names: { title: 'unitName' },
  asks: ['firm', 'level', 'unitName', 'kind', 'lawyers', 'validFrom', 'validUntil'],
  rules: {
    inOrder: {
      says: '服务期止日不早于起日',
      basis,
      field: 'validUntil',
      holds: ({ validFrom, validUntil }) => validFrom === undefined || validUntil === undefined || validFrom <= validUntil,
    },
  },
  ends: { label: '终止', asks: ['reason'] },
  figures: {
    signed: { label: '签订法律顾问合同', unit: '份', counts: 'enter', by: ['level', 'kind'] },
    units: { label: '签订法律顾问合同的单位', unit: '个', counts: 'enter', distinct: 'unitName', by: ['level', 'kind'] },
    inForce: { label: '履行中的法律顾问合同', unit: '份', rises: 'enter', falls: 'end', by: ['level', 'kind'] },
    lawyers: { label: '聘请律师', unit: '名', rises: 'enter', falls: 'end', weighs: 'lawyers', by: ['level', 'kind'] },
  },
})
