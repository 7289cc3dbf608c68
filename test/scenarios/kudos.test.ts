import { describe, expect, it } from "vitest";
import { alwaysOpen } from "../support/always-open.ts";
import { ADA, ANA, BEN, DEE, DESK, KITCHEN, LOUNGE, MO, namesOf } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { openPlayed } from "../support/played.ts";
import { reads, type Stage } from "../support/stage.ts";

const DEED = "calmed the angry guest at till 3";

/** What a person types to name another. */
const at = (person: keyof typeof namesOf): string => `@${namesOf[person]}`;

const given = ({ database }: Pick<Stage, "database">) =>
  database.query<{ number: number; text: string; value: string; names: string[] }>({
    text: `SELECT k.number, k.text, k.value, ARRAY(SELECT p.name FROM kudos_receiver r JOIN person p ON p.id = r.person_id
             WHERE r.kudos_id = k.id ORDER BY r.place) AS names
           FROM kudos k ORDER BY k.number`,
    values: [],
  });

describe.each(platforms)("on %s,", (_platform, open) => {
  describe("thanks", () => {
    it("are shown where they were given, with what they are for, and confirmed to who gave them alone", async () => {
      const here = await open();
      const answer = await here.type(ANA, "/kudos", `${at(BEN)} and ${at(MO)} ${DEED}`);
      for (const part of [
        "K-1 saved",
        "Ben Okafor, Mo Haddad",
        DEED,
        "Putting it right (guess)",
        "Shown in this conversation",
      ])
        expect(reads(answer.shown)).toContain(part);
      expect(await given(here)).toEqual([
        { number: 1, text: DEED, value: "recovery", names: [namesOf[BEN], namesOf[MO]] },
      ]);
      const [card, ...more] = await here.cards(KITCHEN);
      expect(more).toEqual([]);
      for (const part of ["Thanks to Ben Okafor, Mo Haddad", "from Ana Lima", DEED])
        expect(reads(card)).toContain(part);
      expect(here.told(BEN)).toEqual([]);
    });

    it("say when somebody hears of them who is off, and are told then", async () => {
      const here = await openPlayed(open);
      here.wait(11.5 * 60);
      const answer = reads((await here.type(ANA, "/kudos", `${at(BEN)} ${DEED}`)).shown);
      expect(answer).toMatch(/Ben Okafor is off now and hears of it when they work again: .*8:00/);
      expect(answer).not.toContain("Send now anyway");
      here.wait(11);
      await here.bot.tick();
      expect(here.toldDirectly(BEN)).toEqual([]);
      here.wait(10 * 60);
      await here.bot.tick();
      await expect.poll(() => here.toldDirectly(BEN).map(reads).join()).toContain("Ana Lima has thanked you");
    });

    it("that are corrected before their receivers work again are told as they are then, and to whom they are for", async () => {
      const here = await openPlayed(open);
      here.wait(11.5 * 60);
      const first = await here.type(ANA, "/kudos", `${at(BEN)} ${at(MO)} ${DEED}`);
      here.wait(11);
      await here.bot.tick();
      await here.press(ANA, first.shown, "Change");
      await expect.poll(() => here.form(ANA)).toContain(DEED);
      await here.submit(ANA, { to: here.account(MO), text: "carried her bags to the taxi", value: "care" });
      here.wait(10 * 60);
      await here.bot.tick();
      await expect.poll(() => here.toldDirectly(MO).map(reads).join()).toContain("carried her bags to the taxi");
      expect(here.toldDirectly(MO).map(reads).join()).not.toContain(DEED);
      await here.settled();
      expect(here.toldDirectly(BEN)).toEqual([]);
    });

    it("are told together to whoever is thanked by several at once", async () => {
      const here = await open();
      await alwaysOpen(here);
      for (const person of [ANA, MO, ADA]) await here.type(person, "/kudos", `${at(BEN)} ${DEED}`);
      here.wait(11);
      await here.bot.tick();
      await expect.poll(() => here.toldDirectly(BEN).map(reads).join()).toContain("Ada Berg has thanked you");
      expect(here.toldDirectly(BEN)).toHaveLength(1);
    });

    it("are one when the same delivery comes twice", async () => {
      const here = await open();
      const first = await here.type(ANA, "/kudos", `${at(BEN)} ${DEED}`);
      expect(reads((await here.again(first)).shown)).toContain("K-1 saved");
      expect(await given(here)).toHaveLength(1);
      expect(await here.cards(KITCHEN)).toHaveLength(1);
    });

    it("say what is missing, with the text handed back", async () => {
      const here = await open();
      const self = await here.type(ANA, "/kudos", `${at(ANA)} ${DEED}`);
      for (const part of ["Thanks go to somebody else. Who helped you?", DEED])
        expect(reads(self.shown)).toContain(part);
      expect(reads((await here.type(ANA, "/kudos", DEED)).shown)).toContain("Name whom you thank with an @");
      expect(reads((await here.type(ANA, "/kudos", `${at(BEN)} nice`)).shown)).toContain("at least 10 characters");
      expect(await given(here)).toEqual([]);
      const both = await here.type(ANA, "/kudos", `${at(ANA)}, ${at(BEN)}: ${DEED}`);
      expect(reads(both.shown)).toContain("You are not thanked yourself");
      expect(await given(here)).toMatchObject([{ names: [namesOf[BEN]] }]);
    });

    it("come from a form, and from a message that stands there", async () => {
      const here = await open();
      await here.type(ANA, "/kudos");
      expect(here.form(ANA)).toContain("Whom do you thank?");
      await here.submit(ANA, { to: here.account(BEN), text: DEED });
      await expect.poll(() => reads(here.told(ANA).at(-1))).toContain("K-1 saved");
      await here.choose(MO, await here.say(BEN, KITCHEN, "I drove the scarf to her hotel"), "kudos.fromMessage");
      await here.choose(MO, await here.say(BEN, KITCHEN, `${at(ANA)} found the lost ring`), "kudos.fromMessage");
      await expect.poll(() => here.told(MO).map(reads).join()).toContain("K-3 saved");
      expect(await given(here)).toMatchObject([
        { names: [namesOf[BEN]] },
        { names: [namesOf[BEN]] },
        { names: [namesOf[ANA]] },
      ]);
    });

    it("are corrected with one tap, and linked to what their receiver has just done", async () => {
      const here = await open();
      await here.type(BEN, "/complaint", "cold soup, table 4");
      const saved = await here.type(ANA, "/kudos", `${at(BEN)} ${DEED}`);
      await here.press(ANA, saved.shown, "Rather: Kindness to a customer");
      await expect.poll(() => reads(here.told(ANA).at(-1))).not.toContain("guess");
      expect(reads(here.told(ANA).at(-1))).toContain("Kindness to a customer");
      await here.press(ANA, here.told(ANA).at(-1), "It is about C-1");
      await expect.poll(() => reads(here.told(ANA).at(-1))).toContain("About");
      const card = (await here.cards(KITCHEN)).map(reads).find((words) => words.includes("Thanks to"));
      for (const part of ["Kindness to a customer", "C-1", "Changed"]) expect(card).toContain(part);
    });

    it("are taken back for 10 minutes, and everywhere", async () => {
      const here = await open();
      const saved = await here.type(ANA, "/kudos", `${at(BEN)} ${DEED}`);
      expect(await here.cards(KITCHEN)).toHaveLength(1);
      await here.again(await here.press(ANA, saved.shown, "Undo"));
      await expect.poll(() => reads(here.told(ANA).at(-1))).toContain("K-1 is undone");
      expect(await here.cards(KITCHEN)).toEqual([]);
      const other = await here.type(ANA, "/kudos", `${at(BEN)} ${DEED}`);
      here.wait(11);
      await here.press(ANA, other.shown, "Undo");
      await expect.poll(() => reads(here.told(ANA).at(-1))).toContain("more than 10 minutes ago, so it stays");
    });
  });
});

describe.each(platforms)("on %s,", (_platform, open) => {
  describe("the champion's channel", () => {
    it("gets a card of its own, and whoever is thanked may take both back into private", async () => {
      const here = await open();
      await alwaysOpen(here);
      await here.invite(ADA, LOUNGE);
      expect(reads((await here.type(ADA, "/bellhop", "champion here", LOUNGE)).shown)).toContain(
        "champion’s channel from now on",
      );
      await here.type(DEE, "/kudos", `${at(BEN)} ${DEED}`, DESK);
      expect((await here.cards(DESK)).map(reads).join()).toContain("Thanks to Ben Okafor");
      expect((await here.cards(LOUNGE)).map(reads).join()).toContain("Thanks to Ben Okafor");
      expect(here.toldDirectly(BEN)).toEqual([]);
      here.wait(11);
      await here.bot.tick();
      await here.settled();
      const note = here.toldDirectly(BEN).at(-1);
      expect(reads(note)).toContain("Dee Park has thanked you");
      await here.press(BEN, note, "Make it private");
      expect(await here.cards(DESK)).toEqual([]);
      expect(await here.cards(LOUNGE)).toEqual([]);
    });
  });
});
