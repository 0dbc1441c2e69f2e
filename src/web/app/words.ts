import { dayInShanghai, formatDay, isDay } from '../../definition/day.ts'
import type { Day, SystemRole } from '../../definition/index.ts'

/** 2026年3月5日（周四）, or a dash where there is none. */
export function dayText(day: string | null | undefined): string {
  return day && isDay(day) ? formatDay(day as Day) : '—'
}

/** 2026年3月5日, for columns. */
export function plainDay(day: string | null | undefined): string {
  return dayText(day).replace(/（.*$/, '')
}

/** 3月5日 周四, for narrow places. */
export function shortDay(day: string): string {
  const text = dayText(day)
  return text
    .replace(/^\d+年/, '')
    .replace('（', ' ')
    .replace('）', '')
}

/** 2026年3月5日（周四） 15:20 in Beijing time. */
export function instantText(instant: string | null | undefined): string {
  if (!instant) return '—'
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? instant : `${dayText(dayInShanghai(date))} ${clockText(date)}`
}

/** 15:20 in Beijing time. */
export function clockText(date: Date): string {
  return new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)
}

/** 12,345.6 with at most two decimals; a dash for nothing. */
export function numberText(value: number | null | undefined): string {
  return value === null || value === undefined || !Number.isFinite(value) ? '—' : numbers.format(value)
}

/** +12.3% or −4% */
export function percentText(value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '—'
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${numbers.format(Math.abs(value))}%`
}

/** 1.2 MB */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1_048_576 ? `${numbers.format(bytes / 1024)} KB` : `${numbers.format(bytes / 1_048_576)} MB`
}

export const roleLabels: Readonly<Record<SystemRole, string>> = {
  clerk: '经办人',
  reviewer: '法制审核员',
  head: '负责人',
  district: '区级监督',
  party: '当事人',
  clock: '到期自动',
  systemAdmin: '系统管理员',
  securityAdmin: '安全管理员',
  auditAdmin: '审计管理员',
}

export const unitKindLabels: Readonly<Record<string, string>> = {
  district: '区（县）',
  street: '街道（镇）',
  department: '部门',
  community: '社区（村）',
}

const numbers = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 })
