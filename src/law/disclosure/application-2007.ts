import { calendar, convention, defineProcedure, working } from '../../definition/index.ts'
import { openInformation2007 as regulation } from '../sources/open-information.ts'
import { applicationFields, receivingAsks } from './fields.ts'
import { sharedFigures } from './figures.ts'
import { sharedRules } from './rules.ts'

/** The articles of 2007 were not read: each citation is of the regulation as a whole. */
const law = regulation.whole
const practice = convention('答复书送达后立卷归档；申请人撤回或者长期不补正的，记录后不再办理')

const shared = sharedRules({ apply: law, day: law, correct: law, third: law, answer: law, grounds: law, deliver: law })

/** 依申请公开 under the regulation of 2007, for applications received before 15 May 2019: fifteen working days, and fifteen more. */
export const disclosureApplication2007 = defineProcedure({
  id: 'disclosure.application',
  title: '政府信息公开申请',
  group: '政务公开',
  edition: '2007年公布',
  basis: [law],
  inForce: { from: '2008-05-01', to: '2019-05-14' },
  series: '公开申',
  says: '登记申请，必要时告知补正、征求第三方意见、延长期限，在十五个工作日内答复、送达、归档。',
  leavesOut: ['2007年条例的条号未经核对，只引用条例整体', '申请人特殊需要（生产、生活、科研）的说明', '检索、复制、邮寄的成本费用'],

  roles: {
    clerk: { label: '经办人', is: 'clerk' },
    head: { label: '负责人', is: 'head' },
    applicant: { label: '申请人', is: 'party' },
  },
  stages: {
    received: '办理中',
    correcting: '待补正',
    answered: '已答复',
    closed: { label: '已归档', ends: true },
    abandoned: { label: '不再处理', ends: true },
    withdrawn: { label: '申请人撤回', ends: true },
  },
  fields: applicationFields,
  names: { title: 'subject', party: 'applicant' },
  rules: shared,

  papers: {
    receipt: {
      title: '政府信息公开申请登记回执',
      basis: law,
      form: 'letter',
      series: '公开收',
      shows: ['applicant', 'subject', 'channel'],
      says: ['{applicant}：', '你提出的政府信息公开申请（{subject}），{unit}已于{day}收到，将自收到之日起十五个工作日内答复。'],
    },
    correctionNotice: {
      title: '政府信息公开申请补正告知书',
      basis: law,
      form: 'letter',
      series: '公开补',
      shows: ['applicant', 'subject', 'correctionItems', 'correctionBy'],
      says: ['{applicant}：', '你提出的政府信息公开申请（{subject}）内容不明确，请于{correctionBy}前更改、补充：{correctionItems}'],
    },
    thirdLetter: {
      title: '政府信息公开第三方意见征求函',
      basis: law,
      form: 'letter',
      series: '公开征',
      shows: ['thirdParty', 'subject'],
      says: [
        '{thirdParty}：',
        '本机关收到政府信息公开申请（{subject}），公开可能涉及你方商业秘密、个人隐私。请书面提出是否同意公开的意见。',
      ],
    },
    extensionNotice: {
      title: '政府信息公开申请延期答复告知书',
      basis: law,
      form: 'letter',
      series: '公开延',
      shows: ['applicant', 'subject', 'extendedDays', 'reason'],
      says: ['{applicant}：', '你提出的政府信息公开申请（{subject}），经同意延长{extendedDays}个工作日答复。理由：{reason}'],
    },
    answer: {
      title: '政府信息公开申请答复书',
      basis: law,
      form: 'letter',
      series: '公开答',
      shows: ['applicant', 'subject', 'result', 'answer'],
      says: [
        '{applicant}：',
        '本机关对你提出的政府信息公开申请（{subject}）依法审查，现答复如下：',
        '{result}。{answer}',
        '对本答复不服的，可以依法申请行政复议或者提起行政诉讼。',
      ],
    },
  },

  steps: {
    receive: {
      label: '收到申请',
      by: ['clerk', 'applicant'],
      from: null,
      to: 'received',
      basis: law,
      asks: [...receivingAsks],
      mayAsk: ['confirmed'],
      onlyIf: ['kindFits', 'identified', 'dayConfirmed'],
      issues: ['receipt'],
    },
    requireCorrection: {
      label: '一次性告知补正',
      by: 'clerk',
      from: 'received',
      to: 'correcting',
      basis: law,
      asks: ['correctionItems', 'correctionBy'],
      onlyIf: ['correctionByAhead', 'thirdDone'],
      once: true,
      issues: ['correctionNotice'],
    },
    correct: { label: '收到补正', by: ['clerk', 'applicant'], from: 'correcting', to: 'received', basis: law, asks: ['correction'] },
    abandon: {
      label: '逾期不补正，不再处理',
      by: 'clerk',
      from: 'correcting',
      to: 'abandoned',
      basis: practice,
      onlyIf: ['correctionLapsed'],
    },
    consultThird: {
      label: '征求第三方意见',
      by: 'clerk',
      from: 'received',
      basis: law,
      asks: ['thirdParty'],
      onlyIf: ['thirdDone'],
      issues: ['thirdLetter'],
      says: '征求意见的时间不计算在答复期限内。',
    },
    thirdReceives: { label: '第三方收到征求意见函', by: 'clerk', from: 'received', basis: law, onlyIf: ['thirdNotReached'] },
    thirdAnswers: {
      label: '登记第三方意见',
      by: 'clerk',
      from: 'received',
      basis: law,
      asks: ['thirdOpinion'],
      mayAsk: ['thirdGrounds'],
      onlyIf: ['thirdAsked', 'thirdSilent'],
    },
    extend: {
      label: '延长答复期限',
      by: 'head',
      from: 'received',
      basis: law,
      asks: ['extendedDays', 'reason'],
      onlyIf: ['extendInTime', 'extensionFits'],
      once: true,
      issues: ['extensionNotice'],
    },
    answer: {
      label: '答复',
      by: 'head',
      from: 'received',
      to: 'answered',
      basis: law,
      asks: ['result', 'answer'],
      mayAsk: ['publicInterest'],
      onlyIf: ['thirdDone', 'thirdConsulted', 'thirdRespected'],
      issues: ['answer'],
      says: '答复结果按现行年度报告表格的分类选一项，以便历年对比。',
    },
    deliver: {
      label: '送达',
      by: 'clerk',
      from: 'answered',
      basis: law,
      asks: ['delivery'],
      once: true,
      leadsTo: [
        {
          procedure: 'disclosure.remedy',
          step: 'enter',
          label: '登记复议、诉讼',
          carries: { subject: 'subject', application: '$self' },
        },
      ],
    },
    close: { label: '归档', by: 'clerk', from: 'answered', to: 'closed', basis: practice, onlyIf: ['delivered'] },
    withdraw: {
      label: '申请人撤回',
      by: ['applicant', 'clerk'],
      from: ['received', 'correcting'],
      to: 'withdrawn',
      basis: practice,
      asks: ['reason'],
    },
  },

  limits: {
    answer: {
      label: '答复期限',
      length: working(15),
      from: 'receive',
      until: ['answer'],
      voidedBy: ['withdraw', 'abandon'],
      basis: law,
      binds: 'agency',
      restartedBy: ['correct'],
      suspendedBy: [{ from: 'requireCorrection', until: 'correct' }],
      excludes: [{ from: 'consultThird', until: 'thirdAnswers' }],
      extendedBy: { extend: { unit: 'workingDay', field: 'extendedDays' } },
    },
    correction: {
      label: '补正期限',
      length: calendar(0),
      from: { step: 'requireCorrection', day: 'correctionBy' },
      until: ['correct'],
      voidedBy: ['withdraw'],
      basis: law,
      binds: 'party',
    },
    third: {
      label: '第三方提出意见期限',
      length: working(15),
      from: 'thirdReceives',
      until: ['thirdAnswers'],
      voidedBy: ['withdraw'],
      basis: practice,
      binds: 'other',
    },
  },

  figures: {
    ...sharedFigures,
    refusalRate: { label: '不予公开率', unit: '%', over: 'answer', when: 'isRefused' },
  },
})
