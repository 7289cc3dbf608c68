import type { Group } from "./runs.ts";

const YEAR = /^(?:19|20)\d\d$/;
const SHORT_YEAR = /^\d\d$/;
const MONTH = /^(?:0?[1-9]|1[0-2])$/;
const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/;
const TIME = /^(?:[01]\d|2[0-3])[0-5]\d$/;
const HOUR_OR_AMOUNT = /^(?:[01]?\d|2[0-3]|[1-9]\d{1,3})$/;
const COMPACT_DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** A way to write a date, a time, a price or a stretch of them. */
interface Notation {
  readonly gap: RegExp;
  readonly groups: readonly RegExp[];
  /** False: too much like a phone number where one was announced. */
  readonly certain: boolean;
}

const notations: readonly Notation[] = [
  { gap: /^[-./ ]$/, groups: [YEAR, MONTH, DAY], certain: true },
  { gap: /^[-./ ]$/, groups: [DAY, MONTH, YEAR], certain: true },
  { gap: /^[-./ ]$/, groups: [MONTH, DAY, YEAR], certain: true },
  { gap: /^[-./]$/, groups: [DAY, MONTH, SHORT_YEAR], certain: false },
  { gap: /^[-./]$/, groups: [MONTH, DAY, SHORT_YEAR], certain: false },
  { gap: /^ ?- ?$/, groups: [YEAR, YEAR], certain: false },
  { gap: /^ ?- ?$/, groups: [TIME, TIME], certain: false },
  { gap: /^\.$/, groups: [HOUR_OR_AMOUNT, SHORT_YEAR], certain: false },
  { gap: /^\/$/, groups: [/^\d\d?$/, /^\d\d?$/], certain: false },
  { gap: /^$/, groups: [COMPACT_DATE], certain: false },
];

/** Cuts groups into stretches at what is a date, a time or a price, and leaves that out. */
export function withoutOrdinary(groups: readonly Group[], onlyCertain: boolean): Group[][] {
  const stretches: Group[][] = [[]];
  for (let at = 0; at < groups.length; ) {
    const count = ordinaryAt(groups, at, onlyCertain);
    const group = groups[at];
    if (count > 0) stretches.push([]);
    else if (group) stretches.at(-1)?.push(group);
    at += Math.max(count, 1);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

/** How many groups from this one on are written in one of the notations. */
const ordinaryAt = (groups: readonly Group[], at: number, onlyCertain: boolean): number =>
  notations.find((notation) => (notation.certain || !onlyCertain) && isWritten(groups, at, notation))?.groups.length ??
  0;

function isWritten(groups: readonly Group[], at: number, notation: Notation): boolean {
  const parts = groups.slice(at, at + notation.groups.length);
  const gap = parts[1]?.gap ?? "";
  const fits =
    parts.length === notation.groups.length &&
    notation.gap.test(gap) &&
    parts.every((part, index) => notation.groups[index]?.test(part.digits) && (index === 0 || part.gap === gap));
  const goesOn = gap !== "" && (groups[at + parts.length]?.gap === gap || (at > 0 && parts[0]?.gap === gap));
  return fits && !goesOn;
}
