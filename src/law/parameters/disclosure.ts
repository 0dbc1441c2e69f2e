import { defineParameter } from '../../definition/index.ts'
import { openInformation, openInformation2007 } from '../sources/open-information.ts'

/** Working days by which the answer to an application may be put off at most. */
export const disclosureExtension = defineParameter({
  id: 'disclosure.extension',
  label: '政府信息公开申请延长答复的最长期限',
  unit: '工作日',
  values: [
    { from: '2008-05-01', value: 15, basis: openInformation2007.whole },
    { from: '2019-05-15', value: 20, basis: openInformation(33) },
  ],
})
