import type { Found, Rule } from '../finding.ts'
import { readAsUtf8 } from '../reading/damage.ts'
import type { Reading } from '../reading.ts'

/** Characters that a lost byte or a wrong encoding made. */
export const damagedText: Rule = {
  id: 'damaged-text',
  title: '乱码',
  severity: '高',
  why: '转存时丢失字节或用错编码，会把文字变成别的字，公开后无法阅读。',
  basis: '《中华人民共和国国家通用语言文字法》关于国家机关使用规范汉字的要求',
  mark: 'unverified',
  mend: '请对照原件改正，或重新转存后再检查。',
  check(reading) {
    const misread = utf8AsGbk(reading)
    const single = wrongEncoding(reading).filter((each) => !misread.some(({ start, end }) => each.start >= start && each.end <= end))
    return [...shifted(reading), ...misread, ...single]
  },
}

/** ?。ㄆ撸┗饩婪 and ?,F將: a question mark for the lost byte, then the run read one byte off. */
function shifted({ slips }: Reading): Found[] {
  return slips.map(({ start, end, instead, certain }) => {
    const hint = instead ? `原文${certain ? '是' : '似以'}“${instead}”${certain ? '' : '开头'}，` : ''
    const message = `此处丢失了一个字节，其后的文字错位成乱码；${hint}请对照原件改正。`
    return { start, end, ...(certain && instead ? { fix: instead } : {}), message }
  })
}

/** 鐨, 銆, 锛 and the like begin most words of such a run; whether it is one, the bytes tell. */
function utf8AsGbk({ text }: Reading): Found[] {
  return [
    ...text.matchAll(/[\u20ac\u0391-\u0451\u2010-\u2642\u3001-\u30ff\u3400-\u9fff\ue000-\uf8ff\uff01-\uff5e\uffe0-\uffe5\ufffd]{4,}/g),
  ].flatMap((match): Found[] => {
    const whole = /[鐨銆锛涓鏄鍦娉曟鏀寤鍏鏅瀹鍙鍖鍚鍒鍔鎴鎵鎸鏂鏈绗绛绠缁閮闂璁璇琛]/.test(match[0]) ? readAsUtf8(match[0]) : undefined
    if (!whole) return []
    const end = match.index + match[0].length
    const message = `此处是把 UTF-8 当作 GBK 读出的乱码，原文似为“${whole.text}”，请重新转存。`
    return [{ start: match.index, end, ...(whole.complete ? { fix: whole.text } : {}), message }]
  })
}

const wrong: { pattern: RegExp; message: string }[] = [
  { pattern: /\ufffd+/g, message: '此处的字节无法读成文字，原文已损坏，请对照原件改正。' },
  { pattern: /[\ue000-\uf8ff]+/g, message: '此处是私用区字符，换一台电脑就显示不出来，请改用规范汉字。' },
  { pattern: /锟斤拷[锟斤拷]*|烫烫烫+|屯屯屯+/g, message: '此处是编码转换失败留下的乱码，请对照原件改正。' },
  { pattern: /(?:[\u00c0-\u00ff][\u0080-\u00bf]{1,2}){2,}/g, message: '此处是把 UTF-8 当作西文读出的乱码，请重新转存。' },
  { pattern: /(?<=[\u4e00-\u9fff])\?(?=[\u4e00-\u9fff])/g, message: '汉字之间的“?”多为丢失的字，请对照原件改正。' },
]

function wrongEncoding({ plain }: Reading): Found[] {
  return wrong.flatMap(({ pattern, message }) =>
    [...plain.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, message })),
  )
}
