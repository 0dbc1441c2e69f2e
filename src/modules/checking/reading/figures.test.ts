import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readText } from '../reading.ts'

const figures = (text: string) => readText(text).figures.map((each) => [each.value, each.unit, each.qualifier])

describe('figures', () => {
  it.each<[string, [number, string, string][]]>([
    [
      '全年调解纠纷73件，成功７３件。',
      [
        [73, '件', 'exact'],
        [73, '件', 'exact'],
      ],
    ],
    [
      '参加活动约3200人，近300名干部到场。',
      [
        [3200, '人', 'about'],
        [300, '名', 'about'],
      ],
    ],
    [
      '追回欠款38余万元，项目投资20.4亿元。',
      [
        [380_000, '元', 'more_than'],
        [2_040_000_000, '元', 'exact'],
      ],
    ],
    [
      '收看节目7.3万人次，派发折页26000多份。',
      [
        [73_000, '人次', 'exact'],
        [26_000, '份', 'more_than'],
      ],
    ],
    [
      '按期办理率达到100%，八成以上即80%以上满意。',
      [
        [100, '%', 'exact'],
        [80, '%', 'at_least'],
      ],
    ],
    [
      '测验成绩在88分以上，平均分为96.25。',
      [
        [88, '分', 'at_least'],
        [96.25, '分', 'exact'],
      ],
    ],
    [
      '决定在7个工作日内公开，并于3个月内汇报。',
      [
        [7, '工作日', 'at_most'],
        [3, '月', 'at_most'],
      ],
    ],
    [
      '培训不少于3次，超过20场，最多5人，少于6件，低于4%，用房120㎡以上。',
      [
        [3, '次', 'at_least'],
        [20, '场', 'more_than'],
        [5, '人', 'at_most'],
        [6, '件', 'at_most'],
        [4, '%', 'at_most'],
        [120, '㎡', 'at_least'],
      ],
    ],
    [
      '六个街道成立调解室，聘请二名律师，学习二十余次。',
      [
        [6, '个', 'exact'],
        [2, '名', 'exact'],
        [20, '次', 'more_than'],
      ],
    ],
    [
      '承接事项60项（25+35）。',
      [
        [60, '项', 'exact'],
        [25, '项', 'exact'],
        [35, '项', 'exact'],
      ],
    ],
    [
      '办理案件1,204件，百分之九十五按期。',
      [
        [1204, '件', 'exact'],
        [95, '%', 'exact'],
      ],
    ],
    [
      '每周抽查3次，每季度通报，当天受理。',
      [
        [3, '次/周', 'exact'],
        [1, '次/季度', 'exact'],
        [1, '日', 'at_most'],
      ],
    ],
    ['网上预约2件。', [[2, '件', 'exact']]],
    [
      '准时办结率和群众好评率均达到100%。',
      [
        [100, '%', 'exact'],
        [100, '%', 'exact'],
      ],
    ],
    ['60至69岁老人。', [[60, '岁', 'exact']]],
    [
      '近百名干部参加，上千份材料，百余件纠纷，接待群众千余人次。',
      [
        [100, '名', 'about'],
        [1000, '份', 'at_least'],
        [100, '件', 'more_than'],
        [1000, '人次', 'more_than'],
      ],
    ],
    [
      '培训六期，开设三堂法治课，走访五六十户，办会两三场。',
      [
        [6, '期', 'exact'],
        [3, '堂', 'exact'],
        [50, '户', 'about'],
        [2, '场', 'about'],
      ],
    ],
    [
      '占比约85%，不足3%，百分之九十五点五按期办结，提高3.2个百分点。',
      [
        [85, '%', 'about'],
        [3, '%', 'at_most'],
        [95.5, '%', 'exact'],
        [3.2, '百分点', 'exact'],
      ],
    ],
    [
      '阅读量突破10万+，播放5.6万次，点击量达3万余。',
      [
        [100_000, '次', 'more_than'],
        [56_000, '次', 'exact'],
        [30_000, '次', 'more_than'],
      ],
    ],
    [
      '查处违法建设一起，新建法治公园一处，共同查看一起事故。',
      [
        [1, '起', 'exact'],
        [1, '处', 'exact'],
      ],
    ],
    [
      '15名新进人员参加执法考试，全部通过。',
      [
        [15, '名', 'exact'],
        [15, '名', 'exact'],
      ],
    ],
    ['群众办事最多跑一次。', [[1, '次', 'at_most']]],
    [
      '提高两个百分点，又提高一个百分点，三至五个百分点之间。',
      [
        [2, '百分点', 'exact'],
        [1, '百分点', 'exact'],
        [3, '百分点', 'exact'],
      ],
    ],
    [
      '三分之二的网格已配齐，约四分之一的纠纷在社区化解，占总数的1/3左右，超过四分之三。',
      [
        [66.67, '%', 'about'],
        [25, '%', 'about'],
        [33.33, '%', 'about'],
        [75, '%', 'more_than'],
      ],
    ],
    [
      '立卷30卷，图书500册，受理3宗，分12批次，开课48课时，自学60学时，检查18台次，设备3台套，来信12封，来电40通。',
      [
        [30, '卷', 'exact'],
        [500, '册', 'exact'],
        [3, '宗', 'exact'],
        [12, '批次', 'exact'],
        [48, '课时', 'exact'],
        [60, '学时', 'exact'],
        [18, '台次', 'exact'],
        [3, '台套', 'exact'],
        [12, '封', 'exact'],
        [40, '通', 'exact'],
      ],
    ],
    [
      '拆除320.5平方米，绿化30亩，步道1.2公里，展板12块，微视频6集，清运5立方米，救助流浪犬7只，横幅9幅。',
      [
        [320.5, '平方米', 'exact'],
        [30, '亩', 'exact'],
        [1.2, '公里', 'exact'],
        [12, '块', 'exact'],
        [6, '集', 'exact'],
        [5, '立方米', 'exact'],
        [7, '只', 'exact'],
        [9, '幅', 'exact'],
      ],
    ],
    [
      '服务2300人（次），检查120家(次)，走访86户（次）。',
      [
        [2300, '人（次）', 'exact'],
        [120, '家（次）', 'exact'],
        [86, '户（次）', 'exact'],
      ],
    ],
    [
      '发放手册 2000 余份、折页 1 200份，接待 3 万人次。',
      [
        [2000, '份', 'more_than'],
        [1200, '份', 'exact'],
        [30_000, '人次', 'exact'],
      ],
    ],
    [
      '总投资5.6亿，投入资金约1200万，应诉12起诉讼，整改8个突出问题，连续三年获评先进。',
      [
        [560_000_000, '元', 'exact'],
        [12_000_000, '元', 'about'],
        [12, '起', 'exact'],
        [8, '个', 'exact'],
        [3, '年', 'exact'],
      ],
    ],
    [
      '三至五个工作日内答复，10—15日内办结。',
      [
        [3, '工作日', 'at_most'],
        [10, '日', 'at_most'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })

  it.each([
    '2023年3月15日前完成2021年9月的部署',
    '12345热线和12350举报平台、12309检察服务',
    '结合4.15国家安全日、12·4宪法日开展活动',
    '落实“八五”普法、“七五”普法和“一规划两纲要”',
    '增强“四个意识”，做到两个维护，坚定四个自信',
    '一是推进，二是落实，第三次会议，第15期培训班',
    '依照第52条和第六十条，望河街发〔2023〕12号',
    '索引号115301230456789012XG/2022-00031，电话010-62345678',
    '十分重视，进一步做好一站式服务，推行三项制度',
    '贯彻市委六届二次全会精神，落实《稳增长12条措施》',
    '全天24小时值班，迎接建党100周年',
    '手机13900001234，邮编300000',
    '三会一课、两学一做、四议两公开、法律“五在场”、一网通办',
    '推行“1+6+N”模式、“369”工作法、7×24小时服务、“三个一”活动',
    '十四五规划、二十大、二十届三中全会、六届二次全会、百日攻坚',
    '落实三个规定、两个确立、四个到位、五个环节，从3个方面入手，做到2个100%',
    '一户一档、一案一策、一把手、一件事一次办、最后一公里、千家万户、百家争鸣',
    '建成15分钟法律服务圈、10分钟便民生活圈',
    '3.15消费者权益日、6·26国际禁毒日、“110”宣传日、96110反诈专线',
    '国发〔2021〕5号、第24号令、GB/T 9704—2012、ISO9001、5A级景区、4G网络',
    '举办第15、16期培训班，召开第3至5次会议，第2季度通报',
    '和平路12号2号楼3单元101室，邮编650000，网址www.abc123.gov.cn',
    '上午9时30分，8：30开始，比例1:3，版本2.0，建党100周年、成立75周年',
    '“最多跑一次”改革，《关于优化服务的10项规定》',
    '街道四套班子参加，总结分为六个部分，“一个中心+四个专班”机制',
    '每周三集中学法，每周一例会，考评进入前30名，前5个月的情况',
    '依照第五十二条第二款、第3款第2项办理，见第四卷、第5款',
  ])('%s holds none', (text) => {
    expect(figures(text)).toEqual([])
  })

  it('knows the parts of a total', () => {
    const text = '受理85件，其中邻里纠纷40件、婚姻家庭纠纷25件、其他20件，涉及金额30万元。走访12户。'
    const read = readText(text).figures
    expect(read.map((each) => each.partOf)).toEqual([undefined, 2, 2, 2, undefined, undefined])
  })

  it('knows the time a figure is of, and what is only compared with', () => {
    const { figures } = readText('上半年受理12件，下半年受理15件。较2023年的10件增加5件。2023年受理10件。全年受理27件。')
    expect(figures.map((each) => each.period)).toEqual(['上半年', '下半年', undefined, undefined, '2023年', undefined])
  })

  it('gives each of several numbers its own name', () => {
    const { figures } = readText('回访率、满意率分别为100%和98.6%。调解成功率为97%。')
    expect(figures.map((each) => [each.label, each.value])).toEqual([
      ['回访率', 100],
      ['满意率', 98.6],
      ['调解成功率', 97],
    ])
  })

  it('names a frequency by what is done', () => {
    expect(readText('每季度召开一次联席会议，每月走访一次。').figures.map((each) => [each.label, each.unit])).toEqual([
      ['召开联席会议', '次/季度'],
      ['走访', '次/月'],
    ])
  })

  it('says what is counted and where', () => {
    const text = '街道工作平稳。全年共接听居民来电318人次，累计整改隐患907条。'
    const [first, second] = readText(text).figures
    expect(first).toMatchObject({ label: '接听居民来电', kind: 'count', cumulative: false })
    expect(text.slice(first!.start, first!.end)).toBe('318人次')
    expect(text.slice(first!.sentenceStart, first!.sentenceEnd)).toBe('全年共接听居民来电318人次，累计整改隐患907条。')
    expect(second).toMatchObject({ label: '整改隐患', cumulative: true })
  })
})

const shared = join(import.meta.dirname, '../../../../../shared')

describe.skipIf(!existsSync(join(shared, 'years')))('figures of real reports, read by people', () => {
  it('finds 97 in 100 of them, with unit and qualifier, and next to nothing else', () => {
    let wanted = 0
    let matched = 0
    let read = 0
    for (const name of readdirSync(join(shared, 'years'))) {
      const labelled = JSON.parse(readFileSync(join(shared, 'years', name), 'utf8')) as {
        seed: string
        figures: { value: number; unit: string; qualifier: string; kind: string }[]
      }
      // 第15期 is an ordinal; 三步走, 法律八进 and 三级平台 are names: people listed them, but they count nothing.
      const counting = labelled.figures.filter((each) => each.kind !== 'ordinal' && !/^[步进级]$/.test(each.unit))
      const left = [...readText(readFileSync(join(shared, 'seeds', labelled.seed), 'utf8')).figures]
      read += left.length
      wanted += counting.length
      for (const { value, unit, qualifier } of counting) {
        const at = left.findIndex((each) => each.value === value && each.qualifier === qualifier && sameUnit(each.unit, unit))
        if (at < 0) continue
        matched++
        left.splice(at, 1)
      }
    }
    expect(matched / wanted).toBeGreaterThan(0.97)
    expect(matched / read).toBeGreaterThan(0.98)
  })
})

/** The people's lists say 人 where the text says 名 or the reverse, 个 for 家 and 位, and 批 for 批次. */
function sameUnit(one: string, other: string): boolean {
  const plain = (unit: string) =>
    unit
      .replace(/^[人名]$/, '名')
      .replace(/^[位家个]$/, '个')
      .replace(/^批次$/, '批')
  return plain(one) === plain(other)
}
