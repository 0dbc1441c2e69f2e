import { convention, defineRegister, f } from '../../definition/index.ts'

const basis = convention('日常巡查发现轻微违法的，先行劝导、责令改正，登记次数')

/** 巡查劝导: one entry may stand for a whole round on a road. No names of those spoken to. */
export const enforcementPatrol = defineRegister({
  id: 'enforcement.patrol',
  title: '巡查劝导',
  group: '行政执法',
  says: '按路段登记一次巡查中劝导、清理的次数。不登记被劝导人姓名；应当处罚的，另行立案。',
  series: '巡',
  basis,
  fields: {
    place: f.line('路段或点位'),
    kind: f.choice('行为种类', {
      stall: '占路摆卖、店外经营',
      appearance: '市容环境违规',
      parking: '违规停放',
      posting: '乱贴乱画',
      waste: '乱倒垃圾',
      other: '其他',
    }),
    measure: f.choice('处置方式', { persuaded: '劝导改正', cleared: '现场清理', ordered: '责令限期改正', handedOver: '转立案' }),
    times: f.integer('次数', { min: 1, max: 2000, unit: '次' }),
    officers: f.officers('巡查人员'),
    note: f.text('情况说明'),
    photos: f.files('照片'),
  },
  names: { title: 'place' },
  asks: ['place', 'kind', 'measure', 'times'],
  figures: {
    times: { label: '巡查劝导清理', unit: '次', sums: 'times', at: 'enter', by: ['kind', 'measure'] },
    rounds: { label: '巡查登记', unit: '条', counts: 'enter', by: ['kind'] },
  },
})
