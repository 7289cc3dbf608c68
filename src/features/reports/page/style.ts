import { createHash } from "node:crypto";

/** All that the page looks like; it asks for no font and no picture. */
export const style = `
:root { color-scheme: light dark; --text: #1c2126; --quiet: #545d66; --line: #cfd5da; --back: #ffffff; --soft: #f3f5f7; --mark: #0b5cad; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e8ebee; --quiet: #adb6bf; --line: #434c55; --back: #14181c; --soft: #1e242a; --mark: #7fb8f5; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 48rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1rem; margin: 0; }
p, ul, ol, blockquote, figure, table { margin: .5rem 0; }
ul { padding-left: 1.25rem; }
small, .quiet, figcaption, caption { color: var(--quiet); font-size: .875rem; }
caption { text-align: left; padding-bottom: .25rem; }
blockquote { margin-left: 0; padding: .25rem 0 .25rem .75rem; border-left: .25rem solid var(--line); white-space: pre-wrap; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: right; padding: .3rem 0 .3rem .5rem; border-bottom: 1px solid var(--line); vertical-align: top; }
th:first-child, td:first-child { text-align: left; padding-left: 0; font-weight: 600; }
td { white-space: nowrap; }
thead th { font-weight: 400; color: var(--quiet); font-size: .875rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 1.5rem; }
figure svg { display: block; width: 100%; height: auto; color: var(--text); }
figure ol { list-style: none; padding: 0; display: flex; flex-wrap: wrap; column-gap: .75rem; color: var(--quiet); font-size: .8rem; }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; }
label { display: block; }
input, button { font: inherit; padding: .5rem .75rem; border: 1px solid var(--quiet); border-radius: .25rem; background: var(--back); color: var(--text); }
input { width: 7rem; }
button { background: var(--mark); border-color: var(--mark); color: var(--back); }
@page { size: A4; margin: 16mm; }
@media print {
  :root { color-scheme: light; --text: #000000; --quiet: #444444; --line: #bbbbbb; --back: #ffffff; --soft: #ffffff; --mark: #0b5cad; }
  main { max-width: none; padding: 0; }
  body { font-size: 10.5pt; }
  .charts { grid-template-columns: 1fr 1fr; }
  h2 { break-after: avoid; }
  section > *, figure, tr, blockquote, li { break-inside: avoid; }
}
`;

/** Lets the browser take these styles, and no others: https://www.w3.org/TR/CSP3/#external-hash */
export const styleHash = `sha256-${createHash("sha256").update(style).digest("base64")}`;
