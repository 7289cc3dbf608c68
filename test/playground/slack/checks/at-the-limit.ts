import { expect } from "vitest";
import { long } from "./examples.ts";

/** A valid block, a place in it, and how much Slack takes there. */
export type Limit = [what: string, limit: number, block: object, pointer: string, fill?: Fill];
/** What has this size. */
export type Fill = (size: number) => unknown;

export const tooLong = (limit: number): string => `must be less than ${limit + 1} characters`;
export const tooMany = (limit: number): string => `no more than ${limit} items allowed`;
export const tooLarge = (limit: number): string => `must be at most ${limit}`;

/** At the limit Slack takes it; one more, and it names the place. */
export function takesUpTo(check: (block: unknown) => string[], say: (limit: number) => string, usual: Fill = long) {
  return (_: string, limit: number, block: object, pointer: string, fill = usual): void => {
    expect(check(put(block, pointer, fill(limit)))).toEqual([]);
    expect(check(put(block, pointer, fill(limit + 1)))).toEqual([`/blocks/0${pointer}: ${say(limit)}`]);
  };
}

/** The block with something else in one place. */
function put(block: object, pointer: string, value: unknown): object {
  const [, ...path] = pointer.split("/");
  const last = path.pop() ?? "";
  const bent: Place = JSON.parse(JSON.stringify(block));
  const place = path.reduce((whole, key) => whole[key] as Place, bent);
  place[last] = value;
  return bent;
}

type Place = Record<string, unknown>;
