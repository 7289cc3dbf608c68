import type { Button, Card } from "../../src/message/card.ts";

export const buttonsOf = ({ blocks }: Card): readonly Button[] =>
  blocks.flatMap((block) => (block.kind === "actions" ? block.buttons : []));

/** The button with this label; says what there is if it is missing. */
export function buttonOn(card: Card, label: string): Button {
  const buttons = buttonsOf(card);
  const found = buttons.find((button) => button.label === label);
  if (found) return found;
  const offered = buttons.map((button) => button.label).join(", ") || "none";
  throw new Error(`There is no button "${label}" (there is ${offered}) on: ${card.summary}`);
}
