import type { Cheerio, CheerioAPI } from 'cheerio'
import { decode } from './decode.ts'

/** The main text of a web page, one block a line, without navigation, scripts, forms and footers. */
export async function readHtml(bytes: Uint8Array): Promise<{ text: string; encoding: string; notes: string[] }> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const { text, encoding, notes } = decode(bytes, /charset=["']?([\w-]+)/i.exec(head)?.[1])
  const { load } = await import('cheerio')
  const page = load(text)
  page('script,style,noscript,template,iframe,nav,header,footer,aside,form,button,select,svg,[hidden],[aria-hidden=true]').remove()
  const main = mainPart(page)
  const title = page('h1').first().text().trim()
  const body = blockText(page, main)
  const whole = title && !body.includes(title) ? `${title}\n${body}` : body
  return { text: whole, encoding, notes: [...notes, '网页只取正文检查，位置以取出的正文为准。'] }
}

// biome-ignore lint/suspicious/noExplicitAny: cheerio's node type comes from a package of its own
type Nodes = Cheerio<any>

const known =
  'article,main,#zoom,.TRS_Editor,.TRS_UEDITOR,.view,.article-content,.content-article,.pages_content,#UCAP-CONTENT,.xxgk-content'

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
  const copy = part.clone()
  copy.find('br').replaceWith('\n')
  copy.find('p,div,h1,h2,h3,h4,h5,h6,li,tr,section,table,td').each((_, each) => {
    page(each).prepend('\n').append('\n')
  })
  return copy
    .text()
    .split('\n')
    .map((line) => line.replace(/[ \t\r\u00a0]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
}
