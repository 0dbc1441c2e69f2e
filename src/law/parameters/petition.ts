import { convention, defineParameter } from '../../definition/index.ts'
import { petitionRegulation, petitionRules } from '../sources/petition.ts'

/** Natural days by which the limit for handling may be lengthened at most. */
export const petitionExtension = defineParameter({
  id: 'petition.extension',
  label: '信访事项延长办理的最长期限',
  unit: '日',
  values: [
    { from: '2005-05-01', value: 30, basis: petitionRegulation(33) },
    { from: '2022-05-01', value: 30, basis: petitionRules(34) },
  ],
})

export const petitionRepresentatives = defineParameter({
  id: 'petition.representatives',
  label: '多人走访推选代表的最多人数',
  unit: '人',
  values: [
    { from: '2005-05-01', value: 5, basis: petitionRegulation('18.2') },
    { from: '2022-05-01', value: 5, basis: petitionRules('20.3') },
  ],
})

/** Working days from acceptance to the opinion in the simple procedure. */
export const simplePetition = defineParameter({
  id: 'petition.simple',
  label: '简易办理的办结期限',
  unit: '工作日',
  values: [
    {
      from: '2022-05-01',
      value: 10,
      basis: convention('《信访事项简易办理办法（试行）》规定自受理之日起十个工作日内出具处理意见，能当场答复的当场答复；条文未核'),
    },
  ],
})
