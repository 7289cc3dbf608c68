import { expect, it } from "vitest";
import { createIds, madeAt } from "../../src/kernel/clock.ts";

const NOON = new Date("2026-11-20T12:00:00Z");
const VERSION_7 = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

it("ids of one millisecond sort as they were made, and none is made twice", () => {
  const [one, other] = [createIds({ now: () => NOON }), createIds({ now: () => NOON })];
  const made = Array.from({ length: 10_000 }, () => one.next());
  expect(made.toSorted()).toEqual(made);
  expect(new Set([...made, ...Array.from({ length: 10_000 }, () => other.next())]).size).toBe(20_000);
  for (const id of made) expect(id).toMatch(VERSION_7);
  expect(madeAt(made[0] ?? "")).toBe(NOON.getTime());
});

it("ids of a later millisecond come after all of an earlier one", () => {
  let now = NOON.getTime();
  const ids = createIds({ now: () => new Date(now) });
  const made = Array.from({ length: 1_000 }, () => {
    now += 1;
    return ids.next();
  });
  expect(made.toSorted()).toEqual(made);
});
