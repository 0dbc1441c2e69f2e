import { dayInShanghai, formatDay } from '../../definition/index.ts'

/** 2026年3月5日（周四）09:15, in Shanghai. */
export function shanghaiMinute(instant: string): string {
  const date = new Date(instant)
  return `${formatDay(dayInShanghai(date))}${time.format(date)}`
}

const time = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** The name of a unit in document numbers where none is given: 望河街道 → 望河街, 云岭市澄湖区 → 澄湖区. */
export function shortName(name: string): string {
  return name.replace(/^.*[省市州盟](?=.{2,}$)/, '').replace(/(?<=街)道(办事处)?$/, '')
}
