/**
 * What one application costs (fen), by the tariff of 国办函〔2020〕109号.
 * By piece: the `count`th application of the same person in a month; the first ten are free, the 11th to the 30th cost 100 yuan each, and from
 * the 31st on each block of ten costs 100 yuan more. By volume: `count` pages; thirty are free, then 10, 20 and 40 yuan a page.
 */
export function processingFee(kind: 'piece' | 'pages', count: number): number {
  return (kind === 'piece' ? priceOfPiece(count) : priceOfPages(count)) * 100
}

function priceOfPiece(nth: number): number {
  if (nth <= 10) return 0
  if (nth <= 30) return 100
  return 200 + Math.floor((nth - 31) / 10) * 100
}

function priceOfPages(pages: number): number {
  const between = (from: number, to: number) => Math.max(0, Math.min(pages, to) - from)
  return between(30, 100) * 10 + between(100, 200) * 20 + between(200, Number.POSITIVE_INFINITY) * 40
}
