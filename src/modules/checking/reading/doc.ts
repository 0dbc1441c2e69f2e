import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { oleContent } from './ole.ts'

/** Seconds for one file; a sound one of ten megabytes takes less than one. */
const patience = 20

/**
 * The paragraphs of a .doc (Word 97 to 2003, WPS), one a line; cells of a table row stand beside each other.
 * Pictures are left out. Numbers that Word counts by itself are not in the text of such a file, and are missing here too.
 */
export async function readDoc(bytes: Uint8Array): Promise<{ text: string; notes: string[] } | { unreadable: string }> {
  const content = oleContent(bytes)
  if (content.kind !== 'word') return { unreadable: others[content.kind] }
  if (content.locked) return { unreadable: others.encrypted }
  const extracted = await extract(bytes)
  if (!extracted)
    return { unreadable: '这份 .doc 文件已损坏，或者是 Word 95 以前的格式，无法读取。请在 Word 或 WPS 中打开，另存为 .docx 后再上传。' }
  // The package writes "undefined" for the optional hyphen, which it forgot.
  const text = [extracted.body, extracted.boxes].join('\n').replaceAll('undefined', '').trim()
  if (!/[\u3400-\u9fff]/.test(text)) return { unreadable: '文件里没有读到文字，可能整篇是图片。请上传含文字的 .docx。' }
  const notes = ['旧版 .doc 不保存自动编号的文字：自动编号的标题读出时没有序号。']
  if (content.pictures) notes.push('文件里有图片，图中的文字没有读取。')
  return { text, notes }
}

const others = {
  encrypted: '文件加了打开密码，无法读取。请在 Word 或 WPS 中取消密码后再上传。',
  excel: '这是 Excel 工作簿，不是报告正文。请上传 .docx、.doc、PDF、网页或文本格式的报告。',
  powerpoint: '这是演示文稿，不是报告正文。请上传 .docx、.doc、PDF、网页或文本格式的报告。',
  works: '这是 Microsoft Works 的 .wps 文件，无法读取。请用原来的程序打开，另存为 .docx 后再上传。',
  hwp: '这是 HWP 文件，无法读取。请另存为 .docx 后再上传。',
  other: '文件不是 Word 文档，或者已经损坏，无法读取。请在 Word 或 WPS 中打开，另存为 .docx 后再上传。',
}

/** In a thread of its own: a damaged file can send the package round in circles, and must not hold up everybody else. */
function extract(bytes: Uint8Array): Promise<{ body: string; boxes: string } | undefined> {
  const worker = new Worker(script, {
    eval: true,
    workerData: { bytes, path: createRequire(import.meta.url).resolve('word-extractor') },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  return new Promise((resolve) => {
    const late = setTimeout(() => done(undefined), patience * 1000)
    const done = (answer: { body: string; boxes: string } | undefined) => {
      clearTimeout(late)
      void worker.terminate()
      resolve(answer)
    }
    worker
      .on('message', done)
      .on('error', () => done(undefined))
      .on('exit', () => done(undefined))
  })
}

const script = `
const { parentPort, workerData } = require('node:worker_threads')
const Extractor = require(workerData.path)
const asWritten = { filterUnicode: false }
new Extractor().extract(Buffer.from(workerData.bytes)).then((doc) =>
  parentPort.postMessage({ body: doc.getBody(asWritten), boxes: doc.getTextboxes({ ...asWritten, includeHeadersAndFooters: false }) }))
`
