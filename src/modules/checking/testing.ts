/** A report in which nothing is wrong but for what is put into it. */
export function reportAround(told: string, year = 2023, office = '沙棠街道办事处'): string {
  return `${office.replace('人民政府', '').replace('办事处', '')}${year}年度法治政府建设情况报告

区委、区政府：

现将${year}年度法治政府建设情况报告如下：

一、${year}年主要举措和成效

${told}

二、存在的不足和原因

执法队伍专业化水平不高，主要是法律专业人员占比偏低。

三、党政主要负责人履行推进法治建设第一责任人职责情况

党工委书记主持法治专题会议5次。

四、${year + 1}年工作安排

招录法律专业人员2名，充实执法队伍。${'持续完善各项工作制度。'.repeat(18)}

鹭浦区人民政府${office}
${year + 1}年1月22日
`
}
