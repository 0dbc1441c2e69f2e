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
  const used = new Set<string>()
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
      // A list that starts anew counts in the lists of its kind, from its own start.
      const anew = used.has(id!) ? undefined : own.starts
      used.add(id!)
      if (anew) for (const [at, start] of anew) counts[at] = start - 1
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

type List = { abstract: string; lists: Level[]; starts: Map<number, number> }

function listLevels(xml: string): Map<string, List> {
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
  const result = new Map<string, List>()
  for (const [, id = '', body = ''] of xml.matchAll(/<w:num\b[^>]*w:numId="(\d+)"[^>]*>([\s\S]*?)<\/w:num>/g)) {
    const abstract = one(body, 'abstractNumId') ?? ''
    const overrides = body.matchAll(/<w:lvlOverride\b[^>]*w:ilvl="(\d)"[^>]*>([\s\S]*?)<\/w:lvlOverride>/g)
    const starts = new Map<number, number>()
    for (const [, depth = '0', inner = ''] of overrides) {
      const start = one(inner, 'startOverride')
      if (start) starts.set(Number(depth), Number(start))
    }
    result.set(id, { abstract, lists: abstracts.get(abstract) ?? [], starts })
  }
  return result
}

function styleLists(xml: string): Map<string, { id: string; level: number }> {
  const own = new Map<string, { id: string | undefined; level: number | undefined; base: string | undefined }>()
  for (const [, id = '', body = ''] of xml.matchAll(/<w:style\b[^>]*w:styleId="([^"]+)"[^>]*>([\s\S]*?)<\/w:style>/g)) {
    const level = one(body, 'ilvl')
    own.set(id, { id: one(body, 'numId'), level: level === undefined ? undefined : Number(level), base: one(body, 'basedOn') })
  }
  const result = new Map<string, { id: string; level: number }>()
  for (const name of own.keys()) {
    let [list, level]: [string | undefined, number | undefined] = [undefined, undefined]
    // A style takes what it does not say from the one it is based on; a broken file may go round in a circle.
    for (let at: string | undefined = name, steps = 0; at !== undefined && steps < 12; at = own.get(at)?.base, steps++) {
      list ??= own.get(at)?.id
      level ??= own.get(at)?.level
    }
    if (list) result.set(name, { id: list, level: level ?? 0 })
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
