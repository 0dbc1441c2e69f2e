import { describe, expect, test } from 'vitest'
import { type Duty, tellDuties } from './duties.ts'

const duty = (day: string, kind: string, content: string, post = 'party'): Duty => ({
  matter: `m-${day}`,
  day: `2023-${day}`,
  post,
  kind,
  content,
  evidence: 1,
})
const words = (all: readonly Duty[], chapter = 'lead', place: 'street' | 'district' | 'department' = 'street') =>
  tellDuties(all, chapter, place)
    .map((node) => (node.type === 'text' ? node.text : ''))
    .join('')

describe('the leaders’ duties', () => {
  test('are told by post with their days, in order', () => {
    const all = [
      duty('11-02', 'report', '听取信访工作汇报', 'office'),
      duty('03-12', 'meeting', '主持召开会议专题研究执法规范化。'),
      duty('02-01', 'plan', '年度工作要点'),
    ]
    expect(words(all)).toBe(
      '党工委主要负责人2月1日审定年度工作要点；3月12日主持召开会议专题研究执法规范化。办事处主要负责人11月2日听取信访工作汇报。',
    )
    expect(words(all, 'front')).toBe('')
    expect(words(all.slice(1), 'lead', 'district')).toContain('区委主要负责人')
  })

  test.each([
    ['report', '综合执法工作', '听取综合执法工作情况汇报'],
    ['problem', '老旧小区物业交接', '协调解决老旧小区物业交接问题'],
    ['meeting', '2月5日，党工委书记主持会议研究普法工作', '主持会议研究普法工作'],
    ['meeting', '街道主要负责人部署年终督察；会后形成纪要', '部署年终督察'],
  ])('an entry of %s reads as prose: %s', (kind, content, says) =>
    expect(words([duty('02-05', kind, content)])).toBe(`党工委主要负责人2月5日${says}。`),
  )

  test('are told once when they repeat, four at most of one post, different kinds first', () => {
    const many = [
      ...Array.from({ length: 6 }, (_, index) => duty(`0${index + 1}-10`, 'report', `听取第${'一二三四五六'[index]}次汇报`)),
      duty('07-01', 'report', '听取第一次汇报，形成纪要'),
      duty('09-09', 'plan', '审定工作要点'),
    ]
    const said = words(many)
    expect(said.split('；')).toHaveLength(4)
    expect(said).toContain('9月9日审定工作要点')
    expect(said).not.toContain('7月1日')
  })

  test('say once what several entries end on', () =>
    expect(
      words([
        duty('02-05', 'report', '听取综合执法工作汇报，形成会议纪要'),
        duty('03-09', 'meeting', '主持会议研究普法工作，形成会议纪要'),
        duty('04-01', 'problem', '协调解决物业交接问题，明确牵头科室', 'office'),
      ]),
    ).toBe(
      '党工委主要负责人2月5日听取综合执法工作汇报，形成会议纪要；3月9日主持会议研究普法工作。办事处主要负责人4月1日协调解决物业交接问题，明确牵头科室。',
    ))

  test('of a bureau are told by its own posts', () =>
    expect(words([duty('02-05', 'plan', '审定工作要点')], 'lead', 'department')).toBe('局党组主要负责人2月5日审定工作要点。'))

  test('each piece opens its entry', () => {
    const nodes = tellDuties([duty('03-12', 'meeting', '主持会议研究普法工作')], 'lead', 'street')
    expect(nodes[1]).toEqual({
      type: 'text',
      text: '3月12日主持会议研究普法工作',
      marks: [{ type: 'entry', attrs: { matter: 'm-03-12' } }],
    })
  })
})
