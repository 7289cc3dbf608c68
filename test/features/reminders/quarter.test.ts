import { beforeAll, describe, expect, it } from "vitest";
import { adviceFor } from "../../../src/features/reminders/advice.ts";
import { keepPromised } from "../../../src/features/reminders/store.ts";
import { linesOf, type Reminded, reminded } from "./world.ts";

const DAYS = 91;
/** Days of which the manager is shown what comes, five at a time. */
const SHOWN = 30;
/** Of the 13 weeks, what customers complain of in each: nothing, then mostly of waiting, then of cleanliness. */
const complaintsIn = (week: number): readonly [theme: string, count: number][] => {
  if (week < 4) return [];
  return week < 9
    ? [
        ["waiting", 2],
        ["information", 1],
      ]
    : [["cleanliness", 2]];
};
const complaints = (dayAfter: (days: number) => string) =>
  Array.from({ length: DAYS }, (_, count) =>
    complaintsIn(Math.floor(count / 7)).flatMap(([theme, times]) =>
      Array.from({ length: times }, (_, nth) => ({ day: dayAfter(count), theme, text: `${theme} ${count} ${nth}` })),
    ),
  ).flat();
/** Days on which the manager leaves the post of the day after out. */
const SKIPS = [5, 17, 30, 44, 45, 71];

const library = adviceFor({ tips: [], hidden: new Set(), standards: [], troubles: [] }, "en");
const adviceIn = (lines: readonly string[]) => library.find(({ what }) => lines[0]?.startsWith(what));

describe("a quarter of a unit", () => {
  let world: Reminded;
  const sent: { readonly [Unit in "Busy" | "Quiet"]: (readonly string[] | undefined)[] } = { Busy: [], Quiet: [] };
  const foreseen: (string | undefined)[] = [];
  const skipped: string[] = [];
  const statements: number[] = [];

  beforeAll(async () => {
    world = await reminded("2027-01-01", ["Busy", "Quiet"]);
    await world.log("Busy", complaints(world.dayAfter));
    for (let count = 0; count < DAYS; count += 1) {
      const day = world.dayAfter(count);
      if (count % 5 === 0 && count < SHOWN)
        for (const { composition } of await world.preview("Quiet", day)) foreseen.push(composition?.advice.what);
      const before = world.statements();
      const cards = await world.send(day);
      statements.push(world.statements() - before);
      for (const unit of ["Busy", "Quiet"] as const)
        sent[unit].push(cards.has(unit) ? linesOf(cards.get(unit)) : undefined);
      if (SKIPS.includes(count)) await skipNext(world.dayAfter(count + 1));
    }
  });

  async function skipNext(day: string): Promise<void> {
    const [next] = await world.preview("Busy", day);
    const schedule = await world.scheduleOf("Busy");
    if (!next?.composition || !schedule) throw new Error("There is a post to leave out.");
    expect(next.slot.day).toBe(day);
    await world.schedules.leaveOut(schedule, day, world.person);
    await keepPromised(world.database, { ...schedule, scheduleId: schedule.id, day }, next.composition.advice);
    skipped.push(next.composition.advice.id);
  }

  const shareOf = (theme: string, from: number, until: number): number => {
    const all = sent.Busy.slice(from, until).filter((lines) => lines !== undefined);
    return all.filter((lines) => adviceIn(lines)?.themes.includes(theme)).length / all.length;
  };
  const usual = (theme: string): number =>
    library.filter(({ themes }) => themes.includes(theme)).length / library.length;

  it("repeats nothing within 20 days", () => {
    for (const posts of Object.values(sent)) {
      const advice = posts.map((lines) => lines && adviceIn(lines)?.id);
      for (const [at, id] of advice.entries())
        if (id !== undefined) expect(advice.slice(Math.max(0, at - 20), at), `day ${at}`).not.toContain(id);
    }
  });

  it("speaks of what customers complain of, as long as they do", () => {
    expect(shareOf("waiting", 35, 70)).toBeGreaterThan(3 * usual("waiting"));
    expect(shareOf("information", 35, 70)).toBeGreaterThan(usual("information"));
    expect(shareOf("waiting", 35, 70)).toBeGreaterThan(shareOf("waiting", 0, 28));
    expect(shareOf("cleanliness", 70, 91)).toBeGreaterThan(shareOf("cleanliness", 0, 63));
  });

  it("sends nothing that the manager has left out: not on that day, nor later", () => {
    expect(skipped).toHaveLength(SKIPS.length);
    for (const [nth, count] of SKIPS.entries()) {
      expect(sent.Busy[count + 1]).toBeUndefined();
      const later = sent.Busy.slice(count + 1).map((lines) => lines && adviceIn(lines)?.id);
      expect(later).not.toContain(skipped[nth]);
    }
  });

  it("has four good lines each day, also where nobody complains and nothing is won", () => {
    for (const lines of [...sent.Busy, ...sent.Quiet]) {
      if (!lines) continue;
      expect(new Set(lines).size).toBe(4);
      for (const line of lines) expect(line.length).toBeGreaterThan(20);
    }
    expect(sent.Quiet).toHaveLength(DAYS);
  });

  it("tells what customers said, nothing twice", () => {
    const told = sent.Busy.flatMap((lines) => lines?.find((line) => line.startsWith("A customer told us:")) ?? []);
    expect(told.length).toBeGreaterThan(50);
    expect(new Set(told).size).toBe(told.length);
  });

  it("sends what the manager was shown days before", () => {
    expect(sent.Quiet.slice(0, SHOWN).map((lines) => lines && adviceIn(lines)?.what)).toEqual(foreseen);
  });

  it("costs three statements for the posts of all units, and one more now and then", () => {
    expect(Math.max(...statements)).toBeLessThanOrEqual(4);
    expect(statements.reduce((total, one) => total + one) / DAYS).toBeLessThan(3.1);
  });
});
