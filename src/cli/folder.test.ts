import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cleanReports } from '../modules/checking/sample-reports.ts'
import * as check from './check.ts'
import { progressOn } from './progress.ts'
import * as read from './read.ts'

const err = vi.spyOn(console, 'error').mockImplementation(() => {})
vi.spyOn(process.stderr, 'write').mockReturnValue(true)

let folder: string
let out: string

beforeEach(() => {
  err.mockClear()
  folder = mkdtempSync(join(tmpdir(), 'yifa-folder-'))
  out = join(folder, 'out.jsonl')
  mkdirSync(join(folder, '街道'))
  writeFileSync(join(folder, '街道', '甲.txt'), cleanReports.street2023!.replace('四、2024年', '四、2023年'))
  writeFileSync(join(folder, '乙.txt'), cleanReports.street2021HalfWidth!)
  writeFileSync(join(folder, '空.docx'), '')
  writeFileSync(join(folder, '图.jpg'), 'x')
  writeFileSync(join(folder, '~$乙.docx'), 'x')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const lines = () =>
  readFileSync(out, 'utf8')
    .trim()
    .split('\n')
    .map((each) => JSON.parse(each))
const byFile = () => new Map(lines().map((each) => [each.file, each]))
const today = ['--today', '2026-03-01']

describe('yifa check FOLDER', () => {
  it('writes one line a report, those that cannot be read with why', async () => {
    expect(await check.run([folder, '--out', out, ...today])).toBe(1)
    const found = byFile()
    expect([...found.keys()].sort()).toEqual(['乙.txt', '空.docx', '街道/甲.txt'].sort())
    expect(found.get('街道/甲.txt').findings.map((each: { rule: string }) => each.rule)).toEqual(['wrong-year'])
    expect(found.get('乙.txt')).toMatchObject({ year: 2021, organisation: '桐花街道办事处', findings: [] })
    expect(found.get('空.docx').unreadable).toMatch(/空文件/)
    expect(err).toHaveBeenLastCalledWith('检查 3 份，其中不能读取 1 份，略过其他文件 1 个。')
  })

  it('goes on where it was cut off, in the middle of a line too, and looks again at what was changed', async () => {
    await check.run([folder, '--out', out, ...today])
    const whole = readFileSync(out, 'utf8')
    writeFileSync(out, whole.slice(0, whole.lastIndexOf('\n', whole.length - 2) + 30))
    await check.run([folder, '--out', out, ...today])
    expect(err).toHaveBeenLastCalledWith(expect.stringMatching(/^检查 1 份，以前已完成 2 份，其中不能读取 1 份/))
    expect(lines()).toHaveLength(3)
    appendFileSync(join(folder, '乙.txt'), '\n')
    await check.run([folder, '--out', out, ...today])
    expect(err).toHaveBeenLastCalledWith(expect.stringMatching(/^检查 1 份，以前已完成 2 份/))
    expect(lines()).toHaveLength(4)
    await check.run([folder, '--out', out, '--again', ...today])
    expect(lines()).toHaveLength(3)
  })

  it('sums up in a workbook, from lines of an earlier run too', async () => {
    const sheet = join(folder, 'summary.xlsx')
    await check.run([folder, '--out', out, ...today])
    expect(await check.run([folder, '--out', out, '--summary', sheet, ...today])).toBe(1)
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(sheet)))
    expect(sheets.map((each) => each.name)).toEqual(['各份报告', '各项检查', '不能读取'])
    const [head, ...rows] = sheets[0]!.rows
    expect(head!.slice(0, 8)).toEqual(['文件', '单位', '年度', '标题', '合计', '高', '中', '低'])
    expect(rows.find((row) => row[0] === '街道/甲.txt')!.slice(4)).toEqual([1, 1, 0, 0, 1])
    expect(rows.find((row) => row[0] === '乙.txt')!.slice(4)).toEqual([0, 0, 0, 0, 0])
    expect(sheets[2]!.rows[1]).toEqual(['空.docx', expect.stringMatching(/空文件/)])
  })

  it('refuses a file of many gigabytes by its size, without reading it', async () => {
    writeFileSync(join(folder, '大.txt'), '')
    truncateSync(join(folder, '大.txt'), 8 * 1024 ** 3)
    await check.run([folder, '--out', out, ...today])
    expect(byFile().get('大.txt').unreadable).toMatch(/8192 MB，超过 20 MB/)
  })

  it('does not write over a file that holds something else', async () => {
    writeFileSync(out, '我的文件\n第二行\n')
    await expect(check.run([folder, '--out', out, ...today])).rejects.toThrow(/不是以前的检查结果/)
    expect(readFileSync(out, 'utf8')).toBe('我的文件\n第二行\n')
  })

  it('says when a folder holds no report, or is none', async () => {
    const empty = join(folder, '空目录')
    mkdirSync(empty)
    await expect(check.run([empty])).rejects.toThrow(/没有报告/)
    expect(await check.run([join(folder, '乙.txt'), '--out', out])).toBe(2)
    expect(existsSync(out)).toBe(false)
  })
})

describe('yifa read FOLDER', () => {
  it('gives what yifa read --json gives for one, one line a report', async () => {
    const print = vi.spyOn(console, 'log').mockImplementation(() => {})
    expect(await read.run([folder, '--out', out])).toBe(1)
    expect(await read.run([join(folder, '乙.txt'), '--json'])).toBe(0)
    const { file, size, modified, ...line } = byFile().get('乙.txt')
    expect([file, size > 1000, typeof modified]).toEqual(['乙.txt', true, 'string'])
    expect(line).toEqual(JSON.parse(print.mock.calls.at(-1)![0] as string))
    print.mockRestore()
  })
})

describe('progress', () => {
  const told = (isTTY: boolean, total: number) => {
    const texts: string[] = []
    let now = 0
    const progress = progressOn({ isTTY, write: (text) => texts.push(text) }, '检查', total, () => (now += 500))
    for (let done = 0; done < total; done++) progress.step()
    progress.end()
    return texts
  }

  it('is one line that changes on a terminal', () => {
    const texts = told(true, 40)
    expect(texts[0]).toBe('\r\u001b[2K检查 1/40')
    expect(texts[9]).toMatch(/检查 10\/40，约剩 \d+ 秒$/)
    expect(texts.at(-1)).toBe('\r\u001b[2K')
    expect(texts.join('')).not.toContain('\n')
  })

  it('is ten lines in a log, and none for a handful of files', () => {
    expect(told(false, 1003)).toHaveLength(10)
    expect(told(false, 5)).toEqual([])
  })
})
