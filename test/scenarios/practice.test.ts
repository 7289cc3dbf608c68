import { describe, expect, it } from "vitest";
import { lastWeeks, readPractice } from "../../src/features/coaching/index.ts";
import { give } from "../support/escalated.ts";
import { ADA, ANA, BEN, DEE, MO, namesOf } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { DAYS, later } from "../support/recovering.ts";
import { reads, type Stage } from "../support/stage.ts";

const ask = async (here: Stage, person: string, text: string): Promise<string> =>
  reads((await here.type(person, "/bellhop", text)).shown);

/** The kitchen has more people than Ana and Ben. */
async function grown({ database }: Stage): Promise<void> {
  for (const name of ["Cy", "Eve"]) {
    const values = [name, `U0${name.toUpperCase()}`];
    await database.query({
      text: `WITH known AS (
               SELECT i.organization_id, i.installation_id FROM identity i JOIN person p USING (organization_id)
               WHERE p.id = i.person_id AND p.name = 'Ben Okafor'
             ), made AS (
               INSERT INTO person (organization_id, id, name, roles, created_at)
               SELECT organization_id, gen_random_uuid(), $1, '{}', now() FROM known RETURNING organization_id, id
             ), account AS (
               INSERT INTO identity (organization_id, installation_id, external_id, person_id)
               SELECT made.organization_id, known.installation_id, $2, made.id FROM made, known
             )
             INSERT INTO membership (organization_id, unit_id, person_id, role)
             SELECT made.organization_id, u.id, made.id, 'staff' FROM made JOIN unit u ON u.name = 'Kitchen'`,
      values,
    });
  }
}

describe.each(platforms)("on %s, what is coached", (_platform, open) => {
  it("is shown in numbers of whole weeks and large units to those who lead, and to a manager as in a mirror", async () => {
    const here = await open();
    await give(here, "Dee Park", "champion");
    await here.type(MO, "/complaint", "cold soup, table 4 waited 40 min");
    await here.type(MO, "/bellhop", `coached @${namesOf[BEN]} went through the apology step`);
    await here.type(BEN, "/kudos", `@${namesOf[ANA]} calmed the angry guest at till 3`);
    const mirror = await ask(here, MO, "mirror");
    for (const part of ["Kitchen", "What customers said, noted", "Talks noted", "Only you see this."])
      expect(mirror).toContain(part);
    // Two people are too few to be counted together.
    expect(mirror).toContain("from 4 people on");
    expect(mirror).not.toContain("The team\n");
    expect(await ask(here, DEE, "coaching")).toContain("No unit is large enough");
    await grown(here);
    expect(await ask(here, MO, "mirror")).not.toContain("from 4 people on");
    // This week is not over: nothing of it can be told apart from another reading.
    const [unit] = await here.database.query<{ organization_id: string; id: string; now: Date }>({
      text: "SELECT u.organization_id, u.id, max(t.at) AS now FROM unit u JOIN coaching_talk t ON t.unit_id = u.id GROUP BY 1, 2",
      values: [],
    });
    if (!unit) throw new Error("Nothing was noted.");
    const read = (now: Date) => readPractice(here.database, unit.organization_id, [unit.id], lastWeeks("UTC", now));
    expect(await read(unit.now)).toMatchObject([{ name: "Kitchen", talks: 0 }]);
    await later(here, 8 * DAYS);
    expect(await read(new Date(unit.now.getTime() + 8 * DAYS * 60_000))).toMatchObject([{ name: "Kitchen", talks: 1 }]);
    const shown = await ask(here, DEE, "coaching");
    for (const part of ["the last 4 weeks", "Kitchen", "Nobody sees whom a talk was with"])
      expect(shown).toContain(part);
    for (const secret of ["Ben", "Mo Haddad", "apology"]) expect(shown).not.toContain(secret);
    for (const person of [ANA, MO, ADA]) expect(await ask(here, person, "coaching")).not.toContain("Nobody sees whom");
    for (const person of [ANA, DEE, ADA]) expect(await ask(here, person, "mirror")).not.toContain("Your mirror");
  });
});
