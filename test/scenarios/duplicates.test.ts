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

/** What somebody was asked whose case may be one of several. */
async function severalAsked({ told, toldDirectly }: Stage, person: string): Promise<Seen | undefined> {
  const asked = () =>
    [...told(person), ...toldDirectly(person)].findLast((seen) =>
      reads(seen).includes("Is one of them the same matter?"),
    );
  await expect.poll(asked).toBeDefined();
  return asked();
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
      await stage.press(BEN, await severalAsked(stage, BEN), "Same matter as C-2");
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

    it("is asked about with up to three that it may be, one after the other", async () => {
      const stage = await open();
      const said = [
        FIRST,
        "cold soup at table 4, 40 min wait",
        "table 4 waited 40 min for soup, cold",
        "the lift is stuck",
      ];
      for (const text of said) await stage.type(BEN, "/complaint", text);
      await stage.type(ANA, "/complaint", AGAIN);
      const asked = await severalAsked(stage, ANA);
      for (const part of ["C-5 looks like these", said[0], said[1], said[2]]) expect(reads(asked)).toContain(part);
      expect(reads(asked)).not.toContain("lift");
      await stage.press(ANA, asked, "Another customer than C-2");
      const left = () =>
        [...stage.told(ANA), ...stage.toldDirectly(ANA)].findLast((seen) => reads(seen).includes("C-5 and C-2 stay"));
      await expect.poll(left).toBeDefined();
      expect(reads(left())).not.toContain("as C-2");
      await stage.press(ANA, left(), "Another customer than C-1");
      await expect
        .poll(() => stage.told(ANA).concat(stage.toldDirectly(ANA)).map(reads).join())
        .toContain("C-5 looks like C-3, logged");
      const last = [...stage.told(ANA), ...stage.toldDirectly(ANA)].findLast((seen) =>
        reads(seen).includes("C-5 looks like C-3"),
      );
      await stage.press(ANA, last, "Same matter");
      await expect.poll(() => merged(stage)).toEqual([{ number: 5, into: 3 }]);
    });

    it("is looked for among all that are open for 14 days, not only the newest", async () => {
      const stage = await open();
      await stage.type(BEN, "/complaint", FIRST);
      await stage.database.query({
        text: `INSERT INTO "case" (organization_id, id, number, unit_id, kind, theme, severity, guessed, text, logged_by, owner_id, logged_at, named)
               SELECT organization_id, gen_random_uuid(), 1000 + n, unit_id, kind, theme, severity, guessed,
                      'the bill of guest ' || n || ' was wrong', logged_by, owner_id, logged_at + n * interval '1 ms', '{}'
               FROM "case", generate_series(1, 1200) n WHERE number = 1`,
        values: [],
      });
      stage.wait(1);
      await stage.type(ANA, "/complaint", AGAIN);
      expect(reads(await question(stage, ANA))).toContain("looks like C-1, logged");
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

    it("about a case that is held, in case it is for fewer people; who has said that it may be shown is asked then", async () => {
      const stage = await open();
      const held = "the manager shouted at a guest over cold soup at table 4";
      const first = await stage.type(BEN, "/complaint", held);
      const second = await stage.type(ANA, "/complaint", "table 4: the manager shouted at a guest over cold soup");
      expect(await wasAsked(stage, ANA)).toBe(false);
      await stage.press(BEN, first.shown, "It may be shown");
      await expect.poll(() => stage.standing(KITCHEN).map(reads).join()).toContain(held);
      await stage.press(ANA, second.shown, "It may be shown");
      expect(reads(await question(stage, ANA))).toContain(held);
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
