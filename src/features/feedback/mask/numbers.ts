import { cardIn, hidesCard } from "./card.ts";
import { isLocalPhone } from "./local.ts";
import { withoutOrdinary } from "./ordinary.ts";
import { digitsIn, type Group, type Run, runsOf } from "./runs.ts";
import type { Span } from "./span.ts";
import { type Announced, announcedIn, currencyFollows, endsWithCurrency, leadIn } from "./surroundings.ts";

/** Finds card, bank and phone numbers, and leaves what is a date, a time, a price, a reference or the number of a room. */
export const findNumbers = (text: string, standIns: readonly string[]): Span[] =>
  runsOf(text)
    .filter(({ groups }) => digitsIn(groups) >= FEWEST.announced)
    .flatMap((run) => secretsInRun(run, text, standIns));

/** How few digits make a secret. */
const FEWEST = { announced: 6, international: 7, unannounced: 8 };

function secretsInRun(run: Run, text: string, standIns: readonly string[]): Span[] {
  const before = leadIn(text, run.start, standIns);
  const announced = announcedIn(before);
  const groups = announced === "place" ? withoutPlaces(run.groups) : run.groups;
  const announcesSecret = announced === "bank" || announced === "phone";
  const spans = withoutOrdinary(groups, announcesSecret).flatMap((stretch) => {
    const isFirst = stretch[0] === run.groups[0];
    return secretsIn({
      text,
      groups: stretch,
      start: isFirst ? run.start : (stretch[0]?.start ?? run.start),
      announced: isFirst ? announced : undefined,
      international: isFirst && run.international,
      amountFirst: isFirst && endsWithCurrency(before),
      codeFirst: isFirst && /\p{L}$/u.test(before),
      amountLast: stretch.at(-1)?.end === run.end && currencyFollows(text, run.end),
    });
  });
  return withRestOfCard(spans, run.end);
}

/** After the number of a card come its last month and its check code. */
function withRestOfCard(spans: readonly Span[], end: number): Span[] {
  const card = spans.findIndex(({ secret }) => secret === "card");
  return spans
    .slice(0, card === -1 ? spans.length : card + 1)
    .map((span, at) => (at === card ? { ...span, end } : span));
}

/** Numbers of tables, rooms and sizes are short, and a list of them is shorter than the number of a card. */
const LONGEST = { place: 4, places: 12 };

function withoutPlaces(groups: readonly Group[]): readonly Group[] {
  if (digitsIn(groups) > LONGEST.places) return groups;
  const first = groups.findIndex(({ digits }) => digits.length > LONGEST.place || digits.startsWith("0"));
  return first === -1 ? [] : groups.slice(first);
}

/** Groups that may be a secret together, and what their surroundings say. */
interface Stretch {
  readonly text: string;
  readonly groups: readonly Group[];
  readonly start: number;
  readonly announced: Announced | undefined;
  readonly international: boolean;
  /** A currency stands before the first group, letters stand at it, or a currency stands after the last one. */
  readonly amountFirst: boolean;
  readonly codeFirst: boolean;
  readonly amountLast: boolean;
}

function secretsIn(stretch: Stretch): Span[] {
  const { groups } = stretch;
  const card = cardIn(groups.map(({ digits }) => digits));
  if (card !== undefined) {
    const before = { ...part(stretch, 0, card), amountLast: false };
    return [...secretsIn(before), spanOf(part(stretch, card), "card")];
  }
  const found = accountOrPhone(
    withoutQuantities(part(stretch, keptFirst(stretch), stretch.amountLast ? -1 : undefined)),
  );
  const left = groups.filter(({ start }) => found.every((span) => start < span.start || start >= span.end));
  return hidesCard(left.map(({ digits }) => digits).join("")) ? [spanOf(stretch, "card")] : found;
}

/** Some of the groups; says of the first of them what is said of the first of all. */
const part = (stretch: Stretch, from: number, to?: number): Stretch => {
  const groups = stretch.groups.slice(from, to);
  return { ...stretch, groups, start: from === 0 ? stretch.start : (groups[0]?.start ?? stretch.start) };
};

/** Letters and up to this many digits are a code: "INV20231145". */
const LONGEST_CODE = 9;

/** How many groups at the beginning are a reference, a code or an amount. */
function keptFirst({ groups, announced, amountFirst, codeFirst }: Stretch): number {
  if (announced === "reference") {
    const ends = groups.findIndex(({ gap }, at) => at > 0 && gap !== "-" && gap !== "/");
    return ends === -1 ? groups.length : ends;
  }
  const isCode = codeFirst && announced === undefined && digitsIn(groups.slice(0, 1)) <= LONGEST_CODE;
  return amountFirst || isCode ? 1 : 0;
}

function accountOrPhone(stretch: Stretch): Span[] {
  const { text, groups, announced, international } = stretch;
  const count = digitsIn(groups);
  if (isSortCodeAndAccount(groups)) return [spanOf(stretch, "bank")];
  if (announced === "bank" && count >= FEWEST.announced) return [spanOf(stretch, "bank")];
  if (isLocalPhone(groups, text)) return [spanOf(stretch, "phone")];
  const fewest = announced === "phone" ? FEWEST.announced : international ? FEWEST.international : FEWEST.unannounced;
  return count >= fewest && !isRound(groups) ? [spanOf(stretch, "phone")] : [];
}

const spanOf = ({ groups, start }: Stretch, secret: Span["secret"]): Span => ({
  start,
  end: groups.at(-1)?.end ?? start,
  secret,
});

/** British: 12-34-56 12345678. */
const isSortCodeAndAccount = (groups: readonly Group[]): boolean =>
  groups
    .slice(0, 4)
    .map(({ digits }) => digits.length)
    .join() === "2,2,2,8";

/** "10 000 000" */
const isRound = (groups: readonly Group[]): boolean =>
  groups.length > 1 && groups.at(-1)?.digits === "000" && groups.slice(1).every(({ digits }) => digits.length === 3);

const COMPLETE_PHONE = 10;

/** Leaves the quantity beside a whole phone number: "12 07700900123", "07700900123 2 guests". */
function withoutQuantities(stretch: Stretch): Stretch {
  const { groups, international } = stretch;
  const [first, second] = groups;
  const last = groups.at(-1);
  if (!first || !second || !last || international) return stretch;
  const quantityFirst = first.digits.length <= 3 && !first.digits.startsWith("0") && second.digits.startsWith("0");
  const quantityLast = last.digits.length <= 2 && last.gap === " ";
  const from = quantityFirst && digitsIn(groups.slice(1)) >= COMPLETE_PHONE ? 1 : 0;
  const to = quantityLast && digitsIn(groups.slice(from, -1)) >= COMPLETE_PHONE ? -1 : undefined;
  return part(stretch, from, to);
}
