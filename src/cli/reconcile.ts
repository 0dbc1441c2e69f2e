import { reconcile, verifyChains } from '../modules/matters/index.ts'
import { readConfig } from '../platform/config.ts'
import { withInstallation } from './installation.ts'

export const summary = '对账：月度合计 = 明细之和 = 按历史重算；并复核每件事项的哈希链'
export const usage = `用法：yifa reconcile [--data 数据目录]

全部一致时退出码为 0；有差异时逐条列出，退出码为 1。`

export async function run(args: string[]): Promise<number> {
  return withInstallation(readConfig(args), ({ database, office, seal }) =>
    database.as(office.systemContext, async (db) => {
      const proof = await reconcile(db, { office, seal }, (done, total) => process.stderr.write(`\r对账 ${done}/${total}`))
      const chain = await verifyChains(db, office.district, { progress: (done) => process.stderr.write(`\r复核历史 ${done}条      `) })
      process.stderr.write('\n')
      for (const one of proof.differences)
        console.log(
          `${one.what === 'totals' ? '合计不符' : '重算不符'}：${one.figure} ${one.unit} ${one.place} 账上 ${one.stored || '—'} 应为 ${one.proved}`,
        )
      for (const one of chain.broken) console.log(`历史被改动：事项 ${one.matter} 第${one.version}条`)
      console.log(
        `事项${proof.matters}件，明细${proof.postings}条，合计${proof.totals}条，差异${proof.differences.length}处；历史${chain.entries}条，断链${chain.broken.length}处`,
      )
      return proof.differences.length + chain.broken.length === 0 ? 0 : 1
    }),
  )
}
