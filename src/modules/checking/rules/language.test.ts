import { describe, expect, it } from 'vitest'
import { checkReport, readText } from '../index.ts'
import { cleanReports } from '../sample-reports.ts'

const language = ['wording', 'organ-names', 'residue', 'punctuation', 'repeated-paragraph', 'number-style', 'law-cited', 'stale-programme']

const findings = (sentence: string, year = 2023) =>
  checkReport(readText(cleanReports.street2023!.replace('街道邀请', `${sentence}街道邀请`)), { today: '2026-03-10', year }).filter(
    ({ rule }) => language.includes(rule),
  )
const told = (sentence: string, year?: number) => findings(sentence, year).map(({ rule, text, fix }) => [rule, text, fix])

describe('misspelt', () => {
  it.each<[string, string, string]>([
    ['化解矛盾究纷12件。', '矛盾究纷', '矛盾纠纷'],
    ['完善应急预岸。', '应急预岸', '应急预案'],
    ['开展合法性申查。', '合法性申查', '合法性审查'],
    ['制发规范性文建3件。', '规范性文建', '规范性文件'],
    ['落实第一负责人制度，推进法治建设第一负责人职责。', '第一负责人', '第一责任人'],
    ['布署全年工作。', '布署', '部署'],
    ['建立工作台帐。', '台帐', '台账'],
    ['居民来电反应楼道照明问题。', '反应', '反映'],
    ['居民登陆系统查询进度。', '登陆', '登录'],
    ['显著的提升了办理质量。', '的', '地'],
    ['有力的保障了调解工作。', '的', '地'],
    ['街道主要负责人切实履行了推进法治建设第一责任职责。', '第一责任', '第一责任人'],
    ['全街道28人执有行政执法证。', '执有行政执法证', '持有行政执法证'],
    ['取的了良好成效。', '取的', '取得'],
    ['梳理行政权利清单。', '权利', '权力'],
    ['保障当事人陈述申辩权力。', '权力', '权利'],
    ['依法做出行政处罚决定3件。', '做出', '作出'],
    ['落实重大执法决定法治审核。', '法治审核', '法制审核'],
    ['提升法制思维能力。', '法制', '法治'],
    ['学习习近平法制思想。', '习近平法制思想', '习近平法治思想'],
    ['学习习近平新时代特色社会主义思想。', '习近平新时代特色社会主义思想', '习近平新时代中国特色社会主义思想'],
    ['坚定“四个意识”。', '坚定', '增强'],
    ['报望河街道人民政府批准。', '街道人民政府', '街道办事处'],
    ['切实做到一如继往。', '一如继往', '一如既往'],
    ['组织居民居民议事会讨论，深入社区深入社区走访。', '深入社区深入社区', '深入社区'],
  ])('%s', (sentence, text, fix) => {
    expect(told(sentence)).toEqual([['wording', text, fix]])
  })

  it.each([
    '执行重大执法决定法制审核制度，配备法制审核人员3名，设立法制审核岗，聘请法制副校长2名，开展法制讲座6场，原法制科并入司法所。',
    '区司法局组织行政检察座谈，开展行政处置、行政管理、行政指导培训，法治宣讲、法律讲座进社区。',
    '会签定稿后印发，交通迅速恢复，究竟争议何在已查明，毕竟争取到了支持，研究竞聘方案，按排名奖励，按装修要求整改，搭建帐篷12顶。',
    '群众反应强烈的噪声问题已整改，应急反应迅速，居民反映问题32件，登陆台风期间值守18天。',
    '既将责任压实，又将措施抓细；从头序时推进，就序时进度逐项对账，力渡难关，奋力渡过汛期。',
    '公民的权利和义务、权力运行监督、权力清单、当事人的陈述申辩权利均予保障，把权力关进制度的笼子。',
    '街道做到了事事有回音，做为民服务的贴心人，做好社区工作，作出处罚决定，制订年度计划，制定规范性文件。',
    '有效的措施、显著的成效、积极的态度、扎实的工作作风，全面的提升有赖于制度。',
    '坚持不解决问题不放手，防止以点代面，过度执法问题得到纠正，合理确定的的确有效，以及及时办理，和和美美的邻里。',
    '区人民政府望河街道办事处、各镇（街道）人民政府、镇街人民政府共同推进。',
    '增强“四个意识”、坚定“四个自信”、做到“两个维护”，深刻领悟“两个确立”的决定性意义。',
    '陆续拔除乱插彩旗，拨付资金3万元，召开听证会，侯某某的诉求已答复，孙冶路、治河路周边保洁。',
    '望河、桐花两街道联合开展清理，研究研究再定，学习学习再学习，点对点、面对面宣讲。',
    '宪法宣传周期间开展宣誓，民主评议、民主测评、民主协商，人民调节奏紧凑，法律明白人培育。',
  ])('says nothing about %s', (sentence) => {
    expect(told(sentence)).toEqual([])
  })
})

describe('organs and meetings', () => {
  it.each<[string, number, string]>([
    ['配合区安监局检查。', 2022, '安监局'],
    ['报区政府法制办备案。', 2021, '政府法制办'],
    ['学习贯彻党的二十届三中全会精神。', 2022, '党的二十届三中全会'],
    ['深入学习贯彻党的十九大精神。', 2024, '十九大'],
  ])('%s in %i', (sentence, year, text) => {
    const found = findings(sentence, year).filter(({ rule }) => rule === 'organ-names')
    expect(found.map((each) => each.text)).toEqual([text])
    expect(found[0]!.advice).toBeTruthy()
  })

  it.each<[string, number]>([
    ['原区安监局的档案已移交。', 2022],
    ['配合区安监局检查。', 2018],
    ['学习贯彻党的二十届三中全会精神。', 2024],
    ['学习贯彻党的二十届二中全会精神。', 2022],
    ['学习贯彻党的十九大、二十大精神。', 2024],
    ['自党的十九大以来连续七年无重大事故，学习党的二十大报告。', 2024],
  ])('says nothing about %s in %i', (sentence, year) => {
    expect(told(sentence, year).filter(([rule]) => rule === 'organ-names')).toEqual([])
  })
})

describe('residue', () => {
  it.each<[string, string]>([
    ['受理信访事项（待核实）件。', '（待核实）'],
    ['详见错误!未找到引用源。', '错误!未找到引用源。'],
    ['办结率为#DIV/0!。', '#DIV/0!'],
    ['全年办理{{count}}件。', '{{count}}'],
    ['此处填写调解数据。', '此处填写调解数据'],
    ['印发《》3份。', '《》'],
    ['[批注：数字核对]全年培训3次。', '[批注：数字核对]'],
    ['桐花街道认真落实执法公示制度。', '桐花街道'],
  ])('%s', (sentence, text) => {
    expect(findings(sentence).map((each) => [each.rule, each.text])).toEqual([['residue', text]])
  })

  it.each([
    '与桐花街道联合执法3次，桐花街道、北埠街道参加，全区各街道积极参与。',
    '待补充人员到位后全面开展，待核实情况后答复，有关数据待更新系统后公布。',
    '各街道认真落实，全街道积极行动，相关街道持续推进。',
    '增长X倍的说法不实，评分为A级，使用A4纸印制，12345热线。',
  ])('says nothing about %s', (sentence) => {
    expect(told(sentence)).toEqual([])
  })

  it('tells a draft by its title', () => {
    const text = cleanReports.street2023!.replace('年度报告\n', '年度报告（征求意见稿）\n')
    expect(checkReport(readText(text), { today: '2026-03-10' }).map(({ rule, text, fix }) => [rule, text, fix])).toEqual([
      ['residue', '（征求意见稿）', ''],
    ])
  })
})

describe('punctuation', () => {
  it.each<[string, string, string]>([
    ['提出“改进作风。”。', '。”。', '。”'],
    ['街道（含社区)参加。', '（含社区)', '（含社区）'],
    ['创新举措层出不穷。。。', '。。。', '……'],
  ])('%s', (sentence, text, fix) => {
    expect(told(sentence)).toEqual([['punctuation', text, fix]])
  })

  it.each([
    '学习《行政处罚法》、《行政强制法》，做到“定人”、“定责”，坚持“应查尽查。”',
    '下放职权85项（40+45），平均91.5分，网址为www.example.com，时间为9:00至17:00。',
    '开展“双随机、一公开”检查（含“回头看”）6次；比例为1:2。',
  ])('says nothing about %s', (sentence) => {
    expect(told(sentence)).toEqual([])
  })
})

it('finds a sentence pasted twice', () => {
  const sentence = '街道建立执法协作会商机制，每月召集城管、市监、公安三方研究疑难案件的处置办法。'
  const text = cleanReports.street2023!.replace('街道邀请', `${sentence}街道邀请`).replace('计划开展', `${sentence}计划开展`)
  expect(checkReport(readText(text), { today: '2026-03-10' }).map((each) => [each.rule, each.severity, each.text])).toEqual([
    ['repeated-paragraph', '低', sentence],
  ])
})

it('every rule says on what authority it looks, and every finding what to do', () => {
  const texts = ['布署，2022年学习《合同法》第五十二条。', '近百余人参加。。办结率5-10%，坚决做到“两个确立”。', 'XX街道受理（待核实）件。']
  for (const { rule, fix, advice, basis, mark } of texts.flatMap((each) => findings(each)))
    expect([rule, (fix ?? advice) !== undefined, basis !== undefined, mark !== undefined]).toEqual([rule, true, true, true])
})
