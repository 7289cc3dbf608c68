import type { Span } from "./span.ts";

const LOCAL = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]/u;
const HOST = /[\p{L}\p{N}.-]/u;
/** Labels with dots between; the last begins with a letter, so that "3@2.50" is no address. */
const DOMAIN = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}[\p{L}\p{N}-]*[\p{L}\p{N}]/u;
/** Longest domain name (RFC 1035, section 2.3.4). */
const LONGEST_DOMAIN = 255;

/** Finds mail addresses, going out from each "@" to both sides. */
export function findMails(text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const before = found.at(-1)?.end ?? 0;
    const end = domainEnd(text, at + 1);
    if (end === undefined) continue;
    let start = at;
    while (start > before && LOCAL.test(text.charAt(start - 1))) start -= 1;
    const continued = start === at && at === before && found.length > 0;
    if (start < at || continued) found.push({ start: unquoted(text, start, at), end, secret: "mail" });
  }
  return found;
}

function domainEnd(text: string, start: number): number | undefined {
  let end = start;
  while (end < text.length && end - start < LONGEST_DOMAIN && HOST.test(text.charAt(end))) end += 1;
  const domain = DOMAIN.exec(text.slice(start, end));
  return domain ? start + domain[0].length : undefined;
}

/** Quotation marks around an address are not part of it. */
function unquoted(text: string, start: number, at: number): number {
  let first = start;
  while (first < at - 1 && "'`*_".includes(text.charAt(first))) first += 1;
  return first;
}
