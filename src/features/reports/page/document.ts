import type { Say } from "../../../texts/catalog.ts";
import { drawn, type Html, html } from "./html.ts";
import { style } from "./style.ts";

/** A whole page, which needs no script to be read. */
export const documentOf = (title: string, main: Html, say: Say): string =>
  html`<!doctype html>
<html lang="${say.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${drawn(style)}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`.markup;
