import { z } from 'zod'
import { HttpProblem } from '../../../platform/http.ts'

/** What browsers send about a report beside its text. Each reader throws HttpProblem 422 with what is wrong, in words for the user. */
export const givenPart = reader(
  z.object({
    part: z.string().min(1, '请选择部分').max(300),
    person: z.string().nullable(),
    dueOn: z.iso.date('完成日期应为某年某月某日').nullish(),
    state: z.enum(['assigned', 'done']).default('assigned'),
  }),
)

export const givenRemark = reader(
  z.object({
    quote: z.string().max(3000, '选中的文字太长，请分段提意见'),
    before: z.string().max(200).default(''),
    after: z.string().max(200).default(''),
    body: z.string().trim().max(2000, '意见请不超过2000字').default(''),
    proposes: z.string().max(5000, '修改建议请不超过5000字').nullish(),
    answers: z.uuid().nullish(),
  }),
)

export const givenSettlement = reader(
  z.object({
    how: z.enum(['accepted', 'declined', 'settled'], '请说明是采纳、不采纳还是办结'),
    word: z.string().trim().max(2000).default(''),
  }),
)

export const givenReview = reader(
  z.object({
    version: z.number(),
    answers: z
      .array(z.object({ rule: z.string(), text: z.string(), reason: z.string().trim().min(2, '请写明可以公开的理由').max(500) }))
      .max(500),
    remark: z.string().trim().max(1000).optional(),
  }),
)

function reader<T>(schema: z.ZodType<T>): (body: unknown) => T {
  return (body) => {
    const parsed = schema.safeParse(body)
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    const words = issue && /[一-鿿]/.test(issue.message) ? issue.message : '填写的内容不完整，请检查后再保存'
    throw new HttpProblem(422, 'given', words)
  }
}
