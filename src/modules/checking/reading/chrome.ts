import type { Line } from './lines.ts'
import { isSummaryLabel, type MetadataField, metadataOf } from './metadata.ts'

/** What a crawled page has around its text. */
export type PageSurroundings = {
  /** Navigation, toggles, header date, share bars, footer and related links, in order; whole lines. */
  chrome: { start: number; end: number }[]
  metadata: MetadataField[]
}

/**
 * Finds what belongs to the page and not to the report in text crawled from a web page, with or without its line structure.
 * Silent unless something in the text is surely of a page: a report typed in an office loses no line.
 */
export function surroundingsOf(lines: Line[]): PageSurroundings {
  const first = lines.findIndex((line, at) => isBody(line) && !isSummaryLabel(lines[at - 1]?.text ?? ''))
  const last = lines.findLastIndex(isBody)
  const head = lines.slice(0, first < 0 ? lines.length : first)
  const { fields, places } = metadataOf(head)
  const ofPage = new Set([...head, ...lines.slice(last + 1)].filter(({ text }) => text.length <= 120 && tellsPage(text)))
  for (const line of head) if (menu.test(line.text)) ofPage.add(line)
  for (const line of head) if (places.some((each) => each.start < line.end && each.end > line.start)) ofPage.add(line)
  fillHead(head, ofPage)
  for (const line of afterEnd(lines.slice(last + 1))) ofPage.add(line)
  const chrome = lines.filter((line) => ofPage.has(line)).map(({ start, end }) => ({ start, end }))
  return { chrome, metadata: fields }
}

/** The text with the surroundings blanked, as long as before. */
export function withoutChrome(plain: string, chrome: PageSurroundings['chrome']): string {
  let text = ''
  let at = 0
  for (const { start, end } of chrome) {
    text += plain.slice(at, start) + ' '.repeat(end - start)
    at = end
  }
  return text + plain.slice(at)
}

/** Prose or a first heading: where the report is under way. */
function isBody({ text }: Line): boolean {
  return (text.length > 60 && isProse(text)) || /^[一二三四五六七八九十]{1,3}、/.test(text)
}

/** A comma and later a stop, or two commas and a colon at the end. A line may be a whole text long: each part of it is looked at once. */
function isProse(text: string): boolean {
  const comma = text.search(/[，,]/)
  if (comma < 0) return false
  const rest = text.slice(comma + 1)
  return /[。；;]/.test(rest) || (/[：:]/.test(rest.at(-1) ?? '') && /[，,]/.test(rest))
}

/**
 * What stands above a line of the page belongs to the page too (menus have any words), down to the last such line before the title.
 * The title itself and what is directly above it stay.
 */
function fillHead(head: Line[], ofPage: Set<Line>): void {
  const title = head.findLastIndex(
    ({ text }) => /法治|依法行政/.test(text) && /(?:报告|总结|汇报|情况|计划|安排)(?:[（(].{0,12}[）)])?$/.test(text),
  )
  const above = head.slice(0, title < 0 ? head.length : title)
  const last = above.findLastIndex((line) => ofPage.has(line))
  for (const line of above.slice(0, last + 1)) ofPage.add(line)
}

/** From the first line of a footer on everything is the page's. */
function afterEnd(tail: Line[]): Line[] {
  const at = tail.findIndex(({ text }) => footer.test(text) && !/[。；;]$/.test(text))
  return at < 0 ? [] : tail.slice(at)
}

const footer =
  /^(?:【?(?:上|下)一[篇条页]|相关(?:链接|阅读|文章|文档|新闻|推荐|报道|稿件|政策|信息|解读)[：:】]?$|延伸阅读|猜你喜欢|热点(?:推荐|新闻)|最新(?:文章|信息|发布)$|网站(?:地图|声明|首页|标识码)|关于我们|联系我们|版权所有|主办(?:单位)?[：:]|承办(?:单位)?[：:]|技术支持|地址[：:].{2,40}(?:邮编|电话)|政府网站标识码|[\u4e00-\u9fff]?ICP备|[\u4e00-\u9fff]公网安备|Copyright|©|您是第.{0,12}位访问|返回(?:顶部|首页|列表)|友情链接|扫一扫|微信扫一扫|用微信扫|分享(?:到|至)?[：:]|责任编辑[：:])|ICP备\s?\d|公网安备\s?\d|网站标识码\s?[:：]?\s?\d/

/** Words that make up whole lines of a page. A line is the page's when nothing else is left of it. */
const words = [
  '[无無]障[碍礙](?:浏览|阅读|版)?',
  '(?:长者|关怀|适老)(?:模式|版)',
  '老年(?:模式|版)',
  '[简簡繁](?:体|體)?(?:中文|版)?',
  'English',
  '登录|注册|退出|用户中心|个人中心',
  '智能(?:问答|客服|机器人)',
  '手机版|移动版|客户端|微信|微博|公众号|APP',
  '网站支持IPv6|IPv6',
  '设为首页|加入收藏|收藏本[站页]|收藏',
  '首页|网站首页|返回|关闭(?:窗口|本页)?|打印(?:本页|页面)?|纠错|我要纠错',
  '(?:下载|导出)(?:WORD|PDF)?',
  '分享(?:到|至)?|转发|点赞',
  '(?:字体|字号)(?:大小)?',
  '[大中小]',
  '语音播报|朗读|听全文|播放|暂停',
  '站内搜索|搜索|高级搜索|请输入(?:搜索)?关键[字词]',
  '政务公开|政务服务|互动交流|政民互动|走进[\u4e00-\u9fff]{1,4}|新闻(?:中心|动态)|专题专栏|数据(?:开放|发布)|信息公开|政府信息公开|机构(?:职能|概况)|领导之窗',
  'A[+-]|T[|]T',
]
const between = '[\\s:：|丨/·、【】\\[\\]()（）>》«»-]'
const wordsOnly = new RegExp(`^${between}*(?:(?:${words.join('|')})${between}*)+$`, 'i')

/** A date of today with its weekday and the site's name before it; a trail of breadcrumbs; the line of source, time and clicks. */
const lines: RegExp[] = [
  /^(?:[\u4e00-\u9fff]{2,24}\s+)?(?:今天是\s?[:：]?\s?)?\d{4}年\d{1,2}月\d{1,2}日[\s，,]*(?:星期|周)[一二三四五六日天](?:\s.{0,20})?$/,
  /^(?:您?(?:的|现在的?|当前|所在的?)*位置\s?[:：]?|首页\s*[>＞»›/\\→-])/,
  /^[^。；，,;]{2,20}\s*(?:[>＞»›]\s*[^。；，,;>＞»›]{2,30}\s*){1,6}[>＞»›]?$/,
  /^(?:(?:发布|更新|公开|发文)?(?:时间|日期)|来源|信息来源|文章来源|栏目|稿源|作者|编辑|责任编辑|浏览(?:次数|量)|阅读(?:次数|量)?|点击(?:数|量|率|次数)?|访问量)\s?[:：](?![^\s]*[。；])/,
  /^(?:已阅|浏览|阅读|点击)\s?\d+\s?次?$/,
  /^(?:政策|文件|报告)(?:原文|解读)[:：]?$|^一图读懂$/,
  /^[|｜丨:\s-]+$/,
  /^.{0,8}智能(?:助手|问答|客服|机器人)$|^(?:正在)?为您(?:阅读|朗读|播报).{0,12}$/,
  /^(?:今天是[，,：:]?)?(?:欢迎(?:您|您?访问).{2,24})$/,
  /^打开(?:主)?菜单$|^选择特殊符号$|^选择搜索类型$|^请输入搜索.{0,6}$|^(?:搜索位置|匹配度|排序)$/,
  /^(?:用|使用)?微信?扫描?(?:一扫|二维码).{0,20}$|^扫描二维码.{0,20}$/,
  /^您访问的链接即将离开.{0,30}$|^是否继续[？?]$|^建议使用.{0,20}分辨率.{0,12}$/,
  /^(?:相关)?附件(?:下载)?[:：]$|^(?:附件\s?\d{0,2}\s?[:：.、]?)?[^。；，]{1,60}\.(?:docx?|pdf|wps|xlsx?|ofd|zip|rar)$/i,
]

/** Four words and more, divided by bars or blanks, whatever they say: the columns of a site. */
const menu = /^(?:[\u4e00-\u9fff]{2,8}(?:\s*[|｜丨·]\s*|\s+)){3,}[\u4e00-\u9fff]{2,8}[|｜丨·\s]*$/

function tellsPage(text: string): boolean {
  return wordsOnly.test(text) || lines.some((each) => each.test(text))
}
