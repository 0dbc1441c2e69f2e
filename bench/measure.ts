/** Times in milliseconds of a number of like operations that ran side by side. */
export interface Sample {
  readonly perSecond: number
  readonly median: number
  readonly p99: number
}

/** Runs the operation `count` times in `width` lanes, each index in the lane of its remainder, and times each. */
export async function sample(count: number, width: number, operation: (index: number, lane: number) => Promise<void>): Promise<Sample> {
  const times: number[] = []
  const began = performance.now()
  await Promise.all(
    Array.from({ length: width }, async (_, lane) => {
      for (let index = lane; index < count; index += width) {
        const start = performance.now()
        await operation(index, lane)
        times.push(performance.now() - start)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  return { perSecond: count / seconds, median: quantile(times, 0.5), p99: quantile(times, 0.99) }
}

/** The middle of several rounds, each number by itself. */
export function middle(rounds: readonly Sample[]): Sample {
  const of = (pick: (one: Sample) => number) =>
    quantile(
      rounds.map(pick).sort((a, b) => a - b),
      0.5,
    )
  return { perSecond: of((one) => one.perSecond), median: of((one) => one.median), p99: of((one) => one.p99) }
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
