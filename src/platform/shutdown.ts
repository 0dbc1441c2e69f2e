/** Work to do before the program ends, such as closing the database. */
type Task = () => Promise<void>

const endingTakesAtMost = 70_000

/**
 * Resolves with the exit code when the program was told to end (SIGTERM, SIGINT, SIGHUP) and the tasks, run one after the other, are done.
 * A second signal ends it at once; a server of our own that is then still running is adopted at the next start.
 */
export function untilShutdown(tasks: Task[], onError: (error: unknown) => void): Promise<number> {
  return new Promise((resolve) => {
    let ending = false
    const end = async () => {
      if (ending) process.exit(1)
      ending = true
      setTimeout(() => process.exit(1), endingTakesAtMost).unref()
      let code = 0
      for (const task of tasks) {
        await task().catch((error) => {
          code = 1
          onError(error)
        })
      }
      resolve(code)
    }
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end)
  })
}
