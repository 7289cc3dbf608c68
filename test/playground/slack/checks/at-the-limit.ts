import { expect } from "vitest";

/** A block of any size, and where Slack points when it is too large. */
export type Limit = [what: string, limit: number, make: (size: number) => unknown, pointer: string];

export const tooLong = (limit: number): string => `must be less than ${limit + 1} characters`;
export const tooMany = (limit: number): string => `no more than ${limit} items allowed`;
export const tooLarge = (limit: number): string => `must be at most ${limit}`;

/** At the limit Slack takes it; one more, and it names the place. */
export function takesUpTo(check: (block: unknown) => string[], say: (limit: number) => string) {
  return (_: string, limit: number, make: (size: number) => unknown, pointer: string): void => {
    expect(check(make(limit))).toEqual([]);
    expect(check(make(limit + 1))).toEqual([`/blocks/0${pointer}: ${say(limit)}`]);
  };
}
