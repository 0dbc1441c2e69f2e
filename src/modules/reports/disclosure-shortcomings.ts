import type { FigureRef } from '../../definition/index.ts'
import { told, toldActive } from '../../law/disclosure/index.ts'
import { type DisclosureTables, totalOf } from '../disclosure/index.ts'
import type { Book } from '../figures/index.ts'

/** A figure told in a sentence; a negative `ago` is not meant: 1 is the year before. */
export interface Told extends FigureRef {
  readonly ago?: 0 | 1
  readonly mode?: 'value' | 'difference' | 'fraction' | 'bare'
}
export type Words = string | Told

/** What the year shows to be weak: the problem with its cause, and what next year does about it. */
export interface Shortcoming {
  readonly problem: readonly Words[]
  readonly measure: string
}

/** From the gravest the figures show to what offices usually find; two at least, four at most. */
export function shortcomingsOf(book: Book, tables: DisclosureTables): Shortcoming[] {
  const period = String(tables.year)
  const onTime = book.amounts(told.onTime, period)
  const corrected = tables.remedies.reduce((sum, { cells }) => sum + (cells[1]?.value ?? 0), 0)
  const items = book.amounts(told.itemsOnTime, period)
  const trained = book.amounts(toldActive('training'), period).amount
  const explained = book.amounts(toldActive('interpretation'), period).amount
  const shown: (Shortcoming | undefined)[] = [
    corrected > 0
      ? {
          problem: [
            '个别答复的事实认定或者法律适用不够准确，被行政复议、行政诉讼纠正',
            told.corrected,
            '，主要是答复前的合法性审核不够严格。',
          ],
          measure: '不予公开、部分公开等答复作出前一律经合法性审核，对被纠正的案件逐件复盘，同类申请统一答复口径。',
        }
      : undefined,
    onTime.amount < onTime.base
      ? {
          problem: ['答复时效还有差距，按期答复率为', { ...told.onTime, mode: 'fraction' }, '，主要是跨科室检索衔接不畅、期限提醒不够。'],
          measure: '收到申请当日分办到科室，期限过半即提醒、临期由分管负责人调度，确保在法定期限内答复。',
        }
      : undefined,
    totalOf(tables, 'stillUnclear', 'overdueCorrection') > 0
      ? {
          problem: ['对申请人的指导服务不够，部分申请因内容不明确、逾期未补正没有得到实质答复，主要是受理时沟通解释不充分。'],
          measure: '受理环节主动与申请人沟通，一次说清需要补正的内容，帮助其准确描述所需信息。',
        }
      : undefined,
    items.amount < items.base
      ? {
          problem: ['主动公开不够及时，按期公开的占', { ...told.itemsOnTime, mode: 'fraction' }, '，主要是信息形成后没有及时移送公开。'],
          measure: '信息形成时即登记公开事项，明确责任科室和到期日，期限过半即提醒，逾期的按月通报。',
        }
      : undefined,
    trained === 0
      ? {
          problem: ['工作人员对条例规定的公开范围、不予公开情形把握不够准确，主要是业务培训没有常态开展。'],
          measure: '每半年至少组织一次政府信息公开业务培训，结合典型案例讲解公开范围和答复规范。',
        }
      : undefined,
    explained === 0
      ? {
          problem: ['政策解读的针对性、通俗性不强，主要是解读与文件起草没有同步谋划。'],
          measure: '解读材料与政策文件同步起草、同步审签、同步发布，多用图解和问答回应群众关心的问题。',
        }
      : undefined,
  ]
  return [...shown.flatMap((one) => one ?? []), ...usual].slice(0, Math.max(2, Math.min(4, shown.filter(Boolean).length)))
}

const usual: readonly Shortcoming[] = [
  {
    problem: ['主动公开的内容还不够丰富，重点领域信息更新不够及时，主要是信息报送责任没有落实到岗位。'],
    measure: '对照主动公开基本目录明确责任科室和更新时限，每季度自查一次，逾期未更新的通报。',
  },
  {
    problem: ['公开形式较为单一，与群众互动不够，主要是对公众需求了解不深。'],
    measure: '用好政务新媒体和社区公开栏，通过政府开放日、居民议事会听取需求，让公开内容看得懂、用得上。',
  },
]
