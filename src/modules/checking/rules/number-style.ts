import type { Found, Rule } from '../finding.ts'
import { mixedGroups } from './digit-groups.ts'

const number = '(?:\\d[\\d.,]*|[一二两三四五六七八九十百千]+)'
const scale = '[万亿千百十]?'
const unit = '(?:件次?|人次|人|名|起|场次?|次|份|户|家|个|处|项|条|元|万元|亩|吨|公里|平方米|小时|天|%|余元)'

type Style = { hint: RegExp; pattern: RegExp; message: string; fix?: (text: string) => string; advice?: string }

/** Each contradicts itself wherever it stands. */
const styles: Style[] = [
  {
    hint: /[约近]/,
    pattern: new RegExp(
      `(?<![大制节条预签违履公契相集附靠接将亲])(?:大约|约)(?=${number}${scale}[余多]${scale}(?:[\\u4e00-\\u9fff]))`,
      'g',
    ),
    message: '“约”与“余”“多”不能并用。',
    fix: () => '',
  },
  {
    hint: /近/,
    pattern: new RegExp(`(?<![附靠接将亲邻临最新])近${number}${scale}[余多](?=${scale}${unit})`, 'g'),
    message: '“近”是不足，“余”“多”是超过，两者矛盾。',
    advice: '请核对数量，只留“近”或“余”（多）。',
  },
  {
    hint: /左右|上下/,
    pattern: new RegExp(`(?:大约|约|近|超过|逾|不少于|至少|不低于)${number}${scale}[余多]?${unit}(?:左右|上下)`, 'g'),
    message: '前面已有“约”“近”“超过”一类的词，后面不再用“左右”。',
    fix: (text) => (/^(?:大约|约)/.test(text) ? text.replace(/(?:左右|上下)$/, '') : text),
  },
  {
    hint: /以上|以下/,
    pattern: new RegExp(
      `(?:不少于|不低于|至少|超过|逾)${number}${scale}[余多]?${unit}以上|(?:不超过|不高于|至多|最多)${number}${scale}${unit}以下`,
      'g',
    ),
    message: '前面已有“不少于”“超过”一类的词，后面不再用“以上”“以下”。',
    fix: (text) => text.replace(/以[上下]$/, ''),
  },
  {
    hint: /倍/,
    pattern: /(?:减少|下降|降低|缩减|压减|缩短)(?:了|至|到)?(?:[\u4e00-\u9fff]{1,5}(?:件|量|数|次|起|率))?[\d.一二两三四五六七八九十]+倍/g,
    message: '减少、下降不能用倍数。',
    advice: '请改用百分数或分数，如“下降50%”“减少一半”。',
  },
  {
    hint: /%/,
    pattern: /(?<![\d.年月日-])\d+(?:\.\d+)?\s?[-－–—~～至]\s?\d+(?:\.\d+)?%/g,
    message: '百分数的范围，前后两个数都应当写百分号。',
    fix: (text) => text.replace(/^([\d.]+)\s?[-－–—~～至]\s?/, '$1%—'),
  },
  {
    hint: /万\d/,
    pattern: /\d+万\d千(?!\d)/g,
    message: '阿拉伯数字之间不夹用“万”“千”。',
    fix: (text) => text.replace(/万(\d)千/, '.$1万'),
  },
  {
    hint: /\d[.。，]/,
    pattern:
      /\d+\.\d+\.(?=%)|\d+\.\.\d+(?=%)|\d(?<=[率为达比占].)\d?。\d{1,2}(?=%|个百分点)|\d(?<![\d，].)\d{0,2}，\d{3}(?=(?:余|多)?(?:件|户|人次|人|名|元|万元|份|起|场|家|平方米|亩))/g,
    message: '数字里的标点有误。',
    fix: (text) =>
      text.includes('，')
        ? text.replace('，', '')
        : text
            .replace('。', '.')
            .replace('..', '.')
            .replace(/(\.\d+)\.$/, '$1'),
  },
  {
    hint: /%%|百分之/,
    pattern: /\d%%|百分之[\d.]+%/g,
    message: '百分号重复。',
    fix: (text) => text.replace('%%', '%').replace('百分之', ''),
  },
  {
    hint: /、\d/,
    pattern: /(?<![\d、第./-])(?:1、2|2、3|3、4|4、5|5、6|6、7|7、8|8、9)(?=(?:次|个人|天|名|场|件|家|户)(?!、|和|及))/g,
    message: '相邻两个数字连用表示概数，用汉字且中间不加顿号。',
    fix: (text) => [...text.replace('、', '')].map((digit) => '零一二三四五六七八九'[Number(digit)]).join(''),
  },
  {
    hint: /二[零O0oОо][一二零]/,
    pattern: /二[零O0oОо○][一二][零一二三四五六七八九〇O0○](?=年)|二[零O0oОо○]二[零一二三四五六七八九〇O0○](?=年)/g,
    message: '年份用汉字书写时，零写作“〇”。',
    fix: (text) => text.replace(/[零O0oОо○]/g, '〇'),
  },
]

/** Doubled or contrary words around numbers, and ranges and years written against the standard. */
export const numberStyle: Rule = {
  id: 'number-style',
  title: '数字用法',
  severity: '低',
  why: '“近百余”“约……左右”一类前后矛盾或重复的写法，以及范围、年份的不规范写法，容易引起误解。',
  basis: 'GB/T 15835—2011 出版物上数字用法',
  mark: 'unverified',
  mend: '请改为前后一致的写法。',
  check(reading) {
    const { plain } = reading
    return [
      ...styles.flatMap(({ hint, pattern, message, fix, advice }) => (hint.test(plain) ? found(plain, pattern, message, fix, advice) : [])),
      ...mixedGroups(reading),
    ]
  },
}

function found(plain: string, pattern: RegExp, message: string, fix?: (text: string) => string, advice?: string): Found[] {
  return [...plain.matchAll(pattern)].map((match) => {
    const mended = fix?.(match[0])
    return {
      start: match.index,
      end: match.index + match[0].length,
      message,
      ...(mended === undefined || mended === match[0] ? (advice ? { advice } : {}) : { fix: mended }),
    }
  })
}
