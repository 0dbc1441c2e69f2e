import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import { type Day, formatDay } from '../../definition/day.ts'

/** How somebody wants to read: in large type, in traditional characters. It stands in the address, so that no cookie is needed. */
export interface View {
  readonly large: boolean
  readonly traditional: boolean
}

/** What every public page needs to know of the request. */
export interface Asked {
  /** 云岭市澄湖区 */
  readonly place: string
  /** Address of the page asked for. */
  readonly here: URL
  readonly today?: Day
  readonly view: View
}

export function viewOf(c: Context): View {
  return { large: c.req.query('size') === 'large', traditional: c.req.query('script') === 'hant' }
}

/** The date, and the same page in the other size and script. */
export function viewBar({ here, today, view }: Asked) {
  const other = (name: string, value: string) => {
    const query = new URLSearchParams(here.search)
    query.set(name, value)
    return `${here.pathname}?${query}`
  }
  return html`<nav class="views" aria-label="阅读方式">${today ? html`<span>${formatDay(today)}</span>` : ''}
<a href="${other('size', view.large ? 'usual' : 'large')}">${view.large ? '标准模式' : '长者模式'}</a>
<a href="${other('script', view.traditional ? 'hans' : 'hant')}"${view.traditional ? '' : raw(' lang="zh-Hant"')}>${view.traditional ? '简体' : '繁體'}</a></nav>`
}

/** The page as the reader wants it; its links and forms lead to pages of the same kind. */
export async function asWanted(page: string, view: View): Promise<string> {
  const wanted = [...(view.large ? [['size', 'large']] : []), ...(view.traditional ? [['script', 'hant']] : [])] as [string, string][]
  if (wanted.length === 0) return page
  const carried = page
    .replace(/href="(\/public[^"#]*)(#[^"]*)?"/g, (_, path: string, place = '') => `href="${wanted.reduce(adding, path)}${place}"`)
    .replace('</form>', `${wanted.map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`).join('')}</form>`)
    .replace('<html ', `<html class="${view.large ? 'large' : ''}" `)
  return view.traditional ? traditional(carried) : carried
}

/** Words typed in either script, in the script the reports are written in. */
export async function simplified(words: string): Promise<string> {
  const { Converter } = await import('opencc-js/t2cn')
  return Converter({ from: 't', to: 'cn' })(words)
}

function adding(path: string, [name, value]: [string, string]): string {
  return new RegExp(`[?&;]${name}=`).test(path) ? path : `${path}${path.includes('?') ? '&amp;' : '?'}${name}=${value}`
}

/** Title and body; what machines read of the page, and its style, stay as they are. */
async function traditional(page: string): Promise<string> {
  const { Converter } = await import('opencc-js/cn2t')
  const convert = Converter({ from: 'cn', to: 't' })
  return page
    .replace('lang="zh-CN"', 'lang="zh-Hant"')
    .replace(/<title>[^<]*<\/title>/, convert)
    .replace(/<body>[\s\S]*$/, convert)
    .replace('</main>', '<p class="quiet">本頁繁體字由系統轉換，以簡體文本為準。</p></main>')
    .replace(/(<article[^>]*) lang="zh-CN"/g, '$1 lang="zh-Hant"')
}
