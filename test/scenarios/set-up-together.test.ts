import { describe, expect, it } from "vitest";
import { organizationsOf, PIER_IN_HARBOUR, peopleOf } from "../support/linking.ts";
import { PIER_DECK, PIER_MO, SAM, type Workspaces, workspaces } from "../support/workspaces.ts";
import { ANA, KITCHEN, MO, reads, roster } from "../support/world.ts";

const [kitchen, desk] = roster.units;
const PIER = { platform: "slack", externalId: "T0PIER" } as const;

/** Harbour with Pier in it, where Mo and Ana have accounts too, and where the kitchen's cards go. */
const together = {
  ...roster,
  elsewhere: [{ ...PIER, accounts: { [MO]: PIER_MO, [ANA]: SAM } }],
  units: [kitchen, desk]
    .flatMap((unit) => unit ?? [])
    .map((unit) => (unit.name === kitchen?.name ? { ...unit, channel: PIER_DECK, channelIn: PIER } : unit)),
};

const setUp = async ({ bot }: Workspaces): Promise<void> => bot.setUp(together);

describe("workspaces that are set up together", () => {
  it("are one organization, in which whoever has accounts in both is one person", async () => {
    const all = await workspaces();
    // Mo is known in Pier already, Sam is not.
    await all.pier.type(PIER_MO, "/bellhop", "help");
    await setUp(all);
    expect(await organizationsOf(all)).toEqual([PIER_IN_HARBOUR[0], PIER_IN_HARBOUR[1]]);
    const mo = (await peopleOf(all)).filter(({ accounts }) => accounts.length > 0);
    expect(mo).toEqual([expect.objectContaining({ accounts: [MO, PIER_MO].sort() })]);
    const logged = await all.pier.type(SAM, "/complaint", "cold soup");
    expect(reads(logged.shown)).toContain("C-1");
    // By the one name or the other: the platforms call this person differently.
    expect((await all.pier.cards(PIER_DECK)).map(reads)).toEqual([expect.stringMatching(/with (Ana Lima|Sam Ito)/)]);
    expect(await all.harbour.cards(KITCHEN)).toEqual([]);
  });

  it("stay so when they are set up again", async () => {
    const all = await workspaces();
    await setUp(all);
    await all.harbour.type(ANA, "/complaint", "cold soup");
    await setUp(all);
    expect(await organizationsOf(all)).toHaveLength(2);
    expect(reads((await all.pier.type(SAM, "/complaint", "cold pie")).shown)).toContain("C-2");
  });

  it("are refused when one has cases of its own, or is not there", async () => {
    const all = await workspaces();
    await all.pier.type(SAM, "/complaint", "cold soup");
    await expect(setUp(all)).rejects.toThrow("T0PIER cannot join another organization: it has cases of its own.");
    const nowhere = { ...together, elsewhere: [{ platform: "teams", externalId: "nowhere", accounts: {} }] } as const;
    await expect(all.bot.setUp({ ...nowhere, elsewhere: [...nowhere.elsewhere] })).rejects.toThrow("is not connected");
  });
});
