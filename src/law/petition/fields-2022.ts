import { convention, f } from '../../definition/index.ts'

const simpleRules = convention('《信访事项简易办理办法（试行）》的适用情形；条文未核')

/** Fields that only the rules of 2022 know: what the petitioner is told, the simple procedure, and what was done in the end. */
export const fields2022 = {
  path: f.text('接收情况以及处理途径和程序'),
  measures: f.choices('处理到位情况', { solved: '解决问题到位', taught: '思想教育到位', helped: '帮扶救助到位', punished: '依法处理' }),
  simple: f.yesNo('适用简易办理', { basis: simpleRules }),
  simpleGround: f.choice(
    '简易办理的情形',
    {
      clear: '事实清楚、责任明确、争议不大、易于解决',
      consultation: '咨询、建议、表达感谢',
      urgent: '涉及日常生产生活、时效性强',
      promised: '已有明确承诺或者结论',
      other: '其他可以简易办理',
    },
    { basis: simpleRules },
  ),
} as const
