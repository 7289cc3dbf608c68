import { expect, it } from "vitest";
import { holidaysOf } from "../../../src/features/calendar/holidays.ts";

const datesOf = async (place: string, from: string, named: string): Promise<string[]> =>
  ((await holidaysOf(place, from, "en"))?.days ?? []).filter(({ name }) => name === named).map(({ date }) => date);

it("suggests every day of a holiday that lasts several", async () => {
  expect(await datesOf("SA", "2027-01-01", "End of Ramadan (Eid al-Fitr)")).toEqual([
    "2027-03-09",
    "2027-03-10",
    "2027-03-11",
    "2027-03-12",
  ]);
});

it("begins in the middle of one, and keeps its own name for a day that has one", async () => {
  const { days = [] } = (await holidaysOf("VN", "2027-02-06", "vi")) ?? {};
  expect(days.slice(0, 5).map(({ date }) => date)).toEqual([
    "2027-02-06",
    "2027-02-07",
    "2027-02-08",
    "2027-02-09",
    "2027-04-16",
  ]);
  expect(days[0]?.name).not.toBe(days[1]?.name);
});

it("takes one day for one that is one", async () => {
  const days = await datesOf("GB-ENG", "2026-11-22", "Good Friday");
  expect(days).toEqual(["2027-03-26"]);
});

it("does not suggest a day of which only a part is a holiday, but names it", async () => {
  const { days = [], partly } = (await holidaysOf("IS", "2027-01-01", "en")) ?? {};
  expect(days.map(({ date }) => date)).toContain("2027-12-25");
  expect(days.map(({ date }) => date)).not.toContain("2027-12-24");
  expect(partly).toEqual([
    { date: "2027-12-24", name: "Christmas Eve", from: 13 * 60 },
    { date: "2027-12-31", name: "New Year's Eve", from: 13 * 60 },
  ]);
});
