import type { Say } from "../../../texts/catalog.ts";

/** What thanks or an award say of themselves, as far as there is something to say: what they are about, and how many second them. */
export const aboutAndSeconded = (
  about: readonly string[],
  seconds: number,
  say: Say,
): readonly (readonly [label: string, value: string])[] => [
  ...(about.length > 0 ? [[say("kudos.about"), about.join(", ")] as const] : []),
  ...(seconds > 0 ? [[say("kudos.seconded"), say("kudos.people", { count: seconds })] as const] : []),
];
