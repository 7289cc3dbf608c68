import { isObject, type Json } from "./json.ts";
import { step } from "./problem.ts";

/** One object somewhere in a payload. */
export interface Node {
  readonly pointer: string;
  readonly fields: Json;
}

/** Every object in `value`, which stands at `pointer`, from the outside in. */
export function* nodesOf(value: unknown, pointer: string): Generator<Node> {
  if (isObject(value)) yield { pointer, fields: value };
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value)) yield* nodesOf(child, pointer + step(key));
}

/** How many characters people read in `value`: all its `text`. */
export const textLength = (value: unknown): number =>
  nodesOf(value, "")
    .map(({ fields }) => (typeof fields.text === "string" ? fields.text.length : 0))
    .reduce((sum, length) => sum + length, 0);
