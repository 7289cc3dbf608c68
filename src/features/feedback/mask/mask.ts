import { fold } from "./fold.ts";
import { findIbans } from "./iban.ts";
import { findMails } from "./mail.ts";
import { findNumbers } from "./numbers.ts";
import type { Secret, Span } from "./span.ts";

/** What is shown in place of each kind of secret; without digits and "@". */
export type StandIns = Readonly<Record<Secret, string>>;

type Find = (text: string, standIns: readonly string[]) => Span[];

/** One after the other: what an earlier one took is no digit to a later one. */
const finders: readonly Find[] = [findMails, findIbans, findNumbers];

/**
 * Puts stand-ins in place of mail addresses and of phone, card and bank numbers, for everything that others will see.
 * Mask first and shorten afterwards: half a number would not be recognized. A masked text stays as it is.
 */
export const mask = (text: string, standIns: StandIns): string =>
  finders.reduce((masked, find) => replace(masked, find, standIns), text);

function replace(text: string, find: Find, standIns: StandIns): string {
  const folded = fold(text);
  const spans = find(
    folded.text,
    Object.values(standIns).map((standIn) => fold(standIn).text),
  );
  let from = 0;
  const parts = spans.map(({ start, end, secret }) => {
    const before = text.slice(from, folded.original(start));
    from = folded.original(end);
    return before + standIns[secret];
  });
  return parts.join("") + text.slice(from);
}
