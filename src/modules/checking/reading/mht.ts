import iconv from 'iconv-lite'

/** The page inside a single-file web page (.mht): the first part of type text/html, decoded. Undefined when there is none. */
export function pageInMht(bytes: Uint8Array): Uint8Array | undefined {
  const whole = iconv.decode(Buffer.from(bytes), 'latin1')
  const boundary = /boundary="?([^"\r\n;]+)"?/i.exec(whole.slice(0, 4096))?.[1]
  const parts = boundary ? whole.split(`--${boundary}`) : [whole]
  const part = parts.find((each) => /^content-type:\s*text\/html/im.test(head(each)))
  if (!part) return undefined
  const body = part.slice(head(part).length).trimStart()
  const transfer = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head(part))?.[1]?.toLowerCase()
  if (transfer === 'base64') return Buffer.from(body, 'base64')
  return Buffer.from(transfer === 'quoted-printable' ? unquoted(body) : body, 'latin1')
}

/** Up to the first empty line; the line end right behind the boundary is none. */
function head(part: string): string {
  const from = /^\s*/.exec(part)![0].length
  const end = part.slice(from).search(/\r?\n\r?\n/)
  return end < 0 ? part : part.slice(0, from + end)
}

function unquoted(text: string): string {
  return text.replace(/=\r?\n/g, '').replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
