import { describe, expect, it } from "vitest";
import { compare, type Figures, measures, medianOf } from "../../../src/features/digest/measures/definitions.ts";
import { createMeasures } from "../../../src/features/digest/measures/measures.ts";
import { inn } from "./inn.ts";

// The week from Monday, 2 November, to Sunday, the 8th.
const WEEK = new Date("2026-11-05T12:00:00Z");
const on = (day: number, time = "10:00"): string => `2026-11-${String(day).padStart(2, "0")}T${time}:00Z`;

describe("what a week came to", () => {
  it("is the time to the first contact, what was kept, solved and opened again, and who is happy", async () => {
    const here = await inn({ dining: 4, bar: 5, kiosk: 2, shop: 3 });
    const { organizationId, units } = here;
    const kept = createMeasures(here);

    // Half an hour; from Monday evening to Tuesday morning, an hour before closing and one after opening; still waiting.
    const soon = await here.log("dining", on(2));
    await here.step(soon, "taken", "open", on(2, "10:30"));
    await here.step(soon, "solved", "in hand", on(3));
    const late = await here.log("dining", on(2, "17:00"));
    await here.step(late, "taken", "open", on(2, "17:10"));
    await here.step(late, "taken back", "in hand", on(2, "17:15"));
    await here.step(late, "solved", "open", on(3));
    const asleep = await here.log("dining", on(7));
    await here.step(asleep, "taken", "open", on(10));
    // Of nobody's business, or none at all.
    for (const given of [
      { confidential: true },
      { undoneAt: WEEK },
      { mergedInto: soon },
      { kind: "compliment" },
    ] as const)
      await here.log("dining", on(4), given);
    await here.log("dining", "2026-11-01T23:59:00Z");
    await here.log("dining", on(9, "00:00"));

    // Solved again after it was opened again; handed over before; solved and opened again, which was taken back.
    const again = await here.log("bar", "2026-10-20T10:00:00Z");
    await here.step(again, "solved", "open", "2026-10-21T10:00:00Z");
    await here.step(again, "reopened", "solved", on(2));
    await here.step(again, "solved", "reopened", on(3));
    const handed = await here.log("bar", "2026-10-20T10:00:00Z");
    await here.step(handed, "handed over", "in hand", "2026-10-20T11:00:00Z");
    await here.step(handed, "solved", "open", on(3));
    const smooth = await here.log("bar", "2026-10-20T10:00:00Z");
    await here.step(smooth, "solved", "open", on(3));
    await here.step(smooth, "not happy", "solved", on(4));
    await here.step(smooth, "taken back", "reopened", on(4, "10:05"));
    const unhappy = await here.log("bar", "2026-10-20T10:00:00Z");
    await here.step(unhappy, "not happy", "solved", on(5));

    await here.promise(soon, "dining", on(3), "kept", on(3, "09:00"));
    await here.promise(soon, "dining", on(4), "kept", on(4, "10:01"));
    await here.promise(late, "dining", on(5), "open");
    await here.promise(late, "dining", on(6), "let go", on(5));
    await here.promise(late, "dining", on(6), "taken back");
    await here.promise(late, "dining", on(9), "kept", on(8));
    for (const state of ["happy", "happy", "not happy", "unanswered", "let go"])
      await here.check(soon, "dining", on(6), state);
    // What small units have counts only for all, where four people are in them together.
    await here.check(await here.log("kiosk", on(2)), "kiosk", on(6), "happy");

    await kept.keep(organizationId, WEEK);
    const values = async (place: string) => {
      const found = await kept.read(organizationId, place, WEEK);
      return (
        found && Object.fromEntries(measures.map((measure) => [measure, [found[measure].value, found[measure].of]]))
      );
    };
    const dining = await values(units.dining);
    expect(dining).toMatchObject({
      "first contact": [120, 3],
      "promises kept": [0.25, 4],
      "solved the first time": [1, 2],
      reopened: [0, 2],
      recovered: [0.5, 4],
      logged: [1, 1],
    });
    expect(await values(units.bar)).toMatchObject({
      "first contact": [null, 0],
      "promises kept": [null, 0],
      "solved the first time": [1 / 3, 3],
      reopened: [0.5, 4],
      logged: [0, 1],
    });
    expect(await values(organizationId)).toMatchObject({
      // Half of them still wait.
      "first contact": [null, 4],
      recovered: [0.6, 5],
      logged: [0.5, 4],
    });
    expect(await values(units.kiosk)).toBeUndefined();

    // What was kept stays as it is, unless somebody wants it worked out again.
    await here.promise(soon, "dining", on(5), "kept", on(5));
    await kept.keepOnce(organizationId, WEEK);
    expect(await values(units.dining)).toEqual(dining);
    await kept.keep(organizationId, WEEK);
    expect(await values(units.dining)).toMatchObject({ "promises kept": [0.4, 5] });
  });

  it("counts where people log, thank, talk and read, and no unit that would be told by what the others lack", async () => {
    const here = await inn({ dining: 4, bar: 5, kiosk: 2 });
    const { prisma, ids, organizationId, units, someone } = here;
    const kudos = { text: "well done", value: "care", guessed: false };
    for (const [number, unit] of (["dining", "kiosk"] as const).entries())
      await prisma.kudos.create({
        data: {
          ...{ organizationId, id: ids.next(), number, unitId: units[unit], ...kudos },
          ...{ loggedBy: someone(unit), loggedAt: new Date(on(3)) },
        },
      });
    const talk = { organizationId, managerId: someone("bar"), unitId: units.bar };
    await prisma.coachingTalk.create({ data: { ...talk, id: ids.next(), at: new Date(on(8, "23:59")) } });
    await prisma.coachingTalk.create({
      data: { ...talk, id: ids.next(), at: new Date(on(3)), unitId: units.dining, undoneAt: WEEK },
    });
    await prisma.win.create({
      data: {
        ...{ organizationId, id: ids.next(), number: 1, unitId: units.bar, text: "a smile", people: [] },
        ...{ loggedBy: someone("bar"), loggedAt: new Date(on(2, "00:00")) },
      },
    });
    for (const unit of ["dining", "bar"] as const) {
      const [scheduleId, slotId, unitId] = [ids.next(), ids.next(), units[unit]];
      const planned = { organizationId, unitId, setUpBy: someone(unit), createdAt: WEEK, nextAt: WEEK };
      await prisma.schedule.create({
        data: { ...planned, id: scheduleId, content: "reminder", weekdays: [1], fromDay: "2026-11-01" },
      });
      const slot = { organizationId, unitId, day: "2026-11-02" };
      await prisma.slot.create({ data: { ...slot, id: slotId, scheduleId, plannedFor: new Date(on(2)) } });
      const advice = { adviceId: "smile", strategy: "spread", advice: {}, drawn: true };
      await prisma.reminderPost.create({ data: { ...slot, slotId, ...advice } });
      if (unit === "bar")
        await prisma.reminderGotIt.create({ data: { organizationId, slotId, personId: someone("bar") } });
    }
    const kept = createMeasures(here);
    await kept.keepOnce(organizationId, WEEK);
    const found = await kept.read(organizationId, organizationId, WEEK);
    expect(found).toMatchObject({
      logged: { value: 0.5, of: 2, few: false },
      thanked: { value: 0.5, of: 2 },
      coached: { value: 0.5, of: 2 },
      "reminder read": { value: 0.5, of: 2 },
    });
    expect(await kept.read(organizationId, units.bar, WEEK)).toMatchObject({
      thanked: { value: 0 },
      coached: { value: 1 },
      "reminder read": { value: 1 },
    });
    expect(await kept.read(organizationId, units.kiosk, WEEK)).toBeUndefined();
  });
});

describe("a week beside those before it", () => {
  const week = (value: number | null, of = 20): Figures =>
    Object.fromEntries(measures.map((measure) => [measure, { value, of }])) as Figures;

  it("is compared with the last one and the median of twelve, and says where it is of few", () => {
    const earlier = [week(0.9), week(null), week(0.2), week(0.4), week(0.6)];
    expect(compare(week(0.5), earlier[0], earlier).reopened).toEqual({
      value: 0.5,
      of: 20,
      few: false,
      before: 0.9,
      usual: 0.5,
    });
    const first = compare(week(0.5, 9), undefined, [week(0.1), week(0.2), week(0.3)]);
    expect(first.reopened).toEqual({ value: 0.5, of: 9, few: true, before: null, usual: null });
    expect(compare(week(null, 0), undefined, []).recovered.few).toBe(false);
  });

  it("has no median wait where half of them still wait", () => {
    expect(medianOf([3, undefined, 1])).toEqual({ value: 3, of: 3 });
    expect(medianOf([3, 1])).toEqual({ value: 2, of: 2 });
    expect(medianOf([3, undefined])).toEqual({ value: null, of: 2 });
    expect(medianOf([])).toEqual({ value: null, of: 0 });
  });
});
