import { few, full } from './conditions.ts'
import { type Chapter, defineSentence } from './sentence.ts'

const service = (kind: string) => ({ figure: 'counsel.service.services', where: { kind } })

/** Rules, documents, legality review and counsel. */
export const decisionsChapter: Chapter = {
  id: 'decisions',
  title: '健全制度机制，推进依法决策',
  passages: [
    {
      id: 'decisions',
      sentences: [
        defineSentence({
          id: 'decisions.systems',
          figures: {
            made: 'governance.system.made',
            inForce: 'governance.system.inForce',
            rules: { figure: 'governance.system.inForce', where: { kind: 'rule' } },
            charts: { figure: 'governance.system.inForce', where: { kind: 'chart' } },
          },
          says: [
            '坚持用制度管权管事，现行依法行政工作制度{rules}、工作流程图{charts}。',
            '坚持用制度管权管事，全年制定修订工作制度{made}，现行有效的制度共{inForce}。',
            '坚持用制度管权管事，现行依法行政工作制度{inForce}。',
          ],
        }),
        defineSentence({
          id: 'decisions.documents',
          figures: {
            published: 'normative.document.published',
            filed: 'normative.document.filed',
            ended: 'normative.ended',
            rate: 'normative.document.filingOnTime',
          },
          says: [
            '制发行政规范性文件{published}，报送备案{filed}[，废止和宣布失效{ended}]。',
            '制发行政规范性文件{published}[，废止和宣布失效{ended}]。',
            '清理规范性文件，废止和宣布失效{ended}。',
          ],
        }),
        defineSentence({
          id: 'decisions.legality',
          figures: { concluded: 'legality.review.concluded', rate: 'legality.onTime' },
          says: [
            {
              when: ({ rate }) => few(rate) && full(rate),
              says: '落实合法性审核制度，对重大决策、规范性文件和合同出具审核意见{concluded}，均按期完成。',
            },
            {
              when: ({ rate }) => !few(rate),
              says: '落实合法性审核制度，对重大决策、规范性文件和合同出具审核意见{concluded}，按期审核率{rate}。',
            },
            '落实合法性审核制度，对重大决策、规范性文件和合同出具审核意见{concluded}。',
          ],
        }),
        defineSentence({
          id: 'decisions.counselContracts',
          figures: {
            lawyers: { figure: 'counsel.contract.lawyers', where: { level: 'street' } },
            units: { figure: 'counsel.contract.units', where: { level: 'community', kind: 'counsel' } },
          },
          says: [
            '聘请{lawyers}律师担任街道法律顾问，{units:bare}个社区与律师事务所签订顾问合同。',
            '聘请{lawyers}律师担任街道法律顾问。',
            '{units:bare}个社区与律师事务所签订法律顾问合同。',
          ],
        }),
        defineSentence({
          id: 'decisions.counselServices',
          figures: {
            consultation: service('consultation'),
            contract: service('contract'),
            onSite: service('onSite'),
            case: service('case'),
            decision: service('decision'),
            all: 'counsel.service.services',
          },
          says: [
            '法律顾问提供法律咨询{consultation}、审核合同{contract}[、参与现场研判{onSite}][、承办案件{case}][，为重大决策出具法律意见{decision}]。',
            '充分发挥法律顾问作用，[提供法律咨询{consultation}、][审核合同{contract}、][参与现场研判{onSite}、][承办案件{case}、][为重大决策出具法律意见{decision}、]把好依法办事关口。',
            '法律顾问全年提供服务{all}。',
          ],
        }),
        defineSentence({
          id: 'decisions.counselAdopted',
          figures: { rate: 'counsel.adoptionRate' },
          says: [
            { when: ({ rate }) => few(rate) && full(rate), says: '法律顾问提出的意见建议均被采纳。' },
            { when: ({ rate }) => few(rate), says: '法律顾问提出意见建议{rate:base}，采纳{rate:part}。' },
            { when: ({ rate }) => full(rate), says: '所提意见建议全部采纳，采纳率{rate}。' },
            '法律顾问提出意见建议{rate:base}，采纳{rate:part}，采纳率{rate}。',
            '法律顾问意见采纳率{rate}。',
          ],
        }),
      ],
    },
  ],
}

/** Supervision from outside: reconsideration, recommendations of procurators and courts. */
export const supervisionChapter: Chapter = {
  id: 'supervision',
  title: '自觉接受监督，支持复议司法',
  passages: [
    {
      id: 'supervision',
      lead: '做好复议和建议办理',
      sentences: [
        defineSentence({
          id: 'supervision.reconsideration',
          figures: {
            received: 'reconsideration.received',
            accepted: 'reconsideration.accepted',
            concluded: 'reconsideration.concluded',
            amicable: 'reconsideration.closedAmicably',
          },
          says: [
            {
              when: ({ received, accepted, concluded }) => received.now === accepted.now && accepted.now === concluded.now,
              says: '发挥行政复议化解行政争议的主渠道作用，收到复议申请{received}，已依法受理并审结[，其中以调解、和解方式结案{amicable}]。',
            },
            '发挥行政复议化解行政争议的主渠道作用，收到复议申请{received}，受理{accepted}，审结{concluded}[，其中以调解、和解方式结案{amicable}]。',
            '发挥行政复议化解行政争议的主渠道作用，收到复议申请{received}，受理{accepted}。',
          ],
        }),
        defineSentence({
          id: 'supervision.reconsiderationRates',
          figures: { onTime: 'reconsideration.onTime', corrected: 'reconsideration.correctionRate' },
          says: [
            {
              when: ({ onTime }) => few(onTime) && full(onTime),
              says: '案件办理没有超出法定期限[，直接纠错{corrected:part}]。',
            },
            {
              when: ({ onTime }) => few(onTime),
              says: '年内应当审结的复议案件{onTime:base}，按期审结{onTime:part}[，直接纠错{corrected:part}]。',
            },
            { when: ({ onTime }) => full(onTime), says: '复议案件按期审结率{onTime}[，直接纠错{corrected:part}]。' },
            '年内应当审结的复议案件{onTime:base}，按期审结{onTime:part}，按期审结率{onTime}[，直接纠错{corrected:part}]。',
            '复议案件按期审结率{onTime}[，直接纠错率{corrected}]。',
          ],
        }),
        defineSentence({
          id: 'supervision.recommendations',
          figures: { received: 'recommendation.received', replied: 'recommendation.replied', onTime: 'recommendation.onTime' },
          says: [
            {
              when: ({ onTime }) => full(onTime),
              says: '认真办理检察建议、司法建议，全年收到{received}，书面回复{replied}，到期的均按期回复。',
            },
            {
              when: ({ onTime }) => !few(onTime),
              says: '认真办理检察建议、司法建议，全年收到{received}，书面回复{replied}；到期的{onTime:base}中按期回复{onTime:part}，按期回复率{onTime}。',
            },
            '认真办理检察建议、司法建议，全年收到{received}[，书面回复{replied}]。',
          ],
        }),
      ],
    },
    {
      id: 'openness',
      lead: '深化政务公开',
      sentences: [
        defineSentence({
          id: 'openness.published',
          figures: {
            published: 'disclosure.item.published',
            answered: 'disclosure.application.answered',
            onTime: 'disclosure.application.onTime',
          },
          says: [
            {
              when: ({ onTime }) => full(onTime),
              says: '落实以公开为常态、不公开为例外的要求，主动公开政府信息{published}，答复政府信息公开申请{answered}，均在法定期限内答复。',
            },
            '落实以公开为常态、不公开为例外的要求，主动公开政府信息{published}[，答复政府信息公开申请{answered}]。',
            { when: ({ onTime }) => full(onTime), says: '答复政府信息公开申请{answered}，均在法定期限内答复。' },
            '答复政府信息公开申请{answered}。',
          ],
        }),
      ],
    },
  ],
}
