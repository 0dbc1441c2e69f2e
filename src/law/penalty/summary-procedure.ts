import { convention, type Day, defineProcedure, type Facts, f, type Length, unverified, working } from '../../definition/index.ts'
import { spotFine, summaryFineCitizen, summaryFineOrganisation, summaryReport } from '../parameters/penalty.ts'
import { threeSystems } from '../sources/enforcement-disclosure.ts'
import { fineSeparation, penaltyLaw as law } from '../sources/penalty-law.ts'
import { constructionPenalty as construction } from '../sources/urban-management.ts'
import { capacities, partyKinds, violations } from './choices.ts'
import { generalRules, goodsSettled } from './grounds.ts'
import {
  isExecutionOver,
  performanceFields,
  performanceFigures,
  performanceLimits,
  performancePapers,
  performanceRules,
  performanceSteps,
} from './performance.ts'

/**
 * 行政处罚简易程序: found, told, decided and served on the spot. Its editions differ only in the remedies: since 2024 a decision on the
 * spot must first go to administrative reconsideration, and the paper must say so.
 */
export function summaryProcedure(edition: {
  readonly edition: string
  readonly inForce: { readonly from: Day; readonly to?: Day }
  readonly remedyText: string
  /** How long the party has before the decision can no longer be challenged. */
  readonly remedyLength: Length
}) {
  return defineProcedure({
    id: 'penalty.summary',
    title: '行政处罚简易程序（当场处罚）',
    group: '行政执法',
    edition: edition.edition,
    basis: [law.whole, fineSeparation.whole, threeSystems.whole, unverified(construction.whole)],
    inForce: edition.inForce,
    series: '简罚',
    says: '违法事实确凿、有法定依据，只给予警告或者小额罚款的，两名以上执法人员当场告知、听取意见、作出决定并交付，报所属机关备案。',
    leavesOut: [
      '水上当场收缴自抵岸之日起算，机关将当场收缴的罚款缴付银行的二日期限（第七十一条）',
      '非现场执法（电子监控）作出的决定',
      '复议、诉讼期间加处罚款不予计算：只校验上限',
      '2021年7月15日以前的当场处罚（罚款限额不同），按旧法登记',
    ],

    roles: {
      officer: { label: '执法人员', is: 'clerk' },
      head: { label: '行政机关负责人', is: 'head' },
    },
    stages: { decided: '已当场处罚', closed: { label: '结案', ends: true } },

    fields: {
      origin: f.matter('来源事项'),
      place: f.address('违法行为发生地', { basis: law(22) }),
      party: f.party('当事人', { basis: law(52) }),
      partyKind: f.choice('当事人类别', partyKinds, { disclose: 'public', basis: law(51) }),
      violation: f.choice('违法行为类型', violations, { disclose: 'public' }),
      facts: f.text('违法事实', { disclose: 'public', basis: law(52) }),
      officers: f.officers('执法人员', { min: 2, basis: law(42) }),
      inPower: f.yesNo('属于本机关职权或者赋权清单并由本机关管辖', { basis: law(24) }),
      shown: f.yesNo('已出示执法证件', { basis: law(52) }),
      told: f.yesNo('已当场告知内容、事实、理由、依据和权利', { basis: law(44) }),
      defence: f.text('当事人陈述、申辩和复核', { basis: law(45) }),
      capacity: f.choice('责任能力', capacities, { basis: law(30) }),
      fined: f.yesNo('同一违法行为已被罚款', { basis: law(29) }),
      kind: f.choice('处罚种类', { warning: '警告', fine: '罚款' }, { disclose: 'public', basis: law(51) }),
      fine: f.money('罚款数额', { disclose: 'public', hint: '警告填零', basis: law(51) }),
      legalGround: f.basis('处罚依据', { basis: law(52) }),
      correction: f.text('责令改正的内容和期限', { disclose: 'public', basis: law(28) }),
      publishable: f.yesNo('依法应当公开', { basis: law(48) }),
      refused: f.yesNo('当事人拒绝签收', { basis: law(52) }),
      recording: f.files('执法音像记录', { basis: law(47) }),
      hardLater: f.yesNo('不当场收缴事后难以执行', { basis: law(68) }),
      publishedAt: f.line('公开载体', { disclose: 'public' }),
      ...performanceFields,
    },
    names: { title: 'facts', party: 'party' },

    rules: {
      ...generalRules,
      ...performanceRules,
      goodsSettled,
      shown: { says: '已出示执法证件', basis: law(52), field: 'shown', holds: ({ shown }) => shown === true },
      told: {
        says: '已当场告知拟处罚的内容、事实、理由、依据和依法享有的权利',
        basis: law(44),
        field: 'told',
        holds: ({ told }) => told === true,
      },
      small: {
        says: '对公民（含个体工商户）罚款二百元以下、对法人或者其他组织罚款三千元以下或者警告；超出的适用普通程序',
        basis: law(51),
        field: 'fine',
        holds: ({ partyKind, fine = 0 }, { value }) =>
          fine <= value(partyKind === 'organisation' ? summaryFineOrganisation : summaryFineCitizen),
      },
      capable: {
        says: '当事人不是不满十四周岁的人，也不是不能辨认或者控制自己行为的人',
        basis: law(30),
        field: 'capacity',
        holds: ({ capacity }) => capacity !== 'child' && capacity !== 'incapable',
      },
      spotAllowed: {
        says: '当场收缴限于罚款一百元以下、事后难以执行，或者边远、水上、交通不便地区由当事人提出',
        basis: law(68),
        field: 'channel',
        holds: ({ channel, fine = 0, hardLater, remote, proposed }, { value }) =>
          channel !== 'spot' || fine <= value(spotFine) || hardLater === true || (remote === true && proposed === true),
      },
      toPublish: {
        says: '依法应当公开，且当事人不是未成年人',
        basis: law(48),
        holds: ({ publishable, capacity }) => publishable === true && capacity !== 'youth',
      },
      published: { says: '处罚决定已公开', basis: law(48), holds: (_, { passed }) => passed('publish') },
      annulled: { says: '决定已被变更、撤销或者确认违法、无效', basis: law(48), holds: (_, { passed }) => passed('annul') },
      reported: { says: '已报所属机关备案', basis: law(52), holds: (_, { passed }) => passed('report') },
      awaitsClosing: {
        says: '执行完毕或者已终结，尚未结案',
        basis: unverified(construction(31)),
        holds: (values, facts) => !facts.passed('close') && isExecutionOver(values, facts as Facts),
      },
    },

    papers: {
      decision: {
        title: '当场行政处罚决定书',
        basis: law(52),
        form: 'letter',
        series: '简罚决',
        shows: ['party', 'place', 'facts', 'legalGround', 'kind', 'fine', 'correction', 'officers'],
        remedy: edition.remedyText,
        says: [
          '当事人：{party}',
          '{day}在{place}，你（单位）有下列违法行为：{facts}',
          '本机关已当场告知作出处罚的事实、理由、依据和你（单位）依法享有的权利，并听取了陈述和申辩。依据{legalGround}，责令改正：{correction}，并决定当场给予{kind}的处罚[；罚款数额：{fine}]。',
          '[罚款{fine}应当自收到本决定书之日起十五日内到指定的银行或者通过电子支付系统缴纳；依法可以当场收缴的除外，当场收缴必须出具财政部门统一制发的专用票据。到期不缴纳的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额。]',
        ],
      },
      report: {
        title: '当场处罚备案表',
        basis: law(52),
        form: 'approval',
        shows: ['party', 'violation', 'facts', 'kind', 'fine', 'officers'],
      },
      ...performancePapers,
    },

    steps: {
      decide: {
        label: '当场处罚',
        by: 'officer',
        from: null,
        to: 'decided',
        basis: law(51),
        asks: [
          'party',
          'partyKind',
          'violation',
          'place',
          'facts',
          'officers',
          'inPower',
          'shown',
          'told',
          'capacity',
          'fined',
          'kind',
          'fine',
          'legalGround',
          'correction',
          'publishable',
        ],
        mayAsk: ['origin', 'defence', 'refused', 'recording', 'hardLater'],
        onlyIf: ['certified', 'inPower', 'shown', 'told', 'partyKindFits', 'capable', 'small', 'fineStated', 'oneFine'],
        issues: ['decision'],
        says: '出示证件，收集证据，告知并听取意见，填写编号的决定书当场交付；当事人拒绝签收的注明。',
        leadsTo: [
          {
            procedure: 'penalty.retention',
            step: 'propose',
            label: '先行登记保存、查封扣押',
            carries: { case: '$self', party: 'party', officers: 'officers' },
          },
        ],
      },
      report: {
        label: '报所属机关备案',
        by: 'officer',
        from: 'decided',
        basis: law(52),
        issues: ['report'],
        once: true,
      },
      publish: {
        label: '公开处罚决定',
        by: 'officer',
        from: ['decided', 'closed'],
        basis: law(48),
        asks: ['publishedAt'],
        onlyIf: ['toPublish', 'inEffect'],
        once: true,
      },
      withdraw: {
        label: '撤回公开的处罚决定',
        by: 'officer',
        from: ['decided', 'closed'],
        basis: law(48),
        onlyIf: ['published', 'annulled'],
        once: true,
      },
      ...performanceSteps,
      close: {
        label: '结案归档',
        by: 'head',
        from: 'decided',
        to: 'closed',
        basis: unverified(construction(31)),
        asks: ['closing'],
        onlyIf: ['reported', 'executionOver', 'cashHandedOver', 'goodsSettled'],
        issues: ['closing'],
      },
    },

    limits: {
      reporting: {
        label: '备案期限',
        length: working(3),
        setBy: summaryReport,
        from: 'decide',
        until: ['report'],
        basis: convention('法律未定备案天数，按三个工作日掌握，市场监管部门为七个工作日'),
        binds: 'agency',
      },
      ...performanceLimits('decide', edition.remedyLength),
      closing: {
        label: '结案期限',
        length: working(15),
        from: ['decide', 'pay', 'courtEnd', 'endExecution', 'annul'],
        until: ['close'],
        basis: unverified(construction(31)),
        binds: 'agency',
        onlyIf: 'awaitsClosing',
      },
    },

    publications: {
      decision: {
        label: '当场行政处罚决定',
        basis: threeSystems(6),
        from: 'decide',
        within: working(7),
        by: 'publish',
        shows: ['party', 'partyKind', 'violation', 'facts', 'kind', 'fine', 'legalGround'],
        place: '行政执法信息公示平台',
        onlyIf: 'toPublish',
        withdrawn: { from: 'annul', within: working(3), by: 'withdraw', basis: law(48) },
      },
    },

    figures: {
      decided: { label: '当场处罚', unit: '件', counts: 'decide', by: ['partyKind', 'violation', 'kind'] },
      fines: { label: '当场处罚罚款金额', unit: '元', sums: 'fine', at: 'decide', by: ['partyKind', 'violation'] },
      reported: { label: '当场处罚备案', unit: '件', counts: 'report' },
      reportedInTime: { label: '当场处罚备案及时率', unit: '%', keeps: 'reporting' },
      published: { label: '公开当场处罚决定', unit: '件', counts: 'publish', by: ['partyKind', 'violation'] },
      publishedInTime: { label: '当场处罚公示及时率', unit: '%', keeps: 'decision' },
      ...performanceFigures,
      closed: { label: '当场处罚结案', unit: '件', counts: 'close', by: ['violation'] },
      closedInTime: { label: '当场处罚结案及时率', unit: '%', keeps: 'closing' },
      open: { label: '未结当场处罚', unit: '件', rises: 'decide', falls: 'close' },
    },
  })
}
