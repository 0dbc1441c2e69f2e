/** How long a time limit is, in the unit its statute uses. Whether a 日 is a working day is decided by each statute, so a rule says which. */
export type Length = { unit: 'day' | 'workingDay' | 'month' | 'year' | 'hour'; count: number }

/** Natural days: 日 or 天 without qualifier. */
export function calendar(count: number): Length {
  return length('day', count)
}

/** 工作日, or a 日 the statute itself declares to be one (行政处罚法 art. 85). */
export function working(count: number): Length {
  return length('workingDay', count)
}

export function months(count: number): Length {
  return length('month', count)
}

export function years(count: number): Length {
  return length('year', count)
}

/** Clock hours; nights and holidays count. */
export function hours(count: number): Length {
  return length('hour', count)
}

/** 15个工作日, 60日, 3个月, 2年, 24小时 */
export function describeLength({ unit, count }: Length): string {
  return `${count}${UNIT_NAMES[unit]}`
}

const UNIT_NAMES: Record<Length['unit'], string> = { day: '日', workingDay: '个工作日', month: '个月', year: '年', hour: '小时' }

function length(unit: Length['unit'], count: number): Length {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`期限长度应为不小于零的整数，现为“${count}”`)
  return { unit, count }
}
