import { describe, expect, it } from "vitest";
import { createSecretStore } from "../../../../src/database/secrets.ts";
import { importClosedDays } from "../../../../src/features/calendar/import/closed-days.ts";
import { importShifts } from "../../../../src/features/calendar/import/shifts.ts";
import { createCalendars } from "../../../../src/features/calendar/index.ts";
import { createOrganizations } from "../../../../src/features/organization/index.ts";
import { isWorking, nextWorking } from "../../../../src/kernel/calendar/index.ts";
import { createIds, systemClock } from "../../../../src/kernel/clock.ts";
import { createTexts } from "../../../../src/texts/catalog.ts";
import { emptyDatabase } from "../../../support/database.ts";
import { count } from "../../../support/world.ts";

const NOW = new Date("2026-12-01T12:00Z");
const clock = { now: () => NOW };
const ids = createIds(systemClock);
const say = createTexts().for("en", "UTC");

/** A bar in Kathmandu (5:45 ahead), with Asha, and two people who are both called Bo. */
async function bar() {
  const database = await emptyDatabase();
  const organizations = createOrganizations({ database, secrets: createSecretStore(database, undefined), clock, ids });
  const prisma = await database.prisma();
  const [organizationId, unitId, installationId] = [ids.next(), ids.next(), ids.next()];
  const common = { organizationId, createdAt: NOW };
  const named = { name: "Bar", locale: "en", timeZone: "Asia/Kathmandu" };
  await prisma.organization.create({ data: { id: organizationId, createdAt: NOW, ...named } });
  await prisma.unit.create({ data: { ...common, ...named, id: unitId, isDefault: true } });
  await prisma.installation.create({
    data: {
      ...{ ...common, id: installationId, platform: "slack", externalId: "T1", name: "Bar", botUserId: "B1" },
      ...{ active: true, activeSince: NOW },
    },
  });
  const people = await Promise.all(
    ["Asha", "Bo", "Bo"].map(async (name, at) => {
      const id = ids.next();
      await prisma.person.create({ data: { ...common, id, name, roles: [] } });
      await prisma.identity.create({ data: { organizationId, installationId, externalId: `U${at}`, personId: id } });
      return id;
    }),
  );
  const calendars = createCalendars({ database, organizations, clock });
  const calendarOf = async (at: number) => {
    const id = people[at] ?? "";
    const found = (await calendars.of(organizationId, { people: [id] })).people.get(id);
    if (!found) throw new Error("There is no such person.");
    return found;
  };
  const shifts = (file: string, dryRun = false) => importShifts(database, ids, { dryRun }, file, say);
  const closedDays = (file: string, dryRun = false) =>
    importClosedDays(database, { unit: "bar", dryRun }, file, { now: NOW, say });
  const rows = (table: string) => count(database, `SELECT count(*)::int AS count FROM ${table}`);
  return { database, calendarOf, shifts, closedDays, rows };
}

const PLAN = `person,unit,start,end
Asha,Bar,2026-12-07 08:00,2026-12-07 16:00
U1,bar,2026-12-07 16:00,02:00
Asha,Bar,2026-12-09 08:00,16:00
`;

describe("a shift plan", () => {
  it("says when people are on, in the unit's time, and that they are off on the other days of the plan", async () => {
    const { shifts, calendarOf } = await bar();
    await calendarOf(0);
    expect(await shifts(PLAN)).toEqual({ done: true, says: ["Bar: 3 shifts from 2026-12-07 to 2026-12-09."] });
    await expect.poll(async () => (await calendarOf(0)).shifts.length).toBe(2);
    const asha = await calendarOf(0);
    expect(isWorking(asha, new Date("2026-12-07T02:15Z"))).toBe(true);
    expect(isWorking(asha, new Date("2026-12-07T10:15Z"))).toBe(false);
    expect(nextWorking(asha, new Date("2026-12-07T11:00Z"))).toEqual(new Date("2026-12-09T02:15Z"));
    expect(nextWorking(asha, new Date("2026-12-09T10:15Z"))).toEqual(new Date("2026-12-10T01:15Z"));
    const bo = await calendarOf(1);
    expect(isWorking(bo, new Date("2026-12-07T20:14Z"))).toBe(true);
    expect(isWorking(bo, new Date("2026-12-07T20:15Z"))).toBe(false);
  });

  it("replaces what was planned on the same dates, and nothing else", async () => {
    const { shifts, rows, database } = await bar();
    await shifts(`${PLAN}Asha,Bar,2026-12-20 08:00,16:00\n`);
    await shifts("\npersona;unidad;inicio;fin\nAsha;Bar;2026-12-07T10:00;12:00\nU2;Bar;2026-12-08 10:00;12:00\n");
    const left = await database.query<{ at: string }>({
      text: "SELECT to_char(from_at AT TIME ZONE 'Asia/Kathmandu', 'DD HH24') AS at FROM shift ORDER BY from_at",
      values: [],
    });
    expect(left.map(({ at }) => at)).toEqual(["07 10", "08 10", "09 08", "20 08"]);
    expect(await rows("shift_plan")).toBe(1);
  });

  it("is only looked at in a dry run", async () => {
    const { shifts, rows } = await bar();
    expect((await shifts(PLAN, true)).says).toContain("This was a dry run: nothing was imported.");
    expect((await rows("shift")) + (await rows("shift_plan"))).toBe(0);
  });

  it("is refused with every line that is wrong, and nothing of it is imported", async () => {
    const { shifts, rows } = await bar();
    const wrong = `${PLAN}Nobody,Bar,2026-12-07 08:00,16:00
Bo,Bar,2026-12-07 08:00,16:00
Asha,Cellar,2026-12-07 08:00,16:00
Asha,Bar,7 Dec,16:00
Asha,Bar,2026-12-07 08:00,later
Asha,Bar,2026-12-07 08:00,2026-12-07 07:00
Asha,Bar,2026-12-07 08:00,2026-12-08 09:00
Asha,Bar,2026-02-30 08:00,16:00
`;
    const { done, says } = await shifts(wrong);
    expect(done).toBe(false);
    expect(says).toEqual([
      "Line 5: Nobody here is called “Nobody”.",
      "Line 6: Several people are called “Bo”: write the account’s id instead.",
      "Line 7: There is no unit “Cellar”.",
      "Line 8: “7 Dec” is no time; write it like 2026-12-24 08:00, in the time of Asia/Kathmandu.",
      "Line 9: “later” is no time; write it like 2026-12-24 08:00, in the time of Asia/Kathmandu.",
      "Line 10: The shift ends before it starts.",
      "Line 11: The shift lasts more than 24 hours.",
      "Line 12: “2026-02-30 08:00” is no time; write it like 2026-12-24 08:00, in the time of Asia/Kathmandu.",
      "Nothing was imported.",
    ]);
    expect((await rows("shift")) + (await rows("shift_plan"))).toBe(0);
  });

  it.each([
    ["a quote that does not close", `${PLAN}"Asha,Bar,2026-12-07 08:00,16:00\n`, /^Line [56]: /],
    ["a line with too few cells", `${PLAN}Asha,Bar\n`, /^Line 5: /],
    ["an empty cell", `${PLAN}Asha,,2026-12-07 08:00,16:00\n`, /^Line 5: There is no unit\.$/],
    ["other columns", "name,from\nAsha,8\n", /^Line 1: .*person, unit, start, end/],
    ["nothing", "", /^Line 1: /],
  ])("is refused for %s", async (_what, file, says) => {
    const { shifts, rows } = await bar();
    const outcome = await shifts(file);
    expect(outcome.done).toBe(false);
    expect(outcome.says[0]).toMatch(says);
    expect(await rows("shift")).toBe(0);
  });
});

const ICS = `BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART;VALUE=DATE:20261225
SUMMARY:Christmas
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20261226
END:VEVENT
END:VCALENDAR
`;

describe("closed days of a file", () => {
  it("are added to the unit's, once", async () => {
    const { closedDays, calendarOf } = await bar();
    await calendarOf(0);
    expect(await closedDays(ICS)).toEqual({
      done: true,
      says: ["Bar: 2 closed days from 2026-12-01 on, 2 of them new."],
    });
    expect((await closedDays(ICS)).says).toEqual(["Bar: 2 closed days from 2026-12-01 on, 0 of them new."]);
    await expect.poll(async () => (await calendarOf(0)).unit.closed).toEqual(["2026-12-25", "2026-12-26"]);
  });

  it("are only shown in a dry run", async () => {
    const { closedDays, rows } = await bar();
    const { says } = await closedDays(ICS, true);
    expect(says).toEqual(["2026-12-25 Christmas", "2026-12-26", "2 days would be closed days of Bar."]);
    expect(await rows("closed_day")).toBe(0);
  });

  it("are refused altogether when one event is wrong", async () => {
    const { closedDays, rows } = await bar();
    const { done, says } = await closedDays(ICS.replace("20261226", "20261326"));
    expect(done).toBe(false);
    expect(says[0]).toMatch(/^Line 7: /);
    expect(says.at(-1)).toBe("Nothing was imported.");
    expect(await rows("closed_day")).toBe(0);
  });

  it("need a unit that there is", async () => {
    const { database } = await bar();
    const asked = { unit: "Cellar", dryRun: false };
    expect(await importClosedDays(database, asked, ICS, { now: NOW, say })).toEqual({
      done: false,
      says: ["There is no unit “Cellar”. There are: Bar."],
    });
    const elsewhere = { ...asked, organization: "Pub" };
    expect((await importClosedDays(database, elsewhere, ICS, { now: NOW, say })).says[0]).toContain(
      "--organization: Bar",
    );
  });
});
