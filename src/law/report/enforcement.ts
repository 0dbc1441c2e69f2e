import { few } from './conditions.ts'
import { type Chapter, defineSentence } from './sentence.ts'

/** Enforcement: powers, order in the streets, leniency, illegal buildings, supervision. */
export const enforcementChapter: Chapter = {
  id: 'enforcement',
  title: '规范行政执法，坚持宽严相济',
  passages: [
    {
      id: 'enforcement.powers',
      lead: '理顺执法权责',
      sentences: [
        defineSentence({
          id: 'enforcement.powers',
          figures: {
            all: 'enforcement.powers.takenOver',
            batches: 'enforcement.powers.batches',
            first: { figure: 'enforcement.powers.takenOver', where: { batch: 'first' } },
            second: { figure: 'enforcement.powers.takenOver', where: { batch: 'second' } },
          },
          says: ['稳妥承接下放的行政职权，分{batches}承接{all}，其中第一批{first}、第二批{second}。', '稳妥承接下放的行政职权{all}。'],
        }),
        defineSentence({
          id: 'enforcement.platform',
          figures: { inUse: 'enforcement.platform.inUse' },
          says: [
            { when: ({ inUse }) => inUse.now === 1, says: '依托综合行政执法平台开展办案和执法监督。' },
            '依托{inUse}综合行政执法平台开展办案和执法监督。',
          ],
        }),
        defineSentence({
          id: 'enforcement.certificates',
          figures: {
            issued: { figure: 'enforcement.certificate.issued', where: { kind: 'enforcement' } },
            cancelled: 'enforcement.certificate.cancelled',
            held: { figure: 'enforcement.certificate.held', where: { kind: 'enforcement' } },
          },
          says: [
            '严格实行持证上岗，年内{issued}取得行政执法证，因调离、到期等原因为{cancelled}办理注销。',
            '严格实行持证上岗，年内{issued}取得行政执法证。',
            '及时清理执法资格，对调离执法岗位、证件到期的{cancelled}办理注销手续。',
          ],
        }),
        defineSentence({
          id: 'enforcement.certificatesChanged',
          figures: { changed: { figure: 'enforcement.certificate.issued', where: { issue: 'changed' } } },
          says: ['因岗位变动为{changed}办理执法证件变更。'],
        }),
      ],
    },
    {
      id: 'enforcement.streets',
      lead: '维护市容秩序',
      sentences: [
        defineSentence({
          id: 'enforcement.patrol',
          figures: {
            stall: { figure: 'enforcement.patrol.times', where: { kind: 'stall' } },
            appearance: { figure: 'enforcement.patrol.times', where: { kind: 'appearance' } },
            all: 'enforcement.patrol.times',
          },
          says: [
            '路面管理以劝导为先，清理占路摆卖、店外经营行为{stall:round}，纠正其他违反市容环境管理规定的行为{appearance:round}。',
            '路面管理以劝导为先，全年清理占路摆卖、店外经营行为{stall:round}。',
            '路面管理以劝导为先，全年纠正违反市容环境管理规定的行为{appearance:round}。',
            '路面管理以劝导为先，全年巡查劝导{all:round}。',
          ],
        }),
        defineSentence({
          id: 'enforcement.penalties',
          figures: { filed: 'penalty.filed', fines: 'penalty.fines' },
          says: [
            '对劝导无效、依法应当处罚的，立案查处{filed}、罚款{fines}[，案件数量{filed:difference}]。',
            '对劝导无效、依法应当处罚的，立案查处{filed}[，{filed:difference}]。',
          ],
        }),
        defineSentence({
          id: 'enforcement.procedures',
          figures: { ordinary: 'penalty.ordinary.decided', summary: 'penalty.summary.decided' },
          says: [
            '适用普通程序作出处罚决定{ordinary}，适用简易程序当场处罚{summary}。',
            '适用普通程序作出处罚决定{ordinary}。',
            '适用简易程序当场处罚{summary}。',
          ],
        }),
        defineSentence({
          id: 'enforcement.published',
          figures: { published: 'penalty.published', rate: 'penalty.publishedInTime' },
          says: [
            {
              when: ({ rate }) => rate.now === 100,
              says: '处罚决定依法向社会公开{published}，均在规定期限内公示。',
            },
            { when: ({ rate }) => few(rate), says: '处罚决定依法向社会公开{published}，其中按期公示{rate:part}。' },
            {
              when: ({ rate, published }) => rate.base === published.now,
              says: '处罚决定依法向社会公开{published}，其中按期公示{rate:part}，公示及时率{rate}。',
            },
            '处罚决定依法向社会公开{published}，公示及时率{rate:fraction}。',
            '处罚决定依法向社会公开{published}。',
          ],
        }),
      ],
    },
    {
      id: 'enforcement.lenient',
      lead: '推行柔性执法',
      sentences: [
        defineSentence({
          id: 'enforcement.exempted',
          figures: { first: 'penalty.exempt.firstExempted' },
          says: ['坚持处罚与教育相结合，对{first}初次违法、危害后果轻微并及时改正的行为不予处罚。'],
        }),
        defineSentence({
          id: 'enforcement.ordinaryExempted',
          figures: { exempted: 'penalty.ordinary.exempted' },
          says: ['经立案调查，对{exempted:bare}起案件依法作出不予处罚决定。'],
        }),
      ],
    },
    {
      id: 'enforcement.construction',
      lead: '严管违法建设',
      sentences: [
        defineSentence({
          id: 'enforcement.construction',
          figures: {
            stopped: { figure: 'enforcement.construction.handled', where: { outcome: 'stopped', measure: 'place' } },
            demolished: { figure: 'enforcement.construction.handled', where: { outcome: 'demolished', measure: 'place' } },
          },
          says: [
            '对新生违法建设早发现、早制止、早处置，全年制止{stopped}，拆除{demolished}。',
            '对新生违法建设早发现、早制止、早处置，全年制止{stopped}。',
            '依法拆除违法建设{demolished}。',
          ],
        }),
        defineSentence({
          id: 'enforcement.urged',
          figures: {
            urged: { figure: 'enforcement.construction.handled', where: { outcome: 'urged', measure: 'room' } },
            board: { figure: 'enforcement.construction.handled', where: { outcome: 'board', measure: 'place' } },
          },
          says: [
            '督促物业企业自行拆除违建用房{urged}，摘除破损、违规广告牌{board}。',
            '督促物业企业自行拆除违建用房{urged}。',
            '摘除破损、违规广告牌{board}，消除坠落隐患。',
          ],
        }),
      ],
    },
    {
      id: 'enforcement.supervision',
      lead: '强化内部监督',
      sentences: [
        defineSentence({
          id: 'enforcement.reviewed',
          figures: { reviewed: 'penalty.ordinary.reviewed', hearings: 'penalty.ordinary.hearings' },
          says: ['重大处罚作出前开展法制审核{reviewed}，依当事人申请举行听证{hearings}。', '重大处罚作出前开展法制审核{reviewed}。'],
        }),
        defineSentence({
          id: 'enforcement.spotChecks',
          figures: { checks: 'enforcement.spotCheck.checks' },
          says: ['负责同志通过查看现场、调阅执法记录和案卷等方式抽查执法情况{checks}。'],
        }),
      ],
    },
  ],
}
