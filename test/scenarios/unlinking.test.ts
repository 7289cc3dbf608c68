import { describe, expect, it } from "vitest";
import {
  ALONE,
  askMo,
  linkPier,
  organizationsOf,
  PIER_IN_HARBOUR,
  peopleOf,
  said,
  setUp,
  twoAccounts,
} from "../support/linking.ts";
import { PIA, PIER_DECK, PIER_MO, SAM, type Workspaces, workspaces } from "../support/workspaces.ts";
import { ADA, ANA, KITCHEN, MO } from "../support/world.ts";

describe("/bellhop unlink", () => {
  it("asks first, and changes nothing when the answer is no", async () => {
    const all = await workspaces();
    await linkPier(all);
    const asked = await all.pier.type(PIA, "/bellhop", "unlink");
    for (const part of ["Unlink Pier from Harbour?", "All cases so far stay with Harbour"])
      expect(said(asked)).toContain(part);
    await all.pier.press(PIA, asked.shown, "No");
    await expect
      .poll(() => all.pier.told(PIA, PIER_DECK))
      .toContainEqual(expect.stringContaining("Nothing was changed"));
    expect(await organizationsOf(all)).toEqual(PIER_IN_HARBOUR);
  });

  it("gives the workspace an organization of its own again; cases stay where they are", async () => {
    const all = await setUp();
    await linkPier(all);
    await all.pier.type(PIA, "/bellhop", "channel here Kitchen");
    await all.pier.type(SAM, "/complaint", "cold tea");
    expect(await all.pier.cards(PIER_DECK)).toHaveLength(1);
    await unlinkPier(all);
    expect(await organizationsOf(all)).toEqual(ALONE);

    expect(said(await all.pier.type(SAM, "/complaint", "a fresh start"))).toContain("C-1 saved");
    expect(said(await all.harbour.type(ANA, "/complaint", "cold soup"))).toContain("C-2 saved");
    expect(said(await all.harbour.type(MO, "/bellhop", "channel here", KITCHEN))).toContain("cards of Kitchen");
    expect(said(await all.pier.type(PIA, "/bellhop", "channel here"))).toContain("cards of Pier");
    expect(await all.harbour.cards(KITCHEN)).toEqual([]);
    const events = await all.database.query<{ kind: string }>({
      text: "SELECT kind FROM link_event ORDER BY at, id",
      values: [],
    });
    expect(events.map(({ kind }) => kind)).toEqual(["workspace linked", "workspace unlinked"]);
  });

  it("skips what still waits to be sent there, and says why", async () => {
    const all = await setUp();
    await linkPier(all);
    await all.pier.type(PIA, "/bellhop", "channel here Kitchen");
    all.pier.slack.faults.next({ method: "chat.postMessage", kind: "ratelimited", retryAfter: 60 });
    await all.harbour.type(ANA, "/complaint", "cold soup");
    await expect.poll(() => all.pier.slack.rateLimited).toMatchObject({});
    await unlinkPier(all);
    await all.settled();
    const skipped = await all.database.query({
      text: "SELECT state, reason FROM delivery WHERE topic = 'case'",
      values: [],
    });
    expect(skipped).toEqual([{ state: "skipped", reason: "unlinked" }]);
  });

  it("can be linked again while it has no cases of its own, and everything is as it was", async () => {
    const all = await twoAccounts();
    await all.pier.type(PIA, "/bellhop", "channel here Kitchen");
    const logged = await all.pier.type(SAM, "/complaint", "cold tea");
    const { question } = await askMo(all);
    await all.pier.press(PIER_MO, question, "Yes, both are me");
    await expect.poll(async () => (await peopleOf(all)).length).toBe(1);
    await unlinkPier(all);
    expect((await peopleOf(all)).map(({ accounts }) => accounts)).toEqual([[MO], [PIER_MO]]);
    await linkPier(all);
    expect((await peopleOf(all)).map(({ accounts }) => accounts)).toEqual([[MO, PIER_MO]]);
    await all.pier.type(PIA, "/bellhop", "channel here Kitchen");
    await all.pier.press(SAM, logged.shown, "Undo");
    await expect.poll(() => all.pier.cards(PIER_DECK)).toEqual([]);
  });

  it("is for admins, and for workspaces that are linked", async () => {
    const all = await workspaces();
    expect(said(await all.pier.type(SAM, "/bellhop", "unlink"))).toContain("This is for admins");
    expect(said(await all.pier.type(PIA, "/bellhop", "unlink"))).toContain("nothing to unlink");
    await linkPier(all);
    const asked = await all.pier.type(PIA, "/bellhop", "unlink");
    await all.pier.press(SAM, asked.shown, "Yes, unlink it").catch(() => undefined);
    expect(await organizationsOf(all)).toEqual(PIER_IN_HARBOUR);
  });

  it("leaves no cases behind with a workspace where Bellhop is no longer", async () => {
    const all = await workspaces();
    await linkPier(all);
    await all.pier.slack.uninstall();
    await expect
      .poll(async () => said(await all.harbour.type(ADA, "/bellhop", "unlink")))
      .toContain("nothing to unlink");
  });

  it("changes nothing when somebody sends the same press again after it was linked once more", async () => {
    const all = await workspaces();
    await linkPier(all);
    const asked = await all.pier.type(PIA, "/bellhop", "unlink");
    const pressed = await all.pier.press(PIA, asked.shown, "Yes, unlink it");
    await expect.poll(() => organizationsOf(all)).toEqual(ALONE);
    await linkPier(all);
    const other = await all.another();
    all.sendTo(other);
    await all.pier.slack.resend(pressed);
    await other.stop();
    expect(await organizationsOf(all)).toEqual(PIER_IN_HARBOUR);
  });
});

async function unlinkPier({ pier }: Workspaces): Promise<void> {
  const asked = await pier.type(PIA, "/bellhop", "unlink");
  await pier.press(PIA, asked.shown, "Yes, unlink it");
  await expect
    .poll(() => pier.told(PIA, PIER_DECK))
    .toContainEqual(expect.stringContaining("is an organization of its own now"));
}
