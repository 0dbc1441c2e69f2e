import { few, full, leading } from './conditions.ts'
import { type Chapter, defineSentence } from './sentence.ts'

const committee = (kind: string) => ({ figure: 'mediation.committee.committees', where: { kind } })
const channel = (name: string) => ({ figure: 'mediation.registered', where: { channel: name } })

const order = (figure: string, name: string) => ({ figure: `hotline.order.${figure}`, where: { channel: name } })

/** Mediation, petitions, hotlines. */
export const disputesChapter: Chapter = {
  id: 'disputes',
  title: '畅通诉求渠道，就地化解矛盾',
  passages: [
    {
      id: 'disputes.network',
      lead: '织密调解网络',
      sentences: [
        defineSentence({
          id: 'disputes.committees',
          figures: {
            street: committee('street'),
            family: committee('family'),
            community: committee('community'),
            all: 'mediation.committee.committees',
          },
          says: [
            '健全分层分类的调解组织，设有街道人民调解委员会{street}、婚姻家庭人民调解委员会{family}、社区人民调解委员会{community}。',
            '健全人民调解组织，设有街道人民调解委员会{street}、社区人民调解委员会{community}。',
            '健全人民调解组织，辖区内设有人民调解委员会{all}。',
          ],
        }),
        defineSentence({
          id: 'disputes.cadre',
          figures: { cadre: { figure: 'mediation.mediator.serving', where: { kind: 'cadre' } } },
          says: ['选派{cadre}干部下沉社区，指导化解矛盾纠纷。'],
        }),
        defineSentence({
          id: 'disputes.reception',
          figures: { days: 'leadership.reception.days', people: 'leadership.reception.people', solved: 'leadership.reception.solved' },
          says: ['领导干部坐镇接访{days}，接待群众{people}[，当场解决诉求{solved}]。', '领导干部坐镇接访{days}。'],
        }),
      ],
    },
    {
      id: 'disputes.mediation',
      lead: '做实排查调处',
      sentences: [
        defineSentence({
          id: 'disputes.screening',
          figures: { times: 'mediation.screening.times', prevented: 'mediation.screening.prevented' },
          says: ['抓早抓小，开展矛盾纠纷排查{times}，预防纠纷{prevented}。', '抓早抓小，开展矛盾纠纷排查{times}。'],
        }),
        defineSentence({
          id: 'disputes.channels',
          figures: { all: 'disputes.received', walkIn: channel('walkIn'), booked: channel('booked'), referred: channel('referred') },
          says: [
            '接收群众求助和上级转办的矛盾纠纷{all}，其中现场来访求助{walkIn}[、网上预约{booked}][、上级矛调中心转办{referred}]。',
            '接收群众现场来访求助{walkIn}[、网上预约{booked}][、上级矛调中心转办{referred}]。',
            '接收网上预约求助{booked}[、上级矛调中心转办{referred}]。',
            '接收上级矛调中心转办{referred}。',
          ],
        }),
        defineSentence({
          id: 'disputes.mediated',
          figures: {
            accepted: 'mediation.accepted',
            agreed: 'mediation.agreed',
            amount: 'mediation.amount',
            rate: 'mediation.successRate',
          },
          says: [
            {
              when: ({ accepted, agreed }) => (accepted.now ?? 0) === agreed.now,
              says: '调处矛盾纠纷{accepted}[，总量{accepted:difference}]，{agreed}均调解成功[，涉及金额{amount:round}]。',
            },
            '调处矛盾纠纷{accepted}[，总量{accepted:difference}]，调解成功{agreed}[，涉及金额{amount:round}]。',
            '调处矛盾纠纷{accepted}[，{accepted:difference}]。',
            '各级调解组织成功化解矛盾纠纷{agreed}[，涉及金额{amount:round}]。',
          ],
        }),
        defineSentence({
          id: 'disputes.rate',
          figures: { rate: 'mediation.successRate', accepted: 'mediation.accepted' },
          says: [
            { when: ({ rate }) => leading(rate) && !few(rate), says: '人民调解成功率{rate}，{rate:rank}。' },
            {
              when: ({ rate, accepted }) => !full(rate) && !few(rate) && rate.base === accepted.now,
              says: '人民调解成功率{rate}[，{rate:change}]。',
            },
            { when: ({ rate }) => !full(rate) && !few(rate), says: '年内调解终结{rate:base}，调解成功率{rate}[，{rate:change}]。' },
            { when: ({ rate }) => !full(rate) && rate.base === undefined, says: '人民调解成功率{rate}。' },
          ],
        }),
        defineSentence({
          id: 'disputes.confirmations',
          figures: { confirmations: 'mediation.confirmations' },
          says: ['引导当事人就调解协议申请司法确认{confirmations}。'],
        }),
      ],
    },
    {
      id: 'petition',
      lead: '依法办理信访',
      sentences: [
        defineSentence({
          id: 'petition.received',
          figures: {
            received: 'petition.received',
            assigned: { figure: 'petition.closed', where: { arrival: 'assigned' } },
            unit: { figure: 'petition.closed', where: { arrival: 'unit' } },
          },
          says: [
            '全年登记办理群众信访事项{received}[，总量{received:difference}]，办结上级交办事项{assigned}、自办事项{unit}。',
            '全年登记办理群众信访事项{received}[，总量{received:difference}]。',
            '依法办结上级交办的信访事项{assigned}、自办事项{unit}。',
          ],
        }),
        defineSentence({
          id: 'petition.rates',
          figures: { accepted: 'petition.timelyAcceptance', onTime: 'petition.onTime' },
          says: [
            {
              when: ({ accepted, onTime }) => full(accepted) && full(onTime),
              says: '信访事项均在规定期限内受理、办理，及时受理率{accepted}，按期办理率{onTime}。',
            },
            { when: ({ onTime }) => few(onTime), says: '年内到期的信访事项{onTime:base}，按期办结{onTime:part}[，及时受理率{accepted}]。' },
            '年内到期的信访事项{onTime:base}，按期办结{onTime:part}，按期办理率{onTime}[，及时受理率{accepted}]。',
            '信访事项及时受理率{accepted}、按期办理率{onTime}。',
          ],
        }),
        defineSentence({
          id: 'petition.settled',
          figures: { settled: 'petition.settledAtOnceRate' },
          says: [
            { when: ({ settled }) => few(settled), says: '初次信访{settled:base}，其中一次性化解{settled:part}。' },
            {
              when: ({ settled }) => leading(settled),
              says: '初次信访{settled:base}，其中一次性化解{settled:part}，化解率{settled}，{settled:rank}。',
            },
            { when: ({ settled }) => full(settled), says: '初次信访全部一次性化解，化解率{settled}。' },
            '初次信访{settled:base}，其中一次性化解{settled:part}，化解率{settled}[，{settled:change}]。',
            '初次信访一次性化解率{settled}。',
          ],
        }),
        defineSentence({
          id: 'petition.rank',
          figures: { onTime: 'petition.onTime' },
          says: [{ when: ({ onTime }) => leading(onTime), says: '信访事项按期办理率{onTime:rank}。' }],
        }),
        defineSentence({
          id: 'petition.nationalFirst',
          figures: { first: 'petition.nationalFirst' },
          says: [
            {
              when: ({ first }) => (first.before ?? 0) > (first.now ?? 0),
              says: '国家信访局初次登记{first}，{first:difference}，源头治理成效逐步显现。',
            },
            '国家信访局初次登记{first}[，{first:difference}]。',
          ],
        }),
        defineSentence({
          id: 'petition.backlog',
          figures: { resolved: 'petition.backlogResolved' },
          says: ['推动化解信访积案{resolved}。'],
        }),
      ],
    },
    {
      id: 'hotline',
      lead: '回应热线留言',
      sentences: [
        defineSentence({
          id: 'hotline.received',
          figures: { all: 'hotline.order.received', hotline: order('received', 'hotline'), board: order('received', 'board') },
          says: [
            '承办政务服务便民热线工单{hotline}[，{hotline:difference}]，办理政民互动平台留言{board}。',
            '承办政民互动平台留言{board}[，{board:difference}]。',
            '承办政务服务便民热线工单{hotline}[，{hotline:difference}]。',
            '承办各类热线工单和网上留言{all}[，{all:difference}]。',
          ],
        }),
        defineSentence({
          id: 'hotline.rates',
          figures: {
            onTime: order('onTime', 'hotline'),
            solved: order('solvedRate', 'hotline'),
            satisfied: order('satisfiedRate', 'hotline'),
            boardOnTime: order('onTime', 'board'),
          },
          says: [
            {
              when: ({ onTime, boardOnTime }) => full(onTime) && full(boardOnTime) && !few(onTime),
              says: '到期的热线工单{onTime:base}全部按时回复，按时回复率{onTime}[，诉求解决率{solved}][，群众满意率{satisfied}]；到期的{boardOnTime:base}留言也全部按时回复。',
            },
            {
              when: ({ onTime }) => full(onTime) && !few(onTime),
              says: '到期的热线工单{onTime:base}全部按时回复，按时回复率{onTime}[，诉求解决率{solved}][，群众满意率{satisfied}][；到期留言{boardOnTime:base}，按时回复{boardOnTime:part}]。',
            },
            {
              when: ({ onTime, boardOnTime }) => full(boardOnTime) && !few(onTime),
              says: '到期的热线工单{onTime:base}，按时回复{onTime:part}，按时回复率{onTime}[，诉求解决率{solved}][，群众满意率{satisfied}]；到期的{boardOnTime:base}留言全部按时回复。',
            },
            {
              when: ({ onTime }) => !few(onTime),
              says: '到期的热线工单{onTime:base}，按时回复{onTime:part}，按时回复率{onTime}[，诉求解决率{solved}][，群众满意率{satisfied}][；到期留言{boardOnTime:base}，按时回复{boardOnTime:part}]。',
            },
            '热线工单按时回复率{onTime:fraction}[，诉求解决率{solved}][，群众满意率{satisfied}][；留言按时回复率{boardOnTime:fraction}]。',
            '热线工单按时回复率{onTime}[，诉求解决率{solved}][，群众满意率{satisfied}][；留言按时回复率{boardOnTime}]。',
            '热线工单群众满意率{satisfied:fraction}[；留言按时回复率{boardOnTime:fraction}]。',
            '热线工单群众满意率{satisfied}[；留言按时回复率{boardOnTime}]。',
            { when: ({ boardOnTime }) => full(boardOnTime), says: '到期的{boardOnTime:base}留言全部按时回复，按时回复率{boardOnTime}。' },
            '留言按时回复率{boardOnTime:fraction}。',
            '留言按时回复率{boardOnTime}。',
          ],
        }),
        defineSentence({
          id: 'hotline.rank',
          figures: { satisfied: 'hotline.order.satisfiedRate' },
          says: [{ when: ({ satisfied }) => leading(satisfied), says: '热线群众满意率{satisfied:rank}。' }],
        }),
      ],
    },
  ],
}
