import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { Say } from "../../src/texts/catalog.ts";

/** What somebody who comes back from Slack is shown. */
export interface InstallPage {
  /** 200 if Bellhop is installed. */
  readonly status: number;
  readonly title: string;
  readonly sentences: readonly string[];
  /** What to do next, the first one before all. */
  readonly links: readonly Link[];
}

export interface Link {
  readonly label: string;
  readonly url: string;
}

const style = `
:root { color-scheme: light dark; --text: #1c2126; --back: #ffffff; --mark: #0b5cad; }
@media (prefers-color-scheme: dark) { :root { --text: #e8ebee; --back: #14181c; --mark: #7fb8f5; } }
body { margin: 0; background: var(--back); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 36rem; margin: 0 auto; padding: 3rem 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; }
a { color: var(--mark); }
nav { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; }
nav a:first-child { padding: .5rem .75rem; border-radius: .25rem; background: var(--mark); color: var(--back); text-decoration: none; }
`;

/** It loads nothing from anywhere, is kept by nobody, and does not say where it was opened from: its address has a code. */
const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; frame-ancestors 'none'`,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex",
} as const;

/** Answers with a page that needs no script. */
export function answerPage(response: ServerResponse, page: InstallPage, say: Say): void {
  const { status, title, sentences, links } = page;
  response.writeHead(status, HEADERS).end(`<!doctype html>
<html lang="${say.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${sentences.map((sentence) => `<p>${escaped(sentence)}</p>`).join("\n")}
<nav>${links.map(({ label, url }) => `<a href="${escaped(url)}">${escaped(label)}</a>`).join("\n")}</nav>
</main>
</body>
</html>
`);
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? "");
