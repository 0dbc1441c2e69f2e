import type { Rule } from '../finding.ts'

/** 317多起: exact to the last digit and yet "more than". */
export const looseNumber: Rule = {
  id: 'loose-number',
  title: '概数与确数并用',
  severity: '低',
  why: '精确到个位的数字后面不再加“余”“多”（38余万元一类精确到万的不在此列）。',
  basis: 'GB/T 15835—2011 出版物上数字用法',
  mark: 'unverified',
  mend: '请只写确数，或改为概数。',
  check(reading) {
    return [...reading.plain.matchAll(/(?<![\d.A-Za-z])(\d{2,})[余多](?![万亿千百])(?=[\u4e00-\u9fff])/g)]
      .filter(([, digits]) => !/[05]$/.test(digits!))
      .map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        message: `“${match[1]}”已精确到个位，不应再加“${match[0].at(-1)}”。`,
        fix: match[1]!,
      }))
  },
}
