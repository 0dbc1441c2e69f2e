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
      '培训不少于3次，超过20场，最多5人。',
      [
        [3, '次', 'at_least'],
        [20, '场', 'more_than'],
        [5, '人', 'at_most'],
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
  ])('%s holds none', (text) => {
    expect(figures(text)).toEqual([])
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
  it('finds nine in ten of them, with unit and qualifier, and little else', () => {
    let wanted = 0
    let matched = 0
    let read = 0
    for (const name of readdirSync(join(shared, 'years'))) {
      const labelled = JSON.parse(readFileSync(join(shared, 'years', name), 'utf8')) as {
        seed: string
        figures: { value: number; unit: string; qualifier: string }[]
      }
      const left = [...readText(readFileSync(join(shared, 'seeds', labelled.seed), 'utf8')).figures]
      read += left.length
      wanted += labelled.figures.length
      for (const { value, unit, qualifier } of labelled.figures) {
        const at = left.findIndex((each) => each.value === value && each.qualifier === qualifier && sameUnit(each.unit, unit))
        if (at < 0) continue
        matched++
        left.splice(at, 1)
      }
    }
    expect(matched / wanted).toBeGreaterThan(0.9)
    expect(matched / read).toBeGreaterThan(0.95)
  })
})

/** The people's lists say 人 where the text says 名 or the reverse, and 个 for 家 and 位. */
function sameUnit(one: string, other: string): boolean {
  const plain = (unit: string) => unit.replace(/^[人名]$/, '名').replace(/^[位家个]$/, '个')
  return plain(one) === plain(other)
}
