import { describe, expect, it } from 'vitest'
import { checkReport, readText } from '../index.ts'
import { cleanReports } from '../sample-reports.ts'

const report = cleanReports.district2024!
const today = '2026-03-10'

const bare = (text: string) => text.replace(/\s/g, '')
/** The text that is left for checking. */
const kept = (text: string) => bare(readText(text).plain)

describe('text crawled from a page', () => {
  it.each<[string, string, string]>([
    ['a header date and toggles', '云岭市澄湖区人民政府 2018年5月7日星期一\n无障碍 无障碍 简体 | 繁体 长者模式\n\n', ''],
    ['breadcrumbs', '政务公开  >  政策文件  >  区文件  >  区司法局\n\n', ''],
    ['a trail that begins with its place', '您当前的位置：首页 > 信息公开 > 法治政府建设\n', ''],
    [
      'a menu of any words above them',
      '首页\n走进澄湖\n区情概览\n湖畔风光\n网上办事大厅\n民生直通车\n当前位置：首页>区政府>年度报告\n',
      '',
    ],
    ['a menu on one line', '首页 | 走进澄湖 | 政务公开 | 政务服务 | 互动交流 | 专题专栏 | 数据开放 | 登录 | 注册 | 无障碍浏览\n', ''],
    ['source, time and clicks', '来源：区司法局 发布时间：2025-03-04 10:20 浏览次数：128\n【字体：大 中 小】 打印 分享到：微信 微博\n', ''],
    [
      'share bars and neighbours',
      '',
      '\n分享到：微信 微博\n【打印本页】【关闭窗口】\n上一篇：澄湖区人民政府2023年法治政府建设年度报告\n下一篇：没有了\n',
    ],
    [
      'related links',
      '',
      '\n相关链接\n澄湖区人民政府2023年法治政府建设年度报告 2024-03-05\n澄湖区人民政府2022年法治政府建设年度报告 2023-03-02\n关于印发普法责任清单的通知 2024-06-01\n',
    ],
    [
      'a footer',
      '',
      '\n主办：澄湖区人民政府办公室　承办：澄湖区数据局\n网站标识码：5300000000  云ICP备12345678号-1  滇公网安备 53010202000000号\n网站地图 | 联系我们 | 关于我们\n',
    ],
    [
      'columns of a site, whatever they are called',
      '湖山概览 要闻播报 阳光公开 湖畔办事 百姓连线\n湖山概览 | 要闻播报 | 阳光公开 | 湖畔办事\n',
      '',
    ],
    ['the words of a reading assistant', '小湖智能助手\n为您阅读公示公告\n', ''],
    ['a search box and a menu button', '打开主菜单\n选择特殊符号\n请输入搜索\n搜索位置\n匹配度\n排序\n', ''],
    ['a two-dimensional code', '用微信扫描二维码分享至好友和朋友圈\n', ''],
    ['files to download', '', '\n附件下载：\n1.澄湖区2024年报告.docx\n'],
    ['a warning for links', '', '\n您访问的链接即将离开“澄湖区人民政府”门户网站\n是否继续？\n'],
    ['advice on the screen', '', '\n【纠错】 【收藏】\n建议使用1024×768分辨率\n'],
    [
      'a welcome and the column of a site',
      '今天是,欢迎访问云岭市澄湖区政府网\n登录 注册 退出\n栏目:区司法局-通知公告 发布时间:2025-03-04 加入收藏\n文章来源:司法局 更新时间:2025/03/04 11:30:01\n',
      '',
    ],
    ['traditional toggles', '無障礙 簡體 | 繁體\n', ''],
  ])('loses %s', (_, above, below) => {
    const text = `${above}${report}${below}`
    const reading = readText(text)
    expect(kept(text)).toBe(bare(readText(report).plain))
    expect(reading.plain).toHaveLength(text.length)
    expect(reading).toMatchObject({ year: 2024, date: { text: '2025年3月3日' }, signature: { text: '云岭市澄湖区人民政府' } })
    expect(reading.notes).toEqual([expect.stringMatching(/^网页的导航、页脚、文件信息等 \d+ 行不属于报告，没有检查。$/)])
    expect(checkReport(reading, { today })).toEqual([])
  })

  it.each(Object.entries(cleanReports))('loses nothing of a report typed in an office: %s', (_, text) => {
    expect(readText(text).chrome).toEqual([])
  })

  it.each([
    '来源于群众的意见，都一一回应。',
    '打印案卷56份，装订成册。',
    '相关链接单位应当配合。',
    '主办单位为区司法局的活动有12场。',
    '抄送：区委依法治区办、区司法局。',
    '附件：2024年法治政府建设任务清单',
    '党建引领 依法决策 规范执法',
    '网上办事大厅',
  ])('keeps “%s”', (line) => {
    const text = report.replace('\n二、', `\n${line}\n二、`)
    expect(kept(text)).toContain(bare(line))
  })

  it('keeps the red head of a paper', () => {
    const text = `澄湖区人民政府文件\n澄政发〔2025〕8号\n\n${report}`
    expect(readText(text).chrome).toEqual([])
  })
})

describe('the block of metadata', () => {
  const fields = (text: string) => readText(text).metadata.map(({ key, label, value }) => [key, label, value])

  it('is read with labels and values on lines of their own, and empty fields are told', () => {
    const block =
      '名    称 :\n澄湖区人民政府2024年法治政府建设年度报告\n索   引  号 :\n5301020MB00000000X/2025-00007\n发 布 机 构 :\n澄湖区司法局\n主    题 :\n司法\\法治政府\n成 文 日 期 :\n发 文 日 期 :\n有   效  性 :\n有效\n\n'
    const reading = readText(block + report)
    expect(fields(block + report)).toEqual([
      ['name', '名称', '澄湖区人民政府2024年法治政府建设年度报告'],
      ['index', '索引号', '5301020MB00000000X/2025-00007'],
      ['agency', '发布机构', '澄湖区司法局'],
      ['topic', '主题', '司法\\法治政府'],
      ['created', '成文日期', undefined],
      ['issued', '发文日期', undefined],
      ['validity', '有效性', '有效'],
    ])
    expect(reading.notes).toContain('网页的文件信息中，“成文日期”、“发文日期”没有填写。')
    for (const { start, end, label } of reading.metadata) expect(bare(reading.text.slice(start, end))).toContain(label)
    expect(reading.figures).toEqual(
      readText(report).figures.map((each) => ({
        ...each,
        start: each.start + block.length,
        end: each.end + block.length,
        ...(each.partOf === undefined ? {} : { partOf: each.partOf + block.length }),
        sentenceStart: each.sentenceStart + block.length,
        sentenceEnd: each.sentenceEnd + block.length,
      })),
    )
  })

  it('is read from one line with several fields, and from the cells of a table', () => {
    const line = '索引号：MB1/2025-00007　主题分类：司法　发布机构：澄湖区司法局　发文字号：　成文日期：2025年3月3日\n'
    expect(fields(line + report)).toEqual([
      ['index', '索引号', 'MB1/2025-00007'],
      ['topic', '主题分类', '司法'],
      ['agency', '发布机构', '澄湖区司法局'],
      ['number', '发文字号', undefined],
      ['created', '成文日期', '2025年3月3日'],
    ])
    expect(fields(`索引号\nMB1/2025-00007\n成文日期\n2025-03-03\n有效性\n${report}`)).toEqual([
      ['index', '索引号', 'MB1/2025-00007'],
      ['created', '成文日期', '2025-03-03'],
      ['validity', '有效性', undefined],
    ])
  })

  it('holds a gist in prose, which is not the beginning of the report', () => {
    const gist = '2024年，澄湖区深入推进依法行政，扎实推进法治政府建设，各项工作有序开展，取得新的成效，人民群众的获得感进一步增强。'
    const reading = readText(`索引号\nMB1/2025-00007\n内容概述\n${gist}\n主题词\n法治政府\n${report}`)
    expect(reading.metadata.map(({ key, value }) => [key, value])).toEqual([
      ['index', 'MB1/2025-00007'],
      ['summary', gist],
      ['keywords', '法治政府'],
    ])
    expect(reading.title?.text).toBe(readText(report).title?.text)
  })

  it('is read from a table that came as bars, with the bars left over', () => {
    const block =
      '索引号 | K1/2025-106 | ||\n组配分类 | 政府建设 | 发布机构 | 望河街道 |\n生成日期 | 2025-03-01 | 公开方式 | 主动公开 |\n|\n||\n'
    expect(fields(block + report)).toEqual([
      ['index', '索引号', 'K1/2025-106'],
      ['category', '组配分类', '政府建设'],
      ['agency', '发布机构', '望河街道'],
      ['created', '生成日期', '2025-03-01'],
      ['category', '公开方式', '主动公开'],
    ])
    expect(kept(block + report)).toBe(bare(report))
    expect(fields(`| 索引号: | 43/2025-628 | 分类: | |\n| 发文机关: | 澄湖区司法局 | 发文日期: | |\n${report}`)).toEqual([
      ['index', '索引号', '43/2025-628'],
      ['category', '分类', undefined],
      ['agency', '发文机关', '澄湖区司法局'],
      ['issued', '发文日期', undefined],
    ])
  })

  it('is read from labels in brackets without a colon', () => {
    const block =
      '[ 索引号 ] 115/2025-4 [ 发文字号 ]\n[ 主题分类 ] 公安、司法 [ 体裁分类 ] 工作报告\n[ 成文日期 ] 2025-03-03 [ 发布日期 ] 2025-03-10\n'
    expect(fields(block + report)).toEqual([
      ['index', '索引号', '115/2025-4'],
      ['number', '发文字号', undefined],
      ['topic', '主题分类', '公安、司法'],
      ['category', '体裁分类', '工作报告'],
      ['created', '成文日期', '2025-03-03'],
      ['issued', '发布日期', '2025-03-10'],
    ])
    expect(kept(block + report)).toBe(bare(report))
  })

  it('is read with a dot or a hyphen before each field', () => {
    expect(fields(`• 索 引 号:ZH08-2025-1\n    • 备注/文号:澄发〔2025〕1号\n    • 公文生成日期:2025-02-28\n${report}`)).toEqual([
      ['index', '索引号', 'ZH08-2025-1'],
      ['number', '备注/文号', '澄发〔2025〕1号'],
      ['created', '公文生成日期', '2025-02-28'],
    ])
  })

  it('is not seen where a report only mentions such words', () => {
    expect(fields(`主题：法治同行\n${report}`)).toEqual([])
    expect(fields(report.replace('扎实推进', '公开索引号、文号，扎实推进'))).toEqual([])
  })
})
