import { describe, expect, it } from 'vitest'
import { readText } from '../reading.ts'

const labels = (text: string) => readText(text).figures.map((each) => each.label)

describe('what a figure is called', () => {
  it.each<[string, string[]]>([
    ['全年开展法治讲座16场。', ['开展法治讲座']],
    ['全年开展16场法治讲座，组织4次会前学法。', ['开展法治讲座', '组织会前学法']],
    ['将望河的43座商务楼宇分给29位楼长，21位副楼长协助配合。', ['望河商务楼宇', '分给楼长', '副楼长协助配合']],
    ['为辖区11个社区配备法律顾问，向15名当事人送达告知书。', ['辖区社区配备法律顾问', '当事人送达告知书']],
    ['全街120名干部通过考试，我街道8个社区建成公园。', ['全街干部通过考试', '我街道社区建成公园']],
    ['编制5个单位的78项许可事项。', ['编制单位', '许可事项']],
    ['到七个村、22个部门和单位检查。', ['村', '部门和单位检查']],
  ])('is the noun, on whichever side of the number it stands: %s', (text, expected) => {
    expect(labels(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['共计处置警情312起，共处罚商户18家，共同办理3件，共享单车清理200辆。', ['处置警情', '处罚商户', '共同办理', '共享单车清理']],
    ['审计12项，统计3次，现场检查45次，约谈企业6家，了解诉求18件。', ['审计', '统计', '现场检查', '约谈企业', '了解诉求']],
    ['送达文书33份，直接送达20份，普法触达3万人，及时受理率100%。', ['送达文书', '直接送达', '普法触达', '及时受理率']],
    ['查处违法行为252起，签约15户。', ['查处违法行为', '签约']],
    ['2023年共受理申请39件，近三年累计培训80场，截至目前已办结36件。', ['受理申请', '培训', '办结']],
    ['办理诉求截至10月共165条，年均调处96件。', ['办理诉求', '年均调处']],
  ])('keeps words whole while it leaves out how much and when: %s', (text, expected) => {
    expect(labels(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['组织派出所、司法所、社保等10余个部门。', ['组织派出所、司法所、社保等部门']],
    ['街道党工委（扩大）会议专题研究3次。', ['街道党工委（扩大）会议专题研究']],
    ['“学宪法,讲宪法”活动70场。', ['“学宪法,讲宪法”活动']],
    ['制定《网格员管理办法》等制度4项。', ['制定《网格员管理办法》等制度']],
    ['公布许可事项21个（47个子项）。', ['公布许可事项', '子项']],
    ['调解纠纷（85件）。', ['调解纠纷']],
    ['实现办事“最多跑一次”。', ['实现办事']],
  ])('passes over lists, titles, quotations and brackets: %s', (text, expected) => {
    expect(labels(text)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    [
      '受理信访件85件，同比增长12.5%，办结率98.5%，较上年提高3个百分点。',
      ['受理信访件', '受理信访件同比增长', '办结率', '办结率较上年提高'],
    ],
    ['登记件由40%降低至38%。', ['登记件', '登记件降低至']],
    ['信访总量同比下降12.5%，较上年减少8件。', ['信访总量同比下降', '信访总量较上年减少']],
  ])('says what a change is of: %s', (text, expected) => {
    expect(labels(text)).toEqual(expected)
  })

  it('gives the numbers of a list the words before the first', () => {
    expect(labels('案件数量分别为27件、20件和11件。')).toEqual(['案件数量', '案件数量', '案件数量'])
    expect(labels('新收申请151件，占总数的42%。县政府部门40件，占26.5%。')).toEqual(['新收申请', '占总数', '县政府部门', '县政府部门占'])
  })

  it('does not give a total the name of its last part', () => {
    expect(labels('满意802条，基本满意163条，合计965条。')).toEqual(['满意', '基本满意', '合计'])
    expect(labels('60岁以上老人共120人，共走访110人。')).toEqual(['老人', '老人', '走访'])
    expect(labels('开展讲座、咨询等活动，共计20场。')).toEqual(['开展讲座、咨询等活动'])
  })

  it('gives several rates their one number', () => {
    const read = readText('调解成功率、群众满意率、案件办结率均达100%。').figures
    expect(read.map((each) => [each.label, each.value])).toEqual([
      ['调解成功率', 100],
      ['群众满意率', 100],
      ['案件办结率', 100],
    ])
  })
})
