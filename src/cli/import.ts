import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { applyBatch, type BatchView, checkImport, getBatch, refusedWorkbook, undoBatch } from '../modules/exchange/index.ts'
import type { Desk } from '../modules/matters/index.ts'
import { isWithin, type Member, type Office } from '../modules/office/index.ts'
import { readConfig } from '../platform/config.ts'
import type { Database } from '../platform/database.ts'
import { HttpProblem } from '../platform/http.ts'
import { Problem } from '../platform/problem.ts'
import { withInstallation } from './installation.ts'

export const summary = '从 Excel 或 CSV 表格批量导入事项'
export const usage = `用法：yifa import 文件 --procedure 程序 --unit 单位路径 [--person 登录名] [--dry-run] [--refused 退回.xlsx] [--duplicates] [--data 数据目录]
      yifa import --resume 批次 --person 登录名
      yifa import --undo 批次 --reason 理由 --person 登录名

先逐行核对，列出不合格的行和原因，再写入合格的行。系统运行时也可使用。
--person      以谁的名义登记；该单位只有一名经办人时可不写
--dry-run     只核对，不写入
--refused     把不合格的行连同原因写到这个文件，改正后可再导入
--duplicates  疑似重复的行也写入
--resume      继续中途停下的一批        --undo  整批撤销
全部写入返回 0，有不合格或疑似重复而未写入的行返回 1，参数不对返回 2。`

const options = {
  procedure: { type: 'string' },
  unit: { type: 'string' },
  person: { type: 'string' },
  'dry-run': { type: 'boolean' },
  refused: { type: 'string' },
  duplicates: { type: 'boolean' },
  resume: { type: 'string' },
  undo: { type: 'string' },
  reason: { type: 'string' },
} as const

export async function run(args: string[]): Promise<number> {
  const config = readConfig(args)
  const asked = given(config.rest)
  if (!asked) return misused()
  const { values, positionals } = asked
  const [file] = positionals
  if (!values.resume && !values.undo && !(file && values.procedure && values.unit)) return misused()
  return withInstallation(config, async ({ database, office, seal }) => {
    const desk: Desk = { office, seal }
    const person = whose(office, values.unit, values.person)
    const id =
      values.resume ??
      values.undo ??
      (await check(database, desk, person, file as string, values.procedure as string, values.unit as string))
    if (values.undo) await undoBatch(database, desk, person, id, values.reason ?? '')
    else {
      if (!values.resume) report(await batch(database, desk, person, id))
      if (!values['dry-run']) await applyBatch(database, desk, person, id, values.duplicates ? 'all' : [])
    }
    const view = await batch(database, desk, person, id)
    if (values.refused && view.refusedTotal > 0) await writeFile(values.refused, (await refusedWorkbook(database, desk, person, id)).bytes)
    console.log(`批次${id}：${outcome(view)}`)
    return view.refusedTotal === 0 && (values.undo || view.done + view.refusedTotal >= view.total)
      ? 0
      : Number(!values['dry-run'] || view.good < view.total)
  }).catch((error: unknown) => {
    throw error instanceof HttpProblem ? new Problem(error.message) : error
  })
}

function given(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch {
    return undefined
  }
}

function misused(): number {
  console.error(`参数不对。\n\n${usage}`)
  return 2
}

/** Somebody answers for every record: the one named, or the only one who handles matters there. */
function whose(office: Office, unit: string | undefined, login: string | undefined): Member {
  if (unit !== undefined && !office.unit(unit))
    throw new Problem(`没有路径为“${unit}”的单位：${office.units.map(({ path, name }) => `${path}（${name}）`).join('、')}`)
  if (login !== undefined) {
    const named = office.people.find((person) => person.login === login && !person.disabled)
    if (!named) throw new Problem(`没有登录名为“${login}”的人员，或者已停用`)
    return named
  }
  const able = office.people.filter(
    (person) => !person.disabled && person.roles.includes('clerk') && (unit === undefined || isWithin(unit, person.unit)),
  )
  if (able.length === 1 && able[0]) return able[0]
  throw new Problem(
    `请用 --person 写明以谁的名义登记：${able.map(({ login, name }) => `${login}（${name}）`).join('、') || '该单位没有经办人'}`,
  )
}

async function check(database: Database, desk: Desk, person: Member, path: string, procedure: string, unit: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Problem(error.code === 'ENOENT' ? `找不到文件“${path}”。请核对文件名。` : `无法读取“${path}”：${error.message}`)
  })
  return checkImport(database, desk, person, { procedure, unit, name: basename(path), bytes })
}

function batch(database: Database, desk: Desk, person: Member, id: string): Promise<BatchView> {
  return database.as(desk.office.contextOf(person), (db) => getBatch(db, desk.office, id))
}

function report(view: BatchView): void {
  for (const note of view.notes) console.log(`说明：${note}`)
  for (const { row, cells } of view.refused)
    for (const { column, label, message } of cells) console.log(`第${row}行 ${column}${column ? '列' : ''} ${label}：${message}`)
  if (view.refusedTotal > view.refused.length) console.log(`……另有${view.refusedTotal - view.refused.length}行，见 --refused 文件`)
  for (const { row, message } of view.warnings) console.log(`第${row}行 疑似重复：${message}`)
  console.log(`共${view.total}行：合格${view.good}行，疑似重复${view.warningsTotal}行，不合格${view.refusedTotal}行`)
}

function outcome(view: BatchView): string {
  const words = {
    checked: '已核对，未写入',
    running: '未写完',
    done: `已写入${view.done}件`,
    failed: `中途停下，已写入${view.done}件`,
    undoing: '未撤完',
    undone: '已整批撤销',
  }
  return words[view.state]
}
