import { describe, expect, it } from "vitest";
import { createSecretStore } from "../../../src/database/secrets.ts";
import { createCalendars } from "../../../src/features/calendar/index.ts";
import { addAbsence, saveOwnHours } from "../../../src/features/calendar/people-store.ts";
import { addClosedDays, saveUnitHours } from "../../../src/features/calendar/store.ts";
import { createOrganizations } from "../../../src/features/organization/index.ts";
import { everyDay, isWorking, nextWorking } from "../../../src/kernel/calendar/index.ts";
import { createIds, systemClock } from "../../../src/kernel/clock.ts";
import { emptyDatabase } from "../../support/database.ts";

const NOW = new Date("2026-12-01T12:00Z");
const clock = { now: () => NOW };
const ids = createIds(systemClock);

/** An organization with one unit in Kathmandu and one person in it, whose profile says London. */
async function office() {
  const database = await emptyDatabase();
  const organizations = createOrganizations({ database, secrets: createSecretStore(database, undefined), clock, ids });
  const prisma = await database.prisma();
  const [organizationId, unitId, personId] = [ids.next(), ids.next(), ids.next()];
  const common = { organizationId, createdAt: NOW };
  const named = { name: "Office", locale: "en", timeZone: "Asia/Kathmandu" };
  await prisma.organization.create({ data: { id: organizationId, createdAt: NOW, ...named } });
  await prisma.unit.create({ data: { ...common, ...named, id: unitId, isDefault: true } });
  await prisma.person.create({ data: { ...common, id: personId, name: "Asha", timeZone: "Europe/London", roles: [] } });
  const process = () => createCalendars({ database, organizations, clock });
  const calendars = process();
  const asked = { units: [unitId], people: [personId] };
  const unit = async () => (await calendars.of(organizationId, asked)).units.get(unitId);
  const person = async () => (await calendars.of(organizationId, asked)).people.get(personId);
  return { database, organizationId, unitId, personId, calendars, process, asked, unit, person };
}

describe("the calendars of units and people", () => {
  it("are the defaults before anything is set: open 7 to 22, quiet 21 to 8, in the unit's zone and the person's own", async () => {
    const { unit, person } = await office();
    expect(await unit()).toEqual({
      timeZone: "Asia/Kathmandu",
      hours: everyDay([{ from: 420, to: 1320 }]),
      closed: [],
      quiet: { from: 1260, to: 480 },
      startOfDay: everyDay(undefined),
    });
    expect(await person()).toMatchObject({ timeZone: "Europe/London", quiet: { from: 1260, to: 480 }, absences: [] });
    expect((await person())?.unit).toBe(await unit());
  });

  it("stay the same objects as long as nothing changes", async () => {
    const { unit, person } = await office();
    expect(await unit()).toBe(await unit());
    expect(await person()).toBe(await person());
  });

  it("are new after a change, in every process", async () => {
    const { calendars, process, organizationId, unitId, personId, asked, unit } = await office();
    const other = process();
    await Promise.all([calendars.of(organizationId, asked), other.of(organizationId, asked)]);
    await calendars.change(organizationId, [unitId, personId], async (sql) => {
      await saveUnitHours(sql, organizationId, unitId, {
        hours: everyDay([]),
        quiet: null,
        startOfDay: everyDay(null),
      });
      await saveOwnHours(sql, organizationId, personId, { quiet: null });
    });
    expect((await unit())?.hours).toEqual(everyDay([]));
    await expect
      .poll(async () => (await other.of(organizationId, asked)).people.get(personId))
      .toMatchObject({ unit: { hours: everyDay([]) } });
    expect((await other.of(organizationId, asked)).people.get(personId)).not.toHaveProperty("quiet");
  });

  it("know closed days and absences", async () => {
    const { calendars, organizationId, unitId, personId, unit, person } = await office();
    const back = new Date("2026-12-20T10:00Z");
    await calendars.change(organizationId, [unitId, personId], async (sql) => {
      await addClosedDays(sql, organizationId, unitId, [{ date: "2026-12-02", name: "Fair" }]);
      const key = { organizationId, personId };
      await addAbsence(sql, ids, key, { kind: "away", from: new Date("2026-12-10T00:00Z"), until: back });
    });
    const [shop, asha] = [await unit(), await person()];
    if (!shop || !asha) throw new Error("Both are there.");
    expect(isWorking(shop, new Date("2026-12-02T06:00Z"))).toBe(false);
    expect(nextWorking(asha, new Date("2026-12-10T06:00Z"))).toEqual(back);
  });

  it("are of one organization only", async () => {
    const { calendars, asked } = await office();
    const stranger = await office();
    const found = await stranger.calendars.of(stranger.organizationId, asked);
    expect([...found.units, ...found.people]).toEqual([]);
    expect((await calendars.of(stranger.organizationId, asked)).people.size).toBe(0);
  });
});
