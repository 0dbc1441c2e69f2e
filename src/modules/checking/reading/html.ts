import type { Cheerio, CheerioAPI } from 'cheerio'
import { decode } from './decode.ts'
import { markCells, withoutMarks } from './html-cells.ts'
import { pageInMht } from './mht.ts'
import type { CellTable } from './table-cells.ts'

type Page = { text: string; encoding: string; notes: string[]; tables: CellTable[] }

/**
 * The main text of a web page, one block a line, without navigation, scripts, forms and footers; above it the block of metadata that government
 * sites show (索引号, 成文日期), which `surroundingsOf` reads. Pictures are left out with a note.
 */
export async function readHtml(bytes: Uint8Array): Promise<Page | { unreadable: string }> {
  const html = isMht(bytes) ? pageInMht(bytes) : bytes
  if (!html) return { unreadable: '单个文件网页（.mht）里没有找到网页正文。请用浏览器打开，另存为网页或 PDF 后再上传。' }
  const head = new TextDecoder('latin1').decode(html.subarray(0, 4096))
  const { text, encoding, notes } = decode(html, /charset=["']?([\w-]+)/i.exec(head)?.[1])
  const { load } = await import('cheerio')
  const page = load(text)
  page(unseen).remove()
  const metadata = metadataBlock(page)
  page('nav,header,footer,aside,form,button,select').remove()
  const main = mainPart(page)
  const title = page('h1').first().text().trim()
  const { text: body, tables } = textAndTables(page, main)
  if (!/[\u3400-\u9fff]/.test(body))
    return { unreadable: '网页里没有读到汉字，可能正文是由脚本显示的或者是图片。请在浏览器中另存为 PDF 后再上传。' }
  const pictures = main.find('img').filter((_, each) => !isIcon(page(each))).length
  const whole = [metadata && !body.includes(metadata) ? metadata : '', title && !body.includes(title) ? title : '', body].filter(Boolean)
  const left = pictures ? [`网页正文里有 ${pictures} 张图片，图中的文字没有读取。`] : []
  const above = whole.join('\n').length - body.length
  return {
    text: whole.join('\n'),
    encoding,
    notes: [...notes, '网页只取正文检查，位置以取出的正文为准。', ...left],
    tables: tables.map((table) => table.map((row) => row.map((cell) => ({ ...cell, start: cell.start + above, end: cell.end + above })))),
  }
}

const unseen =
  'script,style,noscript,template,iframe,svg,[hidden],[aria-hidden=true],[style*="display:none"],[style*="display: none"],.sr-only'

// biome-ignore lint/suspicious/noExplicitAny: cheerio's node type comes from a package of its own
type Nodes = Cheerio<any>

export function isMht(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return (
    /^(?:from|mime-version|subject|date|snapshot-content-location|content-type)\s*:/i.test(start) &&
    /^(?:mime-version|content-type)\s*:/im.test(start)
  )
}

/** The smallest element with an index number and another field of the block, if it is no longer than such blocks are. */
function metadataBlock(page: CheerioAPI): string {
  const holds = (each: Nodes) => {
    const text = each.text().replace(/\s/g, '')
    return (
      /索引号/.test(text) && /(?:发布机构|发文机关|发文日期|发布日期|成文日期|生成日期|主题分类|有效性)/.test(text) && text.length < 600
    )
  }
  const innermost = page('table,dl,ul,div,section')
    .toArray()
    .map((each) => page(each))
    .findLast(holds)
  return innermost ? blockText(page, innermost) : ''
}

function isIcon(image: Nodes): boolean {
  const size = Number(image.attr('width') ?? image.attr('height') ?? 100)
  return size <= 32 || /icon|logo|print|share|wx|weixin|ewm|qrcode/i.test(image.attr('src') ?? '')
}

const known =
  'article,main,#zoom,#UCAP-CONTENT,#Zoom,#content,.TRS_Editor,.TRS_UEDITOR,.trs_editor_view,.view,.article-content,.content-article,.article-con,.pages_content,.xxgk-content,.zwxl-article,.news_content,.detail-content'

/** The known place of the text on government sites, else the innermost element that holds four fifths of the page's Chinese. */
function mainPart(page: CheerioAPI): Nodes {
  const body = page('body')
  const total = weight(body.text())
  const named = page(known)
    .toArray()
    .map((each) => page(each))
    .filter((each) => weight(each.text()) > total / 2)
  if (named.length) return named.at(-1)!
  let current: Nodes = body
  for (;;) {
    const inner = current
      .children()
      .toArray()
      .map((each) => page(each))
      .find((each) => weight(each.text()) > total * 0.8 && !/^(p|span|h\d)$/.test(each.prop('tagName')?.toLowerCase() ?? ''))
    if (!inner) return current
    current = inner
  }
}

function weight(text: string): number {
  return text.match(/[\u3400-\u9fff]/g)?.length ?? 0
}

function blockText(page: CheerioAPI, part: Nodes): string {
  return textAndTables(page, part).text
}

/** Blocks a line each, and where the cells of tables stand among them. */
function textAndTables(page: CheerioAPI, part: Nodes): { text: string; tables: CellTable[] } {
  const copy = part.clone()
  copy
    .find('*')
    .addBack()
    .contents()
    .each((_, each) => {
      if (each.type === 'text') each.data = asShown(each.data, page(each).closest('pre,textarea,[style*="pre"]').length > 0)
    })
  copy.find('br').replaceWith('\n')
  markCells(page, copy)
  copy.find('p,div,h1,h2,h3,h4,h5,h6,li,dt,dd,tr,section,table,td,th').each((_, each) => {
    page(each).prepend('\n').append('\n')
  })
  return withoutMarks(copy.text())
}

/** Line ends in the source of a page are no line ends on it, unless the text is set as it stands or plainly written in lines. */
function asShown(text: string, asItStands: boolean): string {
  if (
    asItStands ||
    !text.includes('\n') ||
    /\n[ \t]*(?:\u3000|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/.test(text)
  )
    return text
  return text.replace(/(?<=[!-~])\s*\n\s*(?=[!-~])/g, ' ').replace(/\s*\n\s*/g, '')
}
