/** The page's whole style: dark where the reader's system is, in black on white on paper. */
export const htmlStyle = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid GrayText; padding: .4rem .6rem; text-align: left; vertical-align: top; }
article { border-left: .3rem solid GrayText; padding: .1rem 1rem; margin: 1rem 0; break-inside: avoid; }
article h4 { margin: .5rem 0 0; }
article h4 span { text-transform: uppercase; font-size: .8em; letter-spacing: .05em; }
article.high { border-color: #c62828; }
article.medium { border-color: #b26a00; }
article.low { border-color: #00695c; }
.worse { font-weight: bold; }
.subject { font-family: ui-monospace, monospace; margin: 0; }
.grade { font-size: 1.25rem; margin-top: 0; }
pre { white-space: pre-wrap; border: 1px solid GrayText; padding: .6rem; }
@media print { :root { color-scheme: light; font-size: 10pt; } body { max-width: none; padding: 0; } a { color: inherit; } }
`
