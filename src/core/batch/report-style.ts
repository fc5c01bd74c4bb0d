/** The look of the report page: follows the reader's light or dark setting; no colour that carries meaning alone. */
export const reportStyle = `
:root { color-scheme: light dark; --line: #8a8a8a; --soft: #f3f3f3; --bar: #2f6db5; --link: #0b57a4; }
@media (prefers-color-scheme: dark) { :root { --line: #8a8a8a; --soft: #2b2b2b; --bar: #7db3ee; --link: #9cc8ff; } }
body { margin: 0 auto; padding: 1rem 1.5rem 4rem; max-width: 90rem;
  font: 1rem/1.6 "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.6rem; margin: .5rem 0; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
a { color: var(--link); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(22rem, 1fr)); gap: 0 2rem; }
.chart { display: grid; grid-template-columns: max-content 1fr max-content; gap: .3rem .6rem; align-items: center; margin: 0; }
.chart dt { overflow-wrap: anywhere; max-width: 16rem; }
.chart dd { margin: 0; }
.bar { block-size: 1rem; min-inline-size: 2px; background: var(--bar); forced-color-adjust: none; }
form { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin: .5rem 0; }
form label { display: grid; font-size: .875rem; }
input, select { font: inherit; padding: .25rem .4rem; min-inline-size: 10rem; }
#search { min-inline-size: min(28rem, 80vw); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; inline-size: 100%; font-size: .875rem; }
th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: var(--soft); position: sticky; inset-block-start: 0; white-space: nowrap; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.short { white-space: nowrap; }
.file { min-inline-size: 12rem; }
.message { min-inline-size: 24rem; }
tbody tr { content-visibility: auto; contain-intrinsic-block-size: auto 2rem; }
@media print { form { display: none; } @page { size: A4 landscape; margin: 12mm; } thead th { position: static; } }
`.trim();
