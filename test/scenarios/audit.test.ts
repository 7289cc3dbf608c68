import { describe, expect, it } from "vitest";
import { ADA, ANA, BEN, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Stage } from "../support/stage.ts";

const written = async ({ database }: Stage): Promise<string[]> =>
  (
    await database.query<{ says: string }>({
      text: `SELECT p.name || ' ' || e.kind || coalesce(' C-' || c.number, '') AS says FROM audit_event e
             JOIN person p ON p.id = e.person_id LEFT JOIN "case" c ON c.id = e.subject_id ORDER BY e.id`,
      values: [],
    })
  ).map(({ says }) => says);

describe.each(platforms)("on %s, what is written down", (_platform, open) => {
  it("is who read a case that is for few, once for each time, and nothing of others", async () => {
    const here = await open();
    await here.type(ANA, "/complaint", "the bill was wrong");
    await here.type(BEN, "/complaint", "slow at the bar");
    await here.database.query({ text: `UPDATE "case" SET confidential = true WHERE number = 1`, values: [] });
    await here.type(ANA, "/bellhop", "C-2");
    expect(reads((await here.type(BEN, "/bellhop", "C-1")).shown)).toContain("There is no case C-1.");
    expect(reads((await here.type(BEN, "/bellhop", "cases")).shown)).not.toContain("bill");
    expect(await written(here)).toEqual([]);
    expect(reads((await here.type(ANA, "/bellhop", "C-1")).shown)).toContain("the bill was wrong");
    expect(await written(here)).toEqual(["Ana Lima confidential read C-1"]);
    expect(reads((await here.type(ANA, "/bellhop", "cases mine")).shown)).toContain("the bill was wrong");
    expect(await written(here)).toEqual(["Ana Lima confidential read C-1", "Ana Lima confidential read C-1"]);
  });

  it("is who changed settings and took data along, for admins alone", async () => {
    const here = await open();
    await here.type(ADA, "/bellhop", "budget");
    expect(await written(here)).toEqual([]);
    await here.type(ADA, "/bellhop", "budget 9");
    await here.type(ADA, "/bellhop", "export cases");
    expect(await written(here)).toEqual(["Ada Berg settings", "Ada Berg export"]);
    const shown = reads((await here.type(ADA, "/bellhop", "audit")).shown);
    expect(shown).toContain("Ada Berg changed settings with “/bellhop budget”");
    expect(shown).toContain("Ada Berg took data along with “/bellhop export”");
    expect(reads((await here.type(MO, "/bellhop", "audit")).shown)).not.toContain("Ada Berg changed");
  });
});
