import { addDays, type Day } from '../../definition/index.ts'

/** What invents the numbers: `next` in [0, 1), `integer` between both ends. Seeded. */
export interface Chance {
  next(): number
  integer(from: number, to: number): number
}

/** What a street counted in the year after, around which the year before is invented. */
export type Around = (figure: string) => number

/**
 * The annual report a street wrote with a word processor before it kept its records here: the demonstration has something to compare with
 * and an outline of last year to go by. Invented; its parts add up.
 */
export function earlierReport(street: { readonly name: string }, year: number, around: Around, random: Chance): string {
  const near = (figure: string, least: number) => Math.max(least, Math.round(around(figure) * (0.75 + random.next() * 0.5)))
  const share = (whole: number, from: number, to: number) => Math.min(whole, Math.round(whole * (from + random.next() * (to - from))))
  const training = near('study.session.held', 4)
  const events = near('publicity.event.held', 12)
  const byOffices = share(events, 0.1, 0.2)
  const filed = near('penalty.filed', 20)
  const persuaded = Math.round(near('enforcement.patrol.times', 200) / 10) * 10
  const reviews = near('legality.review.concluded', 3)
  const investigations = near('mediation.screening.times', 60)
  const mediated = near('mediation.accepted', 10)
  const succeeded = mediated - random.integer(1, 2)
  const petitions = near('petition.received', 20)
  const orders = near('hotline.order.received', 40)
  const messages = Math.max(6, Math.round(orders * 0.15))
  const consultations = near('legalService.reception.people', 40)
  const meetings = near('leadership.deliberations', 4)
  const signed = day(year + 1, random)
  return [
    `${street.name}${year}年法治政府建设工作情况报告`,
    '',
    '区委、区政府：',
    `${year}年，${street.name}坚持以习近平法治思想为指导，对照全区法治建设工作要点，把依法办事贯穿街道各项工作。现将全年情况报告如下：`,
    '一、主要举措和成效',
    '（一）学法用法成为习惯',
    `坚持领导干部带头学法，全年举办学法培训${training}场。新进人员上岗前先学法，执法人员每季度集中研讨一次典型案例。`,
    '（二）法治宣传贴近居民',
    `结合宪法宣传周、民法典宣传月等节点，全年开展法治宣传活动${events}场，其中科室组织${byOffices}场、社区组织${events - byOffices}场。把讲座办到楼门院落，居民点什么、律师讲什么。`,
    '（三）行政执法更加规范',
    `全年立案查处各类违法行为${filed}件，处罚决定全部依法公开。推行说理式执法，占路摆卖以劝导为先，全年劝导清理${persuaded}余次。`,
    '（四）决策审核把好关口',
    `发挥法律顾问作用，全年出具合法性审核意见${reviews}件，未经审核的合同和文件不提交会议讨论。`,
    '（五）矛盾纠纷就地化解',
    `组织社区和网格开展矛盾纠纷排查${investigations}次，调处矛盾纠纷${mediated}件，调解成功${succeeded}件。登记办理群众信访事项${petitions}件。承办政务服务便民热线工单${orders}件，办理政民互动平台留言${messages}件。`,
    '（六）平安建设和公共服务协同推进',
    `坚持平安建设与便民服务一起抓，公共法律服务工作站全年接待群众${consultations}人次，对行动不便的老年人提供上门服务。`,
    '二、存在的不足和原因',
    '一是社区普法队伍年龄偏大，新媒体运用不多。主要原因是培训内容陈旧，缺少吸引年轻人参与的办法。',
    '二是物业类纠纷反复发生。原因在于业主委员会运行不够规范，前端介入不够及时。',
    '三、党政主要负责人履行推进法治建设第一责任人职责情况',
    `党工委、办事处主要负责人把法治建设与业务工作同部署、同推进，全年主持召开会议研究法治工作${meetings}次，对重点信访案件亲自协调、一抓到底。`,
    `四、${year + 1}年工作安排`,
    '（一）充实社区普法力量，吸纳青年志愿者参加，每个社区全年至少开展两次线上普法。',
    '（二）推动物业纠纷联动调解，指导业主委员会依法履职，做到早发现、早介入。',
    '（三）规范执法卷宗管理，每半年组织一次案卷评查，结果在办公会上通报。',
    '',
    `${street.name}办事处`,
    `${signed.slice(0, 4)}年${Number(signed.slice(5, 7))}月${Number(signed.slice(8))}日`,
    '',
  ].join('\n')
}

/** A day on which such reports are signed, between mid-January and the end of February. */
function day(year: number, random: Chance): Day {
  return addDays(`${year}-01-15` as Day, random.integer(0, 40))
}
