import { describe, expect, it } from "vitest";
import { readFindings } from "../../../src/features/doctor/index.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { ADA, ANA, MO } from "../../support/people.ts";
import { platforms } from "../../support/platforms.ts";
import { reads } from "../../support/stage.ts";
import { world } from "../../support/world.ts";

const say = createTexts().for("en", "UTC");

describe.each(platforms)("the doctor on %s", (_platform, open) => {
  it("tells an admin which channel cannot be reached and what to do, and nobody else", async () => {
    const stage = await open();
    await stage.type(ANA, "/complaint", "cold soup, table 4 waited 40 min");
    await stage.settled();
    await stage.database.query({
      text: `UPDATE lane SET unreachable_at = now(), unreachable_reason = 'gone'
             WHERE id = (SELECT lane_id FROM unit WHERE name = 'Kitchen')`,
      values: [],
    });
    await stage.database.query({
      text: `INSERT INTO delivery (organization_id, id, lane_id, key, card, state, reason, finished_at)
             SELECT organization_id, gen_random_uuid(), id, 'given up', '{}', 'failed', 'invalid_blocks', now() FROM lane LIMIT 1`,
      values: [],
    });
    const found = reads((await stage.type(ADA, "/bellhop", "doctor")).shown);
    expect(found).toMatch(/The channel of Kitchen cannot be reached \(gone\)\. Invite Bellhop there again/);
    expect(found).toContain("1 message was given up in the last 7 days (invalid_blocks)");
    expect(found).not.toContain("soup");
    expect(reads((await stage.type(MO, "/bellhop", "doctor")).shown)).toContain("admin");
  });
});

describe("what the doctor finds", () => {
  it("is fine when all is well, apart from units without a channel", async () => {
    const { database } = await world();
    expect(await findingsIn(database)).toEqual([
      { weight: "fine", says: "Messages go out, and every channel and person that Bellhop writes to can be reached." },
      {
        weight: "note",
        says: "The cards of 1 unit are shown in no channel (Harbour): type “/bellhop channel here” where they belong.",
      },
      { weight: "note", says: expect.stringMatching(/^Of \d people the time zone is not known/) },
    ]);
  });

  it("names who cannot be written to, what waits and what was given up, each with what to do", async () => {
    const { database, type, settled } = await world();
    await type(ANA, "/complaint", "cold soup");
    await settled();
    const run = (text: string) => database.query({ text, values: [] });
    await run(`INSERT INTO lane (organization_id, id, installation_id, address, unreachable_at, unreachable_reason)
               SELECT organization_id, gen_random_uuid(), installation_id, external_id, now(), 'account_inactive'
               FROM identity WHERE external_id = '${MO}'
               ON CONFLICT (organization_id, installation_id, address)
               DO UPDATE SET unreachable_at = now(), unreachable_reason = 'account_inactive'`);
    await run(`INSERT INTO delivery (organization_id, id, lane_id, key, card, state, reason, finished_at)
               SELECT organization_id, gen_random_uuid(), id, 'given up', '{}', 'failed', 'invalid_blocks', now() FROM lane LIMIT 1`);
    await run(`INSERT INTO delivery (organization_id, id, lane_id, key, card, created_at)
               SELECT organization_id, gen_random_uuid(), id, 'stuck', '{}', now() - interval '1 hour' FROM lane LIMIT 1`);
    await run(`INSERT INTO delivery (organization_id, id, lane_id, key, card, created_at, not_before)
               SELECT organization_id, gen_random_uuid(), id, 'held', '{}', now() - interval '1 hour', now() + interval '1 hour'
               FROM lane LIMIT 1`);
    const problems = (await findingsIn(database)).filter(({ weight }) => weight === "problem").map(({ says }) => says);
    expect(problems).toEqual([
      expect.stringMatching(/^1 person cannot be written to \(Mo Haddad\)\. Ask them to open Bellhop/),
      expect.stringMatching(/^1 message has been waiting to be sent for more than 10 minutes\./),
      expect.stringMatching(/^1 message was given up in the last 7 days \(invalid_blocks\)\./),
    ]);
    expect(problems.join()).not.toContain("soup");
  });
});

async function findingsIn(database: Parameters<typeof readFindings>[0]) {
  const [organization] = await database.query<{ id: string }>({ text: "SELECT id FROM organization", values: [] });
  return readFindings(database, organization?.id ?? "", say);
}
