import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docxPieces, readDocx } from './docx.ts'

const file = (body: string, parts: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`, ...parts }).map(([name, xml]) => [
        name,
        new TextEncoder().encode(xml),
      ]),
    ),
  )
const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
const paragraph = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`
const inList = (id: number, level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCountingThousand', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`

function read(body: string, parts?: Record<string, string>) {
  const found = readDocx(file(body, parts))
  if ('unreadable' in found) throw new Error(found.unreadable)
  return found
}

describe('the numbers that Word adds by itself', () => {
  it('are counted level by level', () => {
    const body = [0, 1, 1, 2, 0, 1].map((at) => paragraph('标题', inList(1, at))).join('')
    expect(read(body, { 'word/numbering.xml': numbering }).text.split('\n')).toEqual([
      '一、标题',
      '（一）标题',
      '（二）标题',
      '1.标题',
      '二、标题',
      '（一）标题',
    ])
  })

  it('begin anew in a list that says so', () => {
    const body =
      paragraph('甲', inList(1, 0)) + paragraph('乙', inList(1, 0)) + paragraph('丙', inList(2, 0)) + paragraph('丁', inList(2, 0))
    expect(read(body, { 'word/numbering.xml': numbering }).text).toBe('一、甲\n二、乙\n一、丙\n二、丁')
  })

  it('come from a style, from the one it is based on, and can be taken off', () => {
    const styles = `<w:styles><w:style w:styleId="part"><w:pPr>${inList(1, 0)}</w:pPr></w:style><w:style w:styleId="chapter"><w:pPr>${inList(1, 1)}</w:pPr></w:style>
      <w:style w:styleId="mine"><w:basedOn w:val="chapter"/></w:style><w:style w:styleId="round"><w:basedOn w:val="round"/></w:style></w:styles>`
    const of = (style: string, more = '') => paragraph('标题', `<w:pStyle w:val="${style}"/>${more}`)
    const body = of('part') + of('mine') + of('round') + of('part', '<w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(read(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styles }).text).toBe('一、标题\n（一）标题\n标题\n标题')
  })
})

describe('what does not stand in the line', () => {
  it('under revision marks is read as if all were accepted, ends of paragraphs too', () => {
    const removed = (text: string) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`
    const cut = '<w:rPr><w:del w:id="1"/></w:rPr>'
    const { text, notes } = read(
      `<w:p>${run('调解')}${removed('80')}<w:ins>${run('85')}</w:ins>${run('件，')}</w:p>${paragraph('办结', cut)}${paragraph('12件。')}<w:p><w:pPr>${cut}</w:pPr>${removed('整段')}</w:p>${paragraph('下一段。')}`,
    )
    expect(text).toBe('调解85件，\n办结12件。\n下一段。')
    expect(notes).toEqual([expect.stringContaining('修订')])
  })

  it('in a text box comes once, after its paragraph', () => {
    const box = `<w:txbxContent>${paragraph('框内12件。')}${paragraph('又一段。')}</w:txbxContent>`
    const drawn = `<mc:AlternateContent><mc:Choice><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent>`
    const body = `<w:p>${run('开头')}<w:r>${drawn}</w:r>${run('结尾。')}</w:p>${paragraph('下一段。')}`
    expect(read(body).text).toBe('开头结尾。\n框内12件。\n又一段。\n下一段。')
    const { xml, text, pieces } = docxPieces(file(body))!
    expect(pieces.length).toBe(5)
    for (const { start, end, from, to } of pieces) expect(xml.slice(from, to)).toBe(text.slice(start, end))
  })

  it('as a footnote or hidden is left out, and told', () => {
    const body = `<w:p>${run('调解85件')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('内部说明', '<w:vanish/>')}${run('。', '<w:vanish w:val="0"/>')}</w:p>`
    const { text, notes } = read(body)
    expect(text).toBe('调解85件。')
    expect(notes).toEqual([expect.stringContaining('隐藏文字'), expect.stringContaining('1 条脚注')])
  })
})
