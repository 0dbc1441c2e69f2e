import type { FigureRef } from '../../definition/index.ts'
import { figureCatalogue } from '../index.ts'
import { housed } from './housed.ts'

/** How reports put a figure into words: the words right before the number. */
export interface Wording {
  readonly figure: string
  readonly where?: Readonly<Record<string, string>>
  /** These words with this measure mean the figure and nothing else. */
  readonly says: readonly string[]
  /** These may mean it: a person has to look. */
  readonly hints?: readonly string[]
  /** Hints hold only where the sentence has one of these words. */
  readonly near?: readonly string[]
}

/** Wordings beyond the labels of the catalogue and those of published figures. */
const wordings: readonly Wording[] = [
  { figure: 'study.studyGroupSessions', says: ['理论学习中心组和会前学法集中学习'], hints: ['会前学法', '领导班子集中学法'] },
  { figure: 'study.session.held', says: ['涉法学习培训', '法治学习培训', '学法培训'], hints: ['法治培训', '法律培训', '业务培训'] },
  { figure: 'study.session.people', says: ['培训参加人次', '学法培训人次'], hints: ['参加'], near: ['学习培训', '学法'] },
  {
    figure: 'study.exam.sat',
    where: { kind: 'study', scope: 'own' },
    says: ['公职人员参加学法用法考试', '参加学法用法考试公职人员', '名公职人员参加学法用法考试'],
  },
  {
    figure: 'study.exam.average',
    where: { kind: 'study', scope: 'own' },
    says: ['学法用法考试平均成绩', '学法考试平均分', '学法用法考试平均分'],
    hints: ['平均成绩', '平均分'],
    near: ['学法用法考试', '学法考试'],
  },
  { figure: 'publicity.event.held', says: ['法治宣传活动', '普法宣传活动', '普法活动', '普法宣传教育活动'] },
  { figure: 'publicity.event.held', where: { organiser: 'section' }, says: ['街道科室举办'] },
  { figure: 'publicity.event.held', where: { form: 'campaign' }, says: ['专场宣传活动', '专场法治宣传'], hints: ['专场宣传'] },
  { figure: 'publicity.event.held', where: { form: 'lecture' }, says: ['专题法治讲座', '法治专题讲座'], hints: ['法治讲座'] },
  { figure: 'publicity.event.people', says: ['普法活动参与人次'], hints: ['参与', '参加', '受众', '覆盖群众'], near: ['法治宣传', '普法'] },
  {
    figure: 'publicity.material.count',
    where: { kind: 'leaflet' },
    says: ['印发宣传材料', '发放宣传单', '发放宣传折页'],
    hints: ['发放宣传材料'],
  },
  { figure: 'publicity.material.count', where: { kind: 'sms' }, says: ['发送普法短信', '发送宣传短信'] },
  { figure: 'publicity.literate.serving', says: ['法律明白人'], hints: ['培养法律明白人'] },
  { figure: 'enforcement.patrol.times', where: { kind: 'stall' }, says: ['清理占路摆卖、店外经营行为', '占路摆卖店外经营'] },
  { figure: 'penalty.filed', says: ['依法应当处罚的立案查处', '立案处罚', '行政处罚立案'], hints: ['立案查处', '立案', '查处违法案件'] },
  { figure: 'penalty.decided', says: ['作出行政处罚决定', '行政处罚决定'], hints: ['行政处罚', '作出处罚决定'] },
  { figure: 'penalty.fines', says: ['罚款金额', '罚没金额'], hints: ['罚款', '罚没款'] },
  { figure: 'penalty.firstExempted', says: ['首违免罚', '首违不罚'] },
  {
    figure: 'counsel.service.services',
    where: { kind: 'consultation' },
    says: ['法律顾问提供法律咨询'],
    hints: ['提供法律咨询'],
    near: ['法律顾问'],
  },
  {
    figure: 'counsel.service.services',
    where: { kind: 'contract' },
    says: ['法律顾问审核合同', '法律顾问合同审核'],
    hints: ['审核合同', '审查合同'],
  },
  { figure: 'counsel.adoptionRate', says: ['法律顾问意见采纳率'] },
  {
    figure: 'mediation.accepted',
    says: ['调处矛盾纠纷', '调解矛盾纠纷', '调处各类矛盾纠纷', '化解矛盾纠纷', '调解各类纠纷'],
    hints: ['受理纠纷'],
  },
  { figure: 'mediation.agreed', says: ['成功调解纠纷', '成功化解矛盾纠纷'], hints: ['调解成功', '调处成功'] },
  { figure: 'mediation.amount', says: ['调解涉及金额', '调解协议涉及金额'], hints: ['涉及金额'], near: ['调解', '调处', '纠纷'] },
  { figure: 'mediation.confirmations', says: ['申请司法确认', '办理司法确认'] },
  {
    figure: 'petition.received',
    says: ['登记办理群众信访事项', '收到群众信访事项', '信访信息系统登记信访事项'],
    hints: ['信访事项', '信访件', '接待信访'],
  },
  { figure: 'petition.timelyAcceptance', says: ['信访事项及时受理率', '信访及时受理率'], hints: ['及时受理率'], near: ['信访'] },
  {
    figure: 'petition.onTime',
    says: ['信访事项按期办理率', '信访按期办理率', '信访事项按期办结率'],
    hints: ['按期办理率', '按期办结率'],
    near: ['信访'],
  },
  { figure: 'petition.nationalFirst', says: ['国家信访局初次登记件', '国家信访局初次登记信访件'] },
  { figure: 'petition.backlogResolved', says: ['化解信访积案'], hints: ['积案化解'] },
  { figure: 'hotline.order.received', where: { channel: 'hotline' }, says: ['12345热线工单', '便民热线工单'], hints: ['热线工单'] },
  { figure: 'reconsideration.received', says: ['收到行政复议申请'], hints: ['行政复议申请'] },
  { figure: 'reconsideration.concluded', says: ['审结行政复议案件'], hints: ['办结行政复议'] },
  {
    figure: 'leadership.deliberations',
    says: ['研究法治工作会议', '召开会议研究法治工作', '研究部署法治工作会议'],
    hints: ['研究法治建设工作', '专题研究法治'],
  },
  { figure: 'leadership.duty.acts', says: ['履行第一责任人职责'] },
]

/** A figure with one way of saying it; `sure` where the words mean nothing else. */
export interface Phrase {
  readonly ref: FigureRef
  readonly words: string
  readonly sure: boolean
  readonly near?: readonly string[]
}

/** All phrases there are: how published reports labelled figures, the wordings above, and the catalogue's own labels (the composed first). */
export function phrases(): readonly Phrase[] {
  const refOf = ({ figure, where }: { figure: string; where?: Readonly<Record<string, string>> }): FigureRef =>
    where ? { figure, where } : { figure }
  const catalogue = [...figureCatalogue().values()]
  const composed = new Set(catalogue.filter((figure) => !figure.source).map((figure) => figure.label))
  const unique = (label: string) => catalogue.filter((figure) => figure.label === label).length === 1
  return [
    ...housed.flatMap((one) => one.labels.map((words) => ({ ref: refOf(one), words, sure: true }))),
    ...wordings.flatMap((one) => [
      ...one.says.map((words) => ({ ref: refOf(one), words, sure: true })),
      ...(one.hints ?? []).map((words) => ({ ref: refOf(one), words, sure: false, ...(one.near ? { near: one.near } : {}) })),
    ]),
    ...catalogue.flatMap(({ id, label, source, adds = [] }) =>
      // A figure that only renames another is that other.
      source && composed.has(label)
        ? []
        : [{ ref: adds.length === 1 && adds[0] ? adds[0] : { figure: id }, words: label, sure: unique(label) && label.length >= 6 }],
    ),
  ]
}
