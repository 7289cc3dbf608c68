import { describe, expect, it } from "vitest";
import { morningPace } from "../../../src/features/digest/morning/pace.ts";
import { everyDay, type PersonCalendar } from "../../../src/kernel/calendar/index.ts";
import type { Card } from "../../../src/message/card.ts";
import { withChampion } from "./champion.ts";
import { inns, NOW } from "./four-inns.ts";
import { CLEO, MO, openHouse } from "./house.ts";
import { inn } from "./inn.ts";

const on = (day: number, hour = 10): string =>
  `2026-11-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00Z`;
const labels = (card: Card | undefined): string[] =>
  (card?.blocks ?? []).flatMap((block) => (block.kind === "actions" ? block.buttons.map(({ label }) => label) : []));

/** Cases with what stays open of each kind on Thursday, 5 November. */
async function withOpen(here: Awaited<ReturnType<typeof inn<"dining" | "bar" | "kiosk">>>) {
  const { prisma, ids, organizationId, units, someone } = here;
  const escalate = async (unit: "dining" | "bar" | "kiosk", rung: string, at: string, caseId?: string) => {
    const id = ids.next();
    const raised = { caseId: caseId ?? (await here.log(unit, at)), unitId: units[unit], raisedAt: new Date(at) };
    const ball = { ownerBefore: someone(unit), holderId: someone(unit), rung, startRung: "manager" };
    await prisma.escalation.create({ data: { organizationId, id, ...raised, raisedFor: raised.caseId, ...ball } });
    return { id, caseId: raised.caseId };
  };
  const prevent = async (unit: "dining" | "bar", dueOn: string) => {
    const caseId = await here.log(unit, on(1));
    await prisma.prevention.create({
      data: {
        ...{ organizationId, id: ids.next(), causeId: ids.next(), unitId: units[unit], what: "a sign", caseId },
        ...{ ownerId: someone(unit), dueOn: new Date(dueOn), addedBy: someone(unit), addedIn: organizationId },
        addedAt: new Date(on(1)),
      },
    });
  };
  return { escalate, prevent };
}

describe("what stays open, in the morning", () => {
  it("is told once, by any number of processes, when the champion's work begins; each with its button", async () => {
    const here = await inn({ dining: 4, bar: 4, kiosk: 2 });
    const { escalate, prevent } = await withOpen(here);
    const stale = await escalate("dining", "manager", on(1));
    await escalate("bar", "leader", on(2));
    await escalate("kiosk", "champion", on(2));
    // Raised again yesterday: it moves.
    await escalate("bar", "manager", on(4));
    await here.promise(await here.log("bar", on(1)), "bar", on(3), "open");
    await here.promise(await here.log("bar", on(1)), "bar", on(6), "open");
    await here.promise(await here.log("bar", on(1)), "bar", on(3), "kept");
    await prevent("dining", "2026-11-03");
    await prevent("dining", "2026-11-05");
    const champion = await withChampion(here, here.someone("bar"));

    await champion.tick(on(5, 7));
    expect(await champion.sent()).toEqual([]);
    await champion.tick(on(5, 9));
    await champion.tick(on(5, 9));
    const [only, ...more] = await champion.sent();
    expect(more).toEqual([]);
    expect(only).toMatchObject({ key: `morning 2026-11-05 ${here.someone("bar")}`, state: "waiting" });
    const card = await champion.draw(only?.morningId ?? "", on(5, 9));
    expect(card?.summary).toBe(
      [
        ...["What stays open", "1 decision waits", "C-2 · bar · waits since Nov 2, 10:00 AM · Cleo"],
        ...["2 escalations have not moved", "C-1 · dining · has not moved since Nov 1, 10:00 AM · Ana"],
        // Of a unit with two people it is not said that it is theirs.
        "C-3 · has not moved since Nov 2, 10:00 AM · Ana",
        ...["1 promise is overdue", "C-5 · bar · was due Nov 3, 10:00 AM · Cleo"],
        ...["1 prevention is overdue", "C-8 · dining · was due Nov 3 · Ana"],
      ].join(" · "),
    );
    expect(labels(card)).toEqual(["C-2", "C-1", "C-3", "C-5", "C-8", "Not any more"]);
    expect(await champion.draw(only?.morningId ?? "", on(5, 9), "U2")).toBeUndefined();

    // Later it says what is left of that, and nothing new; nothing of what became confidential.
    const { prisma, organizationId } = here;
    const one = { organizationId_id: { organizationId, id: stale.id } };
    await prisma.escalation.update({ where: one, data: { state: "resolved" } });
    await prisma.case.updateMany({ where: { organizationId, number: 5 }, data: { confidential: true } });
    await here.promise(await here.log("bar", on(1)), "bar", on(4), "open");
    const left = await champion.draw(only?.morningId ?? "", on(5, 15));
    expect(labels(left)).toEqual(["C-2", "C-3", "C-8", "Not any more"]);
    await prisma.escalation.updateMany({ where: { organizationId }, data: { state: "resolved" } });
    await prisma.prevention.updateMany({ where: { organizationId }, data: { state: "let go" } });
    const settled = await champion.draw(only?.morningId ?? "", on(5, 16));
    expect(settled?.summary).toBe("What stays open · Nothing of this stays open any more.");
    const quoted = await prisma.quoted.findMany({ where: { organizationId, topic: "morning" } });
    expect(quoted.map(({ matterId }) => matterId)).toContain(stale.caseId);

    // A week later nobody draws that anew any more.
    await champion.tick(on(13, 9));
    const later = (await champion.sent()).at(-1)?.morningId ?? "";
    await champion.draw(later, on(13, 9));
    expect(await prisma.quoted.count({ where: { topic: "morning", subjectId: only?.morningId ?? "" } })).toBe(0);
    expect(await prisma.quoted.count({ where: { topic: "morning", subjectId: later } })).toBe(2);
  });

  it("is true when it is sent, is left out when nothing stays open, and comes when it is asked for again", async () => {
    const here = await inn({ dining: 4, bar: 4, kiosk: 2 });
    const { escalate } = await withOpen(here);
    const champion = await withChampion(here, here.someone("dining"));
    const { prisma, organizationId } = here;
    await champion.tick(on(4, 9));
    expect(await champion.sent()).toEqual([]);
    const { id } = await escalate("dining", "leader", on(4));
    await champion.tick(on(5, 9));
    const [first] = await champion.sent();
    await prisma.escalation.update({
      where: { organizationId_id: { organizationId, id } },
      data: { state: "resolved" },
    });
    expect(await champion.draw(first?.morningId ?? "", on(5, 9))).toBeUndefined();

    await escalate("bar", "leader", on(5));
    await prisma.person.updateMany({ where: { organizationId, name: "Cleo" }, data: { morningAt: null } });
    await champion.tick(on(6, 9));
    expect(await champion.sent()).toHaveLength(1);
    await prisma.person.updateMany({ where: { organizationId, name: "Cleo" }, data: { morningAt: new Date(0) } });
    // Two hours after their work began it is too late for this day.
    await champion.tick(on(7, 11));
    await champion.tick(on(8, 9));
    expect((await champion.sent()).map(({ key }) => key.split(" ")[1])).toEqual(["2026-11-05", "2026-11-08"]);
  });

  it("names a unit in which nothing is logged any more, unless fewer than four people are in it", async () => {
    const here = await inn({ dining: 4, bar: 4, kiosk: 2 });
    const champion = await withChampion(here, here.someone("bar"));
    for (let day = 1; day <= 25; day++) {
      const at = `2026-10-${String(day).padStart(2, "0")}T10:00:00Z`;
      for (const unit of ["dining", "dining", "kiosk", "kiosk"] as const) await here.log(unit, at);
    }
    for (let day = 1; day <= 4; day++) await here.log("bar", on(day));
    await champion.tick(on(5, 9));
    const [sent] = await champion.sent();
    const card = await champion.draw(sent?.morningId ?? "", on(5, 9));
    expect(card?.summary).toBe("What stays open · 1 unit is silent · dining · nothing logged since Oct 25, 10:00 AM");
    expect(JSON.stringify(card)).not.toContain("kiosk");
  });
});

describe("a unit that is silent", () => {
  it("is said to be led by whom, and to be silent no more once something is logged", async () => {
    const here = await inns["bad week"]();
    const { prisma, ids, organizationId, units, someone } = here;
    const house = await openHouse(here, NOW);
    const press = async (who: string = CLEO) => {
      const { card } = await house.type(CLEO, "morning");
      const value = JSON.stringify({ unitId: units.Bar });
      return { card, said: (await house.press(who, "morning.asleep", value)).text };
    };
    const { card, said } = await press();
    expect(labels(card)).toContain("Bar");
    expect(said).toContain("In Bar nothing was logged since");
    expect(said).toContain("Nobody leads it");
    await prisma.membership.updateMany({
      where: { organizationId, unitId: units.Bar, personId: someone("Bar") },
      data: { role: "manager" },
    });
    expect((await press()).said).toContain("It is led by Ana.");
    const { id: installationId } = await prisma.installation.findFirstOrThrow();
    const left = ids.next();
    await prisma.person.create({ data: { organizationId, id: left, name: "Lou", roles: [], createdAt: NOW } });
    await prisma.membership.create({ data: { organizationId, unitId: units.Bar, personId: left, role: "manager" } });
    await prisma.identity.create({
      data: { organizationId, installationId, externalId: "U0LEFT", personId: left, active: false },
    });
    expect((await press()).said).toContain("It is led by Ana.");
    expect((await press(MO)).said).toContain("This is for the champion.");
    await here.log("Bar", "2026-11-09T08:00:00Z");
    const after = await press();
    expect(labels(after.card)).not.toContain("Bar");
    expect(after.said).toContain("In Bar something was logged meanwhile.");
  });
});

describe("the moment of that", () => {
  const NINE_TO_FIVE = everyDay([{ from: 9 * 60, to: 17 * 60 }]);
  const shop = { timeZone: "Europe/Madrid", hours: NINE_TO_FIVE, closed: [], startOfDay: everyDay(undefined) };
  const person = (more: Partial<PersonCalendar>): PersonCalendar => ({
    ...{ unit: shop, timeZone: "Europe/Madrid", absences: [], shifts: [], planned: [], ...more },
  });

  it("is when their own work begins and it is not quiet, on days on which they work", () => {
    const quiet = { from: 22 * 60, to: 10 * 60 };
    const calendar = person({ quiet });
    expect(morningPace(calendar, new Date("2026-11-05T08:59:00Z"))).toMatchObject({
      ...{ isNow: false, day: "2026-11-05", next: new Date("2026-11-05T09:00:00Z") },
      until: new Date("2026-11-05T23:00:00Z"),
    });
    expect(morningPace(calendar, new Date("2026-11-05T09:00:00Z")).isNow).toBe(true);
    expect(morningPace(calendar, new Date("2026-11-05T10:31:00Z"))).toMatchObject({
      ...{ isNow: false, next: new Date("2026-11-06T09:00:00Z") },
    });
    const away = { from: new Date("2026-11-04T23:00:00Z"), until: new Date("2026-11-06T23:00:00Z") };
    const absent = person({ absences: [away] });
    expect(morningPace(absent, new Date("2026-11-05T09:00:00Z"))).toMatchObject({
      // Looked at again after a day, since absences change.
      ...{ isNow: false, next: new Date("2026-11-06T09:00:00Z") },
    });
  });
});
