/** What the administration's log records, by key. */
export const events = {
  login: '登录',
  'login.failed': '登录失败',
  'login.locked': '连续输错密码，账号锁定',
  'login.refused': '账号锁定期间尝试登录',
  'login.disabled': '已停用的账号尝试登录',
  'login.demo': '演示登录',
  logout: '退出',
  'password.changed': '本人修改密码',
  'password.reset': '重置密码',
  'person.added': '新增人员',
  'person.changed': '修改人员',
  'person.unlocked': '解除锁定',
  'certificate.added': '登记执法证件',
  'certificate.changed': '修改执法证件有效期',
  'unit.added': '新增单位',
  'unit.coded': '登记单位统一社会信用代码',
  'parameter.set': '设置参数',
  'district.setUp': '建立本单位',
} as const
export type Event = keyof typeof events

export function eventLabel(key: string): string {
  return Object.hasOwn(events, key) ? events[key as Event] : key
}
