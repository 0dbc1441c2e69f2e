import { convention, defineParameter } from '../../definition/index.ts'
import { cangzhouRules, reviewOpinions, saysOf } from '../sources/normative-document.ts'

const long = '2018-01-01'

/** Shortest period of public comments, in working days. There is no national number: localities have seven working days to thirty days. */
export const commentPeriod = defineParameter({
  id: 'normative.commentPeriod',
  label: '规范性文件公开征求意见最短期限',
  unit: '工作日',
  values: [{ from: long, value: 7, basis: convention('各地规定为七个工作日至三十日不等，按本地规定设置') }],
})

/** Days from publication to filing. */
export const filingTerm = defineParameter({
  id: 'normative.filingTerm',
  label: '规范性文件报送备案期限',
  unit: '日',
  values: [
    { from: long, value: 15, basis: convention('各地多规定为公布之日起十五日，个别为二十日，按本地规定设置') },
    { from: '2025-10-15', value: 15, basis: saysOf(cangzhouRules, '公布之日起十五日内报送备案；各地按本地规定设置。') },
  ],
})

/** Longest validity, in months. */
export const longestValidity = defineParameter({
  id: 'normative.longestValidity',
  label: '规范性文件有效期上限',
  unit: '月',
  values: [{ from: long, value: 60, basis: convention('各地多规定有效期一般不超过五年，按本地规定设置') }],
})

/** Longest validity of a document on trial (暂行、试行), in months. */
export const longestTrial = defineParameter({
  id: 'normative.longestTrial',
  label: '暂行、试行文件有效期上限',
  unit: '月',
  values: [{ from: long, value: 24, basis: convention('各地多规定暂行、试行不超过二年，按本地规定设置') }],
})

/** Working days a legality review of a document is given at least. */
export const shortestReview = defineParameter({
  id: 'legality.shortestReview',
  label: '规范性文件合法性审核时间下限',
  unit: '工作日',
  values: [{ from: long, value: 5, basis: saysOf(reviewOpinions, '除紧急情形外，审核时间一般不少于五个工作日。') }],
})

/** Working days a legality review of a major decision is given at least. */
export const shortestDecisionReview = defineParameter({
  id: 'legality.shortestDecisionReview',
  label: '重大行政决策合法性审查时间下限',
  unit: '工作日',
  values: [{ from: long, value: 7, basis: convention('重大行政决策程序暂行条例规定一般不少于七个工作日，条文序号待核') }],
})

/** Working days a legality review of a document may take at most. */
export const longestReview = defineParameter({
  id: 'legality.longestReview',
  label: '规范性文件合法性审核时间上限',
  unit: '工作日',
  values: [{ from: long, value: 15, basis: saysOf(reviewOpinions, '审核时间最长不超过十五个工作日。') }],
})

/** Working days for reviews of contracts, major enforcement decisions and the like, as offices set them. */
export const otherReview = defineParameter({
  id: 'legality.otherReview',
  label: '合同、重大执法决定等合法性审核期限',
  unit: '工作日',
  values: [{ from: long, value: 5, basis: convention('街道自收到完整材料之日起五个工作日内审核，按本单位规定设置') }],
})
