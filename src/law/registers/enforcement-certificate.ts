import { convention, defineRegister, f } from '../../definition/index.ts'
import { enforcementSupervision } from '../sources/enforcement-supervision.ts'

const basis = convention('执法人员经培训考试合格，领取行政执法证件后上岗；2026年2月1日起见《行政执法监督条例》第十七条')

/** 执法证: who may enforce, from when to when. The gate "两名以上持证人员" reads it. */
export const enforcementCertificate = defineRegister({
  id: 'enforcement.certificate',
  title: '行政执法证',
  group: '行政执法',
  says: '登记执法人员领取的行政执法证；换证时注销旧证、登记新证。过期、暂扣、注销的不得执法。',
  series: '证',
  basis,
  fields: {
    holder: f.officer('持证人', { disclose: 'public' }),
    number: f.line('执法证号', { disclose: 'public' }),
    kind: f.choice('证件种类', { enforcement: '行政执法证', supervision: '行政执法监督证' }, { disclose: 'public' }),
    field: f.line('执法领域', { disclose: 'public' }),
    area: f.line('执法区域', { disclose: 'public' }),
    issue: f.choice('取得方式', { first: '初次申领', renewed: '换发', changed: '变更', reissued: '补发' }),
    issuer: f.line('发证机关', { disclose: 'public' }),
    validFrom: f.day('有效期自', { disclose: 'public' }),
    validUntil: f.day('有效期至', { disclose: 'public' }),
    reason: f.choice(
      '注销原因',
      {
        expired: '有效期满',
        transferred: '调离执法岗位',
        retired: '退休',
        lost: '遗失作废',
        suspended: '暂扣收回',
        revoked: '吊销',
        replaced: '换证',
      },
      { basis: enforcementSupervision(32) },
    ),
  },
  names: { title: 'number' },
  asks: ['holder', 'number', 'kind', 'issue', 'validFrom', 'validUntil'],
  rules: {
    inOrder: {
      says: '有效期止日不早于起日',
      basis,
      field: 'validUntil',
      holds: ({ validFrom, validUntil }) => validFrom === undefined || validUntil === undefined || validFrom <= validUntil,
    },
  },
  ends: { label: '注销', asks: ['reason'] },
  figures: {
    issued: { label: '取得执法证人数', unit: '人', counts: 'enter', by: ['kind', 'issue'] },
    cancelled: { label: '注销执法证人数', unit: '人', counts: 'end', by: ['kind', 'reason'] },
    held: { label: '持有执法证人数', unit: '人', rises: 'enter', falls: 'end', by: ['kind'] },
  },
})
