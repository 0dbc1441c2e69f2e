import { isDay } from '../../../definition/day.ts'
import type { Found, Rule } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { wrongObservances } from './observances.ts'

/** Title, addressee, signature and date, and how dates and document numbers are written. */
export const formalities: Rule = {
  id: 'formalities',
  title: '题目、主送、署名、日期',
  severity: '低',
  why: '报送的公文应当有标题、主送机关、署名和成文日期；公开的网页常把它们放在正文之外。',
  basis: 'GB/T 9704—2012 党政机关公文格式',
  mark: 'unverified',
  mend: '请补齐缺少的要素；公开网页已在正文之外写明的，不必改。',
  check: (reading, { isReport }) => [
    ...(isReport ? missing(reading) : []),
    ...emptyFields(reading),
    ...dates(reading),
    ...wrongObservances(reading.plain),
    ...documentNumbers(reading),
  ],
}

/** A web page shows addressee, signature and date outside of the text, so only its title is asked for. */
function missing({ title, addressee, signature, date, lines, plain, format }: Reading): Found[] {
  if (plain.length < 300) return []
  const first = title ?? lines[0]!
  const last = lines.at(-1)!
  const head = { start: first.start, end: title ? title.end : Math.min(first.end, first.start + 20) }
  const tail = { start: Math.max(last.start, last.end - 20), end: last.end }
  const found: Found[] = []
  if (!title) found.push({ ...head, message: '本文件中未见标题。' })
  if (format === 'html') return found
  if (!addressee) found.push({ ...head, message: '本文件中未见主送机关。' })
  if (!signature) found.push({ ...tail, message: '本文件中未见署名。' })
  if (!date) found.push({ ...tail, message: '本文件中未见成文日期。' })
  return found
}

/** 成 文 日 期 : with nothing behind it, in the block of metadata above a published text; a document number or an end may rightly be missing. */
function emptyFields({ metadata }: Reading): Found[] {
  return metadata
    .filter(({ key, value }) => value === undefined && !/^(?:number|effective|keywords|category|source)$/.test(key))
    .map(({ start, end, label }) => ({ start, end, message: `“${label}”没有填写。` }))
}

/** Days that do not exist, and the leading zero that official papers do without. */
function dates({ plain, date }: Reading): Found[] {
  const impossible = [...plain.matchAll(/(?<!\d)((?:19|20)\d\d) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/g)]
    .filter(([, year, month, day]) => !isDay(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`))
    .map(
      (match): Found => ({ start: match.index, end: match.index + match[0].length, severity: '中', message: '没有这一天，请核对日期。' }),
    )
  for (const match of plain.matchAll(/(?<!\d)(?:(?:19|20)\d\d) ?年 ?(?:1[3-9]|[2-9]\d|0) ?月(?! ?\d{1,2} ?日)/g))
    impossible.push({ start: match.index, end: match.index + match[0].length, severity: '中', message: '没有这个月份，请核对日期。' })
  for (const match of plain.matchAll(
    /(?<![\d年.·-])(?:1[3-9]|[2-9]\d)月\d{1,2}日|(?<![\d年.·-])(?:0?[1-9]|1[0-2])月(?:3[2-9]|[4-9]\d)日|(?<![\d年.·-])(?:(?:0?[469]|11)月31日|0?2月3[01]日)/g,
  ))
    impossible.push({ start: match.index, end: match.index + match[0].length, severity: '中', message: '没有这一天，请核对日期。' })
  if (date && /年 ?0\d|月 ?0\d/.test(date.text))
    impossible.push({
      start: date.start,
      end: date.end,
      fix: date.text.replace(/(?<=[年月] ?)0/g, ''),
      message: '成文日期的月、日不编虚位。',
    })
  return impossible
}

/** 望河街发[2023]12号: the year stands in 〔〕. */
function documentNumbers({ plain }: Reading): Found[] {
  return [...plain.matchAll(/[[(（【](?<=[\u4e00-\u9fff](?:发|办|函|字|令|规|政).)((?:19|20)\d\d)[\])）】](?=(?:第)?\d+号)/g)].map(
    (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      fix: `〔${match[1]}〕`,
      message: '发文字号的年份应当用六角括号“〔〕”。',
    }),
  )
}
