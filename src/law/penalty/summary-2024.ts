import { calendar } from '../../definition/index.ts'
import { summaryProcedure } from './summary-procedure.ts'

/** Decisions on the spot since 2024-01-01, when article 23 of the revised 行政复议法 put reconsideration before the court. */
export const summaryPenalty2024 = summaryProcedure({
  edition: '2021年修订，复议前置',
  inForce: { from: '2024-01-01' },
  remedyText:
    '如不服本当场处罚决定，应当自收到本决定书之日起六十日内先依法申请行政复议；对行政复议决定不服的，可以自收到复议决定书之日起十五日内向有管辖权的人民法院提起行政诉讼。复议、诉讼期间，本决定不停止执行，法律另有规定的除外。',
  remedyLength: calendar(60),
})
