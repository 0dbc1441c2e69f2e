import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

describe('settings', () => {
  it('are complete without any being given, and local', () => {
    expect(readConfig([], {})).toMatchObject({ host: '127.0.0.1', port: 8080, databaseUrl: undefined, dataDir: resolve('data'), rest: [] })
  })

  it('come from flags before variables', () => {
    const environment = { PORT: '9000', HOST: '0.0.0.0', YIFA_DATA: '/srv/a' }
    expect(readConfig([], environment)).toMatchObject({ port: 9000, host: '0.0.0.0', dataDir: '/srv/a' })
    expect(readConfig(['--port', '9001', '--host=::1', '--data', '/srv/b'], environment)).toMatchObject({
      port: 9001,
      host: '::1',
      dataDir: '/srv/b',
    })
  })

  it('leave every other argument to the verb, in order', () => {
    expect(readConfig(['file.txt', '--json', '--data', '/d', '--year=2025', '-x', 'y'], {}).rest).toEqual([
      'file.txt',
      '--json',
      '--year=2025',
      '-x',
      'y',
    ])
  })

  it('name all that is wrong at once', () => {
    const wrong = { PORT: 'eighty', DATABASE_URL: 'mysql://x', YIFA_PG_BIN: '/nowhere', YIFA_KEY: 'short', YIFA_LOG: 'loud' }
    const read = () => readConfig(['--data'], wrong)
    for (const name of ['PORT', 'DATABASE_URL', 'YIFA_PG_BIN', 'YIFA_KEY', 'YIFA_LOG', '--data 后面缺少值']) expect(read).toThrow(name)
  })

  it('do not repeat a password in a message', () => {
    expect(() => readConfig([], { DATABASE_URL: 'mysql://root:hidden@db/x' })).toThrow(/^(?!.*hidden)/s)
  })
})
