import type { Day } from '../../../definition/index.ts'
import { findProcedure } from '../../../law/index.ts'
import type { Db } from '../../../platform/database.ts'
import type { Desk } from '../../matters/index.ts'
import type { ReportKey } from '../kinds.ts'
import { findReport } from '../store.ts'
import { carrierOf, digestOf } from './matter.ts'
import { openPersonalData } from './publish.ts'
import { findReportMatter, listEditions } from './store.ts'

/** Where a report stands on its way to the public, beside what the page of its matter tells. */
export interface PublishingState {
  readonly title: string
  /** The matter that carries it; its stage, limits and next steps are read from its own address. */
  readonly matter: { readonly id: string; readonly number: string; readonly stage: string } | null
  /** Steps that are taken here and not on the page of the matter. */
  readonly here: { readonly open: string; readonly send: string; readonly publish: string; readonly withdraw: string }
  /** The frozen newest version; null while the newest is a draft. */
  readonly frozen: { readonly version: number; readonly digest: string } | null
  /** The version that was sent for review, and whether it is the frozen one. */
  readonly sent: { readonly version: number; readonly digest: string; readonly same: boolean } | null
  /** What stands in the way of publishing besides the procedure, in the user's words. */
  readonly hindrances: readonly string[]
  readonly editions: readonly EditionView[]
}

export interface EditionView {
  readonly edition: number
  readonly version: number
  readonly indexNumber: string
  readonly number: string
  readonly publishedOn: Day
  readonly withdrawnOn: Day | null
  readonly withdrawnReason: string | null
  /** Path of its public page. */
  readonly address: string
}

export async function viewPublishing(db: Db, desk: Desk, key: ReportKey): Promise<PublishingState> {
  const carrier = carrierOf(key.kind)
  const [matter, row, editions] = await Promise.all([
    findReportMatter(db, carrier.procedure, key),
    findReport(db, key.unit, key.year, key.kind),
    listEditions(db, key),
  ])
  const { digest, version } = carrier.read(matter?.values ?? {})
  const frozen = row?.state === 'frozen' ? { version: row.version, digest: digestOf(row) } : null
  const stages = matter && findProcedure(carrier.procedure, desk.office.today())?.stages
  const stage = matter && stages?.[matter.stage]
  const { return: _, ...here } = carrier.steps
  return {
    title: carrier.title,
    matter: matter
      ? { id: matter.id, number: matter.number, stage: typeof stage === 'string' ? stage : (stage?.label ?? matter.stage) }
      : null,
    here,
    frozen,
    sent: digest === undefined || version === undefined ? null : { version, digest, same: digest === frozen?.digest },
    hindrances: [
      ...(desk.office.unit(key.unit)?.creditCode
        ? []
        : ['本单位没有登记统一社会信用代码，不能编索引号：请系统管理员在「管理—单位」中登记']),
      ...(row && frozen ? openPersonalData(desk, row, key).map(({ text, message }) => `“${text.slice(0, 30)}”：${message}`) : []),
    ],
    editions: editions.map(({ edition, version: published, metadata, published_on, withdrawn_on, withdrawn_reason }) => ({
      edition,
      version: published,
      indexNumber: metadata.indexNumber,
      number: metadata.number,
      publishedOn: published_on,
      withdrawnOn: withdrawn_on,
      withdrawnReason: withdrawn_reason,
      address: `${metadata.address}?edition=${edition}`,
    })),
  }
}
