import { describe, expect, it } from "vitest";
import { eraseFromDigests } from "../../../src/features/digest/chain/store.ts";
import { verifyChain } from "../../../src/features/digest/chain/verify.ts";
import { digestCommands } from "../../../src/features/digest/commands.ts";
import type { Digest } from "../../../src/features/digest/lines/schema.ts";
import { hiddenIn } from "../../../src/features/digest/lines/schema.ts";
import { dueFor, momentFor, USUAL } from "../../../src/features/digest/sending/pace.ts";
import { mondayOfNamed, monthOver, weekNamed, weeksOfMonth, weeksTo } from "../../../src/features/digest/weeks.ts";
import { everyDay, type PersonCalendar, weekOf } from "../../../src/kernel/calendar/index.ts";
import type { Card } from "../../../src/message/card.ts";
import { inn } from "./inn.ts";
import { sendingFrom } from "./two-processes.ts";

const WEEK = "2026-11-02";
const on = (day: number, hour = 10): string =>
  `2026-11-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00Z`;
const kinds = ({ lines }: Digest): string[] => lines.map(({ kind }) => kind);
const wordsOf = (card: Card | undefined): string => JSON.stringify(card?.blocks ?? []);
const LEADER = { memberships: [] };

/** An inn in whose dining room something was said on Monday. */
async function open() {
  const here = await inn({ dining: 5, bar: 4, kiosk: 2 });
  const { organizationId, units } = here;
  const sending = await sendingFrom(here);
  const of = (placeId = organizationId, week = WEEK) => ({ organizationId, placeId, week });
  const people = await here.prisma.membership.findMany({
    where: { unitId: units.dining },
    orderBy: { personId: "asc" },
  });
  const [cleo = "", lea = "", mo = "", ana = ""] = people.map(({ personId }) => personId);
  return { ...here, ...sending, of, cleo, lea, mo, ana };
}

describe("a digest", () => {
  it("is in one line where nothing was", async () => {
    const { digests, of } = await open();
    const { lines } = await digests.keep(of(), new Date(on(9)));
    expect(lines.map(({ kind, says }) => [kind, says])).toEqual([
      [
        "quiet",
        "A quiet week: no complaint, nothing moved, nothing waits for a decision. Bellhop is well: nothing was to be sent by itself.",
      ],
    ]);
  });

  it("stays as it was sent, whatever is noted later; but shows nothing that was taken back or is for fewer people", async () => {
    const { log, digests, of, database, prisma, organizationId } = await open();
    const first = await log("dining", on(2), { severity: 1, text: "cold soup" });
    await log("bar", on(3), { severity: 2, text: "a long wait", theme: "staff" });
    const made = await digests.keep(of(), new Date(on(9)));
    expect(kinds(made)).toEqual(["verbatim", "verbatim", "measures", "moved", "health"]);
    await log("dining", on(4), { severity: 1, text: "noted too late", theme: "billing" });
    expect(await digests.keep(of(), new Date(on(10)))).toEqual(made);
    expect(await digests.read(of(), new Date(on(10)), LEADER)).toEqual(made);

    await prisma.case.updateMany({ where: { id: first }, data: { confidential: true } });
    const shown = await digests.read(of(), new Date(on(10)), LEADER);
    expect(kinds(shown)).toEqual(["verbatim", "measures", "moved", "health"]);
    expect(hiddenIn(shown)).toBe(1);
    expect(JSON.stringify(shown)).not.toContain("cold soup");
    expect(await prisma.quoted.count({ where: { topic: "digest", matterId: first } })).toBe(1);
    await eraseFromDigests(database, organizationId, first);
    expect(hiddenIn(await digests.read(of(), new Date(on(10)), LEADER))).toBe(1);
    const keptFrom = new Date("2025-01-01T00:00:00Z");
    expect(await verifyChain(database, organizationId, keptFrom)).toMatchObject({
      digests: 1,
      erased: 2,
      last: made.kept?.hash,
    });
  });

  it("of a week that was not sent is made when somebody asks for it, and kept nowhere", async () => {
    const { log, digests, of, prisma } = await open();
    await log("dining", "2026-10-07T10:00:00Z", { text: "that was in October" });
    const made = await digests.read(of(undefined, "2026-10-05"), new Date(on(9)), LEADER);
    expect(made.kept).toBeNull();
    expect(JSON.stringify(made.lines)).toContain("that was in October");
    expect(await prisma.digest.count()).toBe(0);
    await expect(digests.read(of(undefined, "2026-11-09"), new Date(on(12)), LEADER)).rejects.toThrow("digest.notOver");
  });

  it("of a unit tells of that unit alone, and to its managers who was not thanked; of one with two people there is none", async () => {
    const { log, digests, of, units, account, mo, ana } = await open();
    await account(mo, "Mo", [], [units.dining]);
    await account(ana, "Ana", []);
    await log("dining", on(2), { text: "cold soup" });
    await log("bar", on(2), { text: "warm beer" });
    const manager = { memberships: [{ unitId: units.dining, role: "manager" as const }] };
    const own = await digests.read(of(units.dining), new Date(on(9)), manager);
    expect(kinds(own)).toEqual(["verbatim", "measures", "moved", "thanks", "health"]);
    const thanks = own.lines.find(({ kind }) => kind === "thanks");
    expect(thanks?.sources.map(({ source }) => ("says" in source ? source.says : ""))).toEqual(["Ana"]);
    expect(JSON.stringify(own.lines)).not.toContain("warm beer");
    const others = await digests.read(of(units.dining), new Date(on(9)), LEADER);
    expect(kinds(others)).not.toContain("thanks");
    expect(hiddenIn(others)).toBe(1);
    await expect(digests.read(of(units.kiosk), new Date(on(9)), manager)).rejects.toThrow("digest.tooSmall");
  });

  it("of a month has the median of its weeks, beside the month before and twelve weeks", async () => {
    const { log, step, digests, of } = await open();
    for (const [month, days] of [
      ["08", [3, 10, 17, 24, 31]],
      ["09", [7, 14, 21, 28]],
      ["10", [5, 12, 19, 26]],
    ] as const) {
      for (const day of days) {
        const at = `2026-${month}-${String(day).padStart(2, "0")}`;
        const id = await log("dining", `${at}T10:00:00Z`);
        await step(id, "taken", "open", `${at}T${month === "10" ? 11 : 12}:00:00Z`);
        await digests.read(of(undefined, at), new Date(on(9)), LEADER);
      }
    }
    const { lines } = await digests.read(of(undefined, "2026-10"), new Date(on(9)), LEADER);
    const trend = lines.find(({ kind }) => kind === "trend");
    expect(trend?.sources[0]?.source).toMatchObject({
      ...{ kind: "measure", measure: "first contact", value: 60, of: 4, few: true, before: 120, usual: 120 },
    });
    const weeks = trend?.sources.flatMap(({ source }) => (source.kind === "week" ? [source.week] : []));
    expect(weeks).toHaveLength(12);
    expect([weeks?.[0], weeks?.at(-1)]).toEqual(["2026-08-10", "2026-10-26"]);
  });
});

describe("sending", () => {
  it("makes each digest once for all who get it, and sends it once to each, by any number of processes", async () => {
    const { log, tick, sent, account, units, organizationId, cleo, lea, mo, draw, digests, of } = await open();
    await account(cleo, "Cleo", ["champion"]);
    await account(lea, "Lea", ["leader"]);
    await account(mo, "Mo", [], [units.dining]);
    await log("dining", "2026-10-28T10:00:00Z", { text: "cold soup" });
    await log("dining", on(3), { text: "cold soup again" });
    await tick(on(2, 8));
    expect(await sent()).toEqual([]);
    // Their work begins at nine. The last week of October ends its month.
    await tick(on(2, 9));
    await tick("2026-11-02T09:01:00Z");
    const all = { placeId: organizationId, week: "2026-10-26" };
    const first = [
      { to: "Cleo", ...all },
      { to: "Lea", ...all },
      { to: "Lea", placeId: organizationId, week: "2026-10" },
      { to: "Mo", placeId: units.dining, week: "2026-10-26" },
    ];
    expect(await sent()).toEqual(first);
    for (let day = 2; day <= 9; day++) await tick(on(day, 9));
    expect(await sent()).toEqual([
      ...first,
      { to: "Cleo", placeId: organizationId, week: WEEK },
      { to: "Lea", placeId: organizationId, week: WEEK },
      { to: "Mo", placeId: units.dining, week: WEEK },
    ]);

    const champions = await draw(organizationId, WEEK, "Cleo");
    expect(wordsOf(champions)).toContain("Not opened yet: Cleo, Lea");
    const leaders = await draw(organizationId, WEEK, "Lea");
    expect(wordsOf(leaders)).toContain("cold soup again");
    expect(wordsOf(leaders)).not.toContain("Not opened");
    expect(await draw(organizationId, WEEK, "Mo")).toBeUndefined();
    await digests.opened(of(), lea, new Date(on(9, 11)));
    await digests.opened(of(), lea, new Date(on(11)));
    expect(wordsOf(await draw(organizationId, WEEK, "Cleo"))).toContain("Opened: Lea (Nov 9) · Not opened yet: Cleo");
  });

  it("measures each week that is over once, also those before that nobody has measured", async () => {
    const { log, tick, prisma, organizationId } = await open();
    await log("dining", "2026-10-14T10:00:00Z");
    await tick(on(5));
    await tick(on(6));
    const weeks = async () =>
      (
        await prisma.weekMeasure.findMany({
          where: { organizationId, placeId: organizationId },
          orderBy: { week: "asc" },
        })
      ).map(({ week }) => week);
    expect((await weeks()).at(-1)).toBe("2026-10-26");
    expect(await weeks()).toHaveLength(13);
    await tick(on(9, 0));
    expect((await weeks()).at(-1)).toBe(WEEK);
  });

  it("looks again when somebody's times have changed", async () => {
    const { tick, account, cleo, database, organizationId, prisma, lookAgain } = await open();
    await account(cleo, "Cleo", ["champion"]);
    await tick(on(3, 12));
    const next = async () => (await prisma.person.findFirstOrThrow({ where: { id: cleo } })).digestAt.toISOString();
    expect(await next()).toBe("2026-11-04T12:00:00.000Z");
    await lookAgain(database, [{ organizationId, id: cleo }], new Date(on(3, 13)));
    expect(await next()).toBe("2026-11-03T13:00:00.000Z");
  });
});

const [last, before] = weeksTo("America/New_York", WEEK, 2);
const hours = everyDay([{ from: 9 * 60, to: 17 * 60 }]);

describe("when a digest goes", () => {
  const at = (timeZone: string): PersonCalendar => ({
    unit: { timeZone, hours, closed: [], startOfDay: weekOf(() => undefined) },
    ...{ timeZone, absences: [], shifts: [], planned: [] },
  });

  it("is when work begins on Monday, or as soon after the week is over where it is counted", () => {
    if (!last || !before) throw new Error("There are two weeks.");
    expect(momentFor(last, at("America/New_York"), USUAL)?.toISOString()).toBe("2026-11-09T14:00:00.000Z");
    const quiet = { from: 22 * 60, to: 10 * 60 };
    expect(momentFor(last, { ...at("America/New_York"), quiet }, USUAL)?.toISOString()).toBe(
      "2026-11-09T15:00:00.000Z",
    );
    // Monday in Tokyo, 14:00: only then Sunday is over in New York.
    expect(momentFor(last, at("Asia/Tokyo"), USUAL)?.toISOString()).toBe("2026-11-09T05:00:00.000Z");
    expect(momentFor(last, at("America/New_York"), { ...USUAL, weekday: 3, minute: 540 })?.toISOString()).toBe(
      "2026-11-11T14:00:00.000Z",
    );
    // On Tuesday at 20:00 they are off: it goes when they work next, and is held nowhere, so that it can be drawn anew.
    expect(momentFor(last, at("America/New_York"), { ...USUAL, weekday: 2, minute: 20 * 60 })?.toISOString()).toBe(
      "2026-11-11T14:00:00.000Z",
    );
  });

  it("is not long after that, nor when they want none", () => {
    if (!last || !before) throw new Error("There are two weeks.");
    const weeks = { last: before, following: last };
    const calendar = at("America/New_York");
    expect(dueFor(weeks, calendar, USUAL, new Date("2026-11-02T15:00:00Z")).isNow).toBe(true);
    expect(dueFor(weeks, calendar, USUAL, new Date("2026-11-04T15:00:00Z")).isNow).toBe(false);
    expect(dueFor(weeks, calendar, { ...USUAL, paused: true }, new Date("2026-11-02T15:00:00Z")).isNow).toBe(false);
    expect(dueFor(weeks, calendar, USUAL, new Date("2026-11-08T20:00:00Z")).next.toISOString()).toBe(
      "2026-11-09T14:00:00.000Z",
    );
  });
});

describe("weeks and months", () => {
  it("are named as people name them", () => {
    expect([weekNamed("2026-11-09"), weekNamed("2026-12-28"), weekNamed("2027-01-04")]).toEqual([
      "2026-W46",
      "2026-W53",
      "2027-W01",
    ]);
    expect([mondayOfNamed("2026-W46"), mondayOfNamed("2026w1"), mondayOfNamed("2027-W53"), mondayOfNamed("x")]).toEqual(
      [...["2026-11-09", "2025-12-29", undefined, undefined]],
    );
    expect(monthOver("2026-11-23")).toBeUndefined();
    expect(monthOver("2026-11-30")).toBe("2026-11");
    const november = weeksOfMonth("Europe/London", "2026-11").map(({ monday }) => monday);
    expect(november).toEqual(["2026-11-30", "2026-11-23", "2026-11-16", "2026-11-09", "2026-11-02"]);
  });

  it("are what is typed after the command", () => {
    const { parse } = digestCommands.digest;
    expect(["", "last", "2026-W46", "2026-11", "unit Back office 2026-W46", "unit Bar"].map(parse)).toEqual([
      { ask: "show" },
      { ask: "show" },
      { ask: "show", period: "2026-W46" },
      { ask: "show", period: "2026-11" },
      { ask: "show", unit: "Back office", period: "2026-W46" },
      { ask: "show", unit: "Bar" },
    ]);
    expect(["off", "on", "on Friday 16:00", "soon"].map(parse)).toEqual([
      { ask: "pace", on: false, when: "" },
      { ask: "pace", on: true, when: "" },
      { ask: "pace", on: true, when: "Friday 16:00" },
      { ask: "nothing" },
    ]);
  });
});
