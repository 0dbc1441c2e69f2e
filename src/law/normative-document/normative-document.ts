import {
  addMonths,
  type Basis,
  calendar,
  convention,
  type Day,
  defineProcedure,
  f,
  type LinkedMatter,
  working,
} from '../../definition/index.ts'
import { commentPeriod, filingTerm, longestTrial, longestValidity } from '../parameters/normative-document.ts'
import {
  fairCompetitionRegulation as fair,
  fairCompetitionOpinions,
  makingNotice,
  localOrganisationLaw as organisation,
  saysOf,
  tianjinRules,
} from '../sources/normative-document.ts'

const planning = makingNotice(1)
const drafting = makingNotice(3)
const comments = makingNotice(4)
const legality = saysOf(makingNotice, '未经合法性审核或者经审核不合法的，不得提交集体审议。')
const collective = makingNotice(6)
const publishing = makingNotice(7)
const filing = saysOf(makingNotice, '有件必备、有备必审、有错必纠。')
const cleaning = makingNotice(10)
const validity = convention('规范性文件规定有效期，期满自动失效；需要继续施行的，期满六个月前评估后重新公布')

/** What the two editions have of their own: the text on fair competition. */
interface Edition {
  readonly edition: string
  readonly inForce: { readonly from: Day; readonly to?: Day }
  readonly whole: Basis
  readonly who: Basis
  readonly hear: Basis
  readonly exception: Basis
  readonly ban: Basis
  /** Documents of the government are reviewed by the market regulator together with the drafter. */
  readonly marketReviews: boolean
}

/** 行政规范性文件 while fair competition was reviewed under 国发〔2016〕34号. */
export const normativeDocument2018 = normativeDocument({
  edition: '国发〔2016〕34号公平竞争审查',
  inForce: { from: '2018-05-16', to: '2024-07-31' },
  whole: fairCompetitionOpinions.whole,
  who: saysOf(fairCompetitionOpinions, '政策制定机关在制定过程中自我审查。'),
  hear: saysOf(fairCompetitionOpinions, '审查应当征求利害关系人的意见或者向社会公开征求意见。'),
  exception: saysOf(fairCompetitionOpinions, '符合例外规定的可以实施，应当说明理由并逐年评估。'),
  ban: saysOf(fairCompetitionOpinions, '未进行公平竞争审查的，不得出台；有排除、限制竞争效果的，不予出台或者调整后出台。'),
  marketReviews: false,
})

/** 行政规范性文件 under 公平竞争审查条例. */
export const normativeDocument2024 = normativeDocument({
  edition: '公平竞争审查条例',
  inForce: { from: '2024-08-01' },
  whole: fair.whole,
  who: fair(14),
  hear: fair(16),
  exception: fair(17),
  ban: fair(18),
  marketReviews: true,
})

function normativeDocument({ edition, inForce, whole, who, hear, exception, ban, marketReviews }: Edition) {
  return defineProcedure({
    id: 'normative.document',
    title: '行政规范性文件',
    group: '制度建设',
    edition,
    basis: [makingNotice.whole, organisation(75), whole, tianjinRules(2), tianjinRules(6)],
    inForce,
    series: '规',
    says: '立项、起草、公开征求意见、公平竞争审查、合法性审核、集体审议、签发、统一登记编号公布、备案、评估、清理，直至失效或者废止。',
    leavesOut: [
      '公民、法人和其他组织对规范性文件提出的审查建议，登记为来信或者留言',
      '备案审查机构一侧的办理：本程序只登记备案结果',
      '修改文件按新文件的程序办理，本文件只登记修改和重新公布',
      '征求意见、备案、有效期的天数和年限按本地规定设置，默认值待核',
    ],

    roles: {
      drafter: { label: '起草人员', is: 'clerk' },
      office: { label: '制定机关办公室', is: ['clerk', 'reviewer'] },
      head: { label: '制定机关负责人', is: 'head' },
    },
    stages: {
      planned: '已立项',
      drafted: '起草中',
      commenting: '公开征求意见中',
      underReview: '合法性审核中',
      decided: '已审议通过',
      signed: '已签发',
      inForce: '现行有效',
      abandoned: { label: '终止制定', ends: true },
      expired: { label: '期满失效', ends: true },
      repealed: { label: '已废止', ends: true },
    },

    fields: {
      title: f.line('文件名称', { disclose: 'public' }),
      maker: f.line('制定机关', { disclose: 'public', basis: tianjinRules(6) }),
      makerKind: f.choice(
        '制定机关类型',
        { government: '区政府', office: '区政府办公室', department: '区政府部门', street: '街道办事处、乡镇政府' },
        { disclose: 'public', basis: tianjinRules(6) },
      ),
      form: f.choice(
        '文种',
        { rules: '规定、办法、细则', decision: '决定', opinion: '意见', notice: '通知', announcement: '公告、通告' },
        { disclose: 'public' },
      ),
      need: f.text('制定必要性和依据', { basis: planning }),
      replaces: f.matter('所修改、替代的文件', ['normative.document']),
      drafters: f.officers('起草人员', { min: 1 }),
      content: f.text('草案主要内容'),
      assessment: f.text('评估论证情况', { basis: drafting }),
      touchesPublic: f.yesNo('涉及群众切身利益或者权利义务', { basis: comments }),
      economic: f.yesNo('涉及经营者经济活动', { basis: who }),
      trial: f.yesNo('暂行、试行', { disclose: 'public' }),
      channels: f.choices(
        '征求意见方式',
        { website: '政府网站', letter: '书面征求意见', meeting: '座谈会', hearing: '听证会' },
        { disclose: 'public', basis: comments },
      ),
      commentNotice: f.text('征求意见公告', { disclose: 'public', basis: comments }),
      received: f.integer('收到意见', { unit: '条', disclose: 'public' }),
      adopted: f.integer('采纳意见', { unit: '条', disclose: 'public' }),
      feedback: f.text('意见采纳情况', { disclose: 'public', basis: comments }),
      exemptReason: f.text('不公开征求意见的理由', { basis: comments }),
      enterpriseOpinions: f.text('企业、行业协会商会意见', { basis: hear }),
      fairBody: f.choice('审查主体', { drafter: '起草单位审查', market: '市场监督管理部门会同起草单位审查' }, { basis: who }),
      fairConclusion: f.choice(
        '公平竞争审查结论',
        { passes: '不违反审查标准', exception: '适用例外规定', violates: '违反审查标准' },
        { basis: ban },
      ),
      fairText: f.text('审查结论说明', { basis: exception }),
      ownOpinion: f.text('起草单位审核意见', { basis: legality }),
      amended: f.yesNo('已按审核意见修改', { basis: legality }),
      meeting: f.line('审议会议', { basis: collective }),
      minutes: f.text('审议情况和决定', { basis: collective }),
      signer: f.line('签发人'),
      registerNumber: f.line('统一登记号', { disclose: 'public', basis: publishing }),
      effectiveOn: f.day('施行日期', { disclose: 'public' }),
      validUntil: f.day('有效期至', { disclose: 'public', basis: validity }),
      text: f.text('公布文本', { disclose: 'public', basis: publishing }),
      interpretation: f.text('政策解读', { disclose: 'public', basis: publishing }),
      place: f.choices(
        '公布载体',
        { website: '政府网站', gazette: '政府公报', board: '公告栏' },
        { disclose: 'public', basis: publishing },
      ),
      filingBody: f.line('备案机关', { basis: filing }),
      filingResult: f.choice(
        '备案审查结果',
        { registered: '准予备案', supplemented: '补正后备案', corrected: '要求纠正' },
        { basis: filing },
      ),
      evaluation: f.text('评估报告', { basis: validity }),
      evaluationResult: f.choice('评估结论', { keep: '继续施行', amend: '修改后施行', repeal: '废止' }, { basis: validity }),
      cleanResult: f.choice(
        '清理结果',
        { keep: '继续有效', amend: '拟修改', repeal: '拟废止', lapse: '宣布失效' },
        { disclose: 'public', basis: cleaning },
      ),
      amendment: f.text('修改内容和依据', { disclose: 'public', basis: cleaning }),
      reason: f.text('理由'),
    },
    names: { title: 'title' },

    rules: {
      adoptedFits: {
        says: '采纳意见数不多于收到意见数',
        basis: comments,
        field: 'adopted',
        holds: ({ received = 0, adopted = 0 }) => adopted <= received,
      },
      commentsLongEnough: {
        says: '公开征求意见不少于规定的期限',
        basis: comments,
        holds: (_, { on, lastDay }) => (lastDay('comments') ?? on) <= on,
      },
      commentsDone: {
        says: '涉及群众切身利益的，已经公开征求意见并整理采纳情况，或者说明不公开的理由',
        basis: comments,
        field: 'exemptReason',
        holds: ({ exemptReason, touchesPublic }, { passed }) =>
          exemptReason !== undefined || touchesPublic === false || passed('closeComments'),
      },
      commented: { says: '已经公开征求意见', basis: comments, holds: (_, { passed }) => passed('closeComments') },
      enterprisesHeard: {
        says: '涉及经营者经济活动的，已经听取经营者、行业协会商会意见',
        basis: hear,
        holds: ({ economic }, { passed }) => economic !== true || passed('hearEnterprises'),
      },
      fairReviewed: {
        says: '涉及经营者经济活动的，已经公平竞争审查，且不违反审查标准或者适用例外规定',
        basis: ban,
        holds: ({ economic, fairConclusion }, { passed }) =>
          economic !== true || (passed('fairReview') && fairConclusion !== undefined && fairConclusion !== 'violates'),
      },
      exceptionExplained: {
        says: '适用例外规定的，在结论中详细说明',
        basis: exception,
        field: 'fairText',
        holds: ({ fairConclusion, fairText }) => fairConclusion !== 'exception' || fairText !== undefined,
      },
      governmentByMarket: {
        says: '政府文件由市场监督管理部门会同起草单位审查',
        basis: who,
        field: 'fairBody',
        holds: ({ makerKind, fairBody }) =>
          (makerKind !== 'government' && makerKind !== 'office') || fairBody === 'market' || !marketReviews,
      },
      economic: { says: '涉及经营者经济活动', basis: who, holds: ({ economic }) => economic === true },
      touchesPublic: { says: '涉及群众切身利益', basis: comments, holds: ({ touchesPublic }) => touchesPublic === true },
      legalityPassed: {
        says: '本次送审的合法性审核意见为合法，或者已按应当修改的意见修改',
        basis: legality,
        field: 'amended',
        holds: ({ amended }, { linked, dayOf }) => {
          const sent = dayOf('sendForReview') ?? ''
          const opinions = linked('legality.review').filter(({ passed, openedOn }) => passed.includes('conclude') && openedOn >= sent)
          const latest = opinions.reduce<LinkedMatter | undefined>(
            (last, each) => (last && last.openedOn > each.openedOn ? last : each),
            undefined,
          )
          return latest?.values.opinion === 'lawful' || (latest?.values.opinion === 'amend' && amended === true)
        },
      },
      reviewed: {
        says: '经过合法性审核',
        basis: legality,
        holds: (_, { linked }) => linked('legality.review').some(({ passed }) => passed.includes('conclude')),
      },
      startsAfterPublication: {
        says: '施行日期不早于公布日期，有效期晚于施行日期',
        basis: publishing,
        field: 'effectiveOn',
        holds: ({ effectiveOn, validUntil }, { on }) =>
          effectiveOn === undefined || validUntil === undefined || (effectiveOn >= on && validUntil > effectiveOn),
      },
      validityFits: {
        says: '有效期不超过规定的年限，暂行、试行的不超过暂行、试行的年限',
        basis: validity,
        field: 'validUntil',
        holds: ({ validUntil, effectiveOn, trial }, { on, passed, value }) => {
          const from = passed('publish') ? on : effectiveOn
          return (
            from === undefined ||
            validUntil === undefined ||
            validUntil <= addMonths(from, value(trial === true ? longestTrial : longestValidity))
          )
        },
      },
      renewalLater: {
        says: '重新公布后的有效期晚于原有效期',
        basis: validity,
        field: 'validUntil',
        holds: ({ validUntil = '' }, { before }) => validUntil > String(before('validUntil') ?? ''),
      },
      evaluated: {
        says: '已经评估，结论不是废止',
        basis: validity,
        holds: ({ evaluationResult }, { passedSince }) => passedSince('evaluate', 'renew') && evaluationResult !== 'repeal',
      },
      notOnTrial: { says: '暂行、试行文件期满不再延长，转为正式文件的重新制定', basis: validity, holds: ({ trial }) => trial !== true },
      filed: { says: '已报送备案', basis: filing, holds: (_, { passed }) => passed('fileForRecord') },
      filedPlainly: { says: '准予备案，未经补正或者纠正', basis: filing, holds: ({ filingResult }) => filingResult === 'registered' },
    },

    papers: {
      project: { title: '规范性文件制定立项表', basis: planning, form: 'approval', shows: ['title', 'maker', 'makerKind', 'form', 'need'] },
      consultation: {
        title: '公开征求意见公告',
        basis: comments,
        form: 'letter',
        shows: ['title', 'maker', 'channels', 'commentNotice'],
        says: ['{maker}起草了《{title}（征求意见稿）》，现向社会公开征求意见。', '{commentNotice}'],
      },
      consultationResult: {
        title: '公开征求意见采纳情况',
        basis: comments,
        form: 'letter',
        shows: ['title', 'received', 'adopted', 'feedback'],
        says: ['《{title}（征求意见稿）》公开征求意见，共收到意见{received}，采纳{adopted}。', '{feedback}'],
      },
      fairReview: {
        title: '公平竞争审查表',
        basis: ban,
        form: 'approval',
        shows: ['title', 'maker', 'enterpriseOpinions', 'fairBody', 'fairConclusion', 'fairText'],
      },
      minutes: { title: '规范性文件审议记录', basis: collective, form: 'record', shows: ['title', 'meeting', 'minutes'] },
      document: {
        title: '行政规范性文件',
        basis: publishing,
        form: 'letter',
        series: '规',
        shows: ['title', 'maker', 'registerNumber', 'effectiveOn', 'validUntil'],
        says: ['{title}', '{text}', '本文件自{effectiveOn}起施行，有效期至{validUntil}。'],
      },
      filingReport: {
        title: '规范性文件备案报告',
        basis: filing,
        form: 'letter',
        series: '规备',
        shows: ['filingBody', 'title', 'registerNumber', 'effectiveOn'],
        says: ['{filingBody}：', '现将《{title}》（登记号{registerNumber}）连同起草说明报送备案。'],
      },
      repeal: {
        title: '废止规范性文件的公告',
        basis: cleaning,
        form: 'letter',
        shows: ['title', 'registerNumber', 'reason'],
        says: ['《{title}》（登记号{registerNumber}）自本公告发布之日起废止。{reason}'],
      },
    },

    steps: {
      plan: {
        label: '立项',
        by: ['drafter', 'office'],
        from: null,
        to: 'planned',
        basis: planning,
        asks: ['title', 'maker', 'makerKind', 'form', 'need'],
        mayAsk: ['replaces'],
        issues: ['project'],
        says: '内部管理、会议纪要、工作方案、表彰奖惩、人事任免等不作为行政规范性文件。',
      },
      draft: {
        label: '起草',
        by: 'drafter',
        from: 'planned',
        to: 'drafted',
        basis: drafting,
        asks: ['drafters', 'content', 'assessment', 'touchesPublic', 'economic', 'trial'],
      },
      revise: { label: '修改草案', by: 'drafter', from: 'drafted', basis: drafting, asks: ['content'] },
      openComments: {
        label: '公开征求意见',
        by: 'drafter',
        from: 'drafted',
        to: 'commenting',
        basis: comments,
        asks: ['channels', 'commentNotice'],
        issues: ['consultation'],
      },
      closeComments: {
        label: '整理并反馈意见',
        by: 'drafter',
        from: 'commenting',
        to: 'drafted',
        basis: comments,
        asks: ['received', 'adopted', 'feedback'],
        onlyIf: ['commentsLongEnough', 'adoptedFits'],
        issues: ['consultationResult'],
      },
      hearEnterprises: {
        label: '听取企业意见',
        by: 'drafter',
        from: ['drafted', 'commenting'],
        basis: hear,
        asks: ['enterpriseOpinions'],
      },
      fairReview: {
        label: '公平竞争审查',
        by: ['drafter', 'office'],
        from: 'drafted',
        basis: ban,
        asks: ['fairBody', 'fairConclusion'],
        mayAsk: ['fairText'],
        onlyIf: ['enterprisesHeard', 'exceptionExplained', 'governmentByMarket'],
        issues: ['fairReview'],
      },
      sendForReview: {
        label: '送合法性审核',
        by: 'drafter',
        from: 'drafted',
        to: 'underReview',
        basis: legality,
        asks: ['ownOpinion'],
        mayAsk: ['exemptReason'],
        onlyIf: ['commentsDone', 'fairReviewed'],
        leadsTo: [
          {
            procedure: 'legality.review',
            step: 'send',
            label: '送审核机构',
            carries: { subject: '$self', title: 'title', drafter: 'maker', materials: 'ownOpinion' },
          },
        ],
      },
      takeBack: {
        label: '退回修改',
        by: ['drafter', 'office'],
        from: ['underReview', 'decided'],
        to: 'drafted',
        basis: legality,
        asks: ['reason'],
      },
      decide: {
        label: '集体审议通过',
        by: ['head', 'office'],
        from: 'underReview',
        to: 'decided',
        basis: collective,
        asks: ['meeting', 'minutes'],
        mayAsk: ['amended'],
        onlyIf: ['legalityPassed', 'fairReviewed'],
        issues: ['minutes'],
      },
      sign: { label: '签发', by: 'head', from: 'decided', to: 'signed', basis: collective, asks: ['signer'] },
      publish: {
        label: '登记编号并公布',
        by: 'office',
        from: 'signed',
        to: 'inForce',
        basis: publishing,
        asks: ['registerNumber', 'effectiveOn', 'validUntil', 'text', 'interpretation', 'place'],
        onlyIf: ['startsAfterPublication', 'validityFits'],
        issues: ['document'],
        says: '统一登记、统一编号、统一印发，解读同步公布。',
      },
      abandon: {
        label: '终止制定',
        by: ['head', 'office'],
        from: ['planned', 'drafted', 'commenting', 'underReview', 'decided', 'signed'],
        to: 'abandoned',
        basis: planning,
        asks: ['reason'],
      },
      fileForRecord: {
        label: '报送备案',
        by: 'office',
        from: 'inForce',
        basis: filing,
        asks: ['filingBody'],
        issues: ['filingReport'],
        once: true,
      },
      recordFiling: {
        label: '登记备案结果',
        by: 'office',
        from: 'inForce',
        basis: filing,
        asks: ['filingResult'],
        onlyIf: ['filed'],
        once: true,
      },
      evaluate: { label: '评估', by: ['drafter', 'office'], from: 'inForce', basis: validity, asks: ['evaluation', 'evaluationResult'] },
      renew: {
        label: '重新公布、延长有效期',
        by: ['head', 'office'],
        from: 'inForce',
        basis: validity,
        asks: ['validUntil'],
        onlyIf: ['evaluated', 'notOnTrial', 'renewalLater', 'validityFits'],
      },
      clean: { label: '清理', by: 'office', from: 'inForce', basis: cleaning, asks: ['cleanResult'] },
      amend: {
        label: '登记修改',
        by: 'office',
        from: 'inForce',
        basis: cleaning,
        asks: ['amendment'],
        leadsTo: [
          {
            procedure: 'normative.document',
            step: 'plan',
            label: '修改文件立项',
            carries: { replaces: '$self', title: 'title', maker: 'maker', makerKind: 'makerKind', form: 'form' },
          },
        ],
      },
      repeal: {
        label: '废止',
        by: 'head',
        from: 'inForce',
        to: 'repealed',
        basis: cleaning,
        asks: ['reason'],
        issues: ['repeal'],
      },
      expire: {
        label: '期满失效',
        by: 'clock',
        from: 'inForce',
        to: 'expired',
        basis: validity,
        when: { lapsed: 'validity', dated: 'dayAfter' },
        says: '有效期届满未重新公布的，自动失效。',
      },
    },

    limits: {
      comments: {
        label: '公开征求意见期限',
        length: working(7),
        setBy: commentPeriod,
        from: 'openComments',
        until: ['closeComments'],
        voidedBy: ['abandon'],
        basis: comments,
        binds: 'minimum',
      },
      filing: {
        label: '报送备案期限',
        length: calendar(15),
        setBy: filingTerm,
        from: 'publish',
        until: ['fileForRecord'],
        voidedBy: ['repeal', 'expire'],
        basis: filing,
        binds: 'agency',
      },
      validity: {
        label: '有效期',
        length: calendar(0),
        from: { step: ['publish', 'renew'], day: 'validUntil' },
        until: ['repeal', 'expire'],
        basis: validity,
        binds: 'validity',
      },
    },

    publications: {
      text: {
        label: '行政规范性文件',
        basis: publishing,
        from: 'sign',
        // No national number of days for documents: the twenty working days of active disclosure.
        within: working(20),
        by: 'publish',
        shows: ['title', 'maker', 'registerNumber', 'effectiveOn', 'validUntil', 'text', 'interpretation'],
        place: '政府网站',
      },
    },

    figures: {
      planned: { label: '规范性文件立项', unit: '件', counts: 'plan', by: ['makerKind', 'form'] },
      commented: { label: '公开征求意见', unit: '件', counts: 'openComments' },
      commentsReceived: { label: '收到意见', unit: '条', sums: 'received', at: 'closeComments' },
      commentsAdopted: { label: '采纳意见', unit: '条', sums: 'adopted', at: 'closeComments' },
      commentRate: { label: '公开征求意见率', unit: '%', over: 'publish', when: 'commented', where: 'touchesPublic' },
      fairReviews: { label: '公平竞争审查', unit: '件', counts: 'fairReview', by: ['fairConclusion'] },
      fairRate: { label: '公平竞争审查率', unit: '%', over: 'publish', when: 'fairReviewed', where: 'economic' },
      sentForReview: { label: '送合法性审核', unit: '件', counts: 'sendForReview' },
      reviewRate: { label: '合法性审核率', unit: '%', over: 'publish', when: 'reviewed' },
      decided: { label: '集体审议通过', unit: '件', counts: 'decide' },
      published: { label: '制定公布规范性文件', unit: '件', counts: 'publish', by: ['makerKind', 'form', 'trial'] },
      filed: { label: '报送备案', unit: '件', counts: 'fileForRecord', by: ['makerKind'] },
      filingRate: { label: '报备率', unit: '%', over: 'publish', of: 'fileForRecord' },
      filingOnTime: { label: '报备及时率', unit: '%', keeps: 'filing' },
      filingRegular: { label: '报备规范率', unit: '%', over: 'recordFiling', when: 'filedPlainly' },
      filingResults: { label: '备案审查结果', unit: '件', counts: 'recordFiling', by: ['filingResult'] },
      evaluated: { label: '评估规范性文件', unit: '件', counts: 'evaluate', by: ['evaluationResult'] },
      cleaned: { label: '清理规范性文件', unit: '件', counts: 'clean', by: ['cleanResult'] },
      amended: { label: '修改规范性文件', unit: '件', counts: 'amend' },
      renewed: { label: '延长有效期', unit: '件', counts: 'renew' },
      repealed: { label: '废止规范性文件', unit: '件', counts: 'repeal' },
      expired: { label: '期满失效', unit: '件', counts: 'expire' },
      abandoned: { label: '终止制定', unit: '件', counts: 'abandon' },
      inForce: { label: '现行有效规范性文件', unit: '件', rises: 'publish', falls: ['repeal', 'expire'], by: ['makerKind'] },
      inPreparation: { label: '正在制定的规范性文件', unit: '件', rises: 'plan', falls: ['publish', 'abandon'] },
    },
  })
}
