import { constants, inflateSync } from 'node:zlib'

/** What the elements of a tagged PDF say that pdfjs keeps to itself, by the marked content they hold (`p10R_mc3`, as pdfjs names it). */
export interface PdfElements {
  /** The element a content belongs to, elements within a line aside: one paragraph, also where it runs over a page. */
  readonly owner: ReadonlyMap<string, number>
  /** All cells of the row a content stands in, with the columns and rows each covers. */
  readonly row: ReadonlyMap<string, readonly Spans[]>
}

export interface Spans {
  readonly columns: number
  readonly rows: number
}

/** Looks through the objects of the file (ISO 32000-1, 14.7.2 and 14.8.5.7). What cannot be read, such as a file with a password, says nothing. */
export function elementsOfPdf(bytes: Uint8Array): PdfElements {
  const objects = objectsOf(bytes)
  const owner = new Map<string, number>()
  const row = new Map<string, Spans[]>()
  for (const [number, body] of objects)
    if (element.test(body)) for (const each of kidsOf(body)) if (typeof each === 'string') owner.set(each, aroundLine(objects, number))
  const seen = new Set<number>()
  for (const body of objects.values()) {
    if (!/\/S\s*\/TR\b/.test(body)) continue
    const cells = kidsOf(body).filter((each) => typeof each === 'number' && !seen.has(each)) as number[]
    const spans = cells.map((each) => spansOf(objects, each))
    for (const each of cells) for (const id of contentsOf(objects, each, seen)) row.set(id, spans)
  }
  return { owner, row }
}

/** The dictionary of each object. */
type Objects = Map<number, string>

/** Names of elements within a line; all others begin one of their own. */
export const inline =
  /^(?:Span|NonStruct|Private|Quote|Link|Em|Strong|Sub|Reference|Code|BibEntry|Annot|Ruby|RB|RT|RP|Warichu|WT|WP|Lbl|LBody|FENote)$/

function aroundLine(objects: Objects, number: number): number {
  let at = number
  for (let steps = 0; steps < 12; steps++) {
    const body = objects.get(at) ?? ''
    const around = /\/P\s+(\d+) \d+ R/.exec(body)?.[1]
    if (!around || !inline.test(/\/S\s*\/(\w+)/.exec(body)?.[1] ?? '')) return at
    at = Number(around)
  }
  return at
}

const element = /\/S\s*\/[A-Za-z]/
const packed = /\/Type\s*\/ObjStm\b/
/** Far more than the structure of any report, so that a packed bomb does not fill the memory. */
const largest = 48 * 1024 * 1024

/** Objects by their number, the last version of each; those that are packed together too. */
function objectsOf(bytes: Uint8Array): Objects {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = file.toString('latin1')
  const objects: Objects = new Map()
  const head = /\b(\d{1,8}) \d{1,5} obj\b/g
  let left = largest
  for (let found = head.exec(text); found; found = head.exec(text)) {
    const close = text.indexOf('endobj', head.lastIndex)
    const end = close < 0 ? text.length : close
    const whole = text.slice(head.lastIndex, end)
    const stream = whole.indexOf('stream')
    const body = stream < 0 ? whole : whole.slice(0, stream)
    objects.set(Number(found[1]), body)
    if (stream >= 0 && packed.test(body)) {
      const data = stream + (whole[stream + 6] === '\r' ? 8 : 7)
      left -= unpack(body, file.subarray(head.lastIndex + data, end), left, objects)
    }
    head.lastIndex = end
  }
  return objects
}

/** How many bytes the packed objects have. */
function unpack(head: string, data: Uint8Array, most: number, into: Objects): number {
  let text: string
  try {
    text = inflateSync(data, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')
  } catch {
    return 0
  }
  const first = Number(/\/First\s+(\d+)/.exec(head)?.[1] ?? 0)
  const places = text.slice(0, first).trim().split(/\s+/).map(Number)
  for (let at = 0; at + 1 < places.length; at += 2) {
    const next = places[at + 3]
    into.set(places[at]!, text.slice(first + places[at + 1]!, next === undefined ? undefined : first + next))
  }
  return text.length
}

const kids = /\[[^\]]*\]|<<[^>]*>>|\d+ \d+ R|\d+/y

/** What an element holds: names of contents, and the numbers of the elements within it. */
function kidsOf(body: string): (string | number)[] {
  const at = body.search(/\/K(?![A-Za-z])/)
  if (at < 0) return []
  kids.lastIndex = at + 2 + body.slice(at + 2).search(/\S|$/)
  const held = kids.exec(body)?.[0] ?? ''
  const pageOf = (text: string) => /\/Pg\s+(\d+) \d+ R/.exec(text)?.[1]
  const page = pageOf(body.slice(0, at)) ?? pageOf(body.slice(at + held.length))
  return [...held.matchAll(/<<([^<>]*)>>|(\d+) \d+ R|(\d+)/g)].flatMap(([, marked, reference, content]): (string | number)[] => {
    if (reference) return [Number(reference)]
    const id = content ?? /\/MCID\s+(\d+)/.exec(marked ?? '')?.[1]
    const on = pageOf(marked ?? '') ?? page
    return id && on ? [`p${on}R_mc${id}`] : []
  })
}

/** The contents of an element and those within it. In a tree each stands once; in a file made to go round in circles it is looked at once. */
function contentsOf(objects: Objects, number: number, seen: Set<number>): string[] {
  const found: string[] = []
  const open = [number]
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (seen.has(each)) continue
    seen.add(each)
    for (const kid of kidsOf(objects.get(each) ?? '')) typeof kid === 'string' ? found.push(kid) : open.push(kid)
  }
  return found
}

/** The attributes stand in the element itself or in objects it points to. */
function spansOf(objects: Objects, number: number): Spans {
  const body = objects.get(number) ?? ''
  const at = body.search(/\/A(?![A-Za-z])/)
  const told = at < 0 ? '' : (/^\/A\s*(\[[^\]]*\]|\d+ \d+ R)/.exec(body.slice(at))?.[1] ?? '')
  const elsewhere = [...told.matchAll(/(\d+) \d+ R/g)].slice(0, 8).map(([, each]) => (objects.get(Number(each)) ?? '').slice(0, 500))
  const text = [body, ...elsewhere].join(' ')
  const span = (name: string) => Math.min(60, Math.max(1, Number(new RegExp(`/${name}\\s+(\\d+)`).exec(text)?.[1] ?? 1)))
  return { columns: span('ColSpan'), rows: span('RowSpan') }
}
