import type { StructuredTextItem } from 'unpdf'

/**
 * The paragraphs of a PDF, one a line: lines are put together again by where they begin and end on the page. Page numbers are left out.
 * Pages that are pictures hold no text and cannot be read.
 */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string; notes: string[] } | { unreadable: string }> {
  const { extractTextItems, getDocumentProxy } = await import('unpdf')
  let pages: StructuredTextItem[][]
  try {
    pages = (await extractTextItems(await getDocumentProxy(new Uint8Array(bytes)))).items
  } catch (cause) {
    const locked = cause instanceof Error && cause.name === 'PasswordException'
    return { unreadable: locked ? '这份 PDF 加了密码，无法读取。请取消密码后再上传。' : '这份 PDF 已损坏，无法读取。请重新导出后再上传。' }
  }
  const notes = ['PDF 的段落按版面重新拼接，位置以取出的文字为准。']
  const empty = pages.flatMap((items, at) => (items.some(({ str }) => str.trim()) ? [] : [at + 1]))
  if (empty.length) notes.push(`第 ${empty.join('、')} 页没有文字，可能是图片或空白页，没有读取。`)
  else if (hasPictures(bytes)) notes.push('文件里有图片，图中的文字没有读取。')
  const text = paragraphs(pages.map(linesOf))
  if (!/[\u3400-\u9fff]/.test(text)) return { unreadable: '这份 PDF 里没有文字，可能是扫描件。请上传可以选中文字的 PDF 或 .docx。' }
  return { text, notes }
}

/** Pictures are streams, and the heads of streams are never packed. */
function hasPictures(bytes: Uint8Array): boolean {
  return /\/Subtype\s*\/Image\b/.test(new TextDecoder('latin1').decode(bytes))
}

type PageLine = { text: string; left: number; right: number; size: number }

/** Pieces on one height are one line. */
function linesOf(items: StructuredTextItem[]): PageLine[] {
  const rows: { y: number; items: StructuredTextItem[] }[] = []
  for (const item of items) {
    if (!item.str.trim()) continue
    const row = rows.find((each) => Math.abs(each.y - item.y) < Math.max(2, item.fontSize * 0.4))
    if (row) row.items.push(item)
    else rows.push({ y: item.y, items: [item] })
  }
  return rows
    .sort((a, b) => b.y - a.y)
    .map(({ items: row }) => {
      row.sort((a, b) => a.x - b.x)
      const last = row.at(-1)!
      return { text: tidy(row.map((each) => each.str).join('')), left: row[0]!.x, right: last.x + last.width, size: row[0]!.fontSize }
    })
    .filter(({ text }) => !/^[-—–·\s]*\d{1,3}[-—–·\s]*$/.test(text))
}

/** A line goes on in the next one when it reaches the right edge and the next begins at the left edge. */
function paragraphs(pages: PageLine[][]): string {
  const lines = withoutMargins(pages).flat()
  const left = Math.min(...shared(lines.map((each) => each.left)))
  const right = Math.max(...shared(lines.map((each) => each.right)))
  let text = ''
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    const goesOn = before && before.right > right - before.size * 2.5 && line.left < left + line.size * 0.8
    text += `${at === 0 || goesOn ? '' : '\n'}${line.text}`
  })
  return tidy(text)
}

/** Headers and footers: the first or last line of several pages, alike but for its digits. */
function withoutMargins(pages: PageLine[][]): PageLine[][] {
  const alike = (line: PageLine) => line.text.replace(/\d+/g, '#')
  const edges = pages.flatMap((page) => [...new Set([page[0], page.at(-1)])].flatMap((each) => (each ? [alike(each)] : [])))
  const repeated = new Set(edges.filter((each, at) => edges.indexOf(each) !== at))
  return pages.map((page) => page.filter((line, at) => !((at === 0 || at === page.length - 1) && repeated.has(alike(line)))))
}

/** Edges that several lines have, to the point; all of them when none is shared. */
function shared(edges: number[]): number[] {
  const points = edges.map(Math.round)
  const several = points.filter((each) => points.filter((other) => Math.abs(other - each) <= 1).length > 1)
  return several.length ? several : points
}

/** Radicals of the supplement, which NFKC leaves as they are. */
const radicals = new Map(
  '⺠民 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻥鱼 ⻦鸟 ⻩黄 ⻬齐 ⻰龙'
    .split(' ')
    .map((pair) => [pair[0]!, pair[1]!]),
)

/** Some programs write radicals for whole characters, and put blanks between Chinese and digits. */
function tidy(text: string): string {
  return text
    .replace(/[\u2f00-\u2fd5]/g, (each) => each.normalize('NFKC'))
    .replace(/[\u2e80-\u2eff]/g, (each) => radicals.get(each) ?? each)
    .replace(/(?<=[\u3400-\u9fff\u3000-\u303f\uff00-\uffef“”‘’—…]) +(?=[\dA-Za-z\u3400-\u9fff\u3000-\u303f\uff00-\uffef“”])/g, '')
    .replace(/(?<=[\dA-Za-z%.]) +(?=[\u3400-\u9fff\u3000-\u303f\uff00-\uffef“”])/g, '')
}
