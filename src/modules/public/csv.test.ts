import { expect, test } from 'vitest'
import { csvCell } from './csv.ts'

test.each([
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['+cmd|calc', `'+cmd|calc`],
  ['-1+2', `'-1+2`],
  ['＝1＋1', `'＝1＋1`],
  [' =1+1', `' =1+1`],
  ['-5.2%', '-5.2%'],
  ['+12', '+12'],
  ['1,234件', '"1,234件"'],
  ['一行\n两行', '"一行\n两行"'],
  ['说“好”', '说“好”'],
])('%s is written as %s', (text, written) => expect(csvCell(text)).toBe(written))
