import { describe, expect, it } from "vitest";
import { newcomersDue } from "../../src/features/coaching/index.ts";
import { unitePeople } from "../../src/features/linking/unite.ts";
import { ADA, ANA, BEN, DEE, KITCHEN, MO, namesOf } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Stage } from "../support/stage.ts";

/** What a person types to name another. */
const at = (person: keyof typeof namesOf): string => `@${namesOf[person]}`;

const direct = (here: Stage, person: string): string[] => here.toldDirectly(person).map(reads);

/** Time goes on, and what is due is done, at once in two places. */
async function later(here: Stage, minutes: number): Promise<void> {
  here.wait(minutes);
  await Promise.all([here.bot.tick(), here.bot.tick()]);
  await here.settled();
}

/** From noon until shortly after the next shift has begun, and from there to the next. */
const TO_FIRST_SHIFT = 21 * 60 + 15;
const DAY = 24 * 60;

const welcome = async (here: Stage, by: string, whom: keyof typeof namesOf) =>
  (await here.type(by, "/bellhop", `welcome ${at(whom)}`)).shown;
const newcomers = async (here: Stage, person = MO) => (await here.type(person, "/bellhop", "newcomers")).shown;

/** Two people turn out to be one, who has been there as long as the first. */
async function unite({ database }: Stage, ...names: readonly [string, string]): Promise<void> {
  const humans = await database.query<{ organizationId: string; id: string; name: string; since: Date }>({
    text: `SELECT organization_id AS "organizationId", id, name, created_at AS since FROM person WHERE name = ANY($1)`,
    values: [names],
  });
  const [one, other] = humans;
  if (!one || !other) throw new Error("There are two of them.");
  await database.transaction((sql) => unitePeople(sql, one.organizationId, [one, other]));
}

describe.each(platforms)("on %s, the first days of somebody new", (_platform, open) => {
  it("are a card at the start of each shift, which they do, ask about and end; their manager alone sees how far they are", async () => {
    const here = await open();
    expect(reads(await newcomers(here))).toContain("Somebody new gets eight small cards");
    expect(reads(await welcome(here, MO, ANA))).toContain(
      "Ana Lima gets 8 small cards, one at the start of each shift",
    );
    await later(here, 30);
    expect(direct(here, ANA)).toEqual([]);
    await later(here, TO_FIRST_SHIFT - 30);
    expect(direct(here, ANA)).toEqual([expect.stringContaining("1 of 8 · Find your way")]);
    expect(direct(here, ANA)[0]).toContain("Mo Haddad has begun this for you");
    await later(here, 120);
    await here.press(ANA, here.toldDirectly(ANA)[0], "Done");
    await here.settled();
    expect(direct(here, ANA)).toEqual([expect.stringContaining("Not done yet")]);
    await later(here, DAY - 120);
    expect(direct(here, ANA)[1]).toContain("2 of 8 · Be the first to say hello");
    await here.press(ANA, here.toldDirectly(ANA)[1], "Ask my manager");
    await here.settled();
    expect(direct(here, ANA)[1]).toContain("Your manager knows that you would like to talk about this.");
    expect(direct(here, MO)).toEqual([
      expect.stringContaining("Ana Lima would like to talk with you about “Be the first"),
    ]);
    const list = reads(await newcomers(here));
    expect(list).toContain("Ana Lima · 2 of 8 sent");
    expect(list).toContain("Done: Find your way\nNot done yet: Be the first to say hello");
    await here.press(MO, here.toldDirectly(MO)[0], "We talked");
    await here.settled();
    expect(direct(here, ANA)[1]).toContain("You have talked about it.");
    expect(direct(here, MO)).toEqual([expect.stringContaining("You have talked with Ana Lima")]);
    await here.press(ANA, here.toldDirectly(ANA)[1], "No more of these");
    await later(here, DAY);
    expect(direct(here, ANA)).toHaveLength(2);
    expect(reads(await newcomers(here))).toContain("Ana Lima · Stopped after 2 of 8");
    for (const person of [BEN, DEE, ADA]) expect(direct(here, person)).toEqual([]);
    expect(reads(await newcomers(here, ADA))).not.toContain("Ana Lima");
    expect((await here.cards(KITCHEN)).map(reads).join()).not.toContain("Find your way");
  });

  it("begin only where somebody leads, once, and wait while they are paused or the new one is away", async () => {
    const here = await open();
    expect(reads(await newcomers(here, BEN))).toContain("This is for managers");
    expect(reads(await welcome(here, MO, DEE))).toContain("Desk");
    expect(reads(await welcome(here, MO, MO))).toContain("These cards are for somebody else");
    const begun = await welcome(here, MO, ANA);
    expect(reads(await welcome(here, MO, ANA))).toContain("Ana Lima gets these cards already");
    await here.press(MO, begun, "Undo");
    await here.settled();
    expect(reads(await newcomers(here))).not.toContain("Ana Lima");
    await welcome(here, MO, ANA);
    await welcome(here, MO, BEN);
    await here.type(BEN, "/bellhop", "away tomorrow");
    await here.press(MO, await newcomers(here), "Pause: Ana Lima");
    await later(here, TO_FIRST_SHIFT);
    expect([direct(here, ANA), direct(here, BEN)]).toEqual([[], []]);
    await here.press(MO, await newcomers(here), "Go on: Ana Lima");
    await later(here, DAY);
    expect(direct(here, ANA)).toEqual([expect.stringContaining("1 of 8 · Find your way")]);
    expect(direct(here, BEN)).toEqual([expect.stringContaining("1 of 8 · Find your way")]);
    await unite(here, "Ana Lima", "Ben Okafor");
    expect(reads(await newcomers(here))).toMatch(/: 1 of 8 sent · .*: Stopped after 1 of 8/);
  });

  it("are offered to the manager when somebody is new, and told of after a week; they end when somebody leaves", async () => {
    const here = await open();
    await here.database.query({ text: "UPDATE unit SET created_at = created_at - interval '20 days'", values: [] });
    const list = await newcomers(here);
    expect(reads(list)).toContain("New here, perhaps");
    await here.press(MO, list, "Begin for Ana Lima");
    await expect.poll(() => here.form(MO)).toContain("Who is new?");
    await here.submit(MO, { who: here.account(ANA) });
    await expect.poll(() => reads(here.told(MO).at(-1))).toContain("Ana Lima gets 8 small cards");
    await welcome(here, MO, BEN);
    await later(here, TO_FIRST_SHIFT);
    await here.press(ANA, here.toldDirectly(ANA)[0], "Done");
    await here.settled();
    expect([direct(here, ANA), direct(here, BEN)]).toMatchObject([{ length: 1 }, { length: 1 }]);
    await here.database.query({
      text: "DELETE FROM membership WHERE person_id = (SELECT id FROM person WHERE name = 'Ben Okafor')",
      values: [],
    });
    for (let day = 1; day < 8; day += 1) await later(here, DAY);
    expect(direct(here, ANA)).toHaveLength(8);
    expect(direct(here, BEN)).toHaveLength(1);
    expect(reads(await newcomers(here))).toContain("Ana Lima · All 8 sent");
    const units = await here.database.query<{ organizationId: string; unitId: string }>({
      text: `SELECT organization_id AS "organizationId", id AS "unitId" FROM unit`,
      values: [],
    });
    const dueAfter = (days: number) =>
      newcomersDue(here.database, units, new Date((here.toldDirectly(ANA)[0]?.at ?? 0) + days * DAY * 60_000));
    expect(await dueAfter(3)).toEqual([]);
    expect(await dueAfter(8)).toMatchObject([{ after: 7, sent: 8, done: 1 }]);
    expect(await dueAfter(22)).toEqual([]);
    expect(await dueAfter(31)).toMatchObject([{ after: 30, sent: 8, done: 1 }]);
  });

  it("say what their manager has written, for the unit or for all, with undo and history; what was sent stays", async () => {
    const here = await open();
    await welcome(here, MO, ANA);
    await here.press(MO, await newcomers(here), "What the cards say");
    const cards = () => here.told(MO).at(-1);
    await expect.poll(() => reads(cards())).toContain("8 · Pass it on");
    await here.press(MO, cards(), "Change card 1");
    await expect.poll(() => here.form(MO)).toContain("What to try in that shift");
    const wrong = await here.submit(MO, { title: " ", why: "Guests ask.", today: "Find the bread." });
    expect(wrong.errors.title).toContain("Say it in a few words.");
    await here.submit(MO, { title: "Find the bread", why: "Guests ask for it.", today: "Look in the *third* drawer." });
    await expect.poll(() => reads(cards())).toContain("1 · Find the bread");
    await later(here, TO_FIRST_SHIFT);
    expect(direct(here, ANA)).toEqual([expect.stringContaining("1 of 8 · Find the bread")]);
    await here.press(MO, cards(), "History");
    await expect.poll(() => reads(cards())).toContain("Added");
    await here.press(MO, await newcomers(here), "What the cards say");
    await expect.poll(() => reads(cards())).toContain("One card for each shift");
    await here.press(MO, cards(), "Put back card 1");
    await expect.poll(() => reads(cards())).toContain("1 · Find your way");
    await here.press(MO, cards(), "Undo");
    await expect.poll(() => reads(cards())).toContain("1 · Find the bread");
    expect(direct(here, ANA)).toEqual([expect.stringContaining("1 of 8 · Find the bread")]);
  });
});
