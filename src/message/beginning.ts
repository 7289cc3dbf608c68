/** How much of what somebody typed a card shows; the rest is behind a button. */
const SHOWN = 280;

/** The first 280 characters as people count them, and never more than 2,000 units of storage (stacked accents). */
export function beginning(value: string): string {
  if (value.length <= SHOWN) return value;
  const units = value.slice(0, 2_000);
  const characters = [...new Intl.Segmenter().segment(units)].map(({ segment }) => segment);
  const whole = units.length < value.length ? characters.slice(0, -1) : characters;
  const shown = whole.slice(0, SHOWN).join("");
  return shown.length < value.length ? `${shown.trimEnd()}…` : value;
}
