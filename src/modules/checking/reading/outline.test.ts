import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { partsOf } from '../parts.ts'
import { readText } from '../reading.ts'
import { cleanReports } from '../sample-reports.ts'
import type { Heading } from './outline.ts'

const shape = (headings: Heading[]): unknown[] => headings.map((each) => [each.number, each.title, shape(each.children)])

describe('outline', () => {
  it('is a tree of numbered headings, each holding its text', () => {
    const text = cleanReports.street2023!
    const { outline } = readText(text)
    expect(shape(outline)).toEqual([
      [
        '一、',
        '2023年推进法治政府建设的主要举措和成效',
        [
          ['（一）', '学法用法有计划', []],
          ['（二）', '执法办案有规矩', []],
          ['（三）', '矛盾纠纷有去处', []],
        ],
      ],
      ['二、', '2023年推进法治政府建设存在的不足和原因', []],
      ['三、', '党政主要负责人履行推进法治建设第一责任人职责的情况', []],
      [
        '四、',
        '2024年推进法治政府建设的主要安排',
        [
          ['（一）', '充实执法队伍', []],
          ['（二）', '改进普法方式', []],
        ],
      ],
    ])
    expect(text.slice(outline[1]!.start, outline[1]!.end)).toContain('由于人员流动较快')
    expect(outline[0]!.end).toBe(outline[1]!.start)
  })

  it('takes the first sentence as the title where heading and text share a line', () => {
    const { outline } = readText(cleanReports.district2024!)
    expect(outline[0]!.children.map((each) => each.title)).toEqual(['优化营商环境', '规范重大行政决策', '加强复议应诉', '推进普法'])
  })

  it('knows unnumbered headings by their looks', () => {
    const body = '街道把各项工作落到实处，群众反映良好，成效逐步显现出来，并不断总结经验、改进做法。'
    const { outline } = readText(
      `关于2023年法治政府建设情况的报告\n\n一、主要成效\n制度建设更加扎实\n${body}\n队伍建设更加规范\n${body}\n二、下一步打算\n${body}`,
    )
    expect(shape(outline)).toEqual([
      [
        '一、',
        '主要成效',
        [
          [undefined, '制度建设更加扎实', []],
          [undefined, '队伍建设更加规范', []],
        ],
      ],
      ['二、', '下一步打算', []],
    ])
  })

  it('finds the heading number under damaged text', () => {
    const oneByteOff = Buffer.concat([Buffer.from([0xa1]), iconv.encode('（二）化解纠纷有实招', 'gbk')])
    const damaged = `?${iconv.decode(oneByteOff, 'gbk').replace(/[\ufffd\ue000-\uf8ff]/g, '')}`
    const { outline } = readText(`一、主要举措\n（一）健全制度\n制度更加健全。\n${damaged}\n纠纷及时化解。\n`)
    expect(outline[0]!.children.map((each) => each.ordinal)).toEqual([1, 2])
  })
})

const prose = '街道把各项工作落到实处，群众反映良好，成效逐步显现出来，并不断总结经验、改进做法，工作水平有了新的提高。'

describe('headings as people write them', () => {
  const tree = (text: string) => shape(readText(text).outline)
  const title = '望河街道2023年法治政府建设情况报告\n'

  it.each<[string, string, unknown[]]>([
    [
      'other marks',
      `第一部分 主要成效\n㈠健全制度\n${prose}\n⑴修订规则\n${prose}\n①逐条对照\n${prose}\n第二部分 存在问题\n${prose}`,
      [
        ['第一部分', '主要成效', [['㈠', '健全制度', [['⑴', '修订规则', [['①', '逐条对照', []]]]]]]],
        ['第二部分', '存在问题', []],
      ],
    ],
    [
      'decimal numbers',
      `1.主要成效\n1.1 健全制度\n${prose}\n1.2 化解纠纷\n${prose}\n2.存在问题\n${prose}`,
      [
        [
          '1.',
          '主要成效',
          [
            ['1.1', '健全制度', []],
            ['1.2', '化解纠纷', []],
          ],
        ],
        ['2.', '存在问题', []],
      ],
    ],
    [
      'levels that jump',
      `一、主要成效\n1.健全制度\n${prose}\n（1）修订规则\n${prose}\n2.化解纠纷\n${prose}\n二、存在问题\n${prose}`,
      [
        [
          '一、',
          '主要成效',
          [
            ['1.', '健全制度', [['（1）', '修订规则', []]]],
            ['2.', '化解纠纷', []],
          ],
        ],
        ['二、', '存在问题', []],
      ],
    ],
    [
      'a number on a line of its own',
      `一、\n主要成效\n（一）\n健全制度\n${prose}\n二、\n存在问题\n${prose}`,
      [
        ['一、', '主要成效', [['（一）', '健全制度', []]]],
        ['二、', '存在问题', []],
      ],
    ],
    [
      'a part with the mark of the level below',
      `一、主要成效\n（一）健全制度\n${prose}\n（二）存在问题\n${prose}\n二、存在的不足\n${prose}\n（三）主要负责人履职情况\n${prose}\n四、下一步安排\n${prose}`,
      [
        [
          '一、',
          '主要成效',
          [
            ['（一）', '健全制度', []],
            ['（二）', '存在问题', []],
          ],
        ],
        ['二、', '存在的不足', []],
        ['（三）', '主要负责人履职情况', []],
        ['四、', '下一步安排', []],
      ],
    ],
    [
      'a part that lost its number',
      `一、主要成效\n${prose}\n存在的不足和原因\n${prose}\n三、下一步安排\n${prose}`,
      [
        ['一、', '主要成效', []],
        [undefined, '存在的不足和原因', []],
        ['三、', '下一步安排', []],
      ],
    ],
    [
      'no numbers at all',
      `主要举措和成效\n${prose}\n制度更加健全\n${prose}\n存在的不足和原因\n${prose}\n下一年度工作安排\n${prose}`,
      [
        [undefined, '主要举措和成效', [[undefined, '制度更加健全', []]]],
        [undefined, '存在的不足和原因', []],
        [undefined, '下一年度工作安排', []],
      ],
    ],
    [
      'a first item that lost its number and shares its line',
      `一、主要成效\n健全议事制度。${prose}\n2、化解纠纷。${prose}\n二、存在问题\n${prose}`,
      [
        [
          '一、',
          '主要成效',
          [
            [undefined, '健全议事制度', []],
            ['2、', '化解纠纷', []],
          ],
        ],
        ['二、', '存在问题', []],
      ],
    ],
    [
      'a heading that runs into its text behind a blank',
      `一、主要成效\n（一）健全议事制度 ${prose}\n（二）化解纠纷：${prose}\n二、存在问题\n${prose}`,
      [
        [
          '一、',
          '主要成效',
          [
            ['（一）', '健全议事制度', []],
            ['（二）', '化解纠纷', []],
          ],
        ],
        ['二、', '存在问题', []],
      ],
    ],
    [
      'a text that lost its line ends',
      `现将有关情况报告如下：一、主要成效。（一）健全制度。${prose}（二）化解纠纷。${prose}二、存在问题。${prose}`,
      [
        [
          '一、',
          '主要成效',
          [
            ['（一）', '健全制度', []],
            ['（二）', '化解纠纷', []],
          ],
        ],
        ['二、', '存在问题', []],
      ],
    ],
    [
      'a table of contents',
      `目 录\n一、主要成效……………1\n二、存在问题…………… 3\n一、主要成效\n${prose}\n二、存在问题\n${prose}`,
      [
        ['一、', '主要成效', []],
        ['二、', '存在问题', []],
      ],
    ],
    [
      'parts above 一、',
      `第一部分　工作情况\n一、健全机制\n（一）修订规则\n${prose}\n第二部分　存在问题\n一、队伍不强\n${prose}`,
      [
        ['第一部分', '工作情况', [['一、', '健全机制', [['（一）', '修订规则', []]]]]],
        ['第二部分', '存在问题', [['一、', '队伍不强', []]]],
      ],
    ],
    [
      'no numbers, and words of any office',
      `工作成效\n学法用法持续深入\n${prose}\n${prose}\n执法办案，有据可查\n${prose}\n问题和短板\n${prose}\n今后工作思路\n${prose}`,
      [
        [
          undefined,
          '工作成效',
          [
            [undefined, '学法用法持续深入', []],
            [undefined, '执法办案，有据可查', []],
          ],
        ],
        [undefined, '问题和短板', []],
        [undefined, '今后工作思路', []],
      ],
    ],
    [
      'no numbers and no parts',
      `强化领导，压实责任\n${prose}\n聚焦执法，规范行为\n${prose}\n坚持普治，优化环境\n${prose}`,
      [
        [undefined, '强化领导，压实责任', []],
        [undefined, '聚焦执法，规范行为', []],
        [undefined, '坚持普治，优化环境', []],
      ],
    ],
    [
      'bullets and brackets for numbers',
      `◆主要做法\n${prose}\n◆ 存在问题\n${prose}\n【下步打算】\n${prose}`,
      [
        [undefined, '主要做法', []],
        [undefined, '存在问题', []],
        [undefined, '下步打算', []],
      ],
    ],
    [
      'unnumbered parts above numbered chapters',
      `主要做法\n（一）健全机制\n${prose}\n（二）规范执法\n${prose}\n存在问题\n${prose}`,
      [
        [
          undefined,
          '主要做法',
          [
            ['（一）', '健全机制', []],
            ['（二）', '规范执法', []],
          ],
        ],
        [undefined, '存在问题', []],
      ],
    ],
    [
      'a blank for a stop, Roman numerals, and three numbers',
      `一 主要做法\n${prose}\nⅡ.存在问题\n1.1.1 队伍不强\n${prose}\n三 下一步安排\n${prose}`,
      [
        ['一', '主要做法', []],
        ['Ⅱ.', '存在问题', [['1.1.1', '队伍不强', []]]],
        ['三', '下一步安排', []],
      ],
    ],
    [
      'a text whose line ends became blanks',
      `现将有关情况报告如下: 一、主要成效 (一)健全制度。${prose} (二)化解纠纷。${prose} 二、存在问题 ${prose}`,
      [
        [
          '一、',
          '主要成效',
          [
            ['(一)', '健全制度', []],
            ['(二)', '化解纠纷', []],
          ],
        ],
        ['二、', '存在问题', []],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(tree(title + text)).toEqual(expected)
  })

  it('leaves out a table of contents that has only page numbers', () => {
    const heads = ['一、主要成效', '（一）健全制度', '二、存在问题']
    const text = `${title}目录\n${heads.map((each, at) => `${each}\t${at + 1}`).join('\n')}\n${heads.map((each) => `${each}\n${prose}`).join('\n')}`
    expect(tree(text)).toEqual([
      ['一、', '主要成效', [['（一）', '健全制度', []]]],
      ['二、', '存在问题', []],
    ])
  })

  it('takes no cells, captions or dates for headings', () => {
    const text = `${title}${prose}\n事项\n件数\n调解纠纷\n85\n办结信访\n12\n${prose}\n特此报告\n望河街道办事处\n2024年1月10日`
    expect(tree(text)).toEqual([])
  })

  it('gives the statutory parts of a report without numbers', () => {
    const text = `${title}${prose}\n工作成效\n${prose}\n存在的短板\n${prose}\n主要负责人履行第一责任人职责\n${prose}\n今后工作思路\n${prose}`
    const parts = partsOf(readText(text))
    expect(Object.values(parts).map((each) => each.length)).toEqual([1, 1, 1, 1])
  })

  it('counts no lists in the text', () => {
    const text = `${title}一、主要成效\n一是健全制度。${prose}\n二是化解纠纷。${prose}\n首先是修订规则。\n1.2万人次参加。\n12345热线办理工单85件。\n3月15日举办活动。\n二、存在问题\n一方面，人手不足。\n其一，经费不足。`
    expect(tree(text)).toEqual([
      ['一、', '主要成效', []],
      ['二、', '存在问题', []],
    ])
  })
})

describe('particulars', () => {
  it.each([
    ['street2023', '望河街道', 2023, '澄湖区委、区政府：', '云岭市澄湖区望河街道办事处', '2024年1月12日'],
    ['street2021HalfWidth', '桐花街道办事处', 2021, '区人民政府:', '桐花街道办事处', '2022年2月18日'],
    ['district2024', '云岭市澄湖区人民政府', 2024, '市委、市政府：', '云岭市澄湖区人民政府', '2025年3月3日'],
    ['street2025Flat', '望河街道', 2025, '区委依法治区办：', '望河街道办事处', '2026年1月20日'],
  ])('%s', (name, organisation, year, addressee, signature, date) => {
    const reading = readText(cleanReports[name]!)
    expect([reading.organisation, reading.year, reading.addressee?.text, reading.signature?.text, reading.date?.text]).toEqual([
      organisation,
      year,
      addressee,
      signature,
      date,
    ])
    expect(reading.text.slice(reading.title!.start, reading.title!.end)).toBe(reading.title!.text)
  })

  it.each<[string, string, number | undefined, string | undefined]>([
    ['a title over two lines', '云岭市澄湖区望河街道办事处\n关于2023年度法治政府建设情况的报告', 2023, '云岭市澄湖区望河街道办事处'],
    ['a year in Chinese', '望河街道二〇二三年法治政府建设工作报告', 2023, '望河街道'],
    [
      'a title under a menu',
      `首页\n走进澄湖\n${'湖畔风光\n'.repeat(50)}当前位置：首页>报告\n望河街道2023年法治政府建设年度报告`,
      2023,
      '望河街道',
    ],
  ])('%s', (_, head, year, organisation) => {
    const body = cleanReports.street2023!.slice(cleanReports.street2023!.indexOf('\n'))
    expect(readText(head + body)).toMatchObject({ year, organisation, addressee: { text: '澄湖区委、区政府：' } })
  })

  it('ignores the date a web page shows in its header', () => {
    const text = `云岭市澄湖区人民政府 2018年5月7日星期一\n\n${cleanReports.district2024}`
    expect(readText(text)).toMatchObject({ year: 2024, date: { text: '2025年3月3日' } })
  })
})
