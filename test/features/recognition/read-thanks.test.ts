import { expect, it } from "vitest";
import { readThanks } from "../../../src/features/recognition/kudos/receivers.ts";
import { gatheredUntil, summaryAt } from "../../../src/features/recognition/kudos/times.ts";
import { rankValues } from "../../../src/features/recognition/kudos/values.ts";

const ana = { userId: "1", as: "@Ana" };
const annabel = { userId: "2", as: "@Anabel" };
const ben = { userId: "3", as: "@Ben Ode" };

it.each([
  ["@Ana calmed the guest", [ana], "calmed the guest"],
  ["@Ana, @Ben Ode and @Anabel: stayed late", [ana, ben, annabel], "stayed late"],
  ["@Ana @Ana helped at the bar", [ana], "helped at the bar"],
  ["@Anabel found it", [annabel], "found it"],
  ["@Ana for helping @Ben Ode", [ana], "for helping @Ben Ode"],
  ["big thanks to @Ana and @Ben Ode", [ana, ben], "big thanks to @Ana and @Ben Ode"],
  ["@Ana y @Ben Ode se quedaron", [ana, ben], "se quedaron"],
])("%s: thanks whom it begins with, else whom it names", (text, to, reason) => {
  const mentioned = [ana, annabel, ben].filter(({ as }) => text.includes(as));
  const read = readThanks(text, mentioned);
  expect(read.reason).toBe(reason);
  expect(read.to.filter((one) => to.includes(one as typeof ana))).toHaveLength(to.length);
});

it.each([
  ["calmed the angry guest", "recovery"],
  ["listened to her with so much patience", "care"],
  ["opened a second till in seconds, no queue", "speed"],
  ["covered my shift so that I could go home", "team"],
  ["reviewed the checklist and improved the process", "upkeep"],
  ["escuchó con mucha paciencia", "care"],
  ["was there", "other"],
])("guesses of “%s” that it is for %s", (text, value) => {
  const keys = ["recovery", "care", "speed", "team", "craft", "upkeep", "other"];
  expect(
    rankValues(
      text,
      keys.map((key) => ({ key, hints: [] })),
    )[0]?.key,
  ).toBe(value);
});

it("takes an organization's own words for its own values", () => {
  const own = [
    { key: "1", name: "Owner's mind", hints: ["as if it were mine"] },
    { key: "2", name: "Warm welcome", hints: ["greet"] },
  ];
  expect(rankValues("greeted everybody by name", own)[0]?.key).toBe("2");
});

it.each([
  ["at once", "2026-11-21T12:00:00Z", undefined],
  ["hourly", "2026-11-21T12:00:00Z", "2026-11-21T13:00:00Z"],
  ["hourly", "2026-11-21T12:59:59Z", "2026-11-21T13:00:00Z"],
  ["daily", "2026-07-01T14:59:00Z", "2026-07-01T15:00:00Z"],
  ["daily", "2026-07-01T15:00:00Z", "2026-07-02T15:00:00Z"],
] as const)("gathers %s what is given at %s until %s", (pace, at, until) => {
  expect(gatheredUntil(pace, "Europe/London", new Date(at))).toEqual(until === undefined ? undefined : new Date(until));
});

it.each([
  ["2026-11-22T23:59:00Z", "2026-11-23T06:00:00Z"],
  ["2026-11-23T00:00:00Z", "2026-11-30T06:00:00Z"],
])("tells managers of what is given at %s at %s", (at, told) => {
  expect(summaryAt("Europe/London", new Date(at))).toEqual(new Date(told));
});
