import { describe, expect, it } from "vitest";
import { MINUTE, type Name, openWorld, said } from "./world.ts";

const NOTE = "we agreed on one sorry for each table";
const mention = (userId: Name) => ({ userId, name: userId, as: `@${userId}` });

describe("talks", () => {
  it("are noted with nobody who has left, and with no app", async () => {
    const world = await openWorld();
    const becomes = async (who: Name, change: string): Promise<void> => {
      const [row] = await world.database.query<{ organizationId: string; personId: string }>({
        text: `UPDATE identity SET ${change} WHERE external_id = $1
               RETURNING organization_id AS "organizationId", person_id AS "personId"`,
        values: [who],
      });
      if (row) await world.product.people.changed(row.organizationId, row.personId);
    };
    await becomes("cy", "kind = 'app'");
    await becomes("eve", "active = false");
    for (const who of ["cy", "eve"] as const)
      expect(said(await world.ask("mo", `coached @${who} ${NOTE}`, [mention(who)]))).not.toContain("Noted:");
    expect(said(await world.ask("mo", `coached @ben ${NOTE}`, [mention("ben")]))).toContain("Noted:");
  });

  it("that are taken back after a process whose clock is ahead has shown them are shown no more", async () => {
    const world = await openWorld();
    const noted = await world.ask("mo", `coached @ben ${NOTE}`, [mention("ben")]);
    const shared = await world.press("mo", noted, "Show it to ben");
    await world.product.due(new Date(world.now().getTime() + 11 * MINUTE));
    await world.settled();
    expect(said(world.standing("ben"))).toContain(NOTE);
    expect(said(await world.press("mo", shared, "Undo"))).toContain("Taken back");
    await world.settled();
    expect(said(world.standing("ben"))).not.toContain(NOTE);
  });
});
