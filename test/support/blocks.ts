import type { Message } from "../../playground/slack/index.ts";

/** Anything in a card of a platform that may be text. */
interface Node {
  readonly type?: unknown;
  readonly text?: unknown;
}

/** All objects in a card, however deep. */
export function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield value;
  for (const inner of Object.values(value)) yield* nodesOf(inner);
}

/** The literal text in the blocks, from the first to the last. */
export const textIn = (blocks: unknown): string =>
  [...nodesOf(blocks)]
    .filter(({ type }) => type === "text")
    .map(({ text }) => String(text))
    .join("");

/** What a message quotes word for word. */
export const quotedIn = (message: Message | undefined): string =>
  textIn([...nodesOf(message?.blocks)].filter(({ type }) => type === "rich_text_quote"));
