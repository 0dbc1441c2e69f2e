import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkReport, type Reading, readText } from '../index.ts'

const today = '2026-03-10'

/** What the one rule marks in a text about 2024. */
function marked(rule: string, text: string, earlier?: Reading): string[] {
  return checkReport(readText(text), { today, year: 2024, ...(earlier ? { earlier } : {}) })
    .filter((each) => each.rule === rule)
    .map((each) => each.text)
}

describe('contradiction', () => {
  it.each([
    ['全年未发生行政复议案件。\n办理行政复议2件。', '未发生行政复议案件'],
    ['辖区全年零信访。\n受理信访事项11件。', '零信访'],
    ['实现“零上访”。\n接待群众来访14批次。', '零上访'],
    ['全年没有发生群体性事件。\n稳妥处置群体性事件2起。', '没有发生群体性事件'],
    ['12件积案全部办结，其中剩余2件正在推进化解。', '全部办结，其中剩余2件正在推进化解'],
    ['整改率100%，尚有4项未完成整改。', '整改率100%，尚有4项未完成整改'],
    ['执法中没有出现任何问题。\n但还有败诉的情况。', '执法中没有出现任何问题'],
  ])('%s', (text, found) => {
    expect(marked('contradiction', text)).toEqual([found])
  })

  it.each([
    '全年未发生行政复议被纠错的情形。\n行政复议案件3件，均维持。',
    '春节期间未发生信访事项。\n全年受理信访事项11件。',
    '我街未发生行政诉讼案件。\n组织旁听行政诉讼案件庭审2次。',
    '2024年未发生行政诉讼案件，2023年行政诉讼案件2件。',
    '按期办结率100%，2件正在办理中。',
    '5件全部办结，其余事项转入日常管理。',
    '调解成功率98%，调解不成功的2件引导诉讼。',
    '未发生越级上访事件。\n接待群众来访14批次。',
  ])('silent: %s', (text) => {
    expect(marked('contradiction', text)).toEqual([])
  })
})

describe('internal-figure', () => {
  it.each([
    ['排查重点人员38人，逐一走访。', '重点人员38人'],
    ['对17名稳控对象落实包保。', '17名稳控对象'],
    ['签订拒绝邪教承诺书1860份。', '拒绝邪教承诺书1860份'],
    ['形成受处分干部动态台账，涉及45人。', '受处分干部动态台账，涉及45人'],
  ])('%s', (text, found) => {
    expect(marked('internal-figure', text)).toEqual([found])
  })

  it.each([
    '开展反邪教宣传29场次，参加群众3000人。',
    '对重点人员开展普法，发动志愿者20人。',
    '签订反诈承诺书3万余份。',
    '组织社区矫正对象参加公益活动12次。',
    '走访慰问困难群众214户。',
  ])('silent: %s', (text) => {
    expect(marked('internal-figure', text)).toEqual([])
  })
})

describe('identifying-story', () => {
  it.each([
    ['杨湾村一对聋哑夫妇因赡养闹上法庭。', '杨湾村一对聋哑夫妇'],
    ['居民罗某，女，46岁，家住紫藤小区7号楼，患有精神分裂症。', '罗某，女，46岁，家住紫藤小区7号楼，患有精神分裂症'],
    ['查处号牌为冀A3F672的车辆。', '冀A3F672'],
  ])('%s', (text, found) => {
    expect(marked('identifying-story', text)).toEqual([found])
  })

  it.each([
    '张某与李某因漏水发生纠纷，经调解达成协议。',
    '面向残疾人、独居老人开展上门服务33次。',
    '某小区居民反映电梯停运，已协调修复。',
    '在老旧小区为残疾人安装扶手。',
    '社区工作者关爱患病老人，定期走访。',
    '编号A12345的案卷已归档。',
  ])('silent: %s', (text) => {
    expect(marked('identifying-story', text)).toEqual([])
  })
})

describe('sums, rates and changes', () => {
  it.each([
    ['sums', '立案74件（市容类41件、规划类20件、其他类15件）。'],
    ['sums', '参加考试42人，合格45人。'],
    ['sums', '经营主体9.83万户，其中企业3.41万户、个体工商户6.62万户。'],
    ['rates', '负责人应出庭8件，实际出庭7件，出庭率为97.5%。'],
    ['year-on-year', '立案55件，较上年增加11件，增长20%。'],
    ['year-on-year', '立案486件，比上年的540件减少64件。'],
  ])('%s: %s', (rule, text) => {
    expect(marked(rule, text)).toHaveLength(1)
  })

  it.each([
    ['sums', '创建示范村12个（国家级1个、省级3个等）。'],
    ['sums', '经营主体9.83万户，其中企业3.41万户、个体工商户6.43万户。'],
    ['sums', '审结361件（含上年结转22件），其中撤销、确认违法共31件。'],
    ['sums', '办理案件92件，其中涉及油烟的34件、涉及占道的41件、涉及渣土的29件。'],
    ['rates', '收到97件，审结85件，败诉6件，败诉率7.1%。'],
    ['rates', '共18486人，接种16106人，占比87.13%。'],
    ['year-on-year', '立案55件，较上年增加11件，增长25%。'],
    ['year-on-year', '执法证由9本增加到12本，增加3本，增长33.3%。'],
  ])('silent: %s: %s', (rule, text) => {
    expect(marked(rule, text)).toEqual([])
  })

  it('a rate that follows from its two counts is right, rounded or cut off, with any number of digits', () => {
    const counts = fc.integer({ min: 1, max: 20000 }).chain((whole) => fc.tuple(fc.constant(whole), fc.integer({ min: 1, max: whole })))
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 2 }), fc.boolean(), ([whole, part], digits, cut) => {
        const share = (part / whole) * 100
        const step = 10 ** digits
        const written = cut ? (Math.floor(share * step + 1e-9) / step).toFixed(digits) : share.toFixed(digits)
        // 100 % says that nothing is left: rounding up to it hides the rest.
        fc.pre(part === whole || Number(written) < 100)
        expect(marked('rates', `受理案件${whole}件，办结${part}件，办结率${written}%。`)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('parts that add up are never a finding, and one part too many always is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 3, maxLength: 6 }),
        fc.integer({ min: 1, max: 50 }),
        (parts, more) => {
          const names = ['邻里', '物业', '劳动', '土地', '消费', '其他']
          const list = parts.map((each, at) => `${at === parts.length - 1 ? '其他' : names[at]}纠纷${each}件`).join('、')
          const total = parts.reduce((sum, each) => sum + each, 0)
          expect(marked('sums', `共调解纠纷${total}件，其中${list}。`)).toEqual([])
          expect(marked('sums', `共调解纠纷${total + more}件，其中${list}。`)).toHaveLength(1)
        },
      ),
    )
  })
})

describe('carried-over', () => {
  const old = '街道在菜市场东门设立“假日调解摊”，由退休教师和律师轮流坐摊，逢集日当面调处摊位、噪声一类的小纠纷。'
  const report = (text: string) => `望河街道2024年法治政府建设年度报告\n\n区政府：\n\n一、主要举措和成效\n\n${text}\n`
  const earlier = readText(report(`${old}全年调解纠纷131件。`))

  it('a sentence kept, or kept but for a few characters, with its place and likeness', () => {
    expect(marked('carried-over', report(old), earlier)).toEqual([old])
    expect(marked('carried-over', report(old.replace('退休教师', '退休老师')), earlier)).toHaveLength(1)
    expect(marked('carried-over', report('全年调解纠纷131件。'), earlier)).toEqual(['131件'])
  })

  it('not a sentence written anew, a figure that changed, a formula, or anything without last year’s report', () => {
    expect(
      marked('carried-over', report('街道开设夜间调解室，邀请驻街法官每周二晚坐班，专门受理合同与欠薪纠纷，当场出具调解协议书。'), earlier),
    ).toEqual([])
    expect(marked('carried-over', report('全年调解纠纷143件。'), earlier)).toEqual([])
    const formula =
      '党政主要负责人切实履行推进法治建设第一责任人职责，坚持重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办。'
    expect(marked('carried-over', report(formula), readText(report(formula)))).toEqual([])
    expect(marked('carried-over', report(old))).toEqual([])
  })
})

it('asks for the statutory parts from the year on in which they were laid down', () => {
  const text = `望河街道法治政府建设年度报告\n\n一、工作情况\n${'街道推进法治政府建设，依法办理各类事项。'.repeat(30)}\n`
  const missing = (year: number) => checkReport(readText(text), { today, year }).filter((each) => each.rule === 'missing-part').length
  expect([missing(2018), missing(2019) > 0]).toEqual([0, true])
})

it('takes an account of the first responsible person’s duty wherever it stands, and a bare mention of it for none', () => {
  const text = (told: string) =>
    `望河街道2023年法治政府建设年度报告\n\n一、工作情况\n（一）坚持党的领导，压实法治责任。${'街道推进法治政府建设，依法办理各类事项。'.repeat(20)}${told}\n二、存在的不足和原因\n普法形式单一，原因是培训少。\n三、2024年工作安排\n丰富普法形式。\n`
  const missing = (told: string) =>
    checkReport(readText(text(told)), { today, year: 2023 }).filter((each) => each.rule === 'missing-part').length
  expect(missing('街道党工委书记、办事处主任履行推进法治建设第一责任人职责，听取法治工作汇报5次。')).toBe(0)
  expect(missing('落实第一责任人职责，推动各项工作。')).toBe(1)
})

it('asks after an aim in the plan that lies in a year gone by', () => {
  const text = (aim: string) =>
    `望河街道2023年度法治政府建设情况报告\n\n一、2023年主要举措和成效\n${'街道推进法治政府建设，依法办理各类事项。'.repeat(20)}\n二、存在的不足和原因\n持证率不高，原因是培训少。\n三、党政主要负责人履行第一责任人职责情况\n主持会议5次。\n四、2024年工作安排\n加强培训，${aim}持证率达到80%以上。\n`
  const found = (aim: string) => checkReport(readText(text(aim)), { today, year: 2023 }).filter((each) => each.rule === 'wrong-year')
  expect(found('力争2023年底').map((each) => each.text)).toEqual(['2023年'])
  expect(found('力争2024年底')).toEqual([])
})

it('holds no row of an attached table against another', () => {
  const rows = ['33场', '11场', '17场']
    .map((value, at) => `普法活动（第${at + 1}类）\t${value}\t当年发生的次数\t普法活动\t2025年`)
    .join('\n')
  const text = `望河街道2025年度法治政府建设情况报告\n\n一、工作情况\n全年开展普法活动33场。\n\n望河街道办事处\n2026年1月15日\n\n附件\n\n统计数来源\n统计数\t数值\t算法\t来源\t期间\n${rows}\n`
  expect(checkReport(readText(text), { today, year: 2025 }).filter((each) => each.rule === 'two-values')).toEqual([])
})

it('asks for the cause of one shortcoming where the others tell theirs', () => {
  const text = (third: string) =>
    `望河街道2023年度法治政府建设情况报告\n\n一、2023年主要举措和成效\n${'街道推进法治政府建设，依法办理各类事项。'.repeat(20)}\n二、存在的不足和原因\n（一）法治思维不强。主要是学习不够系统。\n（二）普法针对性不强。原因在于对群众需求了解有限。\n（三）${third}\n三、党政主要负责人履行第一责任人职责情况\n主持会议5次。\n四、2024年工作安排\n加强学习，普法按需供给，规范文书。\n`
  const found = (third: string) => checkReport(readText(text(third)), { today, year: 2023 }).filter((each) => each.rule === 'no-cause')
  expect(
    found('执法规范化水平还需提升。个别案件文书制作不规范。').map(({ severity, text: words }) => [severity, words.slice(0, 3)]),
  ).toEqual([['低', '（三）']])
  expect(found('执法规范化水平还需提升。主要原因是案卷评查频次偏低。')).toEqual([])
})
