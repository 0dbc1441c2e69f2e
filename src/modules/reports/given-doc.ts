import { z } from 'zod'
import { type CatalogueFigure, figureCatalogue } from '../../law/index.ts'
import { HttpProblem } from '../../platform/http.ts'
import type { Book } from '../figures/index.ts'
import { type BlockNode, mapTokens, type ReportDoc, type Token, tokenModes, tokensOf } from './doc.ts'
import { tokenText } from './tell.ts'

/**
 * The document a browser sends, read strictly: what the editor does not know is refused, and so is a token whose words are neither
 * those of the book nor those last saved. What comes out holds only words of the book in its tokens.
 * @throws HttpProblem 422
 */
export function readGivenDoc(given: unknown, book: Book, year: number, saved: ReportDoc | undefined): ReportDoc {
  const parsed = docSchema.safeParse(given)
  if (!parsed.success) throw refused('报告内容的格式不对')
  const known = new Map(saved ? tokensOf(saved).map((token) => [keyOf(token), token.text]) : [])
  const ids = new Set<string>()
  return mapTokens(parsed.data, (token) => {
    if (ids.has(token.id)) throw refused(`数据“${token.id}”在文中出现了两次，请重新插入其中一处`)
    ids.add(token.id)
    requireDeclared(token, year)
    const text = tokenText(book, token)
    if (token.text !== '' && token.text !== text && token.text !== known.get(keyOf(token)))
      throw refused(`文中的“${token.text}”与台账不符，应为“${text}”。数据由系统填写，不能手工改动。`, 'tokenAltered')
    return { ...token, text }
  })
}

const tokenSchema = z.object({
  id: z.string().min(1).max(200),
  figure: z.string(),
  where: z
    .record(z.string(), z.string())
    .nullish()
    .transform((where) => (where && Object.keys(where).length > 0 ? where : null)),
  year: z.number(),
  half: z
    .union([z.literal(1), z.literal(2)])
    .nullish()
    .transform((half) => half ?? null),
  mode: z.enum(tokenModes),
  text: z.string(),
})
const markSchema = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['bold', 'italic']) }),
  z.object({ type: z.literal('entry'), attrs: z.object({ matter: z.uuid() }) }),
])
const inlineSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string().min(1), marks: z.array(markSchema).optional() }),
  z.object({ type: z.literal('figure'), attrs: tokenSchema }),
])
const level = z.union([z.literal(1), z.literal(2), z.literal(3)])
const blockSchema: z.ZodType<BlockNode> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('heading'), attrs: z.object({ level }), content: z.array(inlineSchema).optional() }),
    z.object({ type: z.literal('paragraph'), content: z.array(inlineSchema).optional() }),
    z.object({ type: z.literal('bulletList'), content: z.array(z.object({ type: z.literal('listItem'), content: z.array(blockSchema) })) }),
  ]),
)
const docSchema = z.object({ type: z.literal('doc'), content: z.array(blockSchema).max(5000) })

function requireDeclared({ figure, where, year, half }: Token, reported: number): void {
  const declared = figureCatalogue().get(figure)
  if (!declared) throw refused(`没有“${figure}”这个统计数`)
  if (year !== reported && year !== reported - 1) throw refused('文中的数据只能是报告年度或者上一年度的')
  if (half !== null && declared.type === 'distinct') throw refused(`“${declared.label}”不能按半年统计`)
  if (!hasParts(declared, where ?? {})) throw refused(`“${declared.label}”没有这样的分项`)
}

function hasParts(figure: CatalogueFigure, where: Readonly<Record<string, string>>): boolean {
  return Object.entries(where).every(([key, value]) => {
    const options = figure.dims.find((dim) => dim.key === key)?.options
    return options !== undefined && Object.hasOwn(options, value)
  })
}

/** What a token tells, whatever its id and words. */
function keyOf({ figure, where, year, half, mode }: Token): string {
  return JSON.stringify([figure, Object.entries(where ?? {}).sort(), year, half, mode])
}

function refused(message: string, code = 'doc'): HttpProblem {
  return new HttpProblem(422, code, message)
}
