import { describe, expect, it } from "vitest";
import { balls, cardOf, chat, later, onlyTold, raised, withLadder } from "../support/escalated.ts";
import { ANA, BEN, DEE, LOUNGE, MO, namesOf } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { openPlayed } from "../support/played.ts";
import { reads, type Stage } from "../support/stage.ts";

const HOUR = 60;

/** The same while the database's time goes along: nothing is waited for that is held until the morning. */
async function goOn(here: Stage, minutes: number): Promise<void> {
  here.wait(minutes);
  await here.bot.tick();
}

const offered = async (here: Stage): Promise<string | null | undefined> => (await balls(here)).at(-1)?.offered;
const lounge = (here: Stage): string => here.standing(LOUNGE).map(reads).join("\n");

/** Ben has agreed to be called at night. */
async function withNightContact(here: Stage): Promise<void> {
  const { shown } = await here.type(MO, "/bellhop", "ladder");
  await here.press(MO, shown, "Name a night contact");
  await expect.poll(() => here.form(MO)).toContain("Who is called?");
  await here.submit(MO, { who: here.account(BEN) });
  await here.bot.tick();
  await expect.poll(() => chat(here, BEN)).toContain("asks you to be called at night");
  await here.press(BEN, here.toldDirectly(BEN).at(-1), "I agree");
}

/** Ana logs a complaint of a severity and raises it at night: nothing is settled before the morning. */
async function raiseAtNight(here: Stage, severity: number): Promise<void> {
  const saved = await here.type(ANA, "/complaint", "cold soup, table 4");
  await here.database.query({ text: `UPDATE "case" SET severity = $1`, values: [severity] });
  const number = /C-(\d+)/.exec(reads(saved.shown))?.[1];
  await here.type(ANA, "/bellhop", `escalate C-${number} she wants it solved`);
  await here.bot.tick();
}

describe.each(platforms)("on %s, a case that is raised", (_platform, open) => {
  it("at night goes to the night contact at once if it cannot wait", async () => {
    const here = await withLadder(await openPlayed(open));
    await withNightContact(here);
    await goOn(here, 11.5 * HOUR);
    await raiseAtNight(here, 1);
    await expect.poll(() => offered(here)).toBe("Ben Okafor");
    await expect.poll(() => reads(cardOf(here, BEN))).toContain("Ben Okafor (called at night)");
    for (const person of [MO, DEE]) expect(chat(here, person)).not.toContain("she wants it solved");
    await here.press(BEN, cardOf(here, BEN), "Take it");
    await expect.poll(() => balls(here)).toMatchObject([{ holder: "Ben Okafor", offered: null }]);
  });

  it("at night waits otherwise until the morning of whoever works first, who then has all of their time", async () => {
    const here = await withLadder(await openPlayed(open));
    await withNightContact(here);
    await goOn(here, 11.5 * HOUR);
    await raiseAtNight(here, 2);
    await expect.poll(() => offered(here)).toBe("Mo Haddad");
    await goOn(here, 8 * HOUR);
    expect(await offered(here)).toBe("Mo Haddad");
    for (const person of [BEN, MO, DEE]) expect(chat(here, person)).not.toContain("she wants it solved");
    // It is 8:00 in the morning, when it is quiet no more: 30 minutes from then on.
    await goOn(here, 35);
    expect(chat(here, MO)).toContain("she wants it solved");
    await goOn(here, 20);
    expect(await offered(here)).toBe("Mo Haddad");
    await goOn(here, 10);
    expect(await offered(here)).toBe("Dee Park");
  });

  it("goes to the champion at once when all managers are away, and the card says so", async () => {
    const here = await withLadder(await open());
    await here.type(MO, "/bellhop", "away today");
    await raised(here);
    expect(await offered(here)).toBe("Dee Park");
    expect(lounge(here)).toMatch(/Mo Haddad.{0,40}away/s);
    onlyTold(here, DEE);
  });

  it("goes to whoever stands in, and says for whom", async () => {
    const here = await withLadder(await open());
    await here.type(MO, "/bellhop", `deputy @${namesOf[BEN]}`);
    await here.type(MO, "/bellhop", "away today");
    await here.settled();
    await raised(here);
    expect(await offered(here)).toBe("Ben Okafor");
    expect(lounge(here)).toContain("Ben Okafor (for Mo Haddad)");
    await here.press(BEN, cardOf(here, BEN), "Take it");
    await here.settled();
    expect(await balls(here)).toMatchObject([{ holder: "Ben Okafor" }]);
  });

  it("goes past whoever the platform cannot reach", async () => {
    const here = await withLadder(await open());
    await here.database.query({
      text: `INSERT INTO lane (organization_id, id, installation_id, address, unreachable_at, unreachable_reason)
             SELECT a.organization_id, gen_random_uuid(), a.installation_id, a.external_id, now(), 'blocked'
             FROM identity a JOIN person p ON p.id = a.person_id WHERE p.name = 'Mo Haddad'
             ON CONFLICT (organization_id, installation_id, address) DO UPDATE SET unreachable_at = now()`,
      values: [],
    });
    await raised(here);
    expect(await offered(here)).toBe("Dee Park");
    expect(lounge(here)).toMatch(/Mo Haddad.{0,60}reached/s);
    expect(chat(here, MO)).toBe("");
  });

  it("is looked at anew when whoever was asked goes away", async () => {
    const here = await withLadder(await open());
    await raised(here);
    expect(await offered(here)).toBe("Mo Haddad");
    await here.type(MO, "/bellhop", "away today");
    await later(here, 1);
    expect(await offered(here)).toBe("Dee Park");
  });

  it("is looked at anew when the time that they have changes", async () => {
    const here = await withLadder(await open());
    await raised(here);
    expect(await offered(here)).toBe("Mo Haddad");
    const { shown } = await here.type(MO, "/bellhop", "ladder");
    await here.press(MO, shown, "Manager’s time");
    await expect.poll(() => here.form(MO)).toContain("minutes to take it");
    await here.submit(MO, { accept1: "5", accept2: "5", accept3: "5", accept4: "5" });
    await later(here, 2);
    expect(await offered(here)).toBe("Mo Haddad");
    await later(here, 5);
    expect(await offered(here)).toBe("Dee Park");
  });
});
