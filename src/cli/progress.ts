/** Tells how far a long run has come. */
export type Progress = { step(): void; end(): void }

type Stream = { isTTY?: boolean; write(text: string): unknown }

/** On a terminal one line that changes; elsewhere a line for every tenth, so that a log stays short. */
export function progressOn(stream: Stream, doing: string, total: number, now: () => number = () => performance.now()): Progress {
  const began = now()
  let done = 0
  let shown = Number.NEGATIVE_INFINITY
  const text = () => {
    const seconds = (now() - began) / 1000
    const left = (seconds / done) * (total - done)
    return `${doing} ${done}/${total}${done < total && seconds > 2 ? `，约剩 ${inWords(left)}` : ''}`
  }
  return {
    step() {
      done++
      if (stream.isTTY) {
        if (done < total && now() - shown < 100) return
        shown = now()
        stream.write(`\r\u001b[2K${text()}`)
      } else if (total >= 20 && Math.floor((done * 10) / total) > Math.floor(((done - 1) * 10) / total)) stream.write(`${text()}\n`)
    },
    end() {
      if (stream.isTTY) stream.write('\r\u001b[2K')
    },
  }
}

function inWords(seconds: number): string {
  return seconds < 90 ? `${Math.max(1, Math.round(seconds))} 秒` : `${Math.round(seconds / 60)} 分钟`
}
