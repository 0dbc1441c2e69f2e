import { strFromU8, strToU8 } from 'fflate'

/** Whose remarks they are, and when they were made (ISO instant). */
export interface Hand {
  readonly author: string
  readonly at: string
}

/** A remark that found its place, with the number of its comment. */
export interface Placed {
  readonly id: number
  readonly says: string
}

const part = 'word/comments.xml'
const relations = 'word/_rels/document.xml.rels'
const types = '[Content_Types].xml'
const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

/** The files of a .docx with the comments added to those it has. */
export function withComments(files: Record<string, Uint8Array>, comments: readonly Placed[], hand: Hand): Record<string, Uint8Array> {
  if (comments.length === 0) return files
  const xml = comments.map((comment) => commentXml(comment, hand)).join('')
  const present = files[part]
  if (present) return { ...files, [part]: strToU8(strFromU8(present).replace(/<\/w:comments>\s*$/, `${xml}</w:comments>`)) }
  return {
    ...files,
    [types]: extended(files[types], '</Types>', `<Override PartName="/${part}" ContentType="${contentType}"/>`),
    [relations]: extended(
      files[relations] ?? strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'),
      '</Relationships>',
      `<Relationship Id="yifaComments" Type="${relation}" Target="comments.xml"/>`,
    ),
    [part]: strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${namespace}">${xml}</w:comments>`),
  }
}

function commentXml({ id, says }: Placed, { author, at }: Hand): string {
  const paragraphs = says.split('\n').map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
  return `<w:comment w:id="${id}" w:author="${escaped(author)}" w:initials="检" w:date="${at}">${paragraphs.join('')}</w:comment>`
}

function extended(file: Uint8Array | undefined, closing: string, added: string): Uint8Array {
  return strToU8(strFromU8(file ?? new Uint8Array()).replace(closing, `${added}${closing}`))
}

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one] ?? one)
}
