import { parseMarkdown } from "../markdown.ts";
import type { PartTypes, RichPart, RichStyle, Run } from "../slack/block-kit.ts";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

function styled(text: string, { bold, italic, strike, code }: RichStyle = {}): string {
  const marks = [bold && "strong", italic && "em", strike && "s", code && "code"];
  return marks.reduce<string>((inner, mark) => (mark ? `<${mark}>${inner}</${mark}>` : inner), escaped(text));
}

/** Only addresses that lead to a page. */
const isWeb = (url: string): boolean => /^(https?|mailto):$/.test(URL.parse(url)?.protocol ?? "");

const runHtml = (run: Run): string => {
  if (run.type === "text") return styled(run.text, run.style);
  if (run.type !== "link") return "";
  const text = styled(run.text ?? run.url, run.style);
  return isWeb(run.url) ? `<a href="${escaped(run.url)}" target="_blank" rel="noreferrer noopener">${text}</a>` : text;
};

const inside = (runs: readonly Run[]): string => runs.map(runHtml).join("").replaceAll("\n", "<br>");

const list = ({ style, elements }: PartTypes["rich_text_list"]): string => {
  const tag = style === "ordered" ? "ol" : "ul";
  return `<${tag}>${elements.map((item) => `<li>${inside(item.elements)}</li>`).join("")}</${tag}>`;
};

const html: { readonly [Type in keyof PartTypes]: (part: PartTypes[Type]) => string } = {
  rich_text_section: ({ elements }) => `<p>${inside(elements)}</p>`,
  rich_text_quote: ({ elements }) => `<blockquote>${inside(elements)}</blockquote>`,
  rich_text_preformatted: ({ elements }) => `<pre>${inside(elements)}</pre>`,
  rich_text_list: list,
};

/** Markdown as HTML that is safe to show, for the renderer of cards. */
export const markdownHtml = (text: string): string =>
  parseMarkdown(text)
    .map((part) => (html[part.type] as (part: RichPart) => string)(part))
    .join("");
