/**
 * 发文字号: 望河街发〔2023〕12号. Six-cornered brackets, full year, no 第， no leading zero (GB/T 9704-2012).
 * @throws RangeError for a year outside 1000–9999 or a serial that is not a positive integer.
 */
export function formatDocumentNumber({ code, year, serial }: { code: string; year: number; serial: number }): string {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError(`文号的年份应为四位数，现为“${year}”`)
  if (!Number.isSafeInteger(serial) || serial < 1) throw new RangeError(`文号的序号应为正整数，现为“${serial}”`)
  return `${code}〔${year}〕${serial}号`
}
