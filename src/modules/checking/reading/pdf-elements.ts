import { inflateSync } from 'node:zlib'

/** What the elements of a tagged PDF say that pdfjs keeps to itself, by the marked content they hold (`p10R_mc3`, as pdfjs names it). */
export interface PdfElements {
  /** The element a content belongs to: one paragraph, also where it runs over a page. */
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
  for (const [number, { body }] of objects)
    if (element.test(body)) for (const each of kidsOf(body)) if (typeof each === 'string') owner.set(each, number)
  for (const { body } of objects.values()) {
    if (!/\/S\s*\/TR\b/.test(body)) continue
    const cells = kidsOf(body).filter((each) => typeof each === 'number')
    const spans = cells.map((each) => spansOf(objects, each))
    for (const each of cells) for (const id of contentsOf(objects, each, 0)) row.set(id, spans)
  }
  return { owner, row }
}

interface PdfObject {
  readonly body: string
}

const element = /\/S\s*\/[A-Za-z]/
const packed = /\/Type\s*\/ObjStm\b/
/** Far more than the structure of any report, so that a packed bomb does not fill the memory. */
const largest = 32 * 1024 * 1024
const deepest = 20

/** Objects by their number, the last version of each; those that are packed together too. */
function objectsOf(bytes: Uint8Array): Map<number, PdfObject> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = file.toString('latin1')
  const objects = new Map<number, PdfObject>()
  let at = 0
  const head = /\b(\d{1,8}) \d{1,5} obj\b/g
  for (;;) {
    head.lastIndex = at
    const found = head.exec(text)
    if (!found) return objects
    const from = found.index + found[0].length
    const close = text.indexOf('endobj', from)
    const end = close < 0 ? text.length : close
    const stream = text.indexOf('stream', from)
    const body = text.slice(from, stream >= 0 && stream < end ? stream : end)
    objects.set(Number(found[1]), { body })
    if (packed.test(body) && stream >= 0) {
      const data = stream + 'stream'.length + (text[stream + 6] === '\r' ? 2 : 1)
      unpack(body, file.subarray(data, text.indexOf('endstream', data)), objects)
    }
    at = end
  }
}

function unpack(head: string, data: Uint8Array, into: Map<number, PdfObject>): void {
  let text: string
  try {
    text = inflateSync(data, { maxOutputLength: largest, finishFlush: 2 }).toString('latin1')
  } catch {
    return
  }
  const first = Number(/\/First\s+(\d+)/.exec(head)?.[1] ?? 0)
  const places = text.slice(0, first).trim().split(/\s+/).map(Number)
  for (let at = 0; at + 1 < places.length; at += 2) {
    const next = places[at + 3]
    into.set(places[at]!, { body: text.slice(first + places[at + 1]!, next === undefined ? undefined : first + next) })
  }
}

/** What an element holds: names of contents, and the numbers of the elements within it. */
function kidsOf(body: string): (string | number)[] {
  const page = /\/Pg\s+(\d+) \d+ R/.exec(body.replace(/\/K\s*(?:\[[^\]]*\]|<<[^>]*>>)/, ''))?.[1]
  const kids = /\/K\s*(\[[^\]]*\]|<<[^>]*>>|\d+ \d+ R|\d+)/.exec(body)?.[1] ?? ''
  return [...kids.matchAll(/<<([^>]*)>>|(\d+) \d+ R|(\d+)/g)].flatMap(([, marked, reference, content]): (string | number)[] => {
    if (reference) return [Number(reference)]
    const id = content ?? /\/MCID\s+(\d+)/.exec(marked ?? '')?.[1]
    const on = /\/Pg\s+(\d+) \d+ R/.exec(marked ?? '')?.[1] ?? page
    return id && on ? [`p${on}R_mc${id}`] : []
  })
}

function contentsOf(objects: Map<number, PdfObject>, number: number, depth: number): string[] {
  const body = objects.get(number)?.body
  if (!body || depth > deepest) return []
  return kidsOf(body).flatMap((each) => (typeof each === 'string' ? [each] : contentsOf(objects, each, depth + 1)))
}

/** The attributes stand in the element itself or in objects it points to. */
function spansOf(objects: Map<number, PdfObject>, number: number): Spans {
  const body = objects.get(number)?.body ?? ''
  const elsewhere = /\/A\s*(\[[^\]]*\]|\d+ \d+ R)/.exec(body)?.[1] ?? ''
  const text = [body, ...[...elsewhere.matchAll(/(\d+) \d+ R/g)].map(([, each]) => objects.get(Number(each))?.body ?? '')].join(' ')
  const span = (name: string) => Math.min(60, Math.max(1, Number(new RegExp(`/${name}\\s+(\\d+)`).exec(text)?.[1] ?? 1)))
  return { columns: span('ColSpan'), rows: span('RowSpan') }
}
