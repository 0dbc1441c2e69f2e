import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { migrate } from '../migrations/run.ts'
import { addDistrict, castOf, demoDistrict, makeYear, readYearFile } from '../modules/demo/index.ts'
import { openOffice } from '../modules/office/index.ts'
import { systemClock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { openDatabase } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'
import { sealOf } from './installation.ts'

export const summary = '按一份年度数据文件，用真实流程生成一个虚构街道的一年'
export const usage = `用法：yifa demo --year-file 文件.json [--data 数据目录]

文件形如 {"year": 2023, "figures": [{"domain": "信访", "label_zh": "…", "value": 464, "qualifier": "exact", "unit": "件", "kind": "count"}]}。
每件事项都经程序判断后写入，日期分布在当年的工作日；期限、频次一类不是统计数的数据会列出原因，不生成。`

export async function run(args: string[]): Promise<number> {
  const config = readConfig(args)
  const { values } = parseArgs({ args: config.rest, options: { 'year-file': { type: 'string' } }, strict: false })
  const path = values['year-file']
  if (typeof path !== 'string') throw new Problem(`缺少 --year-file\n\n${usage}`)
  const file = readYearFile(readText(path), basename(path))
  const database = await openDatabase(config, { share: true, connections: 2 })
  try {
    await database.asOwner((client) => migrate(client))
    const seal = sealOf(config, (await openOffice(database, systemClock)) !== undefined)
    const context = { district: demoDistrict, unit: demoDistrict, person: 'system', roles: ['system'] }
    if (!(await openOffice(database, systemClock))) await database.transaction(context, (db) => addDistrict(db, { streets: 1 }))
    const office = await openOffice(database, systemClock)
    if (!office?.demo) throw new Problem('这个数据目录里是正式单位的数据，不能生成虚构的年度。请用 --data 换一个目录。')
    const street = office.units.find((unit) => unit.kind === 'street')
    if (!street) throw new Problem('演示区没有街道')
    const made = await database.transaction(context, async (db) => {
      const [already] = await db.rows<{ n: number }>(
        `select count(*) as n from figure_month where month between $1 and $2 and amount <> 0`,
        [`${file.year}-01-01`, `${file.year}-12-31`],
      )
      if (already?.n) throw new Problem(`这个数据目录里已有${file.year}年的记录，再生成就与文件不符。请用 --data 换一个空目录。`)
      return makeYear(db, { office, seal }, castOf(office, street.path), file)
    })
    console.log(`${street.name}${file.year}年：${made.matters}件事项和台账记录`)
    for (const target of made.targets) console.log(`  ✓ ${target.label}：${target.file.value}${target.file.unit}`)
    for (const { label, wanted, made: value, amount, base } of made.nearest)
      console.log(`  ≈ ${label}：${wanted}% 用整数无法得到，最接近的是 ${amount}/${base} = ${value.toFixed(2)}%`)
    for (const { figure, why } of made.left) console.log(`  – ${figure.label_zh}：${why}`)
    return 0
  } finally {
    await database.close()
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new Problem(`读不到文件 ${path}`, { cause })
  }
}
