import { describe, expect, it } from "vitest";
import { ANA, BEN, KITCHEN, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads } from "../support/stage.ts";
import { count } from "../support/world.ts";

const TEXT = "cold soup, table 4 waited 40 min";

describe.each(platforms)("on %s,", (_platform, open) => {
  describe("Undo", () => {
    it("takes the case back, withdraws its card, and hands the text back", async () => {
      const { type, press, cards, cases, told } = await open();
      const saved = await type(ANA, "/complaint", TEXT);
      expect(await cards(KITCHEN)).toHaveLength(1);
      await press(ANA, saved.shown, "Undo");
      await expect.poll(() => reads(told(ANA).at(-1))).toContain("C-1 is undone");
      expect(reads(told(ANA).at(-1))).toContain(TEXT);
      expect(await cases()).toMatchObject([{ undone: true }]);
      expect(await cards(KITCHEN)).toEqual([]);
    });

    it("of a case whose card is not posted yet means that it is never posted", async () => {
      const { type, press, trouble, cards } = await open();
      trouble({ kind: "busy", seconds: 1 });
      const saved = await type(ANA, "/complaint", TEXT);
      await press(ANA, saved.shown, "Undo");
      expect(await cards(KITCHEN)).toEqual([]);
    });

    it("twice is no error", async () => {
      const { type, press, again, database, told } = await open();
      const saved = await type(ANA, "/complaint", TEXT);
      await again(await press(ANA, saved.shown, "Undo"));
      await expect.poll(() => reads(told(ANA).at(-1))).toContain("C-1 is undone");
      expect(await count(database, "SELECT count(*)::int AS count FROM case_event WHERE kind = 'undone'")).toBe(1);
    });

    it("is too late after 10 minutes; the case stays", async () => {
      const { type, press, wait, cases, told } = await open();
      const saved = await type(ANA, "/complaint", TEXT);
      wait(11);
      await press(ANA, saved.shown, "Undo");
      await expect.poll(() => reads(told(ANA).at(-1))).toContain("more than 10 minutes ago, so it stays");
      expect(await cases()).toMatchObject([{ undone: false }]);
    });

    it("is for the author, the owner and the unit's manager; others are told whom to ask", async () => {
      const { type, press, database, cases, told } = await open();
      const saved = await type(ANA, "/complaint", TEXT);
      await database.query({
        text: `UPDATE "case" SET logged_by = p.id, owner_id = p.id FROM person p WHERE p.name = 'Ben Okafor'`,
        values: [],
      });
      await press(ANA, saved.shown, "Undo");
      await expect.poll(() => reads(told(ANA).at(-1))).toContain("Only Ben Okafor, whoever has it and the unit’s");
      expect(await cases()).toMatchObject([{ undone: false }]);
    });

    it("by the manager withdraws the card and tells the author, who sees in the history who it was", async () => {
      const { type, press, cards, cases, settled, told, toldDirectly } = await open();
      await type(ANA, "/complaint", TEXT);
      const [card] = await cards(KITCHEN);
      await press(BEN, card, "History");
      await expect.poll(() => reads(told(BEN).at(-1))).toContain("History of C-1");
      expect(reads(told(BEN).at(-1))).not.toContain("Undo the case");
      await press(MO, card, "History");
      await expect.poll(() => reads(told(MO).at(-1))).toContain("Undo the case");
      await press(MO, told(MO).at(-1), "Undo the case");
      await expect.poll(() => reads(told(MO).at(-1))).toContain("Ana Lima, who logged it, is told.");
      expect(await cases()).toMatchObject([{ undone: true }]);
      expect(await cards(KITCHEN)).toEqual([]);
      await settled();
      const [news, ...more] = toldDirectly(ANA).filter((one) => reads(one).includes("has taken back C-1"));
      expect(more).toEqual([]);
      expect(reads(news)).toContain(TEXT);
      expect(toldDirectly(MO)).toEqual([]);
      await press(ANA, news, "History");
      const seen = () => [...told(ANA), ...toldDirectly(ANA)].map(reads).join();
      await expect.poll(seen).toMatch(/Mo Haddad.{0,20}Undone/s);
    });

    it("by its owner works from the case itself; too late is too late for them too", async () => {
      const { type, press, wait, cases, database, told } = await open();
      await type(ANA, "/complaint", TEXT);
      await database.query({
        text: `UPDATE "case" SET owner_id = p.id FROM person p WHERE p.name = 'Ben Okafor'`,
        values: [],
      });
      const shown = await type(BEN, "/bellhop", "C-1");
      wait(11);
      await press(BEN, shown.shown, "Undo the case");
      await expect.poll(() => reads(told(BEN).at(-1))).toContain("more than 10 minutes ago, so it stays");
      wait(-11);
      await press(BEN, (await type(BEN, "/bellhop", "C-1")).shown, "Undo the case");
      await expect.poll(() => cases()).toMatchObject([{ undone: true }]);
    });
  });

  describe("Change", () => {
    it("opens the form with what is known, and the card follows, in place", async () => {
      const { type, press, submit, form, cards, cases } = await open();
      const saved = await type(ANA, "/complaint", TEXT);
      const [before] = await cards(KITCHEN);
      await press(ANA, saved.shown, "Change");
      await expect.poll(() => form(ANA)).toContain(TEXT);
      await submit(ANA, { text: "cold soup, and the bread was stale", severity: "3" });
      const [after, ...more] = await cards(KITCHEN);
      expect(more).toEqual([]);
      expect(after?.id).toBe(before?.id);
      expect(reads(after)).toContain("the bread was stale");
      expect(reads(after)).toContain("Changed");
      expect(await cases()).toMatchObject([{ text: "cold soup, and the bread was stale", severity: 3 }]);
    });

    it("makes a guess a fact, and says so in the author's own card", async () => {
      const { type, press, submit, form, told } = await open();
      const saved = await type(ANA, "/complaint", TEXT);
      await press(ANA, saved.shown, "Change");
      await expect.poll(() => form(ANA)).toContain(TEXT);
      await submit(ANA, { theme: "product" });
      await expect.poll(() => reads(told(ANA).at(-1))).toContain("Quality of food or goods");
      expect(reads(told(ANA).at(-1))).not.toContain("(guess)");
    });

    it("keeps what it was before, by whom and when", async () => {
      const { type, press, submit, form, cards, database } = await open();
      await type(ANA, "/complaint", TEXT);
      const [card] = await cards(KITCHEN);
      await press(MO, card, "Change");
      await expect.poll(() => form(MO)).toContain(TEXT);
      await submit(MO, { severity: "4" });
      const events = await database.query({
        text: "SELECT e.kind, e.before, p.name FROM case_event e JOIN person p ON p.id = e.person_id ORDER BY e.at, e.id",
        values: [],
      });
      expect(events).toEqual([
        { kind: "logged", before: null, name: "Ana Lima" },
        {
          kind: "changed",
          before: { severity: 2, guessed: ["theme", "severity", "step"], changed_at: null },
          name: "Mo Haddad",
        },
      ]);
    });

    it("is for the author, the owner and the unit's manager; others are told whom to ask", async () => {
      const { type, press, told, cards } = await open();
      await type(ANA, "/complaint", TEXT);
      const [card] = await cards(KITCHEN);
      await press(BEN, card, "Change");
      await expect
        .poll(() => told(BEN).map(reads).join())
        .toContain("Only Ana Lima, who has it, and the unit’s manager can change C-1.");
    });

    it("of a text too long for a form leaves the text and changes the rest", async () => {
      const { type, press, submit, form, cases } = await open();
      const text = "x".repeat(4_000);
      const saved = await type(ANA, "/complaint", text);
      await press(ANA, saved.shown, "Change");
      await expect.poll(() => form(ANA)).toContain("too long to be edited");
      await submit(ANA, { severity: "1" });
      expect(await cases()).toMatchObject([{ text, severity: 1 }]);
    });

    it("says on the form that the case is gone when it was undone meanwhile", async () => {
      const { type, press, submit, form, cards, cases } = await open();
      const saved = await type(ANA, "/complaint", TEXT);
      const [card] = await cards(KITCHEN);
      await press(MO, card, "Change");
      await expect.poll(() => form(MO)).toContain(TEXT);
      await press(ANA, saved.shown, "Undo");
      const { errors } = await submit(MO, { severity: "4" });
      expect(Object.values(errors)).toEqual(["C-1 is undone and no longer shown anywhere."]);
      expect(await cases()).toMatchObject([{ severity: 2, undone: true }]);
    });
  });
});
