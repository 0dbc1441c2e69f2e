import pg from 'pg'

/**
 * How values arrive: bigint and numeric as number, date as 'YYYY-MM-DD', timestamptz as ISO text in UTC with all its digits
 * ('2026-03-05T01:02:03.123456Z'), jsonb as the value it holds. Connections run in UTC, which the time stamps rely on.
 */
export const valueTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    const own = format === 'binary' ? undefined : (single[oid] ?? lists[oid])
    return own ?? pg.types.getTypeParser(oid, format as 'text')
  },
} as pg.CustomTypesConfig

const single: Record<number, (text: string) => unknown> = {
  20: wholeNumber,
  1700: Number,
  1082: (text) => text,
  1114: (text) => text.replace(' ', 'T'),
  1184: instant,
}

const lists: Record<number, (text: string) => unknown> = {
  1016: list(wholeNumber),
  1231: list(Number),
  1182: list((text) => text),
  1185: list(instant),
}

/** @throws RangeError rather than answer a number that is a little off */
function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for a number`)
  return value
}

function instant(text: string): string {
  return text.replace(' ', 'T').replace(/\+00$/, 'Z')
}

/** One-dimensional arrays of values that need no quotes, or only around blanks. */
function list<T>(parse: (text: string) => T) {
  return (text: string): (T | null)[] => {
    const inner = text.slice(1, -1)
    if (inner === '') return []
    return inner.split(',').map((each) => (each === 'NULL' ? null : parse(each.replace(/^"|"$/g, ''))))
  }
}
