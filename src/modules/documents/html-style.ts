import { FACES, type Face, PAGE, SIZE } from './typography.ts'

/**
 * How `.paper` looks. For reading, sizes follow the screen and lines are as long as is comfortable. `.paper-page` and print use the
 * measures of GB/T 9704-2012: a character is 156 mm / 28, a line 225 mm / 22, so a page holds what the Word file holds.
 */
export const paperStyle = `
.paper { --line: 1.8em; --red: #d7000f; max-width: 42em; margin: 0 auto; padding: 1.5em 1em; box-sizing: border-box; color: #000;
  background: #fff; font: 1.125rem/var(--line) ${family('body')}; text-align: justify; overflow-wrap: anywhere; line-break: strict; }
.paper p, .paper ul, .paper li { margin: 0; padding: 0; list-style: none; }
.paper > p, .paper section > p, .paper .list > li { text-indent: 2em; }
.paper p.addressee, .paper p.flush, .paper p.centre, .paper p.right, .paper p.sign, .paper p.label { text-indent: 0; }
.paper h1, .paper h2, .paper h3, .paper h4, .paper h5 { margin: 0; font-size: 1em; line-height: inherit; font-weight: normal; text-indent: 2em;
  break-after: avoid; }
.paper h1 { margin: 0.5em 0 1em; font: 1.375em/1.6 ${family('title')}; text-align: center; text-indent: 0; text-wrap: balance; }
.paper h2 { font-family: ${family('black')}; }
.paper h3 { font-family: ${family('kai')}; }
.paper .mark { font: 1.375em/1.6 ${family('title')}; text-align: center; text-wrap: balance; }
.paper .mark.red { margin: 0.5em 0; color: var(--red); font-size: clamp(1.4em, 5vw, 2.2em); letter-spacing: 0.05em; }
.paper .number { text-align: center; }
.paper .head .number:last-child { margin-bottom: var(--line); }
.paper .rule { height: 0; margin: 0.6em 0 2em; border: 0; border-top: 2px solid var(--red); }
.paper .centre { text-align: center; }
.paper .right { text-align: right; }
.paper .sign { margin-top: 0.5em; text-align: left; }
.paper table { width: 100%; margin: 0.5em 0; border-collapse: collapse; font-size: 0.875em; line-height: 1.6; font-variant-numeric: tabular-nums; }
.paper table.dense { font-size: 0.75em; }
.paper .wide { overflow-x: auto; }
.paper caption { padding: 0.25em; font-family: ${family('black')}; }
.paper th, .paper td { padding: 0.2em 0.4em; border: 1px solid #000; font-weight: normal; text-indent: 0; text-align: left; white-space: normal; }
.paper thead th { font-family: ${family('black')}; text-align: center; }
.paper .form th { text-align: center; }
.paper td.centre { text-align: center; }
.paper td.right { text-align: right; }
.paper tr { break-inside: avoid; }
.paper .form td { height: calc(var(--lines, 1) * 1.6em); }
.paper .form td.sign-off { vertical-align: bottom; }
.paper .signed { display: block; text-align: right; }
.paper .blank { display: inline-block; max-width: 100%; overflow: hidden; white-space: nowrap; text-indent: 0; text-align: left; vertical-align: bottom; }
.paper .attachments { display: flex; margin-top: var(--line); padding-left: 2em; text-align: left; break-inside: avoid; }
.paper .attachments > span { flex: none; }
.paper .attachments li { display: flex; text-indent: 0; }
.paper .attachments li > span { flex: none; white-space: pre; }
.paper .signature { width: fit-content; margin: var(--line) 2em 0 auto; text-align: left; break-inside: avoid; }
.paper .signature .date { padding-left: 2em; }
.paper .signature.sealed { margin: calc(2 * var(--line)) 4em 0 auto; text-align: center; }
.paper .signature.sealed .date { padding: 0; }
.paper .attached { margin-top: 2em; padding-top: 1em; border-top: 1px dashed #999; }
.paper .label { font-family: ${family('black')}; }
.paper .imprint { margin-top: 2em; border: solid #000; border-width: 0.35mm 0; font-size: 0.875em; }
.paper .imprint p { padding: 0.1em 1em; }
.paper .imprint .copies { padding-left: 4em; text-indent: -3em; }
.paper .imprint p + p { border-top: 0.25mm solid #000; }
.paper .issued { display: flex; justify-content: space-between; gap: 1em; flex-wrap: wrap; }
.paper .page-break { height: 0; margin: 1.5em 0; border-top: 1px dashed #999; }

@media screen and (max-width: 40rem) {
  .paper .wide > .dense { min-width: 44em; }
  .paper .signature.sealed { margin-right: 0; }
}

${measures('.paper-page')}
.paper-page { width: ${PAGE.width}mm; max-width: none; min-height: ${PAGE.height}mm; margin: 8mm auto; box-shadow: 0 1px 6px rgb(0 0 0 / 30%);
  padding: ${PAGE.top}mm ${PAGE.right}mm ${PAGE.bottom}mm ${PAGE.left}mm; background-origin: content-box; background-clip: content-box; background-image:
    repeating-linear-gradient(to bottom, transparent 0 calc(var(--line) - 1px), #e4ebf5 calc(var(--line) - 1px) var(--line)),
    repeating-linear-gradient(to right, transparent 0 calc(var(--character) - 1px), #eff3f9 calc(var(--character) - 1px) var(--character)); }
.paper-page table, .paper-page .imprint { background: #fff; }

@page { size: A4; margin: ${PAGE.top}mm ${PAGE.right}mm ${PAGE.bottom}mm ${PAGE.left}mm; }
@page :right { @bottom-right { content: '— ' counter(page) ' —'; font: 14pt ${family('song')}; padding-right: 14pt; } }
@page :left { @bottom-left { content: '— ' counter(page) ' —'; font: 14pt ${family('song')}; padding-left: 14pt; } }
@media print {
  body { margin: 0; }
${measures('.paper')}
  .paper { width: auto; max-width: none; min-height: 0; margin: 0; padding: 0; box-shadow: none; background: none; }
  .paper .attached, .paper .page-break { margin: 0; padding: 0; border: 0; break-before: page; }
  .paper thead { display: table-header-group; }
  .paper .wide { overflow: visible; }
}
`

/** The measures of the standard, for a sheet on screen and for print. */
function measures(paper: string): string {
  return `${paper} { --character: calc(${PAGE.width - PAGE.left - PAGE.right}mm / ${PAGE.characters}); --line: calc(225mm / ${PAGE.lines});
  font-size: var(--character); }
${paper} .head { margin-bottom: var(--line); }
${paper} h1, ${paper} .mark { margin: 0; font-size: ${SIZE.second}pt; line-height: var(--line); }
${paper} .mark.red { margin: 35mm 0 calc(2 * var(--line)); font-size: var(--mark, 30pt); line-height: 1.3; letter-spacing: 0; }
${paper} .rule { margin: 4mm 0 calc(2 * var(--line) - 4mm); }
${paper} .head .number:last-child, ${paper} .sign { margin: 0; }
${paper} .attached h1 { margin: var(--line) 0; }
${paper} table, ${paper} .imprint { font-size: ${SIZE.fourth}pt; }
${paper} table.dense { font-size: ${SIZE.smallFourth}pt; }`
}

function family(face: Face): string {
  const { name, css, generic } = FACES[face]
  return [...[name, ...css].map((each) => `'${each}'`), generic].join(', ')
}
