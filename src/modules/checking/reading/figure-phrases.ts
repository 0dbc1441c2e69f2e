import type { RawFigure } from './figure.ts'

/**
 * Figures said in words: each of these is a claim that a reader could ask the records about.
 * 每周抽查3次 (a frequency, taken over from the count beside it), 零失误, 当天受理, 一社区一法律顾问, 全市首家.
 */
export function phraseFigures(plain: string, counted: RawFigure[]): RawFigure[] {
  return [
    ...frequencies(plain, counted),
    ...allPassed(plain, counted),
    ...fixed(plain, /(?:最多|只|仅)跑一[次趟](?!”?改革)/g, { value: 1, unit: '次', kind: 'deadline', qualifier: 'at_most' }),
    ...fixed(plain, /(?<![最多只仅]{1,2})跑一趟(?!”?改革)/g, { value: 1, unit: '趟', kind: 'standard' }),
    ...fixed(plain, /月度(?=自查|调度|例会|通报|考核)/g, { value: 1, unit: '次/月', kind: 'frequency' }),
    ...fixed(plain, /零(?:失误|事故|投诉|差错|败诉|感染|非访|伤亡|上访)/g, { value: 0, unit: '次', kind: 'zero_claim' }),
    ...fixed(plain, /(?:没有|未)(?:出现|发生)(?:过)?一次|没有一次/g, { value: 0, unit: '次', kind: 'zero_claim' }),
    ...fixed(plain, /无(?:一(?:件|例))?不合格(?:案卷|文书|案件)/g, { value: 0, unit: '件', kind: 'zero_claim' }),
    ...fixed(plain, /当[天日](?:受理|移交|办结|回复|处置|转办)/g, { value: 1, unit: '日', kind: 'deadline', qualifier: 'at_most' }),
    ...fixed(plain, /一(?:村（社区）|村\(社区\)|社区|村)一(?=法律顾问|名?律师)/g, { value: 1, unit: '名/社区', kind: 'standard' }),
    ...fixed(plain, /全(?:国|省|市|区)(?:首家|首个|首创|第一)/g, { value: 1, unit: '位', kind: 'rank' }),
  ]
}

const periods: Record<string, string> = {
  年: '年',
  半年: '半年',
  季度: '季度',
  季: '季度',
  月: '月',
  周: '周',
  星期: '周',
  天: '日',
  日: '日',
}

function frequencies(plain: string, counted: RawFigure[]): RawFigure[] {
  return [
    ...plain.matchAll(
      /每(半年|年|季度|季|月|周|星期|天|日)(?!(?<=[周期])[一二三四五六日天](?![次场个篇期]))(?:[^，。；\n]{0,12}?(一次|一场)(?!性))?/g,
    ),
  ].flatMap((match): RawFigure[] => {
    const start = match.index
    const period = periods[match[1]!]!
    const clause = /^[^，。；,;\n]{0,20}/.exec(plain.slice(start))![0]
    const beside = counted.find(
      (each) => each.start >= start && each.end <= start + clause.length + 3 && /^(?:次|场|场次|期)$/.test(each.unit),
    )
    if (beside) {
      Object.assign(beside, { unit: `${beside.unit}/${period}`, kind: 'frequency' })
      return []
    }
    // 每年5万元 is a price.
    if (!match[2] && counted.some((each) => each.kind === 'amount' && each.start >= start && each.end <= start + clause.length + 3))
      return []
    const unit = `${match[2] === '一场' ? '场' : '次'}/${period}`
    return [{ value: 1, unit, qualifier: 'exact', kind: 'frequency', cumulative: false, start, end: start + match[0].length }]
  })
}

/** 共29人参加考试，全部通过: those who passed are as many as those who took part. */
function allPassed(plain: string, counted: RawFigure[]): RawFigure[] {
  return [...plain.matchAll(/[，,；;](?:并)?(?:全部|全员|均|都)(?:顺利|一次性)?(?:通过|合格|及格)(?:了?考试|考核|测试)?/g)].flatMap(
    (match) => {
      const before = counted.findLast((each) => each.end <= match.index)
      if (!before || !/^[人名位]$/.test(before.unit) || !/^[^。；;\n]{0,24}$/.test(plain.slice(before.end, match.index))) return []
      return [{ ...before, cumulative: false, start: match.index + 1, end: match.index + match[0].length }]
    },
  )
}

function fixed(plain: string, pattern: RegExp, figure: Pick<RawFigure, 'value' | 'unit' | 'kind'> & Partial<RawFigure>): RawFigure[] {
  return [...plain.matchAll(pattern)].map((match) => ({
    qualifier: 'exact',
    cumulative: false,
    ...figure,
    start: match.index,
    end: match.index + match[0].length,
  }))
}
