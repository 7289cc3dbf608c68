import { describe, expect, it } from "vitest";
import { reviewDue } from "../../../src/features/coaching/standards/pace.ts";
import type { Card } from "../../../src/message/card.ts";
import { DAY, type Name, openWorld, said, type World } from "./world.ts";

const HOUR = DAY / 24;
const ASKED = "Are the standards of Kitchen still right?";

describe("when the managers of a unit are asked", () => {
  const at = (day: number): Date => new Date(Date.UTC(2026, 0, 1) + day * DAY);
  const never = { createdAt: at(0), askedAt: null, laterAt: null, reviewedAt: null };

  it("is a quarter after it was set up, after they were asked last, or after somebody did it unasked", () => {
    expect(reviewDue(never)).toEqual(at(91));
    expect(reviewDue({ ...never, askedAt: at(91) })).toEqual(at(182));
    expect(reviewDue({ ...never, reviewedAt: at(50) })).toEqual(at(141));
    expect(reviewDue({ ...never, askedAt: at(91), reviewedAt: at(99) })).toEqual(at(190));
  });

  it("is when they have put it off until, unless somebody has done it meanwhile", () => {
    const putOff = { ...never, askedAt: at(91), laterAt: at(98) };
    expect(reviewDue(putOff)).toEqual(at(98));
    expect(reviewDue({ ...putOff, reviewedAt: at(92) })).toEqual(at(183));
    expect(reviewDue({ ...putOff, reviewedAt: at(40) })).toEqual(at(98));
  });
});

/** A world in which these standards hold: of the kitchen, or by the champion for every unit. */
async function withStandards(by: Name, ...standards: readonly (readonly [step: string, what: string])[]) {
  const world = await openWorld();
  for (const [step, what] of standards) {
    const form = await world.press(by, await world.ask(by, "standards Kitchen"), "Set a standard");
    await world.send(by, form, { step, what, why: "They count.", ...(by === "cam" && { where: "every" }) });
  }
  return world;
}

const asked = (world: World, who: Name): Card | undefined =>
  world.standing(who).findLast(({ summary, blocks }) => (summary + said([{ summary, blocks }])).includes(ASKED));

/** The same, which has to be there. */
function question(world: World, who: Name): Card {
  const card = asked(world, who);
  if (!card) throw new Error(`${who} was not asked.`);
  return card;
}

const standardsOf = (world: World) =>
  world.database.query<{ what: string; own: boolean; state: string }>({
    text: `SELECT says ->> 'what' AS what, unit_id IS NOT NULL AS own, state FROM content_entry WHERE kind = 'standard'
           ORDER BY unit_id IS NOT NULL, what`,
    values: [],
  });

const looked = (world: World) =>
  world.database.query<{ by: string; changed: boolean }>({
    text: `SELECT p.name AS by, s.change_id IS NOT NULL AS changed FROM standards_review r
           JOIN person p ON p.organization_id = r.organization_id AND p.id = r.reviewed_by
           JOIN reviewed_standard s ON s.organization_id = r.organization_id AND s.review_id = r.id
           ORDER BY p.name, changed`,
    values: [],
  });

const timesAsked = async (world: World): Promise<number> =>
  (await world.database.query({ text: "SELECT FROM standards_review WHERE asked_at IS NOT NULL", values: [] })).length;

describe("managers who look over standards", () => {
  it("are asked once by any number of processes, in their working time, and nobody of another unit is", async () => {
    const world = await withStandards("mo", ["waiting", "10 minutes"]);
    await world.later(90 * DAY);
    expect(asked(world, "mo")).toBeUndefined();
    await world.later(1.5 * DAY);
    // It is midnight: who is there hears of it when work begins and it is not quiet any more.
    expect(await timesAsked(world)).toBe(1);
    expect(asked(world, "mo")).toBeUndefined();
    await world.later(12 * HOUR);
    await world.later(DAY);
    for (const who of ["mo", "may"] as const)
      expect(world.standing(who).filter((one) => said([one]).includes(ASKED))).toHaveLength(1);
    for (const who of ["ana", "dee", "cam", "ada"] as const) expect(asked(world, who)).toBeUndefined();
    expect(await timesAsked(world)).toBe(1);
    expect(world.bugs).toEqual([]);
  });

  it("are not asked while all are away, nor where nothing is to be looked over", async () => {
    const empty = await openWorld();
    await empty.later(100 * DAY);
    expect(await timesAsked(empty)).toBe(0);
    const world = await withStandards("mo", ["waiting", "10 minutes"]);
    await world.later(85 * DAY);
    for (const who of ["mo", "may"] as const) await world.ask(who, "away 26 May – 20 Jun");
    await world.later(7 * DAY);
    for (let day = 0; day < 3; day += 1) await world.later(DAY);
    expect(await timesAsked(world)).toBe(0);
    for (let day = 0; day < 20; day += 1) await world.later(DAY);
    expect(await timesAsked(world)).toBe(1);
    expect(world.bugs).toEqual([]);
  });

  it("put it off for a week, end it, and have it again", async () => {
    const world = await withStandards("mo", ["waiting", "10 minutes"]);
    await world.later(92 * DAY);
    await world.press("mo", question(world, "mo"), "In a week");
    await world.settled();
    expect(said(world.standing("mo"))).toContain("Put off: the standards of Kitchen");
    expect(said(world.standing("mo"))).not.toContain("In a week");
    for (let day = 0; day < 6; day += 1) await world.later(DAY);
    expect(await timesAsked(world)).toBe(1);
    for (let day = 0; day < 3; day += 1) await world.later(DAY);
    expect(await timesAsked(world)).toBe(2);
    const ended = await world.press("may", question(world, "may"), "Not each quarter");
    await world.later(120 * DAY);
    expect(await timesAsked(world)).toBe(2);
    await world.press("may", ended, "Ask each quarter");
    await world.later(DAY);
    expect(await timesAsked(world)).toBe(3);
    expect(world.bugs).toEqual([]);
  });

  it("keep and change, for their unit alone, and take all of it back within ten minutes", async () => {
    const world = await withStandards("cam", ["waiting", "10 minutes"], ["welcome", "Within a minute"]);
    const form = await world.press("mo", await world.ask("mo", "review Kitchen"), "Look them over");
    if (form.kind !== "form") throw new Error("There is a form.");
    const fields = form.form.fields.flatMap((field) =>
      field.kind === "text" ? [[field.name, field.initial ?? ""] as const] : [],
    );
    const typed = Object.fromEntries(fields.map(([name, what]) => [name, what === "10 minutes" ? "5 minutes" : what]));
    const done = await world.send("mo", form, typed, "one delivery");
    expect(said(done)).toContain("1 kept, 1 changed");
    expect(said(await world.send("mo", form, typed, "one delivery"))).toContain("1 kept, 1 changed");
    expect(await looked(world)).toEqual([
      { by: "mo", changed: false },
      { by: "mo", changed: true },
    ]);
    expect(await standardsOf(world)).toEqual([
      { what: "10 minutes", own: false, state: "in use" },
      { what: "Within a minute", own: false, state: "in use" },
      { what: "5 minutes", own: true, state: "in use" },
    ]);
    expect(said(await world.press("may", done, "Undo"))).not.toContain("Taken back");
    expect(said(await world.press("mo", done, "Undo"))).toContain("Taken back");
    expect(await looked(world)).toEqual([]);
    expect((await standardsOf(world)).at(-1)).toEqual({ what: "5 minutes", own: true, state: "taken back" });
    const again = await world.send("mo", form, typed);
    await world.later(11 * 60_000);
    expect(said(await world.press("mo", again, "Undo"))).not.toContain("Taken back");
    expect(await looked(world)).toHaveLength(2);
  });

  it("do not overwrite what somebody has changed meanwhile, nor count what they have not seen", async () => {
    const world = await withStandards("mo", ["waiting", "10 minutes"], ["welcome", "Within a minute"]);
    const open = async (who: Name) => world.press(who, await world.ask(who, "review Kitchen"), "Look them over");
    const [mine, theirs] = [await open("mo"), await open("may")];
    if (mine.kind !== "form") throw new Error("There is a form.");
    const waiting = mine.form.fields.find((field) => field.kind === "text" && field.initial === "10 minutes");
    const at = waiting && "name" in waiting ? waiting.name : "";
    const other = at === "standard1" ? "standard2" : "standard1";
    await world.send("may", theirs, { [at]: "3 minutes", [other]: "Within a minute" });
    const refused = await world.send("mo", mine, { [at]: "7 minutes", [other]: "In half a minute" });
    expect(refused).toMatchObject({ kind: "errors", errors: { [at]: expect.stringContaining("meanwhile") } });
    expect((await standardsOf(world)).map(({ what }) => what)).toEqual(["3 minutes", "Within a minute"]);
    await world.send("mo", mine, { [at]: "10 minutes", [other]: "Within a minute" });
    expect(await looked(world)).toEqual([
      { by: "may", changed: false },
      { by: "may", changed: true },
      { by: "mo", changed: false },
    ]);
    for (const who of ["ana", "dee"] as const) {
      expect(said(await world.ask(who, "review Kitchen"))).not.toContain("10 minutes");
      expect((await world.send(who, mine, { [at]: "x", [other]: "y" })).kind).not.toBe("form");
    }
    expect((await standardsOf(world)).map(({ what }) => what)).toEqual(["3 minutes", "Within a minute"]);
  });
});

describe("what complaints of fewer than four people say", () => {
  it("is shown to their manager alone", async () => {
    const world = await openWorld();
    const form = await world.press("dee", await world.ask("dee", "standards Desk"), "Set a standard");
    await world.send("dee", form, { step: "waiting", what: "10 minutes", why: "They count." });
    expect(said(await world.ask("dee", "review Desk"))).toContain("Complaints about this step");
    for (const who of ["cam", "ada"] as const) {
      const shown = await world.ask(who, "review Desk");
      expect(said(shown)).toContain("10 minutes");
      expect(said(shown)).toContain("for its managers alone");
      expect(said(shown)).not.toContain("Complaints about");
      expect(said(await world.press(who, shown, "Look them over"))).not.toContain("Complaints about");
    }
  });
});

describe("who is proposed for keeping standards alive", () => {
  /** Complaints about waiting, then none any more. */
  async function afterComplaints(): Promise<World> {
    const world = await withStandards("mo", ["waiting", "10 minutes"]);
    await world.later(30 * DAY);
    for (let at = 0; at < 6; at += 1) await world.complain("ana", `table ${at} waited 40 min`);
    await world.database.query({ text: `UPDATE "case" SET step = 'waiting', kind = 'complaint'`, values: [] });
    await world.later(DAY);
    return world;
  }
  const proposed = async (world: World): Promise<string> => said(await world.ask("cam", "upkeep"));

  it("has looked it over, and changed it after complaints so that fewer came", async () => {
    const world = await afterComplaints();
    const form = await world.press("may", await world.ask("may", "review Kitchen"), "Look them over");
    await world.send("may", form, { standard1: "3 minutes" });
    await world.later(29 * DAY);
    expect(await proposed(world)).toContain("Nominate may");
    expect(said(await world.ask("mo", "upkeep"))).not.toContain("may");
  });

  it("is nobody who changed it and took that back, or who never looked it over", async () => {
    const world = await afterComplaints();
    const form = await world.press("may", await world.ask("may", "review Kitchen"), "Look them over");
    await world.press("may", await world.send("may", form, { standard1: "3 minutes" }), "Undo");
    const change = await world.press("mo", await world.ask("mo", "standards Kitchen"), "Change");
    await world.send("mo", change, { what: "4 minutes", why: "They count." });
    await world.later(29 * DAY);
    expect(await proposed(world)).toContain("can be shown to have helped yet");
    const look = await world.press("mo", await world.ask("mo", "review Kitchen"), "Look them over");
    await world.send("mo", look, { standard1: "4 minutes" });
    expect(await proposed(world)).toContain("Nominate mo");
  });
});
