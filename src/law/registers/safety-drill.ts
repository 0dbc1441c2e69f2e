import { convention, defineRegister, f } from '../../definition/index.ts'
import { emergencyLaw, workSafetyEmergency } from '../sources/emergency.ts'

/** 应急演练 */
export const safetyDrill = defineRegister({
  id: 'safety.drill',
  title: '应急演练',
  group: '平安建设',
  says: '登记应急预案演练：预案、形式、人数、评估和整改。生产安全事故预案至少每两年演练一次。',
  series: '练',
  basis: convention('应急演练逐次登记'),
  fields: {
    plan: f.line('演练预案', { basis: workSafetyEmergency(8) }),
    kind: f.choice('形式', { table: '桌面推演', live: '实战演练' }, { basis: emergencyLaw(42) }),
    field: f.choice('领域', {
      workSafety: '生产安全',
      fire: '消防',
      flood: '防汛',
      quake: '地震',
      health: '公共卫生',
      security: '社会安全',
    }),
    people: f.integer('参加人数', { min: 1, max: 100_000, unit: '人' }),
    evaluation: f.text('评估和整改'),
  },
  names: { title: 'plan' },
  asks: ['plan', 'kind', 'field', 'people'],
  figures: {
    held: { label: '应急演练', unit: '次', counts: 'enter', by: ['kind', 'field'] },
    people: { label: '应急演练参加人数', unit: '人次', sums: 'people', at: 'enter', by: ['field'] },
  },
})
