/** The look of the page: readable on a telephone, printed on A4; no colour that carries meaning alone. */
export const pageStyle = `
:root { color-scheme: light; }
body { margin: 0 auto; padding: 1rem; max-width: 60rem; color: #1a1a1a; background: #fff;
  font: 1.0625rem/1.8 "FangSong", "仿宋", "STFangsong", "Songti SC", "SimSun", "Noto Serif CJK SC", serif; }
h1, h2, h3, h4, caption, nav { font-family: "SimHei", "黑体", "Heiti SC", "Noto Sans CJK SC", sans-serif; line-height: 1.5; }
h1 { text-align: center; font-size: 1.75rem; }
h2 { margin-top: 3rem; text-align: center; font-size: 1.5rem; }
h3 { font-size: 1.2rem; }
h4 { font-size: 1.0625rem; font-weight: normal; }
p { margin: .4rem 0; text-indent: 2em; overflow-wrap: anywhere; }
a { color: #0b57a4; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid #0b57a4; outline-offset: 2px; }
nav ol { list-style: none; padding-inline-start: 1.5rem; }
nav > ol { padding-inline-start: 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.5; }
caption { padding: .5rem 0; font-size: 1.0625rem; text-align: start; }
th, td { border: 1px solid #595959; padding: .25rem .5rem; font-weight: normal; text-align: start; }
thead th { background: #f2f2f2; text-align: center; }
.center { text-align: center; }
.amount { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
.around { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; text-indent: 0; }
.note, .data { text-indent: 0; }
mark { background: #fff3a3; color: #1a1a1a; outline: 1px dashed #5c4a00; }
.signature { margin-top: 2rem; text-align: end; text-indent: 0; }
@media print {
  @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
  @page wide { size: A4 landscape; }
  body { max-width: none; padding: 0; font-size: 16pt; line-height: 28pt; }
  nav, .data { display: none; }
  h2 { break-before: page; }
  h2, h3, h4 { break-after: avoid; }
  table { font-size: 9pt; }
  .wide { page: wide; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
`.trim();
