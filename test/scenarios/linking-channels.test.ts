import { describe, expect, it } from "vitest";
import { linkPier, said, setUp } from "../support/linking.ts";
import { PIA, PIER_BAR, PIER_DECK, SAM } from "../support/workspaces.ts";
import { ADA, ANA, DESK, KITCHEN, MO, reads } from "../support/world.ts";

describe("a unit of two linked workspaces", () => {
  it("may have its channel in either, and a case logged in one has its card there", async () => {
    const all = await setUp();
    await linkPier(all);
    expect(said(await all.pier.type(PIA, "/bellhop", "channel here Kitchen"))).toContain("cards of Kitchen");
    const logged = await all.harbour.type(ANA, "/complaint", "cold soup, call 07700 900123");
    expect(said(logged)).toContain("Goes to the channel of Kitchen too");

    const [card] = await all.pier.cards(PIER_DECK);
    expect(reads(card)).toContain("cold soup");
    expect(reads(card)).not.toContain("900123");
    expect(await all.harbour.cards(KITCHEN)).toEqual([]);

    await all.pier.press(SAM, card, "Show all");
    await expect.poll(() => all.pier.told(SAM, PIER_DECK)).toContainEqual(expect.stringContaining("cold soup"));
    await all.harbour.press(ANA, logged.shown, "Undo");
    expect(await all.pier.cards(PIER_DECK)).toEqual([]);
  });

  it("gets the cards of what is typed in its channel, by whomever", async () => {
    const all = await setUp();
    await linkPier(all);
    await all.pier.type(PIA, "/bellhop", "channel here Desk", PIER_BAR);
    expect(said(await all.pier.type(SAM, "/complaint", "no towels", PIER_BAR))).toContain("channel of Desk");
    expect((await all.pier.cards(PIER_BAR)).map(reads)).toEqual([expect.stringContaining("no towels")]);
    expect(await all.harbour.cards(DESK)).toEqual([]);
  });

  it("has its card taken from the old channel when it is next changed, and shown in the new one", async () => {
    const all = await setUp();
    await linkPier(all);
    await all.harbour.type(ANA, "/complaint", "cold soup");
    const [card] = await all.harbour.cards(KITCHEN);
    await all.pier.type(PIA, "/bellhop", "channel here Kitchen");
    await all.harbour.press(MO, card, "Change");
    await expect.poll(() => JSON.stringify(all.harbour.slack.modals(MO).at(-1) ?? "")).toContain("soup");
    const view = all.harbour.slack.modals(MO).at(-1)?.id ?? "";
    await all.harbour.slack.as(MO).submit(view, { text: { text: "ice-cold soup" } });
    expect((await all.pier.cards(PIER_DECK)).map(reads)).toEqual([expect.stringContaining("ice-cold soup")]);
    expect(await all.harbour.cards(KITCHEN)).toEqual([]);
  });

  it("can be named by its manager only, unless somebody decides for all", async () => {
    const all = await setUp();
    expect(said(await all.harbour.type(MO, "/bellhop", "channel here Desk"))).toContain("You do not manage Desk");
    expect(said(await all.harbour.type(MO, "/bellhop", "channel off", DESK))).toContain("You do not manage Desk");
    expect(said(await all.harbour.type(ADA, "/bellhop", "channel off KITCHEN"))).toContain(
      "Kitchen are no longer shown",
    );
  });

  it("is asked for by name when there are several, and the names are said when it is mistyped", async () => {
    const all = await setUp();
    await linkPier(all);
    expect(said(await all.pier.type(PIA, "/bellhop", "channel here"))).toContain("/bellhop channel here Kitchen");
    const mistyped = said(await all.pier.type(PIA, "/bellhop", "channel here Kitchin"));
    for (const part of ["no unit “Kitchin”", "Kitchen", "Desk"]) expect(mistyped).toContain(part);
  });

  it("has somebody told when its channel cannot be reached, also if no admin is in that workspace", async () => {
    const all = await setUp();
    await linkPier(all);
    await all.pier.type(PIA, "/bellhop", "channel here Kitchen", PIER_BAR);
    await all.database.query({ text: "UPDATE person SET roles = '{}' WHERE name = 'Pia Vos'", values: [] });
    await all.pier.slack.as(SAM).removeBot(PIER_BAR);
    await all.harbour.type(ANA, "/complaint", "cold soup");
    await expect
      .poll(() => all.harbour.directly(ADA))
      .toContainEqual(expect.stringContaining("no longer post the cards of Kitchen"));
  });
});
