import { months } from '../../definition/index.ts'
import { remedyText } from './grounds.ts'
import { summaryProcedure } from './summary-procedure.ts'

/** Decisions on the spot to the end of 2023: the party may go to review or straight to court. */
export const summaryPenalty2021 = summaryProcedure({
  edition: '2021年修订',
  inForce: { from: '2021-07-15', to: '2023-12-31' },
  remedyText,
  remedyLength: months(6),
})
