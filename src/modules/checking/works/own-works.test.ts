import { expect, it } from 'vitest'
import { readWorks } from './own-works.ts'

it('reads what an office writes', () => {
  const read = readWorks(
    JSON.stringify([
      { 名称: '云岭市物业管理办法', 种类: '地方规范', 停止: { 日期: '2022-01-01', 改用: '云岭市物业管理条例' }, 误称: ['云岭市物业办法'] },
      { 名称: '云岭市法治建设规划（2021—2025年）', 种类: '规划纲要', 期限: [2021, 2025], 施行: ['2021-03-01'] },
    ]),
  )
  expect(read).toMatchObject({
    works: [
      { name: '云岭市物业管理办法', ended: { on: '2022-01-01', by: '云岭市物业管理条例' }, wrong: ['云岭市物业办法'], mark: 'unverified' },
      { period: { from: 2021, to: 2025 }, editions: [{ from: '2021-03-01' }] },
    ],
  })
})

it.each<[unknown, string]>([
  [{ 名称: '云岭市物业管理办法' }, '应当是一个列表'],
  [[{ 名称: '云岭市物业管理办法' }], '第1条《云岭市物业管理办法》的“种类”：应当是下列之一'],
  [[{ 种类: '法律' }], '第1条的“名称”：没有填写'],
  [[{ 名称: '《云岭市物业管理办法》', 种类: '法律' }], '不写书名号'],
  [[{ 名称: '云岭市物业管理办法', 种类: '地方规范', 废止: '2022-01-01' }], '不认识“废止”。可以写的有：名称、'],
  [[{ 名称: '云岭市物业管理办法', 种类: '地方规范', 停止: { 日期: '2022-02-30' } }], '“停止”的“日期”：应当是存在的日期'],
  [[{ 名称: '云岭市法治规划', 种类: '规划纲要', 期限: [2025, 2021] }], '起始年份不能晚于终止年份'],
  [
    [
      { 名称: '云岭市物业管理办法', 种类: '地方规范' },
      { 名称: '云岭市物业管理办法', 种类: '地方规范' },
    ],
    '写了不止一条',
  ],
])('%j is refused', (json, problem) => {
  const read = readWorks(JSON.stringify(json))
  expect('problems' in read && read.problems.join('\n')).toContain(problem)
})

it('says what is no JSON', () => {
  expect(readWorks('名称：云岭市物业管理办法')).toMatchObject({ problems: [expect.stringContaining('不是合格的 JSON')] })
})
