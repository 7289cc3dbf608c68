import type { Group } from "./runs.ts";

/** An exchange and a line of the North American plan, whose exchanges begin with 2 to 9 and do not end in 11. */
const EXCHANGE = /^[2-9](?!11)\d\d$/;
const LINE = /^\d{4}$/;

/** Is it a number as it is dialled within a town: 555-0199? Not if it may as well be a stretch of time or of amounts, or a year. */
export function isLocalPhone(groups: readonly Group[], text: string): boolean {
  const [exchange, line, ...more] = groups;
  if (!exchange || !line || more.length > 0) return false;
  const isWritten = EXCHANGE.test(exchange.digits) && LINE.test(line.digits) && /^[- ]$/.test(line.gap);
  return isWritten && !isStretch(exchange.digits, line.digits) && !isYear(line) && standsAlone(text, exchange, line);
}

const EARLY = /^[2-9][0-5][05]$/;
const LATE = /^(?:1\d|2[0-3])[0-5][05]$/;

/** "250-1500 people", "845-1215" */
const isStretch = (from: string, to: string): boolean =>
  (from.endsWith("0") && to.endsWith("0")) || (EARLY.test(from) && LATE.test(to));

/** "250 2024 calendars" */
const isYear = ({ digits, gap }: Group): boolean => gap === " " && /^(?:19|20)\d\d$/.test(digits);

const GOES_BEFORE = /(?:\p{L}|\p{N}[.,:]|[\p{L}\p{N}][-_/])$/u;
const GOES_ON = /^(?:[\p{L}%°]|[.,:]\p{N}|[-_/][\p{L}\p{N}])/u;

/** No part of a code, such as "AB-555-0199" or "555-0199A", or of a larger number. */
const standsAlone = (text: string, { start }: Group, { end }: Group): boolean =>
  !GOES_BEFORE.test(text.slice(Math.max(0, start - 2), start)) && !GOES_ON.test(text.slice(end, end + 2));
