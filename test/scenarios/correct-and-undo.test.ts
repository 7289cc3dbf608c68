import { describe, expect, it } from "vitest";
import { ANA, BEN, count, KITCHEN, MO, reads, world } from "../support/world.ts";

const TEXT = "cold soup, table 4 waited 40 min";

describe("Undo", () => {
  it("takes the case back, withdraws its card, and hands the text back", async () => {
    const { type, press, cards, cases, told } = await world();
    const saved = await type(ANA, "/complaint", TEXT);
    expect(await cards(KITCHEN)).toHaveLength(1);
    await press(ANA, saved.shown, "Undo");
    await expect.poll(() => reads(told(ANA).at(-1))).toContain("C-1 is undone");
    expect(reads(told(ANA).at(-1))).toContain(TEXT);
    expect(await cases()).toMatchObject([{ undone: true }]);
    expect(await cards(KITCHEN)).toEqual([]);
  });

  it("of a case whose card is not posted yet means that it is never posted", async () => {
    const { type, press, slack, settled } = await world();
    slack.faults.next({ method: "chat.postMessage", kind: "ratelimited", retryAfter: 1, times: 1 });
    const saved = await type(ANA, "/complaint", TEXT);
    await press(ANA, saved.shown, "Undo");
    await settled();
    expect(slack.messages(KITCHEN).filter(({ ephemeralFor }) => ephemeralFor === undefined)).toEqual([]);
  });

  it("twice is no error", async () => {
    const { type, press, slack, database, told, wait } = await world();
    const saved = await type(ANA, "/complaint", TEXT);
    const undone = await press(ANA, saved.shown, "Undo");
    wait(1);
    await slack.resend(undone);
    expect(reads(told(ANA).at(-1))).toContain("C-1 is undone");
    expect(await count(database, "SELECT count(*)::int AS count FROM case_event WHERE kind = 'undone'")).toBe(1);
  });

  it("is too late after 10 minutes; the case stays", async () => {
    const { type, press, wait, cases, told } = await world();
    const saved = await type(ANA, "/complaint", TEXT);
    wait(11);
    await press(ANA, saved.shown, "Undo");
    await expect.poll(() => reads(told(ANA).at(-1))).toContain("more than 10 minutes ago, so it stays");
    expect(await cases()).toMatchObject([{ undone: false }]);
  });

  it("is the author's only", async () => {
    const { type, database, slack, cases, told } = await world();
    const saved = await type(ANA, "/complaint", TEXT);
    await database.query({
      text: 'UPDATE "case" SET logged_by = (SELECT person_id FROM identity WHERE external_id = $1)',
      values: [BEN],
    });
    await slack.as(ANA).press(saved.shown ?? { channel: "", ts: "" }, { actionId: "case.undo" });
    await expect.poll(() => reads(told(ANA).at(-1))).toContain("Only Ben Okafor can undo it");
    expect(await cases()).toMatchObject([{ undone: false }]);
  });
});

describe("Change", () => {
  it("opens the form with what is known, and the card follows, in place", async () => {
    const { type, press, submit, slack, cards, cases } = await world();
    const saved = await type(ANA, "/complaint", TEXT);
    const [before] = await cards(KITCHEN);
    await press(ANA, saved.shown, "Change");
    await expect.poll(() => JSON.stringify(slack.modals(ANA).at(-1))).toContain(TEXT);
    await submit(ANA, { text: "cold soup, and the bread was stale", severity: "3" });
    const [after, ...more] = await cards(KITCHEN);
    expect(more).toEqual([]);
    expect(after?.ts).toBe(before?.ts);
    expect(reads(after)).toContain("the bread was stale");
    expect(reads(after)).toContain("Changed");
    expect(await cases()).toMatchObject([{ text: "cold soup, and the bread was stale", severity: 3 }]);
  });

  it("makes a guess a fact, and says so in the author's own card", async () => {
    const { type, press, submit, slack, told } = await world();
    const saved = await type(ANA, "/complaint", TEXT);
    await press(ANA, saved.shown, "Change");
    await expect.poll(() => JSON.stringify(slack.modals(ANA).at(-1))).toContain(TEXT);
    await submit(ANA, { category: "product" });
    await expect.poll(() => reads(told(ANA).at(-1))).toContain("Quality of food or goods");
    expect(reads(told(ANA).at(-1))).not.toContain("(guess)");
  });

  it("keeps what it was before, by whom and when", async () => {
    const { type, press, submit, slack, cards, database } = await world();
    await type(ANA, "/complaint", TEXT);
    const [card] = await cards(KITCHEN);
    await press(MO, card, "Change");
    await expect.poll(() => JSON.stringify(slack.modals(MO).at(-1))).toContain(TEXT);
    await submit(MO, { severity: "4" });
    const events = await database.query({
      text: "SELECT e.kind, e.before, p.name FROM case_event e JOIN person p ON p.id = e.person_id ORDER BY e.at, e.id",
      values: [],
    });
    expect(events).toEqual([
      { kind: "logged", before: null, name: "Ana Lima" },
      { kind: "changed", before: { severity: 2 }, name: "Mo Haddad" },
    ]);
  });

  it("is for the author, the owner and the unit's manager; others are told whom to ask", async () => {
    const { type, press, slack, cards } = await world();
    await type(ANA, "/complaint", TEXT);
    const [card] = await cards(KITCHEN);
    await press(BEN, card, "Change");
    await expect
      .poll(() => JSON.stringify(slack.modals(BEN).at(-1)))
      .toContain("Only Ana Lima, who has it, and the unit’s manager can change C-1.");
  });

  it("of a text too long for a form leaves the text and changes the rest", async () => {
    const { type, press, submit, slack, cases } = await world();
    const text = "x".repeat(4_000);
    const saved = await type(ANA, "/complaint", text);
    await press(ANA, saved.shown, "Change");
    await expect.poll(() => JSON.stringify(slack.modals(ANA).at(-1))).toContain("too long to be edited");
    await submit(ANA, { severity: "1" });
    expect(await cases()).toMatchObject([{ text, severity: 1 }]);
  });

  it("says on the form that the case is gone when it was undone meanwhile", async () => {
    const { type, press, submit, slack, cards, cases } = await world();
    const saved = await type(ANA, "/complaint", TEXT);
    const [card] = await cards(KITCHEN);
    await press(MO, card, "Change");
    await expect.poll(() => JSON.stringify(slack.modals(MO).at(-1))).toContain(TEXT);
    await press(ANA, saved.shown, "Undo");
    const outcome = await submit(MO, { severity: "4" });
    expect(Object.values(outcome.viewErrors ?? {})).toEqual(["C-1 is undone and no longer shown anywhere."]);
    expect(await cases()).toMatchObject([{ severity: 2, undone: true }]);
  });
});
