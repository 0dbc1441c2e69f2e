import type { Day } from './day.ts'

/** How sure we are of a rule: read in its text, or remembered, inferred or agreed (shown to users as 待核). */
export type Mark = 'verified' | 'unverified'

/** One place in a legal text. `article` is absent where only the text as a whole is known: never invent a number. */
export interface Basis {
  readonly source: string
  readonly name: string
  readonly edition: string
  readonly article?: string
  /** What the article says, in our own words. */
  readonly gist: string
  readonly mark: Mark
}

export interface SourceText {
  /** Key of this edition, e.g. `penalty-law.2021`. */
  readonly id: string
  /** Official name, without book-title marks. */
  readonly name: string
  readonly short: readonly string[]
  readonly kind:
    | '法律'
    | '行政法规'
    | '党内法规'
    | '司法解释'
    | '部门规章'
    | '国务院文件'
    | '地方性法规'
    | '地方规范'
    | '国家标准'
    | '工作惯例'
  readonly edition: string
  readonly inForce: { readonly from: Day; readonly to?: Day }
  readonly mark: Mark
  /** What the numbers count where it is not articles: documents of the State Council are cited by 项 or by parts like （六）. */
  readonly citedBy?: '条' | '项' | '部分'
  /** Article number → gist. `33` is article 33, `'33.1'` its first paragraph. */
  readonly articles: Readonly<Record<string | number, string>>
}

export type Source<A extends string | number = string | number> = SourceText & {
  (article: A): Basis
  /** The text as a whole, where no article is known. */
  readonly whole: Basis
}

/** Declares one edition of a legal text. Calling the result cites an article; an article without a gist does not compile. */
export function defineSource<const T extends SourceText>(text: T): Source<keyof T['articles'] & (string | number)> {
  const cite = (article: string | number): Basis => {
    const gist = text.articles[article]
    if (gist === undefined) throw new Error(`${text.name} has no article ${article} in its declaration`)
    return { source: text.id, name: text.name, edition: text.edition, article: articleLabel(article, text.citedBy), gist, mark: text.mark }
  }
  const whole: Basis = { source: text.id, name: text.name, edition: text.edition, gist: `《${text.name}》`, mark: text.mark }
  const { name, ...rest } = text
  const source = Object.assign(cite, rest, { whole })
  return Object.defineProperty(source, 'name', { value: name, enumerable: true }) as unknown as Source<
    keyof T['articles'] & (string | number)
  >
}

/** A working convention of offices that no text we have read prescribes. */
export function convention(gist: string): Basis {
  return { source: 'convention', name: '工作惯例', edition: '', gist, mark: 'unverified' }
}

/** The same place, but not compared with the text by us: shown as 待核. */
export function unverified(basis: Basis): Basis {
  return { ...basis, mark: 'unverified' }
}

/** 《行政处罚法》第四十二条（2021年修订） */
export function describeBasis(basis: Basis): string {
  if (basis.source === 'convention') return `${basis.name}：${basis.gist}`
  return `《${basis.name}》${basis.article ?? ''}${basis.edition ? `（${basis.edition}）` : ''}`
}

/** 33 → 第三十三条; '33.1' → 第三十三条第一款; '36.5.1' → 第三十六条第五款第一项 */
export function articleLabel(article: string | number, citedBy: SourceText['citedBy'] = '条'): string {
  const [number = '', paragraph, item] = String(article).split('.')
  const paragraphText = paragraph && paragraph !== '0' ? `第${chineseNumber(Number(paragraph))}款` : ''
  return `第${chineseNumber(Number(number))}${citedBy}${paragraphText}${item ? `第${chineseNumber(Number(item))}项` : ''}`
}

const digits = '零一二三四五六七八九'

/** Chinese numerals of 1 to 9999, as statutes number their articles. */
export function chineseNumber(value: number): string {
  let text = ''
  let zero = false
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10
    if (digit === 0) {
      zero = text !== ''
      continue
    }
    text += `${zero ? '零' : ''}${digit === 1 && unit === 10 && text === '' ? '' : digits[digit]}${name}`
    zero = false
  }
  return text || '零'
}
