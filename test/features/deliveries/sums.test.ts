import fc from "fast-check";
import { expect, it } from "vitest";
import { readCounts, type State } from "../../../src/features/deliveries/store.ts";
import { everyDay } from "../../../src/kernel/calendar/index.ts";
import { createIds, systemClock } from "../../../src/kernel/clock.ts";
import { emptyDatabase } from "../../support/database.ts";
import { planned } from "../schedules/world.ts";

const CAFE = {
  timeZone: "UTC",
  hours: everyDay([{ from: 540, to: 1_080 }]),
  closed: [],
  startOfDay: everyDay(undefined),
};
const TODAY = "2026-06-10";
const NOW = new Date(`${TODAY}T12:00:00Z`);
const states = ["sent", "waiting", "skipped", "failed"] as const;

/** What became of one slot: a state for each of its messages, or left out as a whole, or its people are still to be found. */
const slotFate = fc.oneof(
  fc.array(fc.constantFrom(...states), { minLength: 1, maxLength: 4 }),
  fc.constantFrom("left out" as const, "to find" as const),
);
/** Messages to people: what each became, and whether somebody asked for it. */
const message = fc.record({ state: fc.constantFrom<State>(...states), asked: fc.boolean() });

it("counts each message once, whatever became of it: all of them are the audience", async () => {
  const database = await emptyDatabase();
  const ids = createIds(systemClock);
  const unit = { calendar: CAFE, minute: 540, fromDay: "2026-06-01" };
  const property = fc.asyncProperty(
    fc.array(slotFate, { maxLength: 6 }),
    fc.array(message, { maxLength: 6 }),
    async (slots, messages) => {
      const { organizationId } = await planned(database, [unit], NOW);
      const [schedule] = await database.query<{ id: string; unit: string; lane: string }>({
        text: `SELECT s.id, s.unit_id AS unit, u.lane_id AS lane FROM schedule s JOIN unit u ON u.id = s.unit_id
               WHERE s.organization_id = $1`,
        values: [organizationId],
      });
      const write = (key: string, audience: string | null, state: State, nature: string) =>
        database.query({
          text: `INSERT INTO delivery (organization_id, id, lane_id, key, audience, state, nature, created_at, card)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '{}')`,
          values: [organizationId, ids.next(), schedule?.lane, key, audience, state, nature, NOW],
        });
      for (const [place, fate] of slots.entries()) {
        const slotId = ids.next();
        await database.query({
          text: `INSERT INTO slot (organization_id, id, schedule_id, unit_id, day, planned_for, reason, to_find)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
          values: [
            ...[organizationId, slotId, schedule?.id, schedule?.unit, `2026-06-0${4 + place}`, NOW],
            fate === "left out" ? fate : null,
            fate === "to find",
          ],
        });
        if (typeof fate === "string") continue;
        for (const [one, state] of fate.entries()) await write(`slot ${slotId} ${one}`, slotId, state, "proactive");
      }
      for (const [place, { state, asked }] of messages.entries())
        await write(`nudge ${place}`, null, state, asked ? "asked" : "urgent");

      const counts = await readCounts(database, { organizationId, since: "2026-06-04", timeZone: "UTC", now: NOW });
      const found = Object.fromEntries(
        states.map((state) => [state, sum(counts.filter((one) => one.state === state).map(({ count }) => count))]),
      );
      const unasked = messages.filter(({ asked }) => !asked).map(({ state }) => state);
      const all = [...slots.flatMap((fate) => ALONE[String(fate)] ?? fate), ...unasked];
      expect(found).toEqual(
        Object.fromEntries(states.map((state) => [state, all.filter((one) => one === state).length])),
      );
      // One slot is never told as another.
      for (const some of Map.groupBy(counts, ({ day, content }) => `${day} ${content}`).values())
        expect(new Set(some.map(({ scheduleId }) => scheduleId)).size).toBe(1);
    },
  );
  await fc.assert(property, { numRuns: 15 });
});

const ALONE: Readonly<Record<string, State>> = { "left out": "skipped", "to find": "waiting" };
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
