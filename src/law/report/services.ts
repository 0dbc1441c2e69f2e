import { type Chapter, defineSentence } from './sentence.ts'

const count = (kind: string) => ({ figure: 'safety.count.count', where: { kind } })

/** Safety of the public, help, legal service, business. */
export const servicesChapter: Chapter = {
  id: 'services',
  title: '守护平安稳定，优化为民服务',
  passages: [
    {
      id: 'safety',
      lead: '筑牢平安防线',
      sentences: [
        defineSentence({
          id: 'safety.nationalSecurity',
          figures: { booklets: { figure: 'publicity.material.count', where: { kind: 'booklet', theme: 'nationalSecurity' } } },
          says: ['围绕全民国家安全教育日开展宣传，发放国家安全宣传手册{booklets:round}。'],
        }),
        defineSentence({
          id: 'safety.antiCult',
          figures: { pledges: count('antiCultPledge'), released: count('antiCultRelease') },
          says: [
            '深化反邪教宣传教育，居民签订承诺书{pledges}，帮助{released}摆脱邪教影响。',
            '深化反邪教宣传教育，居民签订承诺书{pledges}。',
          ],
        }),
        defineSentence({
          id: 'safety.organisedCrime',
          figures: { sessions: { figure: 'study.session.held', where: { theme: 'organisedCrime' } } },
          says: ['常态化推进扫黑除恶，以《反有组织犯罪法》为主题组织学习{sessions:round}。'],
        }),
        defineSentence({
          id: 'safety.aid',
          figures: {
            people: { figure: 'safety.aid.people', where: { group: 'drug' } },
            amount: { figure: 'safety.aid.amount', where: { group: 'drug' } },
          },
          says: [
            '坚持管理与关爱并重，开展帮扶救助，惠及{people}，发放各类补助{amount:round}。',
            '坚持管理与关爱并重，开展帮扶救助，惠及{people}。',
          ],
        }),
        defineSentence({
          id: 'safety.disciplined',
          figures: { people: { figure: 'safety.aid.people', where: { group: 'disciplined' } } },
          says: ['落实干部关心关爱措施，跟踪帮扶{people}。'],
        }),
        defineSentence({
          id: 'safety.drills',
          figures: { held: 'safety.drill.held', people: 'safety.drill.people', plans: 'safety.plan.inForce' },
          says: ['组织应急演练{held}，{people}参加[，现行应急预案{plans}]。'],
        }),
      ],
    },
    {
      id: 'epidemic',
      lead: '依法防控疫情',
      sentences: [
        defineSentence({
          id: 'safety.vaccination',
          figures: {
            people: 'safety.elderly',
            vaccinated: 'safety.elderlyVaccinated',
            rate: 'safety.elderlyVaccinationRate',
            sixties: { figure: 'safety.vaccination.rate', where: { ages: 'sixties' } },
          },
          says: [
            '辖区六十岁以上老年人{people}，接种疫苗{vaccinated}，接种率{rate}[，其中六十至六十九岁年龄段接种率{sixties}]。',
            '六十至六十九岁年龄段老年人疫苗接种率{sixties}。',
          ],
        }),
        defineSentence({
          id: 'safety.faults',
          figures: {
            vaccinated: 'safety.vaccination.vaccinated',
            isolation: { figure: 'safety.fault.faults', where: { kind: 'isolation' } },
            vaccination: { figure: 'safety.fault.faults', where: { kind: 'vaccination' } },
          },
          needs: ['vaccinated'],
          says: [
            {
              when: ({ isolation, vaccination }) => !isolation.now && !vaccination.now,
              says: '严格落实操作规程，隔离人员管控{isolation:none}，疫苗接种{vaccination:none}。',
            },
            '对工作中发现的差错及时整改，隔离人员管控{isolation:none}，疫苗接种{vaccination:none}。',
          ],
        }),
      ],
    },
    {
      id: 'legalService',
      lead: '做优法律服务',
      sentences: [
        defineSentence({
          id: 'legalService.advice',
          figures: { advice: { figure: 'legalService.reception.people', where: { kind: 'advice' } }, all: 'legalService.reception.people' },
          says: [
            {
              when: ({ advice, all }) => (all.now ?? 0) > (advice.now ?? 0),
              says: '公共法律服务工作站和社区工作室接待群众{all}，其中解答法律咨询{advice}[，接待量{all:difference}]。',
            },
            '公共法律服务站点免费接待群众法律咨询{advice}[，接待量{advice:difference}]。',
          ],
        }),
      ],
    },
    {
      id: 'business',
      lead: '助力经营主体',
      sentences: [
        defineSentence({
          id: 'business.relief',
          figures: {
            landlords: { figure: 'business.relief.landlords', where: { landlord: 'private' } },
            tenants: 'business.relief.tenants',
          },
          says: ['动员{landlords:round}私人业主为承租商户减免房租[，惠及商户{tenants}]。'],
        }),
        defineSentence({
          id: 'business.group',
          figures: { members: 'business.group.members' },
          says: ['建立服务企业联络群，{members:round}企业家入群，畅通政企沟通渠道。'],
        }),
        defineSentence({
          id: 'business.visits',
          figures: { services: 'business.visit.services', solved: 'business.visit.solved' },
          says: ['走访服务企业{services}，帮助解决实际问题{solved}。', '走访服务企业{services}。'],
        }),
        defineSentence({
          id: 'coordination.meetings',
          figures: { held: 'coordination.meeting.held', whistle: { figure: 'coordination.meeting.held', where: { kind: 'whistle' } } },
          says: [
            { when: ({ held, whistle }) => held.now === whistle.now, says: '响应街道吹哨、部门报到，会商解决跨部门难题{whistle}。' },
            '牵头或参加部门联席会商和联合行动{held}，其中街道吹哨、部门报到{whistle}，合力解决跨部门的难题。',
            '牵头或参加部门联席会商和联合行动{held}，合力解决跨部门的难题。',
          ],
        }),
      ],
    },
  ],
}
