import { describe, expect, it } from 'vitest'
import { createLog, currentRequest, withRequest } from './log.ts'

describe('the log', () => {
  it('writes one JSON object a line, with the request it belongs to', async () => {
    const lines: string[] = []
    const log = createLog('json', (line) => lines.push(line))
    await withRequest('r1', async () => {
      await Promise.resolve()
      log.info('served', { status: 200 })
      expect(currentRequest()).toBe('r1')
    })
    log.warn('outside\nof a request')
    expect(lines.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true)
    const [first, second] = lines.map((line) => JSON.parse(line))
    expect(first).toMatchObject({ level: 'info', message: 'served', status: 200, request: 'r1' })
    expect(second).not.toHaveProperty('request')
  })

  it('tells an error with its causes', () => {
    const lines: string[] = []
    createLog('json', (line) => lines.push(line)).error('failed', { error: new Error('outer', { cause: new Error('inner') }) })
    expect(JSON.parse(lines[0]!).error).toMatch(/outer[\s\S]*caused by Error: inner/)
  })
})
