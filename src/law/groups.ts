/** Groups of the menu, in its order. */
export const menuGroups = [
  '行政执法',
  '信访',
  '热线与留言',
  '矛盾纠纷化解',
  '复议应诉',
  '政务公开',
  '制度建设',
  '普法与学法',
  '法律服务',
  '组织领导',
  '平安建设',
  '基础台账',
] as const
