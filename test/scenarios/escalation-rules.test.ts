import { describe, expect, it } from "vitest";
import { monthBefore } from "../../playground/month/index.ts";
import { importCases } from "../../src/features/feedback/index.ts";
import { balls, later, latest, logged, withLadder } from "../support/escalated.ts";
import { ADA, ANA, BEN, DEE, LOUNGE, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Seen, type Stage } from "../support/stage.ts";

const lounge = (here: Stage): string => here.standing(LOUNGE).map(reads).join("\n");

/** What Ada was told last that says this. */
const told = (here: Stage, words: string): Seen | undefined =>
  here.told(ADA).findLast((seen) => reads(seen).includes(words));

/** Ada opens the form of a rule; `open` are the buttons that lead there, each with what it shows. */
async function fill(
  here: Stage,
  open: readonly (readonly [string, string])[],
  answers: Readonly<Record<string, string>>,
) {
  await here.type(ADA, "/bellhop", "rules");
  let shown = told(here, "Rules by which cases are raised");
  for (const [label, shows] of open.slice(0, -1)) {
    await here.press(ADA, shown, label);
    await expect.poll(() => told(here, shows)).toBeDefined();
    shown = told(here, shows);
  }
  const [label = "", shows = ""] = open.at(-1) ?? [];
  await here.press(ADA, shown, label);
  await expect.poll(() => here.form(ADA)).toContain(shows);
  await here.submit(ADA, answers);
}

/** Puts live what was tried, once that is shown. */
async function putLive(here: Stage, name: string) {
  await expect.poll(() => told(here, `The last 30 days with “${name}”`)).toBeDefined();
  await here.press(ADA, told(here, `The last 30 days with “${name}”`), "Put it live");
  await expect.poll(() => told(here, `“${name}” is live.`)).toBeDefined();
}

describe.each(platforms)("on %s, a rule", (_platform, open) => {
  it("raises a case by a word, in whatever language; its card names the rule, and what was undone is not raised again", async () => {
    const here = await withLadder(await open());
    await logged(here, "su abogado nos va a llamar por la factura");
    await later(here, 1);
    expect(await balls(here)).toMatchObject([{ number: 1, offered: "Dee Park" }]);
    expect(lounge(here)).toContain("Raised by a rule: Lawyer or court");
    await here.press(DEE, here.standing(LOUNGE).at(-1), "Undo this step");
    await here.settled();
    expect(await balls(here)).toMatchObject([{ state: "undone" }]);
    await later(here, 5);
    expect(await balls(here)).toHaveLength(1);
  });

  it("raises what may be for fewer people at once where somebody is hurt, and names the rule in the channel once that may be shown", async () => {
    const here = await withLadder(await open());
    await logged(here, "she cut her hand on the broken glass and it is bleeding");
    await later(here, 1);
    expect(await balls(here)).toMatchObject([{ number: 1, offered: "Mo Haddad" }]);
    expect(reads(latest(here, MO))).toContain("Raised by a rule: Injury");
    expect(reads((await here.type(MO, "/bellhop", "C-1")).shown)).toContain("bleeding");
    expect(reads((await here.type(BEN, "/bellhop", "C-1")).shown)).toContain("There is no case C-1.");
    await here.press(MO, latest(here, MO), "Take it");
    await here.settled();
    expect(lounge(here)).toBe("");
    await later(here, 10);
    expect(lounge(here)).toContain("Raised by a rule: Injury");
  });

  it("raises the fifth of a theme in a week, and nothing that was put in from elsewhere", async () => {
    const here = await withLadder(await open());
    const { platform, externalId } = here.roster;
    const yesterday = new Date(((await here.say(ANA, LOUNGE, "hello")).at ?? 0) - 25 * 60 * 60_000);
    const past = {
      by: here.account(ANA),
      unit: "Kitchen",
      text: "bleeding",
      kind: "complaint",
      state: "open",
    } as const;
    const three = ["a", "b", "c"].map(
      (key) => ({ ...past, key, at: yesterday, theme: "waiting", severity: 1 }) as const,
    );
    await importCases(here.database, { platform, externalId }, three);
    await later(here, 1);
    expect(await balls(here)).toEqual([]);
    await logged(here, "waited for ages to be seated");
    await later(here, 1);
    expect(await balls(here)).toEqual([]);
    await logged(here, "slow service, we waited and waited");
    await later(here, 1);
    expect(await balls(here)).toMatchObject([{ number: 5, offered: "Dee Park" }]);
    expect(lounge(here)).toContain("Raised by a rule: The same theme again");
  });

  it("is tried on the last 30 days before it goes live, by who may change it; others read what rules there are", async () => {
    const here = await withLadder(await open());
    await logged(here, "her gift card was refused, call +44 20 7946 0018");
    await later(here, 1);
    await fill(
      here,
      [
        ["Add a rule", "What should it look for?"],
        ["Words", "Your own words"],
      ],
      {
        name: "Vouchers",
        own: "gift card",
        startAt: "leader",
      },
    );
    await expect.poll(() => told(here, "The last 30 days with “Vouchers”")).toBeDefined();
    const tried = reads(told(here, "The last 30 days with “Vouchers”"));
    for (const part of ["C-1", "gift card", "new"]) expect(tried).toContain(part);
    expect(tried).not.toContain("7946");
    await logged(here, "a gift card was refused again");
    await later(here, 1);
    expect(await balls(here)).toEqual([]);
    await putLive(here, "Vouchers");
    await logged(here, "and gift cards once more");
    await later(here, 1);
    expect(await balls(here)).toMatchObject([{ number: 3, offered: "Ada Berg" }]);
    expect(reads((await here.type(BEN, "/bellhop", "rules")).shown)).toContain("Vouchers");
    expect(reads((await here.type(BEN, "/bellhop", "escalation try")).shown)).not.toContain("being tried");
  });

  it("is tried on the month of the demo: how many, to whom, how many at night, what is new, and ten of them", async () => {
    const here = await withLadder(await open());
    const { platform, externalId } = here.roster;
    const now = (await here.say(ANA, LOUNGE, "hello")).at ?? 0;
    const logged = { by: here.account(ANA), unit: "Kitchen" };
    const month = monthBefore(now).cases.map(({ at, ...one }) => ({ ...one, ...logged, at: new Date(at) }));
    await importCases(here.database, { platform, externalId }, month);
    await here.type(ADA, "/bellhop", "escalation try");
    const all = "The last 30 days under your rules";
    await expect.poll(() => told(here, all), { timeout: 20_000 }).toBeDefined();
    const tried = reads(told(here, all));
    for (const part of [
      "Would have been raised",
      "First to",
      "managers",
      "Of these to you",
      "At night or on a closed day",
    ])
      expect(tried).toContain(part);
    expect(tried.match(/C-\d+ · /g)).toHaveLength(10);
    await fill(
      here,
      [
        ["Add a rule", "What should it look for?"],
        ["Words", "Your own words"],
      ],
      { name: "Waiters", own: "table", startAt: "manager" },
    );
    const title = "The last 30 days with “Waiters”";
    await expect.poll(() => told(here, title), { timeout: 20_000 }).toBeDefined();
    const changed = reads(told(here, title));
    expect(changed).toMatch(/Would have been raised.{1,20}\d+ \(until now \d+\)/s);
    expect(changed).toMatch(/ · new · /);
    expect(await balls(here)).toEqual([]);
  });

  it("knows a customer of whom nobody can read that they are on its list, and is switched off and on again", async () => {
    const here = await withLadder(await open());
    await fill(
      here,
      [
        ["Important customer", "Switch off"],
        ["Change", "Customers to add"],
      ],
      {
        name: "Important customer",
        customersAdd: "Mrs Gray",
        startAt: "manager",
      },
    );
    await putLive(here, "Important customer");
    const kept = await here.database.query<{ condition: unknown }>({
      text: "SELECT condition FROM escalation_rule",
      values: [],
    });
    expect(JSON.stringify(kept)).not.toContain("Gray");
    await here.press(ADA, told(here, "“Important customer” is live."), "Switch off");
    await expect.poll(() => told(here, "is switched off")).toBeDefined();
    await here.press(ADA, told(here, "is switched off"), "Undo");
    await expect.poll(() => told(here, "is on again")).toBeDefined();
    await logged(here, "the soup was not warm");
    await here.database.query({
      text: `UPDATE "case" SET customer = 'Mrs. GRAY, room 12' WHERE number = 1`,
      values: [],
    });
    await here.database.query({
      text: `INSERT INTO case_look SELECT organization_id, id, now() FROM "case" ON CONFLICT DO NOTHING`,
      values: [],
    });
    await later(here, 1);
    expect(lounge(here)).toContain("Raised by a rule: Important customer");
    expect(lounge(here)).not.toContain("Gray");
  });
});
