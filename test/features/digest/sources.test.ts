import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlaces } from "../../../src/features/digest/places.ts";
import type { Asked } from "../../../src/features/digest/sources/asked.ts";
import { readNeeded } from "../../../src/features/digest/sources/decisions.ts";
import { readHealth } from "../../../src/features/digest/sources/health.ts";
import { readJudged } from "../../../src/features/digest/sources/preventions.ts";
import { readSilent } from "../../../src/features/digest/sources/silence.ts";
import { chooseThree, readVerbatims } from "../../../src/features/digest/sources/verbatims.ts";
import { readWins } from "../../../src/features/digest/sources/wins.ts";
import { weeksUntil } from "../../../src/features/escalation/index.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { inn } from "./inn.ts";

// The week from Monday, 2 November, to Sunday, the 8th.
const [week] = weeksUntil("Europe/London", new Date("2026-11-05T12:00:00Z"), 1);
if (!week) throw new Error("Every moment is in a week.");
const on = (day: number): string => `2026-11-0${day}T10:00:00Z`;
const say = createTexts().for("en", "Europe/London");

async function asked({
  database,
  organizationId,
}: Pick<Awaited<ReturnType<typeof inn>>, "database" | "organizationId">) {
  const { counted: units, large } = await readPlaces(database, organizationId);
  return { organizationId, units, large, week } as Asked;
}

describe("three things that customers said", () => {
  it("are the gravest of different units and themes, masked, with how many a privacy rule hides", async () => {
    const here = await inn({ dining: 4, bar: 4, kiosk: 2, shop: 2 });
    const { database } = here;
    await here.log("dining", on(2), { severity: 2, text: "again 40 minutes" });
    await here.log("dining", on(3), { severity: 1, text: "Call  me: +44 20 7946 0958\nsoon" });
    await here.log("bar", on(3), { severity: 2, text: "as slow" });
    await here.log("bar", on(4), { severity: 3, theme: "price", text: "too dear" });
    await here.log("kiosk", on(5), { severity: 3, theme: "food", text: "cold" });
    await here.log("bar", on(5), { severity: 1, theme: "staff", text: "secret", confidential: true });
    await here.log("shop", on(5), {
      ...{ severity: 1, theme: "billing", text: "held", confidential: true, heldUntil: new Date(on(6)) },
    });
    await here.log("dining", on(5), { severity: 1, theme: "other", kind: "compliment", text: "lovely" });
    await here.log("shop", "2026-11-09T00:00:00Z", { severity: 1, theme: "noise", text: "later" });

    const found = await readVerbatims(database, await asked(here), say);
    expect(found).toEqual({
      hidden: 2,
      shown: [
        {
          ...{ caseId: expect.any(String), number: 2, unitId: here.units.dining, theme: "waiting time", severity: 1 },
          ...{ text: "Call  me: [phone number]\nsoon", masked: true },
        },
        expect.objectContaining({ number: 4, text: "too dear", masked: false }),
        // Of a unit with two people it is not said that it is theirs.
        expect.objectContaining({ number: 5, text: "cold", unitId: null }),
      ],
    });
    expect(await readVerbatims(database, { ...(await asked(here)), units: [here.units.bar] }, say)).toMatchObject({
      hidden: 1,
      shown: [{ text: "as slow" }, { text: "too dear" }],
    });
  });

  it("are the same each time, begin with the gravest, and are as different as they can be", () => {
    const one = fc.record({ unitId: fc.constantFrom("a", "b", "c", "d"), theme: fc.constantFrom("x", "y", "z") });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (ranked) => {
        const chosen = chooseThree(ranked);
        expect(chosen).toHaveLength(Math.min(3, ranked.length));
        expect(chooseThree(ranked)).toEqual(chosen);
        expect(chosen[0]).toBe(ranked[0]);
        expect(chosen).toEqual(ranked.filter((each) => chosen.includes(each)));
        const first = ranked[0];
        const another = ranked.some(({ unitId, theme }) => unitId !== first?.unitId && theme !== first?.theme);
        if (another)
          expect(chosen.some(({ unitId, theme }) => unitId !== first?.unitId && theme !== first?.theme)).toBe(true);
      }),
    );
  });
});

describe("what else a digest tells", () => {
  it("is what preventions have come to, what has been won, and what waits for a decision", async () => {
    const here = await inn({ dining: 4, bar: 4 });
    const { database, prisma, ids, organizationId, units, someone } = here;
    const at = new Date(on(3));
    const open = await here.log("dining", on(2));
    const secret = await here.log("bar", on(2), { confidential: true });
    const causeId = ids.next();
    const by = { addedBy: someone("dining"), addedAt: at };
    await prisma.cause.create({ data: { organizationId, id: causeId, theme: "food", name: "One oven", ...by } });
    const prevention = async (caseId: string, what: string, state: string, event?: string) => {
      const id = ids.next();
      await prisma.prevention.create({
        data: {
          ...{
            organizationId,
            id,
            causeId,
            unitId: units.dining,
            what,
            ownerId: someone("dining"),
            caseId,
            state,
            ...by,
          },
          ...{ addedIn: organizationId, dueOn: new Date("2026-11-06T00:00:00Z"), before: 9, after: 2 },
        },
      });
      const judged = { organizationId, id: ids.next(), caseId, detail: { prevention: id }, at };
      if (event) await prisma.caseEvent.create({ data: { ...judged, kind: event } });
      return id;
    };
    await prevention(open, "A second oven", "worked", "prevention worked");
    const again = await prevention(open, "A list", "reopened", "prevention changed nothing");
    await prevention(secret, "Nobody knows", "worked", "prevention worked");
    const overdue = await prevention(open, "A timer", "planned");
    await prevention(secret, "Nobody knows either", "planned");
    expect(await readJudged(database, await asked(here))).toMatchObject([
      { what: "A list", verdict: "no change", preventionId: again, cause: "One oven", caseId: open },
      { what: "A second oven", verdict: "worked", before: 9, after: 2, unitId: units.dining },
    ]);

    const win = async (number: number, unit: "dining" | "bar", text: string, caseId?: string) =>
      prisma.win.create({
        data: {
          ...{ organizationId, id: ids.next(), number, unitId: units[unit], text, people: [], caseId: caseId ?? null },
          ...{ loggedBy: someone(unit), loggedAt: new Date(Date.parse(on(3)) + number) },
        },
      });
    for (const number of [1, 2, 3]) await win(number, "dining", `scarf ${number}, ana@inn.example`);
    await win(4, "bar", "a smile");
    await win(5, "bar", "after a secret", secret);
    expect(await readWins(database, await asked(here), say)).toEqual({
      count: 4,
      shown: [
        expect.objectContaining({ number: 4, text: "a smile" }),
        expect.objectContaining({ number: 3, text: "scarf 3, [mail address]" }),
        expect.objectContaining({ number: 2 }),
      ],
    });

    const raise = async (caseId: string, rung: string) => {
      const id = ids.next();
      const raised = { organizationId, id, caseId, raisedFor: caseId, unitId: units.dining, raisedAt: at };
      await prisma.escalation.create({
        data: {
          ...raised,
          rung,
          startRung: rung,
          passed: [],
          ownerBefore: someone("dining"),
          holderId: someone("bar"),
        },
      });
      return id;
    };
    const raised = await raise(open, "leader");
    await raise(secret, "leader");
    await raise(await here.log("dining", on(2)), "manager");
    await prisma.person.update({
      where: { organizationId_id: { organizationId, id: someone("bar") } },
      data: { roles: ["leader"] },
    });
    const question = {
      organizationId,
      escalationId: raised,
      question: "Who?",
      askedOf: someone("dining"),
      askedAt: at,
    };
    const [wanted, other] = [ids.next(), ids.next()];
    await prisma.escalationQuestion.createMany({
      data: [
        { ...question, id: wanted, askedBy: someone("bar") },
        { ...question, id: other, askedBy: someone("dining") },
      ],
    });
    const awardId = ids.next();
    const award = { unitId: units.bar, kind: "service", receiverId: someone("bar"), text: "calm", amount: 50 };
    await prisma.award.create({
      data: {
        ...{
          organizationId,
          id: awardId,
          number: 7,
          ...award,
          currency: "EUR",
          loggedBy: someone("dining"),
          loggedAt: at,
        },
        ...{ budgetId: ids.next(), approverId: someone("dining"), state: "nominated" },
      },
    });
    const needed = await readNeeded(database, await asked(here), week.until, "2026-11-09");
    expect(needed.count).toBe(5);
    expect(needed.shown.map(({ kind, id, personId }) => [kind, id, personId])).toEqual([
      ["decision", raised, someone("bar")],
      ["question", wanted, someone("dining")],
      ["award", awardId, someone("dining")],
      ["prevention", again, someone("dining")],
      ["prevention", overdue, someone("dining")],
    ]);
    expect(await readNeeded(database, await asked(here), week.until, "2026-11-06")).toMatchObject({ count: 3 });
  });

  it("is where nothing is logged any more, but not where it was closed or where that happens by chance", async () => {
    const here = await inn({ dining: 4, bar: 4, kiosk: 2, shop: 4 });
    const { database, calendars, organizationId } = here;
    for (let day = 1; day <= 25; day++) {
      const at = `2026-10-${String(day).padStart(2, "0")}T10:00:00Z`;
      for (const unit of ["dining", "dining", "kiosk", "kiosk"] as const) await here.log(unit, at);
      if (day % 12 === 1) await here.log("bar", at);
      await here.log("shop", at);
    }
    await here.log("shop", on(3), { confidential: true });
    const places = await asked(here);
    const { units } = await calendars.of(organizationId, { units: places.units });
    expect(await readSilent(database, places, units)).toEqual([
      { unitId: here.units.dining, since: new Date("2026-10-25T10:00:00Z") },
    ]);
    const days = Array.from({ length: 14 }, (_, day) =>
      new Date(Date.UTC(2026, 9, 26 + day)).toISOString().slice(0, 10),
    );
    const calendar = units.get(here.units.dining);
    if (!calendar) throw new Error("The unit has a calendar.");
    const closed = new Map([[here.units.dining, { ...calendar, closed: days }]]);
    expect(await readSilent(database, places, closed)).toEqual([]);
  });

  it("is what became of everything that was to be sent by itself", async () => {
    const here = await inn({ dining: 4 });
    const { database, prisma, ids, organizationId, units, someone } = here;
    const [installationId, laneId, scheduleId, slotId] = [ids.next(), ids.next(), ids.next(), ids.next()];
    const at = new Date(on(3));
    await prisma.installation.create({
      data: {
        ...{ organizationId, id: installationId, platform: "slack", externalId: "T1", name: "Inn", botUserId: "U0" },
        ...{ active: true, activeSince: at, createdAt: at },
      },
    });
    await prisma.lane.create({ data: { organizationId, id: laneId, installationId, address: "C1" } });
    const planned = { organizationId, unitId: units.dining };
    await prisma.schedule.create({
      data: {
        ...{ ...planned, id: scheduleId, content: "reminder", weekdays: [1], fromDay: "2026-11-01", createdAt: at },
        ...{ setUpBy: someone("dining"), nextAt: at },
      },
    });
    const slot = { ...planned, scheduleId, plannedFor: at };
    await prisma.slot.createMany({
      data: [
        { ...slot, id: slotId, day: "2026-11-02" },
        { ...slot, id: ids.next(), day: "2026-11-08", reason: "closed" },
        { ...slot, id: ids.next(), day: "2026-11-09", reason: "closed" },
      ],
    });
    const sent = { organizationId, laneId, createdAt: at, nature: "proactive", card: {} };
    await prisma.delivery.createMany({
      data: [
        { ...sent, id: ids.next(), key: `slot ${slotId}`, audience: slotId, state: "sent" },
        { ...sent, id: ids.next(), key: "nudge 1", state: "failed" },
        { ...sent, id: ids.next(), key: "nudge 2", state: "skipped" },
        { ...sent, id: ids.next(), key: "nudge 3", state: "waiting" },
        { ...sent, id: ids.next(), key: "answer", state: "sent", nature: "asked" },
        { ...sent, id: ids.next(), key: "nudge 4", state: "sent", createdAt: week.until },
      ],
    });
    expect(await readHealth(database, { organizationId, week })).toEqual({
      sent: 1,
      waiting: 1,
      skipped: 2,
      failed: 1,
    });
  });
});
