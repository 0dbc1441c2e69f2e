import { inChinese } from './numerals.ts'

/** Counts the automatic numbers of a document's paragraphs, in order. */
export type Numbering = {
  /** The number of the next paragraph with this style and list reference, or '' when it has none. */
  next(style: string | undefined, list: { id?: string; level?: number }): string
}

type Level = { format: string; text: string; start: number }

/** Reads word/numbering.xml and word/styles.xml; either may be empty. */
export function numberingOf(numberingXml: string, stylesXml: string): Numbering {
  const levels = listLevels(numberingXml)
  const styles = styleLists(stylesXml)
  const counters = new Map<string, number[]>()
  return {
    next(style, list) {
      const fromStyle = style ? styles.get(style) : undefined
      const id = list.id ?? fromStyle?.id
      const depth = list.level ?? fromStyle?.level ?? 0
      const own = id ? levels.get(id) : undefined
      const level = own?.lists[depth]
      if (!own || !level || level.format === 'bullet' || level.format === 'none') return ''
      const counts = counters.get(own.abstract) ?? []
      counters.set(own.abstract, counts)
      counts[depth] = (counts[depth] ?? level.start - 1) + 1
      counts.length = depth + 1
      return level.text.replace(/%(\d)/g, (_, digit) => {
        const at = Number(digit) - 1
        const each = own.lists[at]
        return each ? written(counts[at] ?? each.start, each.format) : ''
      })
    },
  }
}

function listLevels(xml: string): Map<string, { abstract: string; lists: Level[] }> {
  const abstracts = new Map<string, Level[]>()
  for (const [, id = '', body = ''] of xml.matchAll(/<w:abstractNum\b[^>]*w:abstractNumId="(\d+)"[^>]*>([\s\S]*?)<\/w:abstractNum>/g)) {
    const lists: Level[] = []
    for (const [, depth = '0', inner = ''] of body.matchAll(/<w:lvl\b[^>]*w:ilvl="(\d)"[^>]*>([\s\S]*?)<\/w:lvl>/g))
      lists[Number(depth)] = {
        format: one(inner, 'numFmt') ?? 'decimal',
        text: one(inner, 'lvlText') ?? '',
        start: Number(one(inner, 'start') ?? 1),
      }
    abstracts.set(id, lists)
  }
  const result = new Map<string, { abstract: string; lists: Level[] }>()
  for (const [, id = '', body = ''] of xml.matchAll(/<w:num\b[^>]*w:numId="(\d+)"[^>]*>([\s\S]*?)<\/w:num>/g)) {
    const abstract = one(body, 'abstractNumId') ?? ''
    result.set(id, { abstract, lists: abstracts.get(abstract) ?? [] })
  }
  return result
}

function styleLists(xml: string): Map<string, { id: string; level: number }> {
  const result = new Map<string, { id: string; level: number }>()
  for (const [, id = '', body = ''] of xml.matchAll(/<w:style\b[^>]*w:styleId="([^"]+)"[^>]*>([\s\S]*?)<\/w:style>/g)) {
    const list = one(body, 'numId')
    if (list) result.set(id, { id: list, level: Number(one(body, 'ilvl') ?? 0) })
  }
  return result
}

function one(xml: string, name: string): string | undefined {
  return new RegExp(`<w:${name}\\b[^>]*w:val="([^"]*)"`).exec(xml)?.[1]
}

function written(value: number, format: string): string {
  if (/chinese|japaneseCounting|ideograph|taiwanese/i.test(format)) return inChinese(value)
  if (format === 'decimalEnclosedCircle') return String.fromCodePoint(0x245f + value)
  if (format === 'upperLetter' || format === 'lowerLetter') return String.fromCharCode((format === 'upperLetter' ? 64 : 96) + value)
  return String(value)
}
