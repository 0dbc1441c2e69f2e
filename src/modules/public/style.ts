/** How public pages look: readable at any width and zoom, by keyboard and on paper, without script. Contrast is 4.5 : 1 and more. */
export const publicStyle = `
:root { color-scheme: light; }
.large { font-size: 137.5%; }
.large .metadata { grid-template-columns: 1fr; }
body { display: flex; flex-direction: column; min-height: 100vh; margin: 0; background: #f3f5f8; color: #1f2329; font: 1.125rem/1.7 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; }
a { color: #1d4f91; text-underline-offset: 0.2em; }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid #1d4f91; outline-offset: 2px; }
.skip { position: absolute; left: -999em; }
.skip:focus { position: static; display: block; padding: 0.5em 1em; }
.site { background: #1d4f91; color: #fff; }
.site > div { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1.5rem; box-sizing: border-box;
  max-width: 60rem; margin: 0 auto; padding: 0.6rem 1rem; }
.site p { margin: 0.3rem 0; font-size: 1.25rem; font-weight: 600; }
.views { display: flex; align-items: baseline; flex-wrap: wrap; gap: 0 1.25em; font-size: 1rem; }
.views a { padding: 0.3em 0; text-decoration: underline; }
.site a { color: #fff; }
.site p a { text-decoration: none; }
.site a:focus-visible { outline-color: #fff; }
.inside { box-sizing: border-box; width: 100%; flex: 1; max-width: 60rem; margin: 0 auto; padding: 0 1rem 3rem; }
.trail ol { display: flex; flex-wrap: wrap; gap: 0 0.5em; margin: 0.8em 0; padding: 0; list-style: none; font-size: 1rem; }
.trail li + li::before { content: '›'; margin-right: 0.5em; color: #59636e; }
h1 { font-size: 1.6rem; line-height: 1.4; }
h2 { font-size: 1.25rem; margin-top: 2em; }
.metadata { display: grid; grid-template-columns: repeat(2, 1fr); margin: 0; border: solid #9aa4b0; border-width: 1px 0 0 1px; background: #fff; font-size: 1rem; }
.metadata div { display: grid; grid-template-columns: 6.5em 1fr; border: solid #9aa4b0; border-width: 0 1px 1px 0; }
.metadata .wide { grid-column: 1 / -1; }
.metadata dt { padding: 0.35em 0.6em; background: #e9eef5; }
.metadata dd { margin: 0; padding: 0.35em 0.6em; overflow-wrap: anywhere; }
.files { display: flex; flex-wrap: wrap; gap: 0.5em 1.25em; margin: 1em 0; padding: 0; list-style: none; font-size: 1rem; }
.files a { display: inline-block; padding: 0.4em 0; min-height: 1.7em; }
.notice { margin: 1em 0; padding: 0.8em 1em; border-left: 0.3em solid #1d4f91; background: #fff; }
.notice.warning { border-color: #b42318; }
.sheet { margin: 1.5em 0; padding: 1em; background: #fff; border: 1px solid #d5dbe3; }
.scrolls { overflow-x: auto; background: #fff; }
.scrolls .rows { min-width: 46rem; }
.list { padding: 0; list-style: none; background: #fff; border: 1px solid #d5dbe3; }
.list li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5em; padding: 0.7em 1em; }
.list li + li { border-top: 1px solid #e3e8ee; }
.list .passage { flex-basis: 100%; margin: 0.2em 0 0; color: #4c5560; font-size: 1rem; }
.list mark { background: #ffe8a3; color: inherit; }
.list small, .quiet { color: #4c5560; font-size: 1rem; }
.rows { width: 100%; border-collapse: collapse; font-size: 1rem; font-variant-numeric: tabular-nums; }
.rows th, .rows td { padding: 0.4em 0.6em; border: 1px solid #c3ccd6; text-align: left; vertical-align: top; }
.rows thead th { background: #e9eef5; white-space: nowrap; }
.rows tbody th { min-width: 9em; font-weight: 500; }
.rows .number { text-align: right; white-space: nowrap; }
.rows .short { white-space: nowrap; }
.filters { display: flex; flex-wrap: wrap; align-items: end; gap: 0.8em 1em; margin: 1em 0; }
.filters label { display: grid; font-size: 1rem; }
.filters .words { flex: 1 1 14em; }
.filters > a { padding: 0.5em 0; }
.filters select, .filters input, .filters button { box-sizing: border-box; width: 100%; min-height: 44px; padding: 0 0.8em; font: inherit; border: 1px solid #6b7785; border-radius: 4px; background: #fff; color: inherit; }
.filters button { width: auto; background: #1d4f91; border-color: #1d4f91; color: #fff; }
.pages { display: flex; justify-content: space-between; gap: 1em; }
footer.foot { padding: 1.5em 1rem; border-top: 1px solid #d5dbe3; text-align: center; font-size: 1rem; color: #4c5560; }
@media (max-width: 40rem) {
  .metadata { grid-template-columns: 1fr; }
  .sheet { padding: 0; overflow-x: auto; }
  .filters > label { flex: 1 1 40%; }
  .filters > label.words, .filters button { flex: 1 1 100%; }
}
@media print {
  body { background: none; }
  .site, .trail, .files, .foot, .skip, .filters, .versions { display: none; }
  .inside { max-width: none; padding: 0; }
  .sheet { margin: 0; padding: 0; border: 0; }
  .metadata { margin-bottom: 1em; font-size: 10pt; }
  .appendix { break-before: page; }
  .scrolls { overflow: visible; }
  .scrolls .rows { min-width: 0; font-size: 9pt; }
  .rows thead { display: table-header-group; }
  .rows tr { break-inside: avoid; }
}
`
