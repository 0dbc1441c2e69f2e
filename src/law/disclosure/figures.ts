/** Steps that end an application without an answer, beside those of a single edition. */
const withoutAnswer = ['withdraw', 'abandon'] as const

/** Figures both editions post: each cell of the yearly table is one of these, or a sum of them. */
export const sharedFigures = {
  received: { label: '收到政府信息公开申请', unit: '件', counts: 'receive', by: ['applicantKind', 'channel'] },
  answered: { label: '答复政府信息公开申请', unit: '件', counts: 'answer', by: ['result', 'applicantKind'] },
  abandoned: { label: '逾期不补正，不再处理的申请', unit: '件', counts: 'abandon', by: ['applicantKind'] },
  withdrawn: {
    label: '申请人撤回的申请',
    unit: '件',
    counts: 'withdraw',
    by: ['applicantKind'],
    hint: '年度报告表格没有撤回一行，计入“其他处理—其他”',
  },
  pending: {
    label: '尚未办结的政府信息公开申请',
    unit: '件',
    rises: 'receive',
    falls: ['answer', ...withoutAnswer],
    by: ['applicantKind'],
  },
  corrections: { label: '告知补正', unit: '件', counts: 'requireCorrection' },
  consulted: { label: '征求第三方意见', unit: '件', counts: 'consultThird' },
  extended: { label: '延长答复期限', unit: '件', counts: 'extend' },
  onTime: {
    label: '政府信息公开申请按期答复率',
    unit: '%',
    keeps: 'answer',
    by: ['applicantKind'],
    hint: '以已经答复的为分母，在期限（含依法延长）内答复的为分子',
  },
} as const
