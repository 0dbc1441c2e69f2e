import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { beforeAll, describe, expect, test } from 'vitest'
import { toDocx } from './index.ts'
import { notice, report } from './samples.ts'

describe('公文格式(GB/T 9704-2012)', () => {
  let parts: Record<string, string>
  beforeAll(async () => {
    parts = await partsOf(report)
  })

  test('A4,天头37毫米、订口28毫米,版心156×225毫米', () => {
    expect(attributes('document.xml', 'w:pgSz')).toMatchObject({ 'w:w': '11906', 'w:h': '16838' })
    expect(attributes('document.xml', 'w:pgMar')).toMatchObject({
      'w:top': '2098',
      'w:left': '1587',
      'w:right': '1474',
      'w:bottom': '1984',
    })
  })

  test('正文3号仿宋,固定行距28磅,每行28字', () => {
    const defaults = /<w:docDefaults>.*<\/w:docDefaults>/s.exec(part('styles.xml'))?.[0] ?? ''
    expect(defaults).toContain('w:eastAsia="仿宋_GB2312"')
    expect(defaults).toContain('<w:sz w:val="32"/>')
    expect(defaults).toMatch(/<w:spacing [^>]*w:line="560" w:lineRule="exact"/)
    expect(defaults).toContain('<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>')
    const pitch = 320 + Number(/<w:rPr>.*?<w:spacing w:val="(-?\d+)"/s.exec(defaults)?.[1])
    expect(Math.floor((11906 - 1587 - 1474) / pitch)).toBe(28)
    expect(Math.floor((16838 - 2098 - 1984) / 560)).toBe(22)
  })

  test.each([
    ['Title', '方正小标宋简体', '44'],
    ['Heading1', '黑体', '32'],
    ['Heading2', '楷体_GB2312', '32'],
    ['Heading3', '仿宋_GB2312', '32'],
    ['Heading4', '仿宋_GB2312', '32'],
  ])('%s 用%s', (id, face, halfPoints) => {
    const style = part('styles.xml')
      .split('<w:style ')
      .find((each) => each.includes(`w:styleId="${id}"`))
    expect(style).toContain(`w:eastAsia="${face}"`)
    expect(style).toContain(`<w:sz w:val="${halfPoints}"/>`)
  })

  test('标题是可导航的标题,正文首行空二字', () => {
    expect(paragraph('一、2023年度')).toContain('<w:pStyle w:val="Heading1"/>')
    expect(paragraph('（一）严格规范')).toContain('<w:pStyle w:val="Heading2"/>')
    expect(paragraph('全年办结行政处罚案件')).toContain('w:firstLineChars="200"')
    expect(paragraph('澄湖区人民政府：')).not.toContain('w:firstLine')
  })

  test('发文机关标志红色,文号下有红线', () => {
    expect(paragraph('街道办事处文件')).toContain('<w:color w:val="FF0000"/>')
    expect(paragraph('望河街发〔2024〕3号')).toMatch(/<w:bottom [^>]*w:color="FF0000"/)
  })

  test('页码4号宋体,单页居右、双页居左', () => {
    expect(part('settings.xml')).toContain('<w:evenAndOddHeaders/>')
    const odd = part(footer('default'))
    const even = part(footer('even'))
    expect(odd).toContain('<w:jc w:val="right"/>')
    expect(even).toContain('<w:jc w:val="left"/>')
    for (const xml of [odd, even]) {
      expect(xml).toContain('w:ascii="宋体"')
      expect(xml).toContain('<w:sz w:val="28"/>')
      expect(xml).toMatch(/— .*PAGE.* —/s)
    }
  })

  test('加盖印章的,成文日期右空四字,署名在其上居中', () => {
    const date = indentRight(paragraph('2024年1月15日</w:t>'))
    const name = indentRight(paragraph('>云岭市澄湖区望河街道办事处<'))
    expect(date).toBe(4 * 315)
    expect(name).toBeLessThan(date)
    expect(name).toBeGreaterThan(0)
  })

  test('附件另面,版记在末页下端', () => {
    expect(paragraph('附件1')).toContain('<w:pageBreakBefore/>')
    expect(attributes('document.xml', 'w:tblpPr')).toMatchObject({ 'w:tblpYSpec': 'bottom', 'w:vertAnchor': 'margin' })
  })

  test('缺少的字体有替代', () => {
    expect(part('fontTable.xml')).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>')
  })

  test('没有行的表不写成表,Word会当作损坏', async () => {
    const empty = await partsOf({
      title: '空表',
      blocks: [
        { kind: 'table', caption: '表1', columns: [], rows: [] },
        { kind: 'fields', rows: [] },
      ],
    })
    expect(empty['word/document.xml']).toContain('表1')
    expect(empty['word/document.xml']).not.toContain('<w:tbl>')
  })

  test('别的程序读得回标题、段落和表格', async () => {
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(await toDocx(report)) })
    expect(messages.filter((message) => message.type === 'error')).toEqual([])
    expect(value).toMatch(/<h1>(<a [^>]*><\/a>)?一、2023年度推进法治政府建设的主要举措和成效<\/h1>/)
    expect(value).toContain('全年办结行政处罚案件96件，罚款47,450.00元')
    expect(value).toMatch(/<th><p>纠纷类别<\/p><\/th>/)
  })

  test('同一文书的文件逐字节相同', async () => {
    expect(Buffer.from(await toDocx(notice)).equals(Buffer.from(await toDocx(notice)))).toBe(true)
    expect(strFromU8(unzipSync(await toDocx(notice))['docProps/core.xml'] as Uint8Array)).not.toContain('dcterms:created')
  })

  const part = (name: string) => parts[`word/${name}`] ?? ''

  /** The innermost paragraph that holds these words. */
  const paragraph = (words: string) =>
    part('document.xml')
      .split('<w:p>')
      .find((each) => each.includes(words)) ?? ''

  const attributes = (name: string, tag: string) =>
    Object.fromEntries(
      [...(new RegExp(`<${tag} ([^>]*)/>`).exec(part(name))?.[1] ?? '').matchAll(/([\w:]+)="([^"]*)"/g)].map((match) => [
        match[1],
        match[2],
      ]),
    )

  const indentRight = (xml: string) => Number(/<w:ind [^>]*w:right="(\d+)"/.exec(xml)?.[1])

  const footer = (type: string) => {
    const id = new RegExp(`<w:footerReference w:type="${type}" r:id="(\\w+)"`).exec(part('document.xml'))?.[1]
    const relation = part('_rels/document.xml.rels')
      .split('<Relationship ')
      .find((each) => each.includes(`Id="${id}"`))
    return /Target="([^"]*)"/.exec(relation ?? '')?.[1] ?? ''
  }
})

const partsOf = async (document: Parameters<typeof toDocx>[0]) =>
  Object.fromEntries(Object.entries(unzipSync(await toDocx(document))).map(([path, bytes]) => [path, strFromU8(bytes)]))
