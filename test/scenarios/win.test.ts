import { describe, expect, it } from "vitest";
import { ANA, BEN, DEE, DESK, KITCHEN, LOUNGE, MO, namesOf } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { interaction, signed } from "../support/signed.ts";
import { reads, type Stage } from "../support/stage.ts";
import { count, TEAM, reads as wordsOf, world } from "../support/world.ts";

const TEXT = "guest came back for the lost scarf we mailed";

/** The people whom each win names, in their order. */
const named = ({ database }: Pick<Stage, "database">) =>
  database.query<{ number: number; text: string; names: string[] }>({
    text: `SELECT w.number, w.text, ARRAY(SELECT p.name FROM unnest(w.people) WITH ORDINALITY one(id, place)
             JOIN person p ON p.id = one.id ORDER BY place) AS names
           FROM win w ORDER BY w.number`,
    values: [],
  });

describe.each(platforms)("on %s,", (_platform, open) => {
  /** What a person types to name another. */
  const at = (person: keyof typeof namesOf): string => `@${namesOf[person]}`;

  describe("a win", () => {
    it("is saved as typed, answered to its author alone, and shown in the unit's channel", async () => {
      const { type, cards, told } = await open();
      const answer = await type(ANA, "/win", TEXT);
      expect(answer).toMatchObject({ status: 200, shown: { onlyFor: ANA } });
      for (const part of ["W-1 saved", TEXT, "channel of Kitchen", "Undo works until"])
        expect(reads(answer.shown)).toContain(part);
      expect(told(BEN)).toEqual([]);
      const [card, ...more] = await cards(KITCHEN);
      expect(more).toEqual([]);
      for (const part of ["W-1 · Win · from Ana Lima", TEXT]) expect(reads(card)).toContain(part);
    });

    it("is counted on its own, beside the cases", async () => {
      const { type } = await open();
      await type(ANA, "/complaint", "cold soup");
      await type(ANA, "/win", TEXT);
      expect(reads((await type(BEN, "/win", TEXT)).shown)).toContain("W-2 saved");
      expect(reads((await type(BEN, "/complaint", "cold tea")).shown)).toContain("C-2 saved");
    });

    it("names on its card whom the text names, by who they are and not by what they are called", async () => {
      const here = await open();
      await here.type(ANA, "/win", `${at(BEN)} and ${at(MO)} calmed the couple, ${at(BEN)} with tea`);
      expect(await named(here)).toMatchObject([{ names: [namesOf[BEN], namesOf[MO]] }]);
      const [card] = await here.cards(KITCHEN);
      for (const part of ["Thanks to", "Ben Okafor, Mo Haddad"]) expect(reads(card)).toContain(part);
    });

    it("is one win when the same delivery comes twice, and two when it is typed twice", async () => {
      const here = await open();
      const first = await here.type(ANA, "/win", TEXT);
      expect(reads((await here.again(first)).shown)).toContain("W-1 saved");
      expect(await here.cards(KITCHEN)).toHaveLength(1);
      await here.type(ANA, "/win", TEXT);
      expect(await named(here)).toHaveLength(2);
    });

    it("keeps secrets in the record and out of the channel, where the rest is behind a button", async () => {
      const here = await open();
      const text = `${"They thanked us. ".repeat(30)}Call 020 7946 0958.`;
      await here.type(ANA, "/win", text);
      expect((await named(here))[0]?.text).toBe(text);
      const [card] = await here.cards(KITCHEN);
      expect(reads(card)).not.toContain("Call");
      await here.press(BEN, card, "Show all");
      await here.press(MO, card, "Show all");
      await expect.poll(() => reads(here.told(BEN).at(-1))).toContain("Call [phone number].");
      await expect.poll(() => reads(here.told(MO).at(-1))).toContain("Call 020 7946 0958.");
    });

    it("gets numbers without gaps when many come at once", async () => {
      const here = await open({ setUp: false });
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, place) => here.type(place % 2 ? ANA : BEN, "/win", `number ${place}`)),
      );
      expect(answers.every(({ shown }) => /W-\d+ saved/.test(reads(shown)))).toBe(true);
      expect((await named(here)).map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, of) => of + 1));
    });
  });

  describe("/win without text", () => {
    it("opens the form, which asks what was done and takes who did it", async () => {
      const here = await open();
      await here.type(ANA, "/win");
      expect(here.form(ANA)).toContain("What was done that the customer will remember?");
      expect((await here.submit(ANA, { text: "  " })).errors).toEqual({ text: "Say what was done, in a few words." });
      const sent = await here.submit(ANA, { text: TEXT, people: here.account(BEN) });
      await here.again(sent);
      await expect.poll(() => reads(here.told(ANA).at(-1))).toContain("W-1 saved");
      expect(await named(here)).toEqual([{ number: 1, text: TEXT, names: [namesOf[BEN]] }]);
    });
  });

  describe("“Log as win”", () => {
    it("makes a win of a message, with the people whom it names, and tells only who did it", async () => {
      const here = await open();
      await here.choose(ANA, await here.say(BEN, KITCHEN, `${at(MO)} found the ring`), "win.fromMessage");
      await expect.poll(() => here.told(ANA).map(reads).join()).toContain("W-1 saved");
      expect(here.told(BEN)).toEqual([]);
      expect(await named(here)).toMatchObject([{ names: [namesOf[MO]] }]);
    });

    it("works where Bellhop is not invited, for the unit of whoever chose it", async () => {
      const here = await open();
      await here.choose(DEE, await here.say(ANA, LOUNGE, TEXT), "win.fromMessage");
      const shown = (await here.cards(DESK)).map(reads).join();
      expect(shown).toContain("W-1 · Win · from Dee Park");
    });
  });

  describe("“Happy again: make it a win” on a solved case", () => {
    it("asks how that came about, and says after which case on the card of the case's unit", async () => {
      const here = await open();
      const saved = await here.type(ANA, "/complaint", "cold soup", KITCHEN);
      await here.press(ANA, saved.shown, "Fixed it already");
      await expect.poll(() => reads(here.told(ANA).at(-1))).toContain("Happy again");
      await here.press(ANA, here.told(ANA).at(-1), "Happy again: make it a win");
      await expect.poll(() => here.form(ANA)).toContain("A win after C-1");
      await here.submit(ANA, { text: "they stayed for dessert and thanked us" });
      const card = (await here.cards(KITCHEN)).map(reads).find((words) => words.includes("W-1"));
      for (const part of ["they stayed for dessert", "After", "C-1"]) expect(card).toContain(part);
    });
  });

  describe("Undo of a win", () => {
    it("withdraws its card and hands the text back; twice is no error", async () => {
      const here = await open();
      const saved = await here.type(ANA, "/win", TEXT);
      expect(await here.cards(KITCHEN)).toHaveLength(1);
      await here.again(await here.press(ANA, saved.shown, "Undo"));
      await expect.poll(() => reads(here.told(ANA).at(-1))).toContain("W-1 is undone");
      expect(reads(here.told(ANA).at(-1))).toContain(TEXT);
      expect(await here.cards(KITCHEN)).toEqual([]);
      expect(await count(here.database, "SELECT count(*)::int AS count FROM win_event WHERE kind = 'undone'")).toBe(1);
    });

    it("is too late after 10 minutes", async () => {
      const here = await open();
      const saved = await here.type(ANA, "/win", TEXT);
      here.wait(11);
      await here.press(ANA, saved.shown, "Undo");
      await expect.poll(() => reads(here.told(ANA).at(-1))).toContain("more than 10 minutes ago, so it stays");
      expect(await here.cards(KITCHEN)).toHaveLength(1);
    });
  });

  describe("Undo of a win by the unit's manager", () => {
    it("withdraws its card, and tells its author who it was; others may not", async () => {
      const here = await open();
      await here.type(ANA, "/win", TEXT);
      const [card] = await here.cards(KITCHEN);
      await here.press(BEN, card, "Show all");
      await expect.poll(() => reads(here.told(BEN).at(-1))).toContain(TEXT);
      expect(reads(here.told(BEN).at(-1))).not.toContain("Undo the win");
      await here.press(MO, card, "Show all");
      await expect.poll(() => reads(here.told(MO).at(-1))).toContain("Undo the win");
      await here.again(await here.press(MO, here.told(MO).at(-1), "Undo the win"));
      await expect.poll(() => reads(here.told(MO).at(-1))).toContain("Ana Lima, who logged it, is told.");
      expect(await here.cards(KITCHEN)).toEqual([]);
      await here.settled();
      const news = here.toldDirectly(ANA).filter((one) => reads(one).includes("Mo Haddad has taken back W-1"));
      expect(news).toHaveLength(1);
      expect(here.toldDirectly(MO)).toEqual([]);
    });
  });

  describe("Undo of a change", () => {
    it("brings text and people back as they were, for who changed them; again is no error", async () => {
      const here = await open();
      const text = `${at(BEN)} mailed the scarf`;
      const saved = await here.type(ANA, "/win", text);
      await here.press(ANA, saved.shown, "Change");
      await expect.poll(() => here.form(ANA)).toContain("mailed the scarf");
      await here.submit(ANA, { text: "we mailed it", people: here.account(DEE) });
      await expect.poll(() => reads(here.told(ANA).at(-1))).toContain("Undo the win");
      expect(await named(here)).toMatchObject([{ text: "we mailed it", names: [namesOf[DEE]] }]);
      await here.again(await here.press(ANA, here.told(ANA).at(-1), "Undo"));
      await expect.poll(() => reads(here.told(ANA).at(-1))).toContain("mailed the scarf");
      expect(await named(here)).toMatchObject([{ names: [namesOf[BEN]] }]);
      const [card] = await here.cards(KITCHEN);
      expect(reads(card)).toContain("mailed the scarf");
      expect(reads(card)).not.toContain("Changed");
      const kinds = await here.database.query({ text: "SELECT kind FROM win_event ORDER BY id", values: [] });
      expect(kinds).toEqual(["logged", "changed", "taken back"].map((kind) => ({ kind })));
    });

    it("is not for what somebody else has changed since, nor after 10 minutes", async () => {
      const here = await open();
      await here.type(ANA, "/win", TEXT);
      const [card] = await here.cards(KITCHEN);
      const change = async (person: string, text: string) => {
        await here.press(person, card, "Change");
        await expect.poll(() => here.form(person)).toBeDefined();
        await here.submit(person, { text });
        await expect.poll(async () => (await named(here))[0]?.text).toBe(text);
        await expect.poll(() => reads(here.told(person).at(-1))).toContain("Undo");
        return here.told(person).at(-1);
      };
      const mos = await change(MO, "the scarf is back");
      await change(ANA, "the lost scarf is back");
      await here.press(MO, mos, "Undo");
      await expect.poll(() => here.told(MO).map(reads).join()).toContain("Something else has happened with W-1 since");
      const again = await change(MO, "found it");
      here.wait(11);
      await here.press(MO, again, "Undo");
      await expect.poll(() => here.told(MO).map(reads).join()).toContain("more than 10 minutes old, so it stays");
      expect(await named(here)).toMatchObject([{ text: "found it" }]);
    });
  });

  describe("Change of a win", () => {
    it("changes text and people, in place, and keeps what was before", async () => {
      const here = await open();
      await here.type(ANA, "/win", `${at(BEN)} mailed the scarf`);
      const [before] = await here.cards(KITCHEN);
      await here.press(MO, before, "Change");
      await expect.poll(() => here.form(MO)).toContain("mailed the scarf");
      await here.submit(MO, { text: "we mailed the lost scarf", people: here.account(DEE) });
      const [after, ...more] = await here.cards(KITCHEN);
      expect(more).toEqual([]);
      expect(after?.id).toBe(before?.id);
      for (const part of ["we mailed the lost scarf", "Dee Park", "Changed"]) expect(reads(after)).toContain(part);
      expect(reads(after)).not.toContain("Ben Okafor");
      const events = await here.database.query({
        text: `SELECT e.kind, e.before ->> 'text' AS text, jsonb_array_length(e.before -> 'people') AS people
               FROM win_event e ORDER BY e.at, e.id`,
        values: [],
      });
      expect(events).toMatchObject([{ kind: "logged" }, { kind: "changed", people: 1 }]);
    });

    it("keeps the people when only the text is changed", async () => {
      const here = await open();
      const saved = await here.type(ANA, "/win", `${at(BEN)} mailed the scarf`);
      await here.press(ANA, saved.shown, "Change");
      await expect.poll(() => here.form(ANA)).toContain("mailed the scarf");
      await here.submit(ANA, { text: "the scarf was mailed" });
      await expect.poll(() => reads(here.told(ANA).at(-1))).toContain("the scarf was mailed");
      expect(await named(here)).toMatchObject([{ text: "the scarf was mailed", names: [namesOf[BEN]] }]);
    });

    it("is for the author and the unit's manager; others are told whom to ask", async () => {
      const here = await open();
      await here.type(ANA, "/win", TEXT);
      const [card] = await here.cards(KITCHEN);
      await here.press(BEN, card, "Change");
      await expect
        .poll(() => here.told(BEN).map(reads).join())
        .toContain("Only Ana Lima, who logged it, and the unit’s manager can change W-1.");
    });
  });
});

describe("“Log as win” on a message that names somebody by their id alone", () => {
  it("says their name in its place", async () => {
    const here = await world();
    const payload = {
      type: "message_action",
      callback_id: "win.fromMessage",
      action_ts: "1.1",
      trigger_id: "1.2",
      team: { id: TEAM },
      user: { id: ANA, name: "ana.lima" },
      channel: { id: KITCHEN },
      message: { ts: "1.0", text: `<@${MO}> found the ring`, user: BEN },
    };
    await here.slack.raw(signed(interaction(payload)));
    await expect.poll(() => here.told(ANA).map(wordsOf).join()).toContain("@Mo Haddad found the ring");
    expect(await named(here)).toMatchObject([{ text: "@Mo Haddad found the ring", names: [namesOf[MO]] }]);
  });
});
