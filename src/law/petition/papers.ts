import type { Basis } from '../../definition/index.ts'

interface Articles {
  readonly register: Basis
  readonly repeat: Basis
  readonly transfer: Basis
  readonly assign: Basis
  readonly guide: Basis
  readonly extension: Basis
  readonly opinion: Basis
  readonly settlement: Basis
  readonly review: Basis
  readonly recheck: Basis
  readonly finish: Basis
  readonly supervision: Basis
}

/** Papers whose wording is the same under both editions; each cites its own article. */
export function sharedPapers(law: Articles) {
  return {
    registration: {
      title: '信访事项登记表',
      basis: law.register,
      form: 'approval',
      shows: ['petitioner', 'channel', 'arrival', 'firstTime', 'class', 'topic', 'subject', 'claim'],
    },
    repeatRefusal: {
      title: '信访事项不予受理告知书',
      basis: law.repeat,
      form: 'letter',
      series: '信不受',
      shows: ['petitioner', 'subject', 'reason'],
      says: [
        '{petitioner}：',
        '你提出的信访事项（{subject}）已由有权处理的机关、单位受理或者正在办理，尚在规定期限内，本机关不予受理。{reason}',
        '请向正在办理的机关、单位了解办理情况。',
      ],
    },
    transferLetter: {
      title: '信访事项转送函',
      basis: law.transfer,
      form: 'letter',
      series: '信转',
      shows: ['unit', 'subject', 'claim'],
      says: ['{unit}：', '现将信访事项（{subject}）转送你单位，请依法处理，并在规定期限内书面告知信访人。'],
    },
    assignment: {
      title: '信访事项交办函',
      basis: law.assign,
      form: 'letter',
      series: '信交',
      shows: ['unit', 'subject', 'claim', 'feedbackOn'],
      says: ['{unit}：', '现将信访事项（{subject}）交你单位办理，请依法处理、书面告知信访人，并于{feedbackOn}前反馈结果、提交办结报告。'],
    },
    guidance: {
      title: '信访事项处理途径告知书',
      basis: law.guide,
      form: 'letter',
      series: '信导',
      shows: ['petitioner', 'subject', 'lawfulWay'],
      says: ['{petitioner}：', '你提出的信访事项（{subject}）应当通过其他法定途径处理：{lawfulWay}', '请依照法定程序和期限提出。'],
    },
    extensionNotice: {
      title: '信访事项延期办理告知书',
      basis: law.extension,
      form: 'letter',
      series: '信延',
      shows: ['petitioner', 'subject', 'extendedDays', 'reason'],
      says: ['{petitioner}：', '你提出的信访事项（{subject}）情况复杂，经负责人批准，办理期限延长{extendedDays}日。理由：{reason}'],
    },
    settlement: {
      title: '信访事项调解（和解）协议书',
      basis: law.settlement,
      form: 'record',
      series: '信协',
      shows: ['petitioner', 'subject', 'settlementForm', 'terms'],
      says: ['就信访事项（{subject}），双方自愿达成如下协议：', '{terms}'],
    },
    opinion: {
      title: '信访处理意见书',
      basis: law.opinion,
      form: 'letter',
      series: '信意',
      shows: ['petitioner', 'subject', 'claim', 'facts', 'result', 'opinion', 'grounds'],
      says: [
        '{petitioner}：',
        '你提出的信访事项（{subject}），请求、事实和理由为：{claim}',
        '经调查核实：{facts}',
        '依据{grounds}，处理意见为{result}：{opinion}',
      ],
      remedy: '不服本处理意见的，可以自收到本意见书之日起三十日内，书面请求本单位的上一级机关、单位复查；逾期不请求的，不再受理复查。',
    },
    reviewOpinion: {
      title: '信访事项复查意见书',
      basis: law.review,
      form: 'letter',
      series: '信查',
      shows: ['petitioner', 'subject', 'reviewClaim', 'reviewResult', 'reviewOpinion'],
      says: [
        '{petitioner}：',
        '你对信访事项（{subject}）的处理意见不服，请求复查：{reviewClaim}',
        '经复查，结论为{reviewResult}：{reviewOpinion}',
      ],
      remedy: '不服本复查意见的，可以自收到本意见书之日起三十日内，向复查机关、单位的上一级机关、单位请求复核。',
    },
    recheckOpinion: {
      title: '信访事项复核意见书',
      basis: law.recheck,
      form: 'letter',
      series: '信核',
      shows: ['petitioner', 'subject', 'recheckClaim', 'recheckResult', 'recheckOpinion'],
      says: [
        '{petitioner}：',
        '你对信访事项（{subject}）的复查意见不服，请求复核：{recheckClaim}',
        '经复核，结论为{recheckResult}：{recheckOpinion}',
      ],
    },
    hearingRecord: { title: '信访听证记录', basis: law.opinion, form: 'record', shows: ['petitioner', 'subject', 'hearing'] },
    finish: {
      title: '信访事项不再受理告知书',
      basis: law.finish,
      form: 'letter',
      series: '信终',
      shows: ['petitioner', 'subject'],
      says: ['{petitioner}：', '你提出的信访事项（{subject}）已经复核。仍以同一事实和理由提出的，各级机关、单位不再受理。'],
    },
    supervisionLetter: {
      title: '信访事项督办函',
      basis: law.supervision,
      form: 'letter',
      series: '信督',
      shows: ['subject', 'supervision'],
      says: ['信访事项（{subject}）督办如下：', '{supervision}', '请书面反馈采纳和办理情况。'],
    },
  } as const
}
