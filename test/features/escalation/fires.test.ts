import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createSecretStore } from "../../../src/database/secrets.ts";
import { createCalendars } from "../../../src/features/calendar/index.ts";
import { addClosedDays, saveUnitHours } from "../../../src/features/calendar/store.ts";
import { saveClocks } from "../../../src/features/escalation/ladder/settings-store.ts";
import { createOrganizations } from "../../../src/features/organization/index.ts";
import { everyDay, isWorking, type PersonCalendar } from "../../../src/kernel/calendar/index.ts";
import { createIds } from "../../../src/kernel/clock.ts";
import type { Incoming } from "../../../src/kernel/incoming.ts";
import { emptyDatabase } from "../../support/database.ts";
import { createProcess } from "../../support/without-platform.ts";
import { ADA, ANA, DEE, KITCHEN, roster, TEAM } from "../../support/world.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const database = await emptyDatabase();
let moment = Date.parse("2026-03-01T12:00:00Z");
const clock = { now: () => new Date(moment) };
const [one, other] = [createProcess(database, clock), createProcess(database, clock)];
const ROLES: Readonly<Record<string, ("champion" | "leader")[]>> = { [DEE]: ["champion"], [ADA]: ["leader"] };
const { platform, externalId, name } = roster;
await one.organizations.save({ platform, externalId, name, botUserId: "bot" });
await one.people.setUp({
  ...roster,
  people: roster.people.map((person) => ({ ...person, roles: ROLES[person.userId] ?? [] })),
});
const ids = createIds(clock);
const organizations = createOrganizations({ database, secrets: createSecretStore(database, undefined), clock, ids });
const calendars = createCalendars({ database, organizations, clock });
const units = await database.query<{ organizationId: string; id: string }>({
  text: `SELECT organization_id AS "organizationId", id FROM unit`,
  values: [],
});
const organizationId = units[0]?.organizationId ?? "";

/** All of them work from one full hour to another, but for these days. */
const opens = (from: number, to: number, closed: readonly string[]) =>
  calendars.change(
    organizationId,
    units.map(({ id }) => id),
    async (sql) => {
      await sql.query({ text: "DELETE FROM closed_day", values: [] });
      for (const { id } of units) {
        const hours = everyDay([{ from: from * 60, to: to * 60 }]);
        await saveUnitHours(sql, organizationId, id, { hours, quiet: null, startOfDay: everyDay(null) });
        await addClosedDays(
          sql,
          organizationId,
          id,
          closed.map((date) => ({ date })),
        );
      }
    },
  );

const act = (userId: string, doing: object) =>
  one.dispatch.handle({
    ...doing,
    from: { platform, externalId: TEAM, userId },
    conversation: KITCHEN,
    delivery: randomUUID(),
  } as Incoming);

/** Once a minute both processes do what is due. */
const tick = (at: number): Promise<unknown> => {
  moment = at;
  return Promise.all([one, other].map(({ due }) => due(new Date(at))));
};

interface Ball {
  readonly id: string;
  readonly rung: "manager" | "champion" | "leader";
  readonly whose: string;
  readonly account: string;
  readonly held: boolean;
  readonly steps: number;
  readonly kind: string;
  readonly at: Date;
}

/** Where the ball is, and what was done last. */
async function ball(): Promise<Ball> {
  const [found] = await database.query<Ball>({
    text: `SELECT e.id, coalesce(e.offered_rung, e.rung) AS rung, coalesce(e.offered_to, e.holder_id) AS whose,
             (SELECT a.external_id FROM identity a WHERE a.person_id = coalesce(e.offered_to, e.holder_id)) AS account,
             e.offered_to IS NULL AS held, last.kind, last.at,
             (SELECT count(*)::int FROM escalation_event WHERE escalation_id = e.id) AS steps
           FROM escalation e JOIN LATERAL (
             SELECT kind, at FROM escalation_event WHERE escalation_id = e.id ORDER BY id DESC LIMIT 1) last ON true`,
    values: [],
  });
  if (!found) throw new Error("It is raised.");
  return found;
}

/** The end of so many minutes of work from a full minute on, counted one after the other. */
function endOf(calendar: PersonCalendar, from: number, minutes: number): number {
  let at = from;
  for (let left = minutes; left > 0; at += MINUTE) if (isWorking(calendar, new Date(at))) left -= 1;
  return at;
}

const minutes = fc.integer({ min: 1, max: 1_500 });
const given = fc.record({
  /** A full minute in the weeks in which the clocks go forward or back in London. */
  raised: fc
    .tuple(fc.constantFrom(Date.UTC(2026, 2, 22), Date.UTC(2026, 9, 18)), fc.integer({ min: 0, max: 12 * 24 * 60 }))
    .map(([from, minute]) => from + minute * MINUTE),
  from: fc.integer({ min: 0, max: 23 }),
  to: fc.integer({ min: 0, max: 23 }),
  closed: fc.uniqueArray(fc.integer({ min: 0, max: 14 }), { maxLength: 5 }),
  accept: minutes,
  solve: minutes,
  severity: fc.constantFrom("1", "2", "3", "4"),
  takes: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
});

it("does what is due in the first minute after the end of somebody's working time, over closed days and when the clocks change, and not before", async () => {
  let fired = 0;
  await fc.assert(
    fc.asyncProperty(given, async ({ raised, from, to, closed, accept, solve, severity, takes }) => {
      for (const table of ["escalation", "escalation_event", `"case"`, "case_event", "case_clock", "delivery"])
        await database.query({ text: `DELETE FROM ${table}`, values: [] });
      moment = raised;
      const day = (after: number): string => new Date(raised + (after - 1) * DAY).toISOString().slice(0, 10);
      await opens(from, to, closed.map(day));
      const set = { [severity]: { accept, solve } };
      for (const { id } of units)
        await saveClocks(database, { organizationId, placeId: id }, { manager: set, champion: set, leader: set });
      await tick(raised);
      await act(ANA, { kind: "command", command: "complaint", text: "cold soup" });
      await database.query({ text: `UPDATE "case" SET severity = $1`, values: [Number(severity)] });
      const [found] = await database.query<{ number: number }>({ text: `SELECT number FROM "case"`, values: [] });
      await act(ANA, { kind: "command", command: "escalate", text: `C-${found?.number}` });
      for (const taken of takes) {
        const before = await ball();
        if (taken && !before.held) {
          const value = JSON.stringify({ escalationId: before.id });
          await act(before.account, { kind: "action", action: "escalation.take", value });
        }
        const waiting = await ball();
        const calendar = (await calendars.of(organizationId, { people: [waiting.whose] })).people.get(waiting.whose);
        if (!calendar) throw new Error("They work there.");
        const end = endOf(calendar, waiting.at.getTime(), waiting.held ? solve : accept);
        for (const early of [Math.floor((moment + end) / 2 / MINUTE) * MINUTE, end - MINUTE, end - 1]) {
          if (early <= moment) continue;
          await tick(early);
          expect([new Date(early), (await ball()).steps]).toEqual([new Date(early), waiting.steps]);
        }
        await tick(end);
        const after = await ball();
        expect(after.steps).toBeGreaterThan(waiting.steps);
        expect(["passed on", "unsolved", "reminded"]).toContain(after.kind);
        fired += 1;
        if (after.kind === "reminded") break;
      }
    }),
    { numRuns: 8 },
  );
  expect(fired).toBeGreaterThan(8);
});
