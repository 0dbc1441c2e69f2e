import { convention, unverified } from '../../definition/index.ts'
import { penaltyLaw as law } from '../sources/penalty-law.ts'
import { constructionPenalty as construction } from '../sources/urban-management.ts'
import { remedyText } from './grounds.ts'

/** The papers of an ordinary penalty case, in the order of the file. */
export const ordinaryPapers = {
  source: {
    title: '案件来源登记表',
    basis: convention('线索登记在案件来源登记表'),
    form: 'approval',
    shows: ['source', 'foundOn', 'party', 'place', 'violation', 'clue'],
  },
  filing: {
    title: '立案审批表',
    basis: law(54),
    form: 'approval',
    shows: ['source', 'party', 'partyKind', 'violation', 'facts', 'endedOn', 'officers'],
  },
  noFiling: {
    title: '不予立案审批表',
    basis: convention('经核查不符合立案条件的，经负责人批准不予立案'),
    form: 'approval',
    shows: ['source', 'clue', 'checked', 'notFiledReason', 'reason'],
  },
  inquiry: {
    title: '调查（询问、勘验）笔录',
    basis: law(55),
    form: 'record',
    shows: ['party', 'officers', 'place', 'shown', 'evidence', 'findings'],
  },
  correction: {
    title: '责令改正通知书',
    basis: law(28),
    form: 'letter',
    series: '责改',
    shows: ['party', 'violation', 'facts', 'correction'],
    says: [
      '{party}：',
      '经查，你（单位）有下列行为：{facts}',
      '依照《中华人民共和国行政处罚法》第二十八条第一款的规定，现责令你（单位）改正：{correction}',
    ],
  },
  approval: {
    title: '行政处罚案件有关事项审批表',
    basis: convention('延长、中止、恢复、终止等事项经负责人批准'),
    form: 'approval',
    shows: ['party', 'violation', 'reason'],
  },
  transfer: {
    title: '案件移送函',
    basis: law(27),
    form: 'letter',
    series: '移',
    shows: ['receiver', 'party', 'facts', 'reason'],
    says: ['{receiver}：', '本机关发现{party}涉嫌违法一案，应当由你机关处理（{reason}），现将案件移送你机关，请依法处理并函告结果。'],
  },
  report: {
    title: '案件调查终结报告',
    basis: unverified(construction(20)),
    form: 'approval',
    shows: ['party', 'source', 'facts', 'evidence', 'report', 'capacity', 'publicInterest', 'complex', 'major', 'officers'],
  },
  review: { title: '法制审核意见', basis: law(58), form: 'approval', series: '法审', shows: ['party', 'violation', 'facts', 'opinion'] },
  notice: {
    title: '行政处罚事先告知书',
    basis: law(44),
    form: 'letter',
    series: '罚告',
    shows: ['party', 'violation', 'grounds', 'legalGround', 'intendedKind', 'intendedAlongside', 'intendedFine', 'benchmark'],
    says: [
      '{party}：',
      '本机关对你（单位）涉嫌违法一案的调查已经终结。认定的事实和理由：{grounds}',
      '依据{legalGround}，拟给予你（单位）{intendedKind}的处罚，拟罚款数额为{intendedFine}。',
      '你（单位）有权在收到本告知书之日起五个工作日内陈述、申辩。拟作出的处罚属于《中华人民共和国行政处罚法》第六十三条规定情形的，你（单位）还有权在五个工作日内要求听证，不承担听证的费用。逾期未提出的，视为放弃。',
    ],
  },
  defence: { title: '陈述申辩笔录', basis: law(45), form: 'record', shows: ['party', 'defence'] },
  answer: { title: '陈述申辩复核意见', basis: law(45), form: 'approval', shows: ['party', 'defence', 'answer', 'adopted'] },
  hearingNotice: {
    title: '行政处罚听证通知书',
    basis: law(64),
    form: 'letter',
    series: '听通',
    shows: ['party', 'hearingOn', 'hearingPlace', 'chair', 'open'],
    says: [
      '{party}：',
      '你（单位）要求听证的申请收悉。听证定于{hearingOn}在{hearingPlace}举行，主持人为{chair}。',
      '你（单位）可以亲自参加，也可以委托一至二人代理；认为主持人与本案有直接利害关系的，有权申请回避。无正当理由拒不出席或者未经许可中途退出的，视为放弃听证权利。',
    ],
  },
  minutes: {
    title: '听证笔录',
    basis: law(64),
    form: 'record',
    shows: ['party', 'hearingOn', 'hearingPlace', 'chair', 'officers', 'minutes'],
  },
  hearingReport: {
    title: '听证报告',
    basis: convention('主持人根据听证笔录提出报告'),
    form: 'approval',
    shows: ['party', 'hearingOn', 'chair', 'hearingReport'],
  },
  discussion: { title: '行政处罚案件集体讨论记录', basis: law(57), form: 'record', shows: ['party', 'violation', 'facts', 'discussion'] },
  decision: {
    title: '行政处罚决定书',
    basis: law(59),
    form: 'letter',
    series: '罚决',
    shows: ['party', 'facts', 'evidence', 'legalGround', 'discretion', 'kind', 'alongside', 'fine', 'confiscated', 'correction'],
    remedy: remedyText,
    says: [
      '当事人：{party}',
      '经查明：{facts}',
      '本机关已依法告知拟作出的处罚内容及事实、理由、依据，并告知依法享有的权利。陈述、申辩的复核意见：{answer}',
      '上述行为违反有关规定。依据{legalGround}，责令改正：{correction}，并决定给予{kind}的处罚，罚款数额为{fine}。',
      '罚款应当自收到本决定书之日起十五日内到指定的银行或者通过电子支付系统缴纳。到期不缴纳的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额。',
    ],
  },
  exemption: {
    title: '不予行政处罚决定书',
    basis: law(57),
    form: 'letter',
    series: '不罚',
    shows: ['party', 'facts', 'exemption', 'education'],
    remedy: remedyText,
    says: ['当事人：{party}', '经查明：{facts}', '因{exemption}，依法决定不予行政处罚。本机关对你（单位）进行了教育：{education}'],
  },
  announcement: {
    title: '行政处罚文书送达公告',
    basis: law(61),
    form: 'letter',
    series: '送公',
    shows: ['party', 'reason'],
    says: [
      '{party}：',
      '本机关对你（单位）作出的决定，因{reason}无法以其他方式送达，现依法公告送达。自发布公告之日起，经过公告期限，即视为送达。',
    ],
  },
  receipt: { title: '送达回证', basis: law(61), form: 'record', shows: ['party', 'service'] },
  catalogue: { title: '卷内文件目录', basis: law(47), form: 'approval', shows: ['party', 'violation', 'catalogue'] },
} as const
