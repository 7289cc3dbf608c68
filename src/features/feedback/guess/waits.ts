import type { Words } from "./words.ts";

/** Tokens between an amount and its unit: "half an hour", "a quarter of an hour". */
const REACH = 3;
const ROUND_TENS = 20;

/** The minutes that end with the unit at this token ("forty five minutes", "1.5 hours", "half an hour"); 0 when none. */
export function minutesAt(tokens: readonly string[], at: number, words: Words): number {
  const unit = words.units.get(tokens[at] ?? "");
  if (unit === undefined) return 0;
  let amount: number | undefined;
  for (let back = 1; back <= REACH; back += 1) {
    const value = amountOf(tokens[at - back], words);
    if (value === undefined) continue;
    if (amount === undefined) amount = value;
    else if (value >= ROUND_TENS && amount < 10) amount += value;
    else if (value < 1) amount *= value;
  }
  return (amount ?? 0) * unit;
}

const amountOf = (token: string | undefined, words: Words): number | undefined => {
  if (token === undefined) return undefined;
  const spelled = words.numbers.get(token);
  if (spelled !== undefined) return spelled;
  const value = Number(token.replace(",", "."));
  return Number.isFinite(value) ? value : undefined;
};
