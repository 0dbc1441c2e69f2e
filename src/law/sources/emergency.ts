import { defineSource } from '../../definition/index.ts'

/** 突发事件应对法 as revised, in force since 2024-11-01. */
export const emergencyLaw = defineSource({
  id: 'emergency-law.2024',
  name: '中华人民共和国突发事件应对法',
  short: ['突发事件应对法'],
  kind: '法律',
  edition: '2024年修订',
  inForce: { from: '2024-11-01' },
  mark: 'verified',
  articles: {
    42: '组织应急宣传和必要的演练，居民委员会等按照政府要求开展。',
    85: '为应对突发事件收集的个人信息只用于应对，事后销毁。',
  },
})

/** 生产安全事故应急条例 */
export const workSafetyEmergency = defineSource({
  id: 'work-safety-emergency.2019',
  name: '生产安全事故应急条例',
  short: [],
  kind: '行政法规',
  edition: '2019年公布',
  inForce: { from: '2019-04-01' },
  mark: 'verified',
  articles: { 5: '制定并公布生产安全事故应急救援预案。', 8: '政府及街道等派出机关至少每两年组织一次应急救援预案演练。' },
})

/** 突发事件应急预案管理办法 */
export const emergencyPlans = defineSource({
  id: 'emergency-plans.2024',
  name: '突发事件应急预案管理办法',
  short: ['应急预案管理办法'],
  kind: '国务院文件',
  edition: '国办发〔2024〕5号',
  inForce: { from: '2024-01-31' },
  mark: 'verified',
  articles: { 26: '街道预案印发后二十个工作日内报县级政府备案，社区预案报街道备案。' },
})
