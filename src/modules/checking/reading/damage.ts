import iconv from 'iconv-lite'

/**
 * Text of a double-byte encoding that lost or gained one byte reads as other characters until the next line end: （七）化解 becomes 。ㄆ撸┗饩.
 * This reads the run again one byte further on. Undefined when the run has characters that encoding lacks, or the result is no better.
 */
export function shiftBack(run: string): string | undefined {
  const bytes = iconv.encode(run, 'gb18030')
  if (bytes.includes(0x3f) && !run.includes('?')) return undefined
  const text = iconv.decode(bytes.subarray(1), 'gbk')
  return text && !text.includes('\ufffd') && !strange.test(text) ? text : undefined
}

/**
 * UTF-8 that was read as GBK: 法治 becomes 娉曟不. Reads such a run rightly; undefined when it is ordinary Chinese.
 * Bytes that GBK could not show are lost for good, and with them the characters they belonged to.
 */
export function readAsUtf8(run: string): { text: string; complete: boolean } | undefined {
  const text = iconv.decode(iconv.encode(run, 'gb18030'), 'utf8')
  const lost = text.split('\ufffd').length - 1
  const chinese = text.match(/[\u4e00-\u9fff，。、；：“”]/g)?.length ?? 0
  return chinese >= 3 && chinese > lost * 2 ? { text: text.replaceAll('\ufffd', ''), complete: lost === 0 } : undefined
}

/** Characters that a Chinese report has no use for: bopomofo, box drawing, private use, the replacement mark. */
export const strange = /[\u3105-\u312f\u2500-\u257f\ue000-\uf8ff\ufffd]/

/**
 * The heading number hidden at the start of a line damaged as above: `?。ㄆ撸┗…` begins with （七）. The character after 。 holds the
 * second byte of （ and the first of the numeral, which tells one numeral from another even where the next characters were lost.
 */
export function hiddenNumber(line: string): string | undefined {
  const [, telling, rest = ''] = /^\s*\?。(\S)(\S{0,6})/.exec(line) ?? []
  if (!telling) return undefined
  for (let length = rest.length; length >= 2; length--) {
    const [number] = /^[（(][一二三四五六七八九十]{1,3}[）)]/.exec(shiftBack(`。${telling}${rest.slice(0, length)}`) ?? '') ?? []
    if (number) return number
  }
  const numeral = numerals.get(telling)
  return numeral && `（${numeral}）`
}

const bracket = iconv.encode('（', 'gbk')
const numerals = new Map(
  [...'一二三四五六七八九十'].map((each) => [iconv.decode(Buffer.of(bracket[1]!, iconv.encode(each, 'gbk')[0]!), 'gbk'), each]),
)
