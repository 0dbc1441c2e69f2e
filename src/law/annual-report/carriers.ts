import type { Day } from '../../definition/index.ts'
import { disclosureDuty, disclosureReport } from './disclosure.ts'
import { countsFrom, type Duty } from './procedure.ts'
import { ruleOfLawDuty, ruleOfLawReport } from './rule-of-law.ts'

/** What the pages of a yearly report must know of the procedure that carries it. Steps and fields are named here and nowhere else. */
export interface ReportCarrier {
  readonly procedure: string
  readonly title: string
  /** Month and day of the year after by which it is handed in. */
  readonly dueOn: string
  /** 主题分类 of the published report, and the columns of the site it stands under. */
  readonly topic: string
  readonly columns: readonly string[]
  /** Steps the report's own page takes; the others are taken on the page of the matter. */
  readonly steps: {
    readonly open: string
    readonly send: string
    readonly return: string
    readonly publish: string
    readonly withdraw: string
  }
  /** The paper whose number is the number of the report. */
  readonly numberPaper: string
  readonly reviewingStage: string
  /** Stages in which no meeting stands behind the text: it may still be changed. */
  readonly openStages: readonly string[]
  /** Stages in which the report has reached the organ above. */
  readonly handedInStages: readonly string[]
  /** Values of the opening step, but the drafters. */
  opening(title: string, year: number): { readonly title: string; readonly year: number; readonly countedFrom: Day }
  /** Values of sending a frozen version for review. */
  sending(frozen: Frozen): Readonly<Record<string, unknown>>
  /** Values of publishing. */
  publishing(published: PublishedFacts): Readonly<Record<string, unknown>>
  /** What the matter says of the report. */
  read(values: Readonly<Record<string, unknown>>): CarriedFacts
}

export interface Frozen {
  readonly version: number
  readonly digest: string
  readonly cutOff: string
  readonly manuscript: readonly unknown[]
}

export interface PublishedFacts {
  readonly indexNumber: string
  readonly topic: string
  readonly address: string
  readonly digest: string
  readonly files: readonly unknown[]
}

export interface CarriedFacts {
  readonly version?: number
  readonly digest?: string
  readonly writtenOn?: Day
  readonly ownNumber?: string
  readonly addressee?: string
  readonly copies?: string
}

function carrier(duty: Duty, dueOn: string, topic: string, columns: readonly string[]): ReportCarrier {
  return {
    procedure: duty.id,
    title: duty.title,
    dueOn,
    topic,
    columns,
    steps: { open: 'open', send: 'sendForReview', return: 'returnDraft', publish: 'publish', withdraw: 'withdraw' },
    numberPaper: 'report',
    reviewingStage: 'reviewing',
    openStages: ['drafting', 'reviewing', 'discontinued'],
    handedInStages: ['submitted', 'published', 'withdrawn', 'archived'],
    opening: (title, year) => ({ title, year, countedFrom: countsFrom(duty, year) }),
    sending: ({ version, digest, cutOff, manuscript }) => ({ version, digest, cutOff, manuscript }),
    publishing: ({ indexNumber, topic: filed, address, digest, files }) => ({
      indexNumber,
      topic: filed,
      address,
      publishedDigest: digest,
      publishedFiles: files,
      effect: 'valid',
    }),
    read: (values) => values as CarriedFacts,
  }
}

/** Which procedure carries which kind of yearly report. */
export const reportCarriers = {
  ruleOfLaw: carrier(ruleOfLawDuty, '03-01', '司法行政/政府法治', ['政务公开', '法定主动公开内容', '法治政府建设年度报告']),
  disclosure: carrier(disclosureDuty, '01-31', '综合政务/政务公开', ['政务公开', '政府信息公开年度报告']),
} as const satisfies Record<string, ReportCarrier>

export const annualReports = [ruleOfLawReport, disclosureReport]
