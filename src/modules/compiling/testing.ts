import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A street's report of 2022, shorter than that of 2023, in words of our own. */
export function report2022(street = '望河街道'): string {
  return `${street}2022年度法治政府建设年度报告

澄湖区委、区政府：

2022年，${street}依法履职。现将2022年度法治政府建设情况报告如下：

一、2022年推进法治政府建设的主要举措和成效
（一）普法与学法
全年开展法治宣传活动100场，其中专题法治讲座30场。印发宣传材料9000份。
（二）化解矛盾纠纷
全年调处矛盾纠纷88件，调解成功80件，涉及金额46万余元。信访事项及时受理率98.5%。
（三）行政执法
全年立案处罚50件，罚款金额21450元。

二、2022年推进法治政府建设存在的不足和原因
由于人员流动较快，办案经验还不够。

三、2022年主要负责人履行第一责任人职责情况
主要负责人听取法治工作汇报2次。

四、2023年推进法治政府建设的主要安排
计划开展法治宣传活动120场。

云岭市澄湖区${street}办事处
2023年1月12日
`
}

/** Our own draft of the invented year 2023, as another office would send it. */
export function report2023(): string {
  return readFileSync(join(import.meta.dirname, '..', 'reports', 'goldens', 'invented-year.txt'), 'utf8')
}
