import type { PlainKey, Say } from "../../../texts/catalog.ts";
import { documentOf } from "./document.ts";
import { html } from "./html.ts";

/** One calm sentence, and nothing else. */
export const sentencePage = (sentence: PlainKey, say: Say): string =>
  documentOf(say(sentence), html`<h1>${say(sentence)}</h1>`, say);

/** The sentence, and where to type the number. */
export const askingPage = (sentence: PlainKey, say: Say): string =>
  documentOf(
    say(sentence),
    html`<h1>${say(sentence)}</h1>
<form method="post">
<label>${say("report.number")}<br>
<input name="number" inputmode="numeric" autocomplete="one-time-code" required maxlength="8" autofocus></label>
<button>${say("report.show")}</button>
</form>`,
    say,
  );
