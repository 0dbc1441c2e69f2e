import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { breakLines, type SetLine, type WidthOf } from './pdf-lines.ts'
import { openStructure, type Structure, type Tag } from './pdf-structure.ts'
import { CHARACTER_PITCH, type Face, LINE_PITCH, PAGE, SIZE, TEXT_WIDTH, TIGHTENING } from './typography.ts'

/** How a line is set. `spacing` goes after each character. */
export interface Setting {
  readonly face: Face
  readonly size: number
  /** Height of a line, in points. */
  readonly pitch: number
  readonly spacing: number
}

export const bodySetting: Setting = { face: 'body', size: SIZE.third, pitch: LINE_PITCH, spacing: TIGHTENING }

/** Where lines are set: indents in points from the edges of the type area. */
export interface Place {
  readonly first?: number
  readonly left?: number
  readonly right?: number
  readonly align?: 'left' | 'centre' | 'right' | 'justify' | undefined
  readonly colour?: string | undefined
  /** What it is to a reader who hears it; without one it is part of what is open. */
  readonly tag?: Tag
  /** The height that must follow the last two lines on their page: no signature stands alone on a page. */
  readonly keep?: number
}

const points = (millimetres: number) => (millimetres / 25.4) * 72

export const area = {
  left: points(PAGE.left),
  top: points(PAGE.top),
  width: TEXT_WIDTH,
  /** 22 lines; the 22nd ends here. */
  bottom: points(PAGE.top) + PAGE.lines * LINE_PITCH,
  /** The edge of 225 mm, where the imprint stands. */
  foot: points(PAGE.height - PAGE.bottom),
} as const

/** So many of the 28 characters of a line, in points. */
export const characters = (count: number) => count * CHARACTER_PITCH

/** Pages of GB/T 9704-2012 filled from the top, with everything in one embedded family. */
export interface Sheet {
  readonly pdf: PDFKit.PDFDocument
  readonly structure: Structure
  /** Top of the next line on the present page. */
  y: number
  newPage(): void
  /** Goes on to a new page where less than this height is left. */
  need(height: number): void
  widthOf(setting: Setting): WidthOf
  lines(text: string, setting: Setting, width: number, first?: number): SetLine[]
  /** Draws one line with its top at `y`, between two edges. */
  draw(line: SetLine, setting: Setting, at: { x: number; y: number; width: number } & Pick<Place, 'align' | 'colour'>): void
  /** Sets a paragraph, over as many pages as it takes. */
  write(text: string, setting?: Setting, place?: Place): void
  /** A straight line across or a box, in points. */
  rule(from: { x: number; y: number }, to: { x: number; y: number }, weight: number, colour?: string): void
  box(x: number, y: number, width: number, height: number): void
  finish(): Promise<Uint8Array>
}

export function openSheet(title: string, author: string): Sheet {
  // Without a fixed date every printing would be another file, and its digest could not be kept.
  const made = new Date('2000-01-01T00:00:00Z')
  const pdf = new PDFDocument({
    size: [points(PAGE.width), points(PAGE.height)],
    margins: { top: 0, left: 0, right: 0, bottom: 0 },
    bufferPages: true,
    autoFirstPage: true,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    tagged: true,
    font: '',
    info: { Title: title, Author: author, Creator: 'Yifa', Producer: 'Yifa', CreationDate: made, ModDate: made },
  })
  const chunks: Uint8Array[] = []
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject))
  const widths = new Map<string, number>()
  const known = new Set<string>()

  const structure = openStructure(pdf)
  const sheet: Sheet = {
    pdf,
    structure,
    y: area.top,
    newPage() {
      pdf.addPage()
      sheet.y = area.top
    },
    need(height) {
      if (sheet.y + height > area.bottom + 0.5 && sheet.y > area.top) sheet.newPage()
    },
    widthOf: (setting) => (character) => {
      const key = `${weightOf[setting.face]}${character}`
      let width = widths.get(key)
      if (width === undefined) {
        use(setting)
        width = pdf.fontSize(100).widthOfString(character) / 100
        widths.set(key, width)
      }
      return width * setting.size + setting.spacing
    },
    lines: (text, setting, width, first = 0) => breakLines(text, sheet.widthOf(setting), width - first, width),
    draw(line, setting, { x, y, width, align = 'justify', colour = '#000000' }) {
      if (line.text === '') return
      const gaps = [...line.text].length - 1
      const spare = width - line.width + setting.spacing
      const stretched = align === 'justify' && !line.ends && gaps > 0 ? spare / gaps : 0
      const shift = align === 'centre' ? spare / 2 : align === 'right' ? spare : 0
      use(setting)
      structure.piece(() =>
        pdf
          .fillColor(colour)
          .fontSize(setting.size)
          .text(line.text, x + shift, y + setting.pitch / 2 + MIDDLE * setting.size, {
            lineBreak: false,
            baseline: 'alphabetic',
            characterSpacing: setting.spacing + stretched,
          }),
      )
    },
    write(text, setting = bodySetting, { first = 0, left = 0, right = 0, align, colour, tag, keep = 0 } = {}) {
      if (tag)
        return structure.inside(structure.element(tag), () => sheet.write(text, setting, { first, left, right, align, colour, keep }))
      const width = area.width - left - right
      const lines = sheet.lines(text, setting, width, first)
      for (const [index, line] of lines.entries()) {
        const after = lines.length - index
        sheet.need(after <= 2 && keep > 0 ? after * setting.pitch + keep : setting.pitch)
        const indent = index === 0 ? first : 0
        sheet.draw(line, setting, { x: area.left + left + indent, y: sheet.y, width: width - indent, align, colour })
        sheet.y += setting.pitch
      }
    },
    rule(from, to, weight, colour = '#000000') {
      structure.unread(() =>
        structure.piece(() => pdf.moveTo(from.x, from.y).lineTo(to.x, to.y).lineWidth(weight).strokeColor(colour).stroke()),
      )
    },
    box(x, y, width, height) {
      structure.unread(() => structure.piece(() => pdf.rect(x, y, width, height).lineWidth(0.5).strokeColor('#000000').stroke()))
    },
    async finish() {
      numberPages(sheet)
      pdf.end()
      await ended
      return new Uint8Array(Buffer.concat(chunks))
    },
  }
  return sheet

  function use({ face }: Setting): void {
    const weight = weightOf[face]
    if (!known.has(weight)) {
      pdf.registerFont(weight, fontOf(weight) as never)
      known.add(weight)
    }
    pdf.font(weight)
  }
}

/** Middle of a Chinese character above the base line, as a share of its size. */
const MIDDLE = 0.38

/**
 * One family of which a whole, free file can be had stands for the five faces of the standard: its weights tell them apart as 黑体,
 * 楷体 and 小标宋 do in print.
 */
const weightOf: Record<Face, string> = {
  body: '400Regular',
  song: '400Regular',
  kai: '600SemiBold',
  title: '700Bold',
  black: '900Black',
}

const fonts = new Map<string, Buffer>()
const resolve = createRequire(import.meta.url).resolve

/** Read when first needed, and kept: fifteen megabytes each. */
function fontOf(weight: string): Buffer {
  const known = fonts.get(weight)
  if (known) return known
  const bytes = readFileSync(resolve(`@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${weight}.ttf`))
  fonts.set(weight, bytes)
  return bytes
}

/** — 1 — seven millimetres under the type area, one character from the outer edge: odd pages right, even pages left. */
function numberPages(sheet: Sheet): void {
  const setting: Setting = { face: 'song', size: SIZE.fourth, pitch: 20, spacing: 0 }
  const { start, count } = sheet.pdf.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    sheet.pdf.switchToPage(start + page)
    const [line] = sheet.lines(`— ${page + 1} —`, setting, area.width)
    const at = { x: area.left + SIZE.fourth, y: area.foot + points(7) - setting.pitch / 2, width: area.width - 2 * SIZE.fourth }
    if (line) sheet.structure.unread(() => sheet.draw(line, setting, { ...at, align: page % 2 === 0 ? 'right' : 'left' }))
  }
}
