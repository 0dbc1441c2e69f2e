import { defineSource } from '../../definition/index.ts'

/**
 * 住房和城乡建设行政处罚程序规定: binds the departments of housing and urban management. That a street with powers of theirs goes by it
 * too is the usual practice; where it is applied to a street, cite it as `unverified`.
 */
export const constructionPenalty = defineSource({
  id: 'construction-penalty.2022',
  name: '住房和城乡建设行政处罚程序规定',
  short: ['住建处罚程序规定'],
  kind: '部门规章',
  edition: '2022年住房和城乡建设部令第55号',
  inForce: { from: '2022-05-01' },
  mark: 'verified',
  articles: {
    10: '具有一定社会影响的处罚决定，自作出之日起七日内公开；被变更、撤销等的，三日内撤回。',
    13: '当场处罚前应当告知事实、理由、依据和权利，听取陈述申辩并记录。',
    14: '当场处罚的，执法人员应当三日内报所属机关备案。',
    15: '发现线索十五日内核查并决定是否立案；特殊情况经负责人批准可以延长，不超过十日。',
    19: '先行登记保存的证据，七日内分别作出复制、送检、转为查封扣押、没收或者解除等处理；逾期未处理的，自动解除。',
    20: '调查终结应当写出调查终结报告。',
    22: '当事人自告知书送达之日起五日内陈述、申辩或者要求听证；逾期未提出的，视为放弃。',
    23: '应当法制审核的情形。',
    24: '法制审核的内容。',
    25: '法制审核自收到材料之日起十日内完成。',
    29: '九十日内不能作出决定的，经负责人批准可以延长，不超过三十日；仍不能的，集体讨论决定继续延长，不超过六十日；听证、检测检验鉴定期间不计入。',
    30: '中止调查的情形；原因消除后恢复，中止的时间不计入办案期限。',
    31: '符合结案条件的，十五日内结案。',
    35: '留置送达。',
    40: '案卷材料的立卷归档。',
    45: '本规定中期间以日计算的三日、五日、七日、十日、十五日是指工作日；开始之日不计入；届满日是节假日的，顺延。',
  },
})

/** 城市管理执法办法: whose powers comprehensive enforcement covers; read to article 8. */
export const urbanEnforcement = defineSource({
  id: 'urban-enforcement.2017',
  name: '城市管理执法办法',
  short: [],
  kind: '部门规章',
  edition: '2017年住房和城乡建设部令第34号',
  inForce: { from: '2017-05-01' },
  mark: 'verified',
  articles: {},
})
