/** The statutory parts, and the words by which a heading of an older report is known to head one; the first that fits. */
export const outlineParts = [
  { part: 'leadership', words: /第一责任人|(?:党政)?主要负责(?:人|同志)|党政主要领导/ },
  { part: 'deficiencies', words: /不足|问题|困难|短板|差距|薄弱/ },
  { part: 'plan', words: /下一?步|下一?阶段|下一?年|明年|来年|今后|安排|打算|计划|思路|展望|努力方向/ },
  { part: 'measures', words: /举措|成效|措施|做法|进展|亮点|成果|工作(?:情况|开展)|开展情况|主要工作|重点工作/ },
] as const
export type PartKey = (typeof outlineParts)[number]['part']

/**
 * Words in the chapter titles of other outlines, and which passage of ours they stand for. A word counts by its length; the words of the
 * whole chapter (`study`, `disputes`) count half, and stand for any of its passages.
 */
export const topicWords: Readonly<Record<string, readonly string[]>> = {
  study: [
    '学法用法',
    '学法',
    '干部学习',
    '学习教育',
    '学习贯彻',
    '习近平法治思想',
    '法治思维',
    '思想武装',
    '法治素养',
    '法治学习',
    '强化学习',
    '政治建设',
    '理论',
  ],
  publicity: ['普法', '法治宣传', '法制宣传', '法律宣传', '宣传教育', '宣传', '法治文化', '法治精神', '法治氛围', '守法氛围', '守法'],
  enforcement: ['行政执法', '综合执法', '执法', '综合治理', '市容'],
  'enforcement.powers': ['权责', '职权', '赋权', '执法体制', '执法改革', '执法资格', '执法队伍', '执法人员', '职能'],
  'enforcement.streets': ['市容', '市容环境', '城市管理', '占路', '巡查', '规范执法', '公正文明执法', '文明执法'],
  'enforcement.lenient': ['柔性', '包容审慎', '首违', '免罚', '宽严', '说理式'],
  'enforcement.construction': ['违法建设', '违建', '拆违', '控违'],
  'enforcement.supervision': ['执法监督', '法制审核', '三项制度', '案卷评查'],
  decisions: ['决策', '制度', '规范性文件', '合法性审', '法律顾问', '科学民主', '依法行政体系', '依法行政制度'],
  disputes: ['矛盾', '纠纷', '诉求', '化解', '综治', '社会治理', '基层治理'],
  'disputes.network': ['调解组织', '调解网络', '调解队伍', '多元化解'],
  'disputes.mediation': ['人民调解', '调解', '矛盾纠纷', '排查', '化解矛盾', '多元化解'],
  petition: ['信访', '来信来访', '接访'],
  hotline: ['热线', '12345', '接诉即办', '留言', '群众诉求', '民意'],
  supervision: ['监督', '行政复议', '复议', '应诉', '检察建议', '司法建议', '权力制约', '权力运行'],
  openness: ['政务公开', '信息公开', '公开透明', '阳光政府'],
  honours: ['亮点', '特色', '示范', '推广经验', '创新'],
  services: ['平安', '服务', '为民'],
  safety: ['平安', '安全', '稳定', '扫黑', '反邪教', '禁毒', '应急', '维稳', '法治社区'],
  epidemic: ['疫情', '防疫', '突发事件', '接种'],
  legalService: ['公共法律服务', '法律服务', '法律援助'],
  business: ['营商环境', '企业', '市场主体', '经营主体', '放管服', '审批'],
  lead: ['组织领导', '部署', '谋划', '统筹', '领导', '责任', '重视', '政治责任', '推动'],
  example: ['学法', '学习', '带头', '决策', '法律顾问', '制度', '程序', '表率', '理论', '述法'],
  front: ['一线', '督导', '督促', '检查', '执法', '化解', '接访', '信访', '突出问题', '监督'],
}
