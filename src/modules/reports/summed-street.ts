/** Where a figure stands in a report that came as a file. */
export interface Place {
  readonly report: string
  readonly name: string
  readonly start: number
  readonly end: number
}

/** What a street said outside the ledger on the day its figure was taken into a sum: from then on the sum keeps it. */
export interface Said {
  readonly source: 'earlier' | 'file'
  /** In the unit of prose: 元, 件. */
  readonly value: number
  /** The words of the file, 2300余次. */
  readonly written?: string
  readonly place?: Place
}

/** A street of a sum as stored. */
export interface SummedStreet {
  readonly unit: string
  readonly unitName: string
  readonly said?: Said
}
