import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseKit, chooseScene, type PastKit } from "../../../src/features/coaching/huddle/choose.ts";
import { questionIds, sceneIds, scenes } from "../../../src/features/coaching/huddle/library/catalog.ts";
import { en } from "../../../src/features/coaching/huddle/library/en.ts";
import { es } from "../../../src/features/coaching/huddle/library/es.ts";
import { huddleDay, huddlePace } from "../../../src/features/coaching/huddle/pace.ts";
import type { Story } from "../../../src/features/reminders/index.ts";
import { type Calendar, everyDay, localTime } from "../../../src/kernel/calendar/index.ts";

describe("the library of team meetings", () => {
  it.each(Object.entries({ en, es }))(
    "has whole sentences, none of them twice, and none that is too long: %s",
    (_, library) => {
      const plays = sceneIds.map((id) => library.scenes[id]);
      const all = [...plays.flatMap(({ play, watch }) => [play, watch]), ...Object.values(library.questions)];
      expect(new Set(all).size).toBe(all.length);
      for (const sentence of all) {
        expect(sentence.length, sentence).toBeLessThanOrEqual(190);
        expect(sentence).toMatch(/^[«¿\p{Lu}].*[.?!]$/u);
      }
      for (const { watch } of plays) expect(watch).toContain("?");
      expect(questionIds).toHaveLength(26);
    },
  );

  it("has a role-play for each theme that may be told, and others for whatever else", () => {
    for (const kind of ["complaint", "good", "idea", "none"])
      expect(sceneIds.filter((id) => scenes[id] === kind).length).toBeGreaterThanOrEqual(2);
    expect(chooseScene({ kind: "complaint", theme: "waiting" }, [], "a")).toBe("waiting.first");
    expect(chooseScene({ kind: "complaint", theme: "an organization's own" }, [], "a")).toMatch(/^complaint\./);
    expect(chooseScene({ kind: "win", theme: null }, [], "a")).toMatch(/^good\./);
    expect(chooseScene({ kind: "suggestion", theme: "booking" }, [], "a")).toMatch(/^idea\./);
    expect(chooseScene(undefined, [], "a")).toMatch(/^none\./);
  });
});

const story = (at: number, kind: Story["kind"], theme: string | null): Story => ({
  ...{ id: `s${at}`, kind, theme, text: `what happened ${at}` },
  at: new Date(Date.UTC(2026, 10, 1, at)).toISOString(),
});

describe("what a unit has for its meeting", () => {
  it("is told once, asked again after half a year at the earliest, and never played twice in a row", () => {
    const week = fc.array(
      fc.tuple(
        fc.constantFrom("complaint", "compliment", "suggestion", "win"),
        fc.constantFrom("waiting", "order", "staff", "own", null),
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.array(week, { minLength: 30, maxLength: 30 }), (weeks) => {
        const past: PastKit[] = [];
        let stories: Story[] = [];
        for (const [at, said] of weeks.entries()) {
          const fresh = said.map(([kind, theme], place) => story(at * 10 + place, kind, theme));
          // Last week's can still be told.
          stories = [...stories.slice(-5), ...fresh];
          const kit = chooseKit({ stories, past, names: () => false, seed: `${at}` });
          expect(past.slice(0, 25).map(({ question }) => question)).not.toContain(kit.question);
          expect(past[0]?.scene).not.toBe(kit.scene);
          if (kit.story) {
            expect(past.map(({ matterId }) => matterId)).not.toContain(kit.story.id);
            expect(kit.story.kind === "complaint" && kit.story.theme === "staff").toBe(false);
          } else expect(scenes[kit.scene]).toBe("none");
          const { scene, question } = kit;
          const toldComplaint = kit.story?.kind === "complaint";
          past.unshift({ matterId: kit.story?.id ?? null, scene, question, toldComplaint });
        }
      }),
      { numRuns: 30 },
    );
  });
});

const NINE_TO_FIVE = { from: 9 * 60, to: 17 * 60 };
const shop = (closed: readonly string[], timeZone = "Europe/Madrid"): Calendar => ({
  ...{ timeZone, hours: everyDay([NINE_TO_FIVE]), closed, startOfDay: everyDay(undefined) },
});

describe("the day of the week on which it comes", () => {
  it("is Friday before the day starts, or the last open day before; none of a week that is closed", () => {
    expect(huddleDay(shop([]), "2026-11-23")).toMatchObject({ from: new Date("2026-11-27T06:00:00Z") });
    expect(huddleDay(shop(["2026-11-27", "2026-11-26"]), "2026-11-23")).toMatchObject({
      ...{ from: new Date("2026-11-25T06:00:00Z"), to: new Date("2026-11-25T11:00:00Z") },
      until: new Date("2026-11-25T23:00:00Z"),
    });
    const week = ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"];
    expect(huddleDay(shop(week), "2026-11-23")).toBeUndefined();
  });

  it("is met exactly once a week by looking again when it says so, in any zone and across changed clocks", () => {
    const zones = fc.constantFrom("Europe/Madrid", "America/Los_Angeles", "Asia/Kathmandu", "Pacific/Auckland", "UTC");
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 10_000 }), (zone, minutes) => {
        const calendar = shop([], zone);
        let now = new Date(Date.UTC(2026, 9, 1) + minutes * 60_000);
        const end = now.getTime() + 35 * 24 * 60 * 60_000;
        const met = new Set<string>();
        while (now.getTime() < end) {
          const { isNow, next } = huddlePace(calendar, now);
          if (isNow) met.add(localTime(zone, now).date);
          expect(next.getTime()).toBeGreaterThan(now.getTime());
          now = next;
        }
        expect(met.size).toBeGreaterThanOrEqual(4);
        expect(met.size).toBeLessThanOrEqual(6);
        for (const date of met) expect(Temporal.PlainDate.from(date).dayOfWeek).toBe(5);
      }),
      { numRuns: 50 },
    );
  });
});
