import { z } from 'zod'
import { figureCatalogue } from '../../../law/index.ts'
import { gravities } from '../../../law/report/index.ts'
import { tokenModes } from '../doc.ts'
import { slotsIn } from '../template.ts'
import { findPassage } from './library.ts'
import { type Condition, conditionKinds, deficiencyPlace, modeLabels, type OwnSentence, usualPlace } from './own-sentence.ts'

/** What is wrong with a sentence, and where: `place`, `figures.held`, `says.0`. */
export interface SentenceProblem {
  readonly at: string
  readonly says: string
}

/** A sentence as a browser sends it, with everything that is wrong with it, all at once. */
export function readSentence(given: unknown): { readonly sentence: OwnSentence } | { readonly problems: readonly SentenceProblem[] } {
  const parsed = shape.safeParse(given)
  if (!parsed.success) return { problems: parsed.error.issues.map((issue) => ({ at: issue.path.join('.'), says: issue.message })) }
  const sentence: OwnSentence = parsed.data
  const problems = [
    ...placeProblems(sentence),
    ...mendsProblems(sentence),
    ...figureProblems(sentence),
    ...sentence.says.flatMap((_, index) => wordingProblems(sentence, index)),
  ]
  return problems.length > 0 ? { problems } : { sentence }
}

const shape = z.object({
  place: z.string('请选择放在哪一章'),
  figures: z
    .record(
      z.string().regex(/^[a-z]\w{0,29}$/i, '代号由字母开头，只含字母和数字，最多30个'),
      z.object({
        figure: z.string('请选择统计数'),
        where: z.record(z.string(), z.string()).default({}),
        half: z
          .union([z.literal(1), z.literal(2)], '只能选上半年或者下半年')
          .nullish()
          .transform((half) => half ?? null),
      }),
      '请选择统计数',
    )
    .refine((figures) => Object.keys(figures).length <= 12, '一句最多用12项统计数'),
  says: z
    .array(
      z.object({
        text: z.string('请填写句子').trim().min(4, '句子太短，至少4个字').max(500, '句子最多500个字'),
        when: z
          .array(
            z.object({
              slot: z.string('请选择条件所看的统计数'),
              is: z.enum(Object.keys(conditionKinds) as [keyof typeof conditionKinds], '没有这种条件'),
              than: z.number('请填写数值').optional(),
            }),
          )
          .max(6, '一种写法最多6个条件')
          .default([]),
      }),
      '请填写句子',
    )
    .min(1, '请至少填写一种写法')
    .max(6, '一句最多6种写法'),
  mends: z
    .object({
      cause: words('原因', 4, 300),
      plan: z.object({
        title: words('下一年安排的标题', 4, 40),
        says: words('下一年的措施', 8, 500),
        target: z.string().trim().max(200, '目标最多200个字').default(''),
        section: words('责任科室', 2, 60),
      }),
      gravity: z.enum(gravities, '请选择不足的轻重'),
    })
    .optional(),
})

function words(what: string, min: number, max: number) {
  return z.string(`请填写${what}`).trim().min(min, `${what}至少${min}个字`).max(max, `${what}最多${max}个字`)
}

function placeProblems({ place, mends }: OwnSentence): SentenceProblem[] {
  const isDeficiency = place === deficiencyPlace || place === usualPlace
  if (!isDeficiency && !findPassage(place)) return [{ at: 'place', says: '没有这个章节，请重新选择放在哪一章' }]
  if (isDeficiency && !mends) return [{ at: 'mends', says: '不足要写明原因和下一年的措施' }]
  return isDeficiency || !mends ? [] : [{ at: 'mends', says: '只有不足才写原因和措施' }]
}

/** Cause and measure are words; the target may tell the figures of the sentence. */
function mendsProblems({ figures, mends, place }: OwnSentence): SentenceProblem[] {
  if (!mends) return []
  const { cause, plan } = mends
  const parts = [
    { at: 'mends.cause', what: '原因', text: cause },
    { at: 'mends.plan.says', what: '措施', text: plan.says },
  ]
  const problems = parts.flatMap(({ at, what, text }) => [
    ...wordsOnly(what, text).map((says) => ({ at, says })),
    ...(text.endsWith('。') ? [] : [{ at, says: `${what}应当以句号结尾` }]),
  ])
  const title = /[。，；：\d{}[\]【】]$|[\d{}[\]【】]/.test(plan.title)
    ? [{ at: 'mends.plan.title', says: '标题里不写数字和代号，结尾不用标点' }]
    : []
  if (plan.target === '') return [...problems, ...title]
  const inTarget = place === usualPlace ? wordsOnly('目标', plan.target) : slotProblems(plan.target, figures)
  return [...problems, ...title, ...inTarget.map((says) => ({ at: 'mends.plan.target', says }))]
}

function figureProblems({ figures, says, place, mends }: OwnSentence): SentenceProblem[] {
  if (place === usualPlace)
    return Object.keys(figures).length > 0 ? [{ at: 'figures', says: '这类不足是数据没有反映的，不用统计数；有数据的请另外新增一条' }] : []
  const named = new Set([
    ...says.flatMap(({ text, when }) => [...slotsIn(text).map(({ slot }) => slot), ...when.map(({ slot }) => slot)]),
    ...slotsIn(mends?.plan.target ?? '').map(({ slot }) => slot),
  ])
  const problems = Object.entries(figures).flatMap(([key, { figure, where, half }]): SentenceProblem[] => {
    const at = `figures.${key}`
    const declared = figureCatalogue().get(figure)
    if (!declared) return [{ at, says: `没有“${figure}”这个统计数` }]
    const found: SentenceProblem[] = []
    for (const [dim, option] of Object.entries(where)) {
      const known = declared.dims.find((one) => one.key === dim)
      if (!known) found.push({ at, says: `“${declared.label}”不分“${dim}”统计` })
      else if (!Object.hasOwn(known.options, option)) found.push({ at, says: `“${declared.label}”的${known.label}没有“${option}”这一项` })
    }
    if (half && declared.type === 'distinct') found.push({ at, says: `“${declared.label}”不能按半年统计` })
    if (!named.has(key)) found.push({ at, says: `句子里没有用到“${declared.label}”（${key}），请用 {${key}} 写进句子，或者去掉它` })
    return found
  })
  return Object.keys(figures).length === 0
    ? [{ at: 'figures', says: '请至少选择一项统计数：句子由数字带出，没有数字的话直接写在报告里' }]
    : problems
}

function wordingProblems({ figures, says, place }: OwnSentence, index: number): SentenceProblem[] {
  const { text, when } = says[index]!
  const at = `says.${index}`
  const isPlain = place === usualPlace
  return [
    ...(isPlain ? wordsOnly('这类不足', text) : slotProblems(text, figures)).map((words) => ({ at, says: words })),
    ...(!isPlain && slotsIn(text).length === 0 ? [{ at, says: '句子里没有统计数，请用 {代号} 写入' }] : []),
    ...(/[。！；]\]?$/.test(text) ? [] : [{ at, says: '句子应当以句号结尾' }]),
    ...when.flatMap((condition) => conditionProblems(condition, figures, at)),
  ]
}

/** What is wrong with the placeholders of a text, and with the words around them. */
function slotProblems(text: string, figures: OwnSentence['figures']): string[] {
  const problems = slotsIn(text).flatMap(({ slot, mode }) => {
    const chosen = figures[slot]
    if (!chosen) return [`句子里的 {${slot}} 没有选择统计数`]
    if (!(tokenModes as readonly string[]).includes(mode))
      return [`{${slot}:${mode}} 的写法不存在，可用：${tokenModes.map((one) => `${one}（${modeLabels[one]}）`).join('、')}`]
    const declared = figureCatalogue().get(chosen.figure)
    return ['fraction', 'part', 'base', 'rest'].includes(mode) && declared?.type !== 'ratio'
      ? [`{${slot}:${mode}} 只能用于比率，“${declared?.label ?? slot}”不是比率`]
      : []
  })
  const bare = text.replace(/\{\w+(?::\w+)?\}/g, '')
  if (/[{}]/.test(bare)) problems.push('花括号没有配对，或者代号写错，应为 {代号} 或者 {代号:写法}')
  if (!balanced(bare)) problems.push('方括号没有配对。方括号里的话在没有数据时省去，不能一层套一层')
  return [...problems, ...plainProblems(bare)]
}

function wordsOnly(what: string, text: string): string[] {
  return [...(/[{}[\]]/.test(text) ? [`${what}里不能用代号和方括号，数字写在有统计数的不足或者目标里`] : []), ...plainProblems(text)]
}

function plainProblems(text: string): string[] {
  const problems: string[] = []
  if (/\d/.test(text.replace(/《[^》]*》|12345|12348/g, ''))) problems.push('句子里不能直接写数字，数字一律用 {代号} 由台账带出')
  if (/[【】]/.test(text)) problems.push('【】用于待补、待核的提示，不能写进句子')
  return problems
}

function conditionProblems({ slot, is, than }: Condition, figures: OwnSentence['figures'], at: string): SentenceProblem[] {
  if (!figures[slot]) return [{ at, says: `条件里的“${slot}”没有选择统计数` }]
  if ((is === 'atLeast' || is === 'below') && than === undefined) return [{ at, says: `条件“${conditionKinds[is]}”要填写数值` }]
  return []
}

function balanced(text: string): boolean {
  let open = false
  for (const character of text) {
    if (character === '[' && open) return false
    if (character === ']' && !open) return false
    if (character === '[') open = true
    if (character === ']') open = false
  }
  return !open
}
