import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSecretStore } from "../../../src/database/secrets.ts";
import { createCalendars } from "../../../src/features/calendar/index.ts";
import { addClosedDays, saveUnitHours } from "../../../src/features/calendar/store.ts";
import { createLadder } from "../../../src/features/escalation/ladder/index.ts";
import { saveClocks } from "../../../src/features/escalation/ladder/settings-store.ts";
import { type Rung, rungs } from "../../../src/features/escalation/schema.ts";
import type { Case } from "../../../src/features/feedback/index.ts";
import { createOrganizations } from "../../../src/features/organization/index.ts";
import { everyDay, isWorking, workingMinutes } from "../../../src/kernel/calendar/index.ts";
import { createIds, systemClock } from "../../../src/kernel/clock.ts";
import { emptyDatabase } from "../../support/database.ts";

const NOW = new Date("2026-03-01T12:00:00Z");
const clock = { now: () => NOW };
const ids = createIds(systemClock);
const database = await emptyDatabase();
const organizations = createOrganizations({ database, secrets: createSecretStore(database, undefined), clock, ids });
const calendars = createCalendars({ database, organizations, clock });
const ladder = createLadder({ database, organizations, calendars });

/** In London the clocks go forward on 29 March 2026 at 1:00, and back on 25 October at 2:00. */
const [organizationId, unitId, mo, nia] = [ids.next(), ids.next(), ids.next(), ids.next()];
const prisma = await database.prisma();
const made = { createdAt: NOW, locale: "en", timeZone: "Europe/London" };
await prisma.organization.create({ data: { id: organizationId, name: "Inn", ...made } });
await prisma.unit.create({ data: { organizationId, id: unitId, name: "Kitchen", isDefault: true, ...made } });
for (const [id, name] of [
  [mo, "Mo"],
  [nia, "Nia"],
] as const) {
  await prisma.person.create({ data: { organizationId, id, name, roles: [], ...made } });
  await prisma.membership.create({
    data: { organizationId, unitId, personId: id, role: id === mo ? "manager" : "staff" },
  });
}

const found = (severity: Case["severity"]): Case => ({
  ...{ organizationId, unitId, severity, id: ids.next(), number: 1, kind: "complaint", theme: "other", guessed: [] },
  ...{ text: "cold soup", public: false, loggedBy: nia, loggedByName: "Nia", ownerId: nia, ownerName: "Nia" },
  ...{ state: "open", confidential: false, named: [], loggedAt: NOW },
});

const opens = (from: number, to: number, closed: readonly string[] = []) =>
  calendars.change(organizationId, [unitId], async (sql) => {
    await saveUnitHours(sql, organizationId, unitId, {
      hours: everyDay([{ from: from * 60, to: to * 60 }]),
      quiet: null,
      startOfDay: everyDay(null),
    });
    await sql.query({ text: "DELETE FROM closed_day", values: [] });
    await addClosedDays(
      sql,
      organizationId,
      unitId,
      closed.map((date) => ({ date })),
    );
  });

const until = (
  severity: Case["severity"],
  from: string,
  doing: "accept" | "solve" = "accept",
  rung: Rung = "manager",
) => ladder.deadline(found(severity), { rung, personId: mo, doing }, new Date(from));

describe("until when somebody has to act", () => {
  it("runs in their working time only: over the night, and over a closed day", async () => {
    await opens(9, 18, ["2026-03-03"]);
    expect(await until(2, "2026-03-02T10:00:00Z")).toEqual(new Date("2026-03-02T10:30:00Z"));
    expect(await until(2, "2026-03-02T17:50:00Z")).toEqual(new Date("2026-03-04T09:20:00Z"));
    expect(await until(2, "2026-03-02T10:00:00Z", "solve")).toEqual(new Date("2026-03-02T18:00:00Z"));
    expect(await until(2, "2026-03-02T10:00:00Z", "solve", "champion")).toEqual(new Date("2026-03-04T17:00:00Z"));
  });

  it("counts the hour once that the clocks jump over, and twice the one that comes twice", async () => {
    await opens(0, 0);
    // 0:50 to 3:10 by the clock on the wall is 80 minutes.
    expect(await until(3, "2026-03-29T00:50:00Z")).toEqual(new Date("2026-03-29T02:50:00Z"));
    await opens(1, 4);
    // It opens at 2:00, since there is no 1:00: 120 minutes until 4:00.
    expect(await until(3, "2026-03-28T20:00:00Z")).toEqual(new Date("2026-03-29T03:00:00Z"));
    // It opens when it is 1:00 first: four hours until 4:00.
    expect(await until(4, "2026-10-24T20:00:00Z")).toEqual(new Date("2026-10-25T04:00:00Z"));
  });

  it("runs through the night for a night contact who has agreed, when it cannot wait", async () => {
    await opens(9, 18);
    const night = new Date("2026-03-02T23:00:00Z");
    const turn = { rung: "manager", personId: nia, doing: "accept" } as const;
    expect(await ladder.deadline(found(1), turn, night)).toEqual(new Date("2026-03-03T09:10:00Z"));
    await prisma.nightContact.create({
      data: { organizationId, placeId: unitId, personId: nia, askedBy: mo, askedAt: NOW, agreedAt: NOW },
    });
    expect(await ladder.deadline(found(1), turn, night)).toEqual(new Date("2026-03-02T23:10:00Z"));
    expect(await ladder.deadline(found(2), turn, night)).toEqual(new Date("2026-03-03T09:30:00Z"));
  });

  it("always ends after exactly as many of their working minutes, however they work", async () => {
    const hours = fc.integer({ min: 0, max: 23 });
    const closed = fc.uniqueArray(
      fc.integer({ min: 20, max: 31 }).map((day) => `2026-03-${day}`),
      { maxLength: 6 },
    );
    const moment = fc
      .integer({ min: 0, max: 20 * 24 * 60 })
      .map((minute) => new Date(Date.UTC(2026, 2, 18, 0, minute)));
    const autumn = fc
      .integer({ min: 0, max: 20 * 24 * 60 })
      .map((minute) => new Date(Date.UTC(2026, 9, 14, 0, minute)));
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          ...{
            from: hours,
            to: hours,
            closed,
            at: fc.oneof(moment, autumn),
            minutes: fc.integer({ min: 1, max: 5_000 }),
          },
          ...{
            rung: fc.constantFrom(...rungs),
            severity: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
          },
        }),
        async ({ from, to, closed, at, minutes, rung, severity }) => {
          await opens(from, to, closed);
          const clocks = { [rung]: { [severity]: { accept: minutes, solve: 2 * minutes } } };
          await saveClocks(database, { organizationId, placeId: unitId }, clocks);
          const calendar = (await calendars.of(organizationId, { people: [mo] })).people.get(mo);
          if (!calendar) throw new Error("Mo works there.");
          for (const [doing, wanted] of [
            ["accept", minutes],
            ["solve", 2 * minutes],
          ] as const) {
            const end = await ladder.deadline(found(severity), { rung, personId: mo, doing }, at);
            expect(workingMinutes(calendar, at, end)).toBe(wanted);
            // Not a moment later: the minute before it was one of work.
            expect(isWorking(calendar, new Date(end.getTime() - 1))).toBe(true);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
