/** A law that another took the place of, named alone between 《》 (local rules of like names are other texts). */
export type Superseded = { name: string; by: string; from: string; mark: 'verified' | 'unverified' }

/** From the project's dated table of changes; the laws gathered into the 民法典 are generally known but were not read here. */
export const superseded: Superseded[] = [
  { name: '信访条例', by: '信访工作条例', from: '2022-05-01', mark: 'verified' },
  { name: '法律援助条例', by: '法律援助法', from: '2022-01-01', mark: 'verified' },
  { name: '法规规章备案条例', by: '法规规章备案审查条例', from: '2024-11-01', mark: 'verified' },
  ...['合同法', '物权法', '婚姻法', '继承法', '收养法', '担保法', '侵权责任法', '民法总则', '民法通则'].map((name) => ({
    name,
    by: '民法典',
    from: '2021-01-01',
    mark: 'unverified' as const,
  })),
]

/** Names of laws that such reports cite, to tell a slip of one character. */
export const knownLaws: string[] =
  `行政处罚法 行政许可法 行政强制法 行政复议法 行政诉讼法 行政复议法实施条例 国家赔偿法 公务员法 监察法 立法法 人民调解法 法律援助法 社区矫正法 信访工作条例
  政府信息公开条例 重大行政决策程序暂行条例 优化营商环境条例 公平竞争审查条例 法规规章备案审查条例 行政执法监督条例 法治宣传教育法 突发事件应对法 安全生产法 消防法
  反有组织犯罪法 反恐怖主义法 反间谍法 国家安全法 网络安全法 数据安全法 个人信息保护法 保守国家秘密法 治安管理处罚法 民事诉讼法 刑事诉讼法 劳动合同法 未成年人保护法
  预防未成年人犯罪法 妇女权益保障法 老年人权益保障法 残疾人保障法 反家庭暴力法 家庭教育促进法 义务教育法 食品安全法 药品管理法 产品质量法 消费者权益保护法 反电信网络诈骗法
  环境保护法 大气污染防治法 水污染防治法 土壤污染防治法 噪声污染防治法 固体废物污染环境防治法 城乡规划法 土地管理法 物业管理条例 城市市容和环境卫生管理条例
  城市居民委员会组织法 居民委员会组织法 村民委员会组织法 农村土地承包法 乡村振兴促进法 工会法 退役军人保障法 兵役法 禁毒法 传染病防治法 职业病防治法 精神卫生法 社会保险法 公共图书馆法
  保障农民工工资支付条例 无障碍环境建设法 民营经济促进法 中小企业促进法 外商投资法 反不正当竞争法 反垄断法 招标投标法 政府采购法 预算法 审计法 统计法 档案法 宗教事务条例
  党政领导干部选拔任用工作条例 中国共产党纪律处分条例 中国共产党政法工作条例 地方各级人民代表大会和地方各级人民政府组织法 公职人员政务处分法`.split(
    /\s+/,
  )
