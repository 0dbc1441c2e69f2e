import { html, raw } from 'hono/html'
import { paperStyle } from '../documents/index.ts'
import { publicStyle } from './style.ts'
import { type Asked, asWanted, viewBar } from './view.ts'

type Markup = ReturnType<typeof html>

export interface Frame {
  readonly title: string
  readonly asked: Asked
  /** From the front page on; the last one is where we are. */
  readonly trail: readonly { readonly label: string; readonly to?: string }[]
  /** Head tags of government sites: name and content. */
  readonly tags: readonly (readonly [name: string, content: string])[]
  readonly body: Markup | Promise<Markup>
}

/** A whole public page: no script, no cookie, nothing from elsewhere. */
export async function publicPage({ title, asked, trail, tags, body }: Frame): Promise<string> {
  const { place } = asked
  const markup = await html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - ${place}政务公开</title>
${tags.map(([name, content]) => html`<meta name="${name}" content="${content}">\n`)}
<style>${raw(publicStyle)}${raw(paperStyle)}</style>
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header class="site"><div><p><a href="/public/reports">${place}政务公开</a></p>${viewBar(asked)}</div></header>
<div class="inside">
<nav class="trail" aria-label="当前位置"><ol>${trail.map(
    ({ label, to }) => html`<li>${to ? html`<a href="${to}">${label}</a>` : html`<span>${label}</span>`}</li>`,
  )}</ol></nav>
<main id="main">
${await body}
</main>
</div>
<footer class="foot">主办：${place}　本页可以直接阅读、打印和下载，不使用脚本，不收集访问者信息</footer>
</body>
</html>
`
  return asWanted(String(markup), asked.view)
}
