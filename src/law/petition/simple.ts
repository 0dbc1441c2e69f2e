import { convention, f } from '../../definition/index.ts'

const simpleRules = convention('《信访事项简易办理办法（试行）》的适用情形；条文未核')

/** 简易办理: first petitions that are clear and easy. */
export const simpleFields = {
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
