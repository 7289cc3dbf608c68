import { describe, expect, it } from "vitest";
import { ANA, BEN, DEE, DESK, KITCHEN } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Seen, type Stage } from "../support/stage.ts";

const FIRST = "cold soup, table 4 waited 40 min";
const AGAIN = "soup at table 4 was cold and they waited ages";

/** What was asked of somebody after they had logged something. */
async function question({ told, toldDirectly }: Stage, person: string, channel = KITCHEN): Promise<Seen | undefined> {
  const asked = () =>
    [...told(person, channel), ...toldDirectly(person)].filter((seen) =>
      reads(seen).includes("Is it the same matter?"),
    );
  await expect.poll(() => asked().length).toBe(1);
  return asked()[0];
}

/** Whether somebody was asked anything: cases are looked at one after the other, and somebody else is asked after them. */
async function wasAsked(stage: Stage, person: string): Promise<boolean> {
  await stage.type(DEE, "/complaint", "a parrot has escaped from the aviary", DESK);
  await stage.type(DEE, "/complaint", "the parrot that escaped is in the aviary", DESK);
  await question(stage, DEE, DESK);
  return [...stage.told(person), ...stage.toldDirectly(person)].some((seen) =>
    reads(seen).includes("Is it the same matter?"),
  );
}

const merged = ({ database }: Stage) =>
  database.query({
    text: `SELECT v.number, c.number AS into FROM "case" v JOIN "case" c ON c.id = v.merged_into WHERE v.undone_at IS NULL ORDER BY 1`,
    values: [],
  });

describe.each(platforms)("on %s,", (_platform, open) => {
  describe("a complaint that is like an open one", () => {
    it("is saved and answered first; then its author alone is asked whether it is the same matter", async () => {
      const stage = await open();
      await stage.type(BEN, "/complaint", FIRST);
      const answer = await stage.type(ANA, "/complaint", AGAIN);
      expect(reads(answer.shown)).toContain("C-2 saved");
      const asked = await question(stage, ANA);
      expect(reads(asked)).toContain("C-2 looks like C-1, logged");
      expect(reads(asked)).toContain(FIRST);
      expect(await wasAsked(stage, BEN)).toBe(false);
      expect(await stage.cards(KITCHEN)).toHaveLength(2);
    });

    it("becomes one more voice of the older when it is the same matter: its card goes, the older says so", async () => {
      const stage = await open();
      await stage.type(BEN, "/complaint", FIRST);
      await stage.type(ANA, "/complaint", AGAIN);
      expect(await stage.cards(KITCHEN)).toHaveLength(2);
      await stage.press(ANA, await question(stage, ANA), "Same matter");
      await expect.poll(() => merged(stage)).toEqual([{ number: 2, into: 1 }]);
      const [card, ...more] = await stage.cards(KITCHEN);
      expect(more).toEqual([]);
      expect(reads(card)).toContain("C-1");
      expect(reads(card)).toMatch(/Customers who said it[^\d]*2/);
    });

    it("is a case of its own again when that was pressed by mistake", async () => {
      const stage = await open();
      await stage.type(BEN, "/complaint", FIRST);
      await stage.type(ANA, "/complaint", AGAIN);
      await stage.press(ANA, await question(stage, ANA), "Same matter");
      const said = () =>
        [...stage.told(ANA), ...stage.toldDirectly(ANA)].findLast((seen) => reads(seen).includes("one more voice"));
      await expect.poll(said).toBeDefined();
      await stage.press(ANA, said(), "Another customer");
      await expect.poll(() => merged(stage)).toEqual([]);
      const cards = await stage.cards(KITCHEN);
      expect(cards).toHaveLength(2);
      expect(cards.map(reads).join()).not.toContain("Customers who said it");
    });

    it("keeps its own voices when it becomes one itself, and leaves them what they were part of when it is taken back", async () => {
      const stage = await open();
      await stage.type(BEN, "/complaint", FIRST);
      const second = await stage.type(ANA, "/complaint", AGAIN);
      const asked = await question(stage, ANA);
      await stage.type(BEN, "/complaint", `${AGAIN}, says their neighbour`);
      await stage.press(BEN, await question(stage, BEN), "Same matter");
      await expect.poll(() => merged(stage)).toEqual([{ number: 3, into: 2 }]);
      await stage.press(ANA, asked, "Same matter");
      await expect.poll(async () => (await merged(stage)).length).toBe(2);
      const [card, ...more] = await stage.cards(KITCHEN);
      expect(more).toEqual([]);
      expect(reads(card)).toMatch(/Customers who said it[^\d]*3/);
      const whole = reads((await stage.type(BEN, "/bellhop", "C-1")).shown);
      expect(whole).toMatch(/Also said, as C-2:.*waited ages.*Also said, as C-3:.*says their neighbour/s);
      expect(reads((await stage.type(BEN, "/bellhop", "C-3")).shown)).toContain("One more voice of C-2");

      await stage.press(ANA, second.shown, "Undo");
      await expect.poll(() => merged(stage)).toEqual([{ number: 3, into: 1 }]);
      const [after, ...others] = await stage.cards(KITCHEN);
      expect(others).toEqual([]);
      expect(reads(after)).toMatch(/Customers who said it[^\d]*2/);
    });

    it("stays a case of its own when it is another customer, which is remembered", async () => {
      const stage = await open();
      await stage.type(BEN, "/complaint", FIRST);
      await stage.type(ANA, "/complaint", AGAIN);
      await stage.press(ANA, await question(stage, ANA), "Another customer");
      const events = () =>
        stage.database.query({ text: "SELECT detail FROM case_event WHERE kind = 'told apart'", values: [] });
      await expect.poll(async () => (await events()).length).toBe(1);
      expect(await merged(stage)).toEqual([]);
      expect(await stage.cards(KITCHEN)).toHaveLength(2);
    });

    it("is one voice more, once, when Same matter is pressed twice", async () => {
      const stage = await open();
      await stage.type(BEN, "/complaint", FIRST);
      await stage.type(ANA, "/complaint", AGAIN);
      const asked = await question(stage, ANA);
      await stage.again(await stage.press(ANA, asked, "Same matter"));
      await expect.poll(() => merged(stage)).toEqual([{ number: 2, into: 1 }]);
      const voices = await stage.database.query({
        text: "SELECT 1 FROM case_event WHERE kind = 'voice joined'",
        values: [],
      });
      expect(voices).toHaveLength(1);
    });
  });

  describe("nobody is asked", () => {
    it("about a case of another unit", async () => {
      const stage = await open();
      await stage.type(DEE, "/complaint", FIRST, DESK);
      await stage.type(ANA, "/complaint", AGAIN);
      expect(await wasAsked(stage, ANA)).toBe(false);
    });

    it("about a case that was taken back, or is older than 14 days", async () => {
      const stage = await open();
      const first = await stage.type(ANA, "/complaint", FIRST);
      await stage.press(ANA, first.shown, "Undo");
      await stage.settled();
      await stage.type(BEN, "/complaint", AGAIN);
      stage.wait(15 * 24 * 60);
      await stage.type(BEN, "/complaint", FIRST);
      expect(await wasAsked(stage, BEN)).toBe(false);
    });

    it("about praise, or another matter", async () => {
      const stage = await open();
      await stage.type(BEN, "/feedback", "the soup at table 4 was wonderful, thank you");
      await stage.type(BEN, "/complaint", "the lift is stuck");
      await stage.type(ANA, "/complaint", FIRST);
      expect(await wasAsked(stage, ANA)).toBe(false);
    });

    it("about the same words at another table", async () => {
      const stage = await open();
      await stage.type(BEN, "/complaint", "cold soup at table 4");
      await stage.type(ANA, "/complaint", "cold soup at table 9");
      expect(await wasAsked(stage, ANA)).toBe(false);
    });

    it("about a confidential case", async () => {
      const stage = await open();
      await stage.type(BEN, "/complaint", FIRST);
      await stage.database.query({ text: `UPDATE "case" SET confidential = true`, values: [] });
      await stage.type(ANA, "/complaint", AGAIN);
      expect(await wasAsked(stage, ANA)).toBe(false);
    });
  });
});
