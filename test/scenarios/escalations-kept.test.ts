import { describe, expect, it } from "vitest";
import { balls, cardOf, later, logged, raised, withLadder } from "../support/escalated.ts";
import { askMo, twoAccounts } from "../support/linking.ts";
import { ANA, BEN, DEE, LOUNGE, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Stage } from "../support/stage.ts";
import { PIER_DECK, PIER_MO, type Workspaces } from "../support/workspaces.ts";

const lounge = (here: Stage): string => here.standing(LOUNGE).map(reads).join("\n");
const grade = ({ database }: Stage, severity: number) =>
  database.query({ text: `UPDATE "case" SET severity = $1`, values: [severity] });

/** Somebody says how grave a case is. */
async function makeIt(here: Stage, severity: string, person = ANA, name = "C-1"): Promise<void> {
  await here.press(person, (await here.type(person, "/bellhop", name)).shown, "Change");
  await expect.poll(() => here.form(person)).toContain(`Change ${name}`);
  await here.submit(person, { severity });
  await here.settled();
}

describe.each(platforms)("on %s, nothing grave ends unseen", (_platform, open) => {
  it("when somebody makes it milder and then solves it", async () => {
    const here = await withLadder(await open());
    await logged(here, "cold soup, table 4");
    await grade(here, 2);
    const { shown } = await here.type(ANA, "/bellhop", "C-1");
    await here.type(ANA, "/bellhop", "escalate C-1");
    await here.settled();
    await here.press(ANA, shown, "Change");
    await expect.poll(() => here.form(ANA)).toContain("Change C-1");
    await here.submit(ANA, { severity: "4" });
    await here.press(ANA, shown, "Solved");
    await later(here, 1);
    expect(await balls(here)).toMatchObject([{ state: "going", holder: null, offered: "Mo Haddad" }]);
    await here.press(MO, cardOf(here, MO), "It is solved");
    await here.settled();
    expect(await balls(here)).toMatchObject([{ state: "resolved" }]);
  });

  it("when somebody solves it before any rule has looked; what those who decide there have solved is solved", async () => {
    const here = await withLadder(await open());
    for (const person of [ANA, MO]) {
      await here.type(person, "/complaint", "cold soup, table 4");
      await here.database.query({
        text: `UPDATE "case" c SET severity = 1, state = 'solved' FROM person p WHERE p.id = c.logged_by AND c.state = 'open'`,
        values: [],
      });
    }
    await here.database.query({
      text: `INSERT INTO case_event (organization_id, id, case_id, kind, person_id, at)
             SELECT organization_id, gen_random_uuid(), id, 'solved', logged_by, now() FROM "case"`,
      values: [],
    });
    await here.database.query({ text: "DELETE FROM case_watch", values: [] });
    await later(here, 1);
    await later(here, 1);
    expect(await balls(here)).toMatchObject([{ number: 1, state: "going", holder: null, offered: "Mo Haddad" }]);
    expect(lounge(here)).toContain("C-1 · solved. Mo Haddad is asked to look at it until");
    expect(lounge(here)).toContain("Raised by a rule: Grave severity");
  });

  it("when it turns out to be grave days after that was over, however little it seemed to whoever solved it", async () => {
    const here = await withLadder(await open());
    await raised(here, "cold soup, table 4");
    await here.press(MO, cardOf(here, MO), "Take it");
    await here.settled();
    await here.press(MO, cardOf(here, MO), "Resolve");
    await expect.poll(() => here.form(MO)).toContain("Solved?");
    await here.submit(MO, {});
    await later(here, 3 * 24 * 60);
    expect(await balls(here)).toMatchObject([{ state: "resolved" }]);
    await makeIt(here, "1");
    await later(here, 1);
    expect((await balls(here)).map(({ state, offered }) => [state, offered]).toSorted()).toEqual([
      ["going", "Mo Haddad"],
      ["resolved", null],
    ]);
    expect(lounge(here)).toContain("C-1 · solved. Mo Haddad is asked to look at it until");
    await here.press(MO, cardOf(here, MO), "It is solved");
    await here.settled();
    await makeIt(here, "3");
    await makeIt(here, "1");
    await later(here, 1);
    expect((await balls(here)).map(({ state }) => state)).toEqual(["resolved", "resolved"]);
  });

  it("when it is made milder and then becomes one more voice of another that is raised, which is solved", async () => {
    const here = await withLadder(await open());
    await logged(here, "cold soup, table 4 waited 40 min");
    await here.settled();
    await grade(here, 3);
    const looked = (await here.type(ANA, "/bellhop", "C-1")).shown;
    await here.type(ANA, "/bellhop", "escalate C-1");
    await logged(here, "soup at table 4 was cold and they waited ages", BEN);
    const asked = () =>
      [...here.told(BEN), ...here.toldDirectly(BEN)].find((seen) => reads(seen).includes("Is it the same matter?"));
    await expect.poll(asked).toBeDefined();
    await here.settled();
    await here.database.query({ text: `UPDATE "case" SET severity = 2 WHERE number = 2`, values: [] });
    await here.type(BEN, "/bellhop", "escalate C-2");
    await here.settled();
    await makeIt(here, "4", BEN, "C-2");
    await here.press(BEN, asked(), "Same matter");
    await later(here, 1);
    expect(await balls(here)).toMatchObject([{ state: "going" }, { state: "joined" }]);
    await here.press(ANA, looked, "Solved");
    await later(here, 1);
    expect(await balls(here)).toMatchObject([{ number: 1, state: "going", offered: "Mo Haddad" }, { state: "joined" }]);
    expect(lounge(here)).toContain("C-1 · solved. Mo Haddad is asked to look at it until");
  });

  it("when it becomes one more voice of another that is raised: both say so, and it is raised again once taken apart", async () => {
    const here = await withLadder(await open());
    await raised(here, "cold soup, table 4 waited 40 min");
    await logged(here, "soup at table 4 was cold and they waited ages", BEN);
    const asked = () =>
      [...here.told(BEN), ...here.toldDirectly(BEN)].find((seen) => reads(seen).includes("Is it the same matter?"));
    await expect.poll(asked).toBeDefined();
    await here.type(BEN, "/bellhop", "escalate C-2");
    await later(here, 1);
    await here.press(BEN, asked(), "Same matter");
    await expect.poll(async () => (await balls(here)).length).toBe(2);
    await later(here, 1);
    expect(await balls(here)).toMatchObject([{ state: "going" }, { state: "joined", offered: null }]);
    expect(lounge(here)).toContain("C-2 · one more voice of another case now, which is raised too");
    expect(lounge(here)).toContain("It is one more voice of C-1 now");
    const joined = [...here.told(BEN), ...here.toldDirectly(BEN)].findLast((seen) =>
      reads(seen).includes("Another customer"),
    );
    await here.press(BEN, joined, "Another customer");
    await later(here, 1);
    expect(await balls(here)).toMatchObject([
      { number: 1, state: "going" },
      { number: 2, state: "going", offered: "Mo Haddad" },
    ]);
  });
});

/** Mo's other account, which is another person as far as anybody knows, manages the kitchen: Ana raises a case to it. */
async function raisedToPier(): Promise<Workspaces> {
  const all = await twoAccounts();
  await all.pier.type(PIER_MO, "/bellhop", "help");
  await all.database.query({ text: "UPDATE person SET roles = '{champion}' WHERE name = 'Dee Park'", values: [] });
  await all.database.query({
    text: `UPDATE membership SET person_id = (SELECT person_id FROM identity WHERE external_id = $1) WHERE role = 'manager'`,
    values: [PIER_MO],
  });
  await all.harbour.type(ANA, "/complaint", "cold soup, table 4");
  await all.harbour.type(ANA, "/bellhop", "escalate C-1 she wants to see somebody");
  expect(await whoHasIt(all)).toEqual({ holder: null, account: PIER_MO });
  return all;
}

const whoHasIt = async ({ database }: Workspaces) =>
  (
    await database.query<{ holder: string | null; account: string | null }>({
      text: `SELECT holder.name AS holder, (
               SELECT max(a.external_id) FROM identity a WHERE a.person_id = e.offered_to) AS account
             FROM escalation e LEFT JOIN person holder ON holder.id = e.holder_id`,
      values: [],
    })
  )[0];

describe("what was raised to somebody in another workspace", () => {
  it("goes on to somebody else at once when the app is removed there", async () => {
    const all = await raisedToPier();
    await all.bot.tick();
    await all.pier.slack.uninstall();
    await expect
      .poll(
        async () =>
          (await all.database.query({ text: "SELECT FROM installation WHERE NOT active", values: [] })).length,
      )
      .toBe(1);
    await all.bot.tick();
    expect(await whoHasIt(all)).toEqual({ holder: null, account: DEE });
  });

  it("is theirs with either account when they turn out to be somebody here too", async () => {
    const all = await raisedToPier();
    await all.pier.press(PIER_MO, (await askMo(all)).question, "Yes, both are me");
    await expect
      .poll(() => all.pier.told(PIER_MO, PIER_DECK))
      .toContainEqual(expect.stringContaining("one person now"));
    all.wait(1);
    await all.bot.tick();
    await all.harbour.press(MO, (await all.harbour.type(MO, "/bellhop", "C-1")).shown, "Take it");
    await expect.poll(() => whoHasIt(all)).toEqual({ holder: "Mo Haddad", account: null });
  });
});
