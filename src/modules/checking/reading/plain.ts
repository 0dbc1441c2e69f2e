import { Converter } from 'opencc-js/t2cn'

/**
 * The text the rules look at, character for character as long as the original, so that a place in one is a place in the other:
 * simplified script, half-width digits and Latin letters, ordinary spaces, \n as the only line end.
 */
export function plainText(text: string): { plain: string; traditional: boolean } {
  const plain = text
    .replace(/[\r\t\u00a0\u3000\ufeff\u200b]/g, (each, at: number) => (each === '\r' && text[at + 1] !== '\n' ? '\n' : ' '))
    .replace(/[！-～]/g, narrow)
  const traditional = isTraditional(plain)
  return { plain: traditional ? simplified(plain).replace(particle, '着') : plain, traditional }
}

/** 著 is 着 in 著力 and 沿著, and stays in 顯著 and 著作: the one character of reports that the dictionary leaves to the reader. */
const particle = /(?<![显卓名专编论原土昭合译巨])著(?![作名称述者书])/g

/** Only digits, letters and the signs around numbers: punctuation keeps its width, which the rules on punctuation judge. */
function narrow(each: string): string {
  const code = each.charCodeAt(0) - 0xfee0
  const character = String.fromCharCode(code)
  return /[0-9A-Za-z%.+@]/.test(character) && character !== '.' ? character : each
}

const telling = new Uint8Array(65_536)
for (const each of '國會為進設對發現開個來時實們體關與動務業員過學點後從無問內間機長線門題見電變產黨職責貫徹習縣鎮辦調糾紛')
  telling[each.charCodeAt(0)] = 1

function isTraditional(text: string): boolean {
  let seen = 0
  for (let at = 0; at < text.length; at++) {
    seen += telling[text.charCodeAt(at)]!
    if (seen >= 20) return true
  }
  return false
}

let converter: ((text: string) => string) | undefined

/** Phrases give better characters (顯著 and 著力, 乾隆 and 乾淨); in a line whose length they would change, each character is converted by itself. */
export function simplified(text: string): string {
  converter ??= Converter({ from: 't', to: 'cn' })
  const convert = converter
  const whole = convert(text)
  if (whole.length === text.length) return whole
  return text
    .split('\n')
    .map((line) => {
      const found = convert(line)
      return found.length === line.length ? found : Array.from(line, simplifiedCharacter).join('')
    })
    .join('\n')
}

const single = new Map<string, string>()

/** One character in simplified script, as long as before. */
export function simplifiedCharacter(each: string): string {
  let found = single.get(each)
  if (found === undefined) {
    converter ??= Converter({ from: 't', to: 'cn' })
    found = converter(each)
    if (found.length !== each.length) found = each
    if (single.size < 30_000) single.set(each, found)
  }
  return found
}
