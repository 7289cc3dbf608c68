import type { ListedTheme, Value } from "../../feedback/index.ts";
import { valueWords } from "./value-words.ts";

/** One value of an organization's list, with the words that hint at it. */
export interface Offered extends ListedTheme {
  readonly hints: readonly string[];
}

/** The values of a list, the one first that a text speaks of most; when it speaks of none, the one for everything else. */
export function rankValues(text: string, offered: readonly Offered[]): ListedTheme[] {
  const said = wordsOf(text);
  const weighed = offered.map((value, place) => ({ value, weight: weigh(said, hintsOf(value)), place }));
  const none = weighed.every(({ weight }) => weight === 0);
  const rest = ({ key }: ListedTheme): number => (none && key === "other" ? 1 : 0);
  return weighed
    .toSorted((a, b) => b.weight - a.weight || rest(b.value) - rest(a.value) || a.place - b.place)
    .map(({ value: { key, name } }) => ({ key, ...(name !== undefined && { name }) }));
}

/** The organization's own words for it, and its name; of a built-in one, ours too. */
const hintsOf = ({ key, name = "", hints }: Offered): string[] => [
  ...[name, ...hints].flatMap(wordsOf),
  ...Object.values(valueWords).flatMap((language) => language[key as Exclude<Value, "other">] ?? []),
];

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many of the words begin with one of the listed. */
const weigh = (said: readonly string[], listed: readonly string[]): number =>
  said.filter((word) => listed.some((start) => word.startsWith(start))).length;
