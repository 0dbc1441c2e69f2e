import { type Basis, convention, type Day, defineProcedure, f, type Length } from '../../definition/index.ts'

const practice = convention('年度报告经保密审查、合法性审核后提交会议审议，审议通过后编号签发')
const privacy = convention('公开前审查国家秘密、商业秘密、个人隐私和个人信息，记录审查人、日期和结论')
const archiving = convention('报告文本、审查意见、会议纪要、报送和公开凭证一并归档')

/** What the two yearly reports have of their own. */
export interface Duty {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly edition: string
  readonly inForce: { readonly from: Day; readonly to?: Day }
  readonly basis: readonly Basis[]
  /** Abbreviation in the numbers of matters, and in the numbers of the report itself. */
  readonly series: string
  readonly numbers: string
  readonly says: string
  readonly leavesOut: readonly string[]
  /** The day of the year after, or the last of the year itself, that both limits are counted from. */
  readonly countsFrom: 'newYear' | 'yearEnd'
  readonly submission: { readonly length: Length; readonly basis: Basis }
  readonly publication: { readonly length: Length; readonly basis: Basis }
  /** What may be left out of the public edition, and why. */
  readonly secrets: Basis
}

/** The life of a yearly report: drafted, frozen and reviewed, approved by a meeting, numbered, submitted, published, kept. */
export function reportProcedure(duty: Duty) {
  const { submission, publication, secrets } = duty
  const startWords = duty.countsFrom === 'newYear' ? '报告年度次年的1月1日' : '报告年度的12月31日'
  return defineProcedure({
    id: duty.id,
    title: duty.title,
    group: duty.group,
    edition: duty.edition,
    basis: duty.basis,
    inForce: duty.inForce,
    series: duty.series,
    says: duty.says,
    leavesOut: duty.leavesOut,

    roles: {
      clerk: { label: '起草人员', is: 'clerk' },
      reviewer: { label: '审查人员', is: ['reviewer', 'head'] },
      head: { label: '负责人', is: 'head' },
      superior: { label: '上级收件机关', is: ['district', 'clerk'] },
    },
    stages: {
      drafting: '起草中',
      reviewing: '审查中',
      approved: '已审议通过',
      signed: '已签发',
      submitted: '已报送',
      published: '已公开',
      withdrawn: '已撤下',
      archived: { label: '已归档', ends: true },
      discontinued: { label: '已终止', ends: true },
    },

    fields: {
      title: f.line('报告名称', { disclose: 'public' }),
      year: f.integer('报告年度', { min: 2019, max: 2199, unit: '年', disclose: 'public' }),
      countedFrom: f.day('期限起算日', { hint: startWords }),
      drafters: f.officers('起草人员', { min: 1 }),
      version: f.integer('送审的定稿版本', { min: 1 }),
      digest: f.line('定稿摘要', { hint: '定稿文本和数据的 SHA-256，由系统填写' }),
      cutOff: f.line('数据截止时点'),
      manuscript: f.files('送审稿'),
      secrecy: f.choice('保密审查结论', { open: '不含国家秘密，可以公开', mend: '修改后可以公开', secret: '含国家秘密，不予公开' }),
      privacy: f.choice('隐私审查结论', { clear: '不含个人隐私、个人信息和商业秘密', masked: '已遮盖处理', mend: '需要修改' }),
      secrecyNote: f.text('审查说明'),
      legality: f.choice('合法性审核意见', { lawful: '合法', amend: '应当修改', unlawful: '不合法' }),
      legalityNote: f.text('审核说明'),
      meeting: f.line('审议会议', { hint: '如：街道党工委第3次会议' }),
      meetingOn: f.day('会议日期'),
      minutes: f.text('审议情况和决定'),
      minutesFile: f.files('会议纪要'),
      signer: f.line('签发人'),
      writtenOn: f.day('成文日期', { disclose: 'public' }),
      ownNumber: f.line('发文字号', { disclose: 'public', hint: '在其他系统编号的填写；不填的由本系统编号' }),
      addressee: f.line('主送机关', { disclose: 'public' }),
      copies: f.line('抄送机关', { disclose: 'public' }),
      way: f.choice('报送方式', { platform: '公文系统', paper: '纸质', both: '公文系统和纸质' }),
      receiver: f.line('收件机关'),
      receivedOn: f.day('收件日期'),
      supplement: f.text('退回补充的理由'),
      reason: f.text('理由'),
      indexNumber: f.line('索引号', { disclose: 'public' }),
      topic: f.line('主题分类', { disclose: 'public' }),
      address: f.line('公开地址', { disclose: 'public' }),
      publishedDigest: f.line('公开文本的定稿摘要'),
      publishedFiles: f.files('公开文本'),
      effect: f.choice('有效性', { valid: '有效', lapsed: '失效' }, { disclose: 'public' }),
    },
    names: { title: 'title' },

    rules: {
      countedRightly: {
        says: `期限自${startWords}起算`,
        basis: submission.basis,
        field: 'countedFrom',
        holds: ({ year = 0, countedFrom }) => countedFrom === undefined || countedFrom === countsFrom(duty, year),
      },
      yearOver: {
        says: '报告年度已经结束',
        basis: submission.basis,
        holds: ({ countedFrom }, { on }) => countedFrom === undefined || on >= countedFrom,
      },
      reviewerApart: {
        says: '审查、审核人员不是起草人员',
        basis: practice,
        holds: ({ drafters = [] }, { actor }) => drafters.every(({ id }) => id !== actor.id),
      },
      secrecyPassed: {
        says: '本次定稿已经保密和隐私审查，可以公开',
        basis: privacy,
        holds: ({ secrecy, privacy: found }, { passedSince }) =>
          passedSince('reviewSecrecy', 'sendForReview') && secrecy !== 'mend' && found !== 'mend',
      },
      legalityPassed: {
        says: '本次定稿已经合法性审核，意见为合法',
        basis: practice,
        holds: ({ legality }, { passedSince }) => passedSince('reviewLegality', 'sendForReview') && legality === 'lawful',
      },
      metBefore: {
        says: '会议日期不晚于登记之日',
        basis: practice,
        field: 'meetingOn',
        holds: ({ meetingOn }, { on }) => meetingOn === undefined || meetingOn <= on,
      },
      writtenAfterMeeting: {
        says: '成文日期不早于会议日期，不晚于签发之日',
        basis: practice,
        field: 'writtenOn',
        holds: ({ writtenOn, meetingOn }, { on }) =>
          writtenOn === undefined || (writtenOn <= on && (meetingOn === undefined || meetingOn <= writtenOn)),
      },
      numberedHere: { says: '由本系统编号', basis: practice, holds: ({ ownNumber }) => ownNumber === undefined },
      sent: { says: '已经报送上级', basis: submission.basis, holds: (_, { passed }) => passed('submit') },
      receivedInOrder: {
        says: '收件日期不早于报送之日，不晚于登记之日',
        basis: submission.basis,
        field: 'receivedOn',
        holds: ({ receivedOn }, { on, dayOf }) =>
          receivedOn === undefined || (receivedOn <= on && receivedOn >= (dayOf('submit') ?? receivedOn)),
      },
      mayBePublic: { says: '不含国家秘密', basis: secrets, holds: ({ secrecy }) => secrecy !== 'secret' },
      isSecret: { says: '经保密审查含国家秘密', basis: secrets, holds: ({ secrecy }) => secrecy === 'secret' },
      sameText: {
        says: '公开的文本就是审议通过的定稿',
        basis: practice,
        field: 'publishedDigest',
        holds: ({ digest, publishedDigest }) => publishedDigest === digest,
      },
      settled: {
        says: '已经公开、撤下，或者经审查不予公开',
        basis: publication.basis,
        holds: (_, { passed }) => passed('publish') || passed('withhold'),
      },
    },

    papers: {
      secrecyReview: {
        title: '年度报告公开保密审查表',
        basis: privacy,
        form: 'approval',
        shows: ['title', 'drafters', 'version', 'digest', 'secrecy', 'privacy', 'secrecyNote'],
      },
      legalityReview: {
        title: '年度报告合法性审核意见书',
        basis: practice,
        form: 'approval',
        shows: ['title', 'version', 'digest', 'legality', 'legalityNote'],
      },
      minutes: {
        title: '年度报告审议记录',
        basis: practice,
        form: 'record',
        shows: ['title', 'version', 'digest', 'meeting', 'meetingOn', 'minutes'],
      },
      report: {
        title: '年度报告发文稿纸',
        basis: practice,
        form: 'approval',
        series: duty.numbers,
        shows: ['title', 'version', 'digest', 'meeting', 'signer', 'writtenOn'],
      },
      receipt: {
        title: '年度报告收件回执',
        basis: submission.basis,
        form: 'letter',
        shows: ['title', 'receiver', 'receivedOn'],
        says: ['{unit}：', '你单位报送的《{title}》，已由{receiver}于{receivedOn}收到。'],
      },
      return: {
        title: '年度报告退回补充通知',
        basis: submission.basis,
        form: 'letter',
        shows: ['title', 'supplement'],
        says: ['{unit}：', '你单位报送的《{title}》需要补充：{supplement}。请补充后重新审议、报送。'],
      },
    },

    steps: {
      open: {
        label: '开始起草',
        by: 'clerk',
        from: null,
        to: 'drafting',
        basis: submission.basis,
        asks: ['title', 'year', 'countedFrom', 'drafters'],
        onlyIf: ['countedRightly'],
        says: '起草第一稿时由报告页面自动登记，报送和公开的期限随之起算。',
      },
      assign: { label: '变更起草人员', by: ['clerk', 'head'], from: 'drafting', basis: practice, asks: ['drafters'] },
      sendForReview: {
        label: '定稿送审',
        by: 'clerk',
        from: 'drafting',
        to: 'reviewing',
        basis: practice,
        asks: ['version', 'digest', 'cutOff'],
        mayAsk: ['manuscript'],
        says: '送审的是定稿：版本、数据截止时点和摘要记入办理经过，以后报送和公开的都是这一份。请在年度报告页面办理。',
      },
      reviewSecrecy: {
        label: '保密和隐私审查',
        by: 'reviewer',
        from: 'reviewing',
        basis: privacy,
        asks: ['secrecy', 'privacy'],
        mayAsk: ['secrecyNote'],
        onlyIf: ['reviewerApart'],
        issues: ['secrecyReview'],
      },
      reviewLegality: {
        label: '合法性审核',
        by: 'reviewer',
        from: 'reviewing',
        basis: practice,
        asks: ['legality'],
        mayAsk: ['legalityNote'],
        onlyIf: ['reviewerApart'],
        issues: ['legalityReview'],
      },
      returnDraft: {
        label: '退回修改',
        by: ['clerk', 'reviewer'],
        from: ['reviewing', 'approved', 'signed'],
        to: 'drafting',
        basis: practice,
        asks: ['reason'],
        says: '退回后可以解除定稿修改，改后重新审查、审议。',
      },
      approve: {
        label: '会议审议通过',
        by: 'head',
        from: 'reviewing',
        to: 'approved',
        basis: practice,
        asks: ['meeting', 'meetingOn', 'minutes'],
        mayAsk: ['minutesFile'],
        onlyIf: ['secrecyPassed', 'legalityPassed', 'metBefore'],
        issues: ['minutes'],
      },
      sign: {
        label: '编号签发',
        by: 'head',
        from: 'approved',
        to: 'signed',
        basis: practice,
        asks: ['signer', 'writtenOn'],
        mayAsk: ['ownNumber'],
        onlyIf: ['writtenAfterMeeting'],
        issues: [{ paper: 'report', onlyIf: 'numberedHere' }],
      },
      submit: {
        label: '报送上级',
        by: 'clerk',
        from: 'signed',
        to: 'submitted',
        basis: submission.basis,
        asks: ['addressee', 'way'],
        mayAsk: ['copies'],
        onlyIf: ['yearOver'],
      },
      receive: {
        label: '登记上级收件',
        by: 'superior',
        from: ['submitted', 'published'],
        basis: submission.basis,
        asks: ['receiver', 'receivedOn'],
        onlyIf: ['sent', 'receivedInOrder'],
        issues: ['receipt'],
      },
      returnBySuperior: {
        label: '上级退回补充',
        by: 'superior',
        from: 'submitted',
        to: 'drafting',
        basis: submission.basis,
        asks: ['supplement'],
        issues: ['return'],
      },
      publish: {
        label: '向社会公开',
        by: ['clerk', 'head'],
        from: 'submitted',
        to: 'published',
        basis: publication.basis,
        asks: ['indexNumber', 'topic', 'address', 'publishedDigest', 'effect'],
        mayAsk: ['publishedFiles'],
        onlyIf: ['mayBePublic', 'sameText'],
        says: '请在年度报告页面办理：系统取索引号，生成公开网页和下载文件。',
      },
      withhold: { label: '不予公开', by: 'head', from: 'submitted', basis: secrets, asks: ['reason'], onlyIf: ['isSecret'], once: true },
      amend: {
        label: '更正已公开的报告',
        by: 'head',
        from: ['published', 'withdrawn'],
        to: 'drafting',
        basis: practice,
        asks: ['reason'],
        says: '重新定稿、审查、审议、签发、报送后，公开为新的一版；原来的版本仍可查到。',
      },
      withdraw: {
        label: '撤下公开的报告',
        by: 'head',
        from: 'published',
        to: 'withdrawn',
        basis: secrets,
        asks: ['reason'],
        says: '公开网页改为说明撤下的理由。请在年度报告页面办理。',
      },
      discontinue: {
        label: '终止',
        by: 'head',
        from: ['drafting', 'reviewing'],
        to: 'discontinued',
        basis: practice,
        asks: ['reason'],
        says: '机构撤销、合并，或者上级通知不再单独报送的，写明理由后终止。',
      },
      archive: {
        label: '归档',
        by: 'clerk',
        from: ['submitted', 'published', 'withdrawn'],
        to: 'archived',
        basis: archiving,
        onlyIf: ['settled'],
      },
    },

    limits: {
      submission: {
        label: '报送期限',
        length: submission.length,
        from: { step: 'open', day: 'countedFrom' },
        until: ['submit'],
        voidedBy: ['discontinue'],
        basis: submission.basis,
        binds: 'agency',
        roll: false,
      },
      publication: {
        label: '公开期限',
        length: publication.length,
        from: { step: 'open', day: 'countedFrom' },
        until: ['publish'],
        voidedBy: ['withhold', 'discontinue'],
        basis: publication.basis,
        binds: 'agency',
        roll: false,
      },
    },

    figures: {
      drafted: { label: `起草${duty.title}`, unit: '份', counts: 'open' },
      reviewed: { label: `保密和隐私审查${duty.title}`, unit: '份次', counts: 'reviewSecrecy', by: ['secrecy', 'privacy'] },
      approved: { label: `会议审议通过${duty.title}`, unit: '份次', counts: 'approve' },
      returned: { label: `退回修改${duty.title}`, unit: '份次', counts: 'returnDraft' },
      submitted: { label: `报送${duty.title}`, unit: '份次', counts: 'submit' },
      submittedOnTime: { label: `${duty.title}按期报送率`, unit: '%', keeps: 'submission' },
      received: { label: `${duty.title}上级收件`, unit: '份次', counts: 'receive' },
      supplemented: { label: `${duty.title}上级退回补充`, unit: '份次', counts: 'returnBySuperior' },
      published: { label: `公开${duty.title}`, unit: '份次', counts: 'publish' },
      publishedOnTime: { label: `${duty.title}按期公开率`, unit: '%', keeps: 'publication' },
      corrected: { label: `更正${duty.title}`, unit: '份次', counts: 'amend' },
      withdrawn: { label: `撤下${duty.title}`, unit: '份次', counts: 'withdraw' },
      open: { label: `未归档的${duty.title}`, unit: '份', rises: 'open', falls: ['archive', 'discontinue'] },
    },
  })
}

/** The day both limits of a report on a year are counted from. */
export function countsFrom({ countsFrom }: Pick<Duty, 'countsFrom'>, year: number): Day {
  return (countsFrom === 'newYear' ? `${year + 1}-01-01` : `${year}-12-31`) as Day
}
