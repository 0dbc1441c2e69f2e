import { AlignmentType, Footer, type ISectionOptions, type IStylesOptions, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx'
import { CHARACTER_PITCH, FACES, type Face, HEADING_FACES, LINE_PITCH, PAGE, SIZE, TEXT_WIDTH, TIGHTENING } from './typography.ts'

/** Points to twips (twentieths of a point), the unit of lengths in docx. */
export const twips = (points: number) => Math.round(points * 20)

/** Millimetres in twips, rounded as Word does: A4 is 11906 × 16838. */
const millimetres = (length: number) => Math.round((length / 25.4) * 1440)

/** So many of the 28 characters of a line, in twips. */
export const characters = (count: number) => Math.round(count * CHARACTER_PITCH * 20)

/** Width of the type area, in twips. */
export const FULL_WIDTH = twips(TEXT_WIDTH)

/** Exact spacing, so that a fallback face with taller lines cannot push the 22nd line off the page. */
export const exactly = (points: number) => ({ line: twips(points), lineRule: LineRuleType.EXACT })

/** One face in every slot: with another one for Latin, Word would set the Chinese quotation marks in it, half as wide. */
export function font(face: Face) {
  const { name } = FACES[face]
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name }
}

/** docx counts sizes in half points. */
export const sized = (points: number) => ({ size: points * 2 })

/**
 * The type area and the page numbers. The grid of 22 × 28 comes from exact line pitch and character spacing, not from w:docGrid:
 * that one is read differently by Word, WPS and LibreOffice and also stretches titles and tables.
 */
export const SECTION: Pick<ISectionOptions, 'properties' | 'footers'> = {
  properties: {
    page: {
      size: { width: millimetres(PAGE.width), height: millimetres(PAGE.height) },
      margin: {
        top: millimetres(PAGE.top),
        left: millimetres(PAGE.left),
        right: millimetres(PAGE.right),
        bottom: millimetres(PAGE.bottom),
        header: millimetres(15),
        // the dash of the page number stands 7 mm under the type area: half a line of 20 pt below it, the rest above the edge
        footer: millimetres(PAGE.bottom - 7) - twips(10),
      },
    },
  },
  footers: {
    default: pageNumber(AlignmentType.RIGHT, { right: twips(SIZE.fourth) }),
    even: pageNumber(AlignmentType.LEFT, { left: twips(SIZE.fourth) }),
  },
}

/** Normal is the body text; titles and headings are Word's own styles, so that its outline and navigation work. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: font('body'),
        ...sized(SIZE.third),
        characterSpacing: twips(TIGHTENING),
        language: { value: 'zh-CN', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: { before: 0, after: 0, ...exactly(LINE_PITCH) }, alignment: AlignmentType.BOTH },
    },
    title: {
      run: { font: font('title'), ...sized(SIZE.second), color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(35), keepNext: true },
    },
    heading1: headingStyle(1),
    heading2: headingStyle(2),
    heading3: headingStyle(3),
    heading4: headingStyle(4),
  },
}

/** What Word should try where a face is missing (w:altName); without it a missing 仿宋_GB2312 becomes a sans serif. */
export const fontTable = () =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.values(
    FACES,
  )
    .map(({ name, alternate }) => `<w:font w:name="${name}"><w:altName w:val="${alternate}"/><w:charset w:val="86"/></w:font>`)
    .join('')}</w:fonts>`

function headingStyle(level: 1 | 2 | 3 | 4) {
  return {
    run: { font: font(HEADING_FACES[level]), ...sized(SIZE.third), color: '000000' },
    paragraph: {
      indent: { firstLine: characters(2), firstLineChars: 200 },
      spacing: { before: 0, after: 0, ...exactly(LINE_PITCH) },
      keepNext: true,
      keepLines: true,
      outlineLevel: level - 1,
    },
  }
}

function pageNumber(alignment: (typeof AlignmentType)[keyof typeof AlignmentType], indent: { left?: number; right?: number }) {
  const run = { font: font('song'), ...sized(SIZE.fourth) }
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent,
        spacing: exactly(20),
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}
