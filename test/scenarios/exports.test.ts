import { describe, expect, it } from "vitest";
import { ADA, ANA, BEN, DESK } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Stage } from "../support/stage.ts";

/** 600 cases of 9,000 letters each, logged long ago. */
const LONG_AGO = `
  INSERT INTO "case" (organization_id, id, number, unit_id, kind, theme, severity, guessed, text, logged_by, owner_id, named,
                      logged_at)
  SELECT organization_id, gen_random_uuid(), 100 + at, unit_id, kind, theme, severity, '{}', repeat('soup ', 1800), logged_by,
         owner_id, '{}', '2020-03-01'
  FROM "case", generate_series(1, 600) at WHERE number = 1`;

describe.each(platforms)("on %s, an export", (_platform, open) => {
  /** The text of the file of that name, once it is there. */
  async function fileOf(here: Stage, name: string): Promise<string> {
    await here.allowFile(ADA);
    await expect.poll(() => here.files(ADA).at(-1)).toMatchObject({ name });
    return here.files(ADA).at(-1)?.text ?? "";
  }

  it("comes to whoever leads as a file with what they may see, masked as on the cards", async () => {
    const here = await open();
    await here.type(ANA, "/complaint", "=cold soup, call me on 020 7946 0958");
    await here.type(ANA, "/win", "the guest hugged Ben");
    expect(reads((await here.type(BEN, "/bellhop", "export cases")).shown)).toContain(
      "This is for managers and admins",
    );
    await here.type(ADA, "/bellhop", "export cases jsonl");
    const [line = ""] = (await fileOf(here, "cases.jsonl")).split("\n");
    expect(JSON.parse(line)).toMatchObject({ case: "C-1", logged_by: "Ana Lima", unit: "Kitchen" });
    expect(JSON.parse(line).text).toMatch(/^=cold soup, call me on \[phone/);
    await here.press(ADA, (await here.type(ADA, "/bellhop", "export")).shown, "Wins");
    expect(await fileOf(here, "wins.csv")).toMatch(/^\uFEFForganization,win,text,.*\r\n.*,the guest hugged Ben,/);
  });

  it("that is too much for a chat says so, and gives one month of it", async () => {
    const here = await open();
    await here.type(ANA, "/complaint", "+cold soup", DESK);
    await here.database.query({ text: LONG_AGO, values: [] });
    await here.type(ADA, "/bellhop", "export cases");
    await expect.poll(() => here.told(ADA).map(reads).join()).toContain("that is more than 5 MB");
    const said = here.told(ADA).find((seen) => reads(seen).includes("more than 5 MB"));
    expect(reads(said)).toContain("npm run -s bellhop -- export cases --format csv");
    const month = new Date((await here.say(ADA, DESK, "what time is it?")).at).toISOString().slice(0, 7);
    await here.press(ADA, said, month);
    expect(await fileOf(here, `cases-${month}.csv`)).toContain(",'+cold soup,");
  });
});
