import { describe, expect, it } from "vitest";
import { ANA, BEN, DEE, DESK, KITCHEN, LOUNGE } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads } from "../support/stage.ts";
import { world } from "../support/world.ts";

const TEXT = "cold soup, table 4 waited 40 min";

describe.each(platforms)("on %s,", (_platform, open) => {
  describe("a complaint", () => {
    it("is saved as typed and answered to its author alone, with number, guesses and what happens next", async () => {
      const { type, cases, told } = await open();
      const answer = await type(ANA, "/complaint", TEXT);
      expect(answer).toMatchObject({ status: 200, shown: { onlyFor: ANA } });
      const parts = ["C-1 saved", "Waiting time (guess)", "you", TEXT, "channel of Kitchen", "Undo works until"];
      for (const part of parts) expect(reads(answer.shown)).toContain(part);
      expect(await cases()).toEqual([{ number: 1, text: TEXT, kind: "complaint", severity: 2, undone: false }]);
      expect(told(BEN)).toEqual([]);
    });

    it("is shown in the unit's channel, with who has it", async () => {
      const { type, cards } = await open();
      await type(ANA, "/complaint", TEXT);
      const [card, ...more] = await cards(KITCHEN);
      expect(more).toEqual([]);
      expect(reads(card)).toContain("C-1 · Complaint · with Ana Lima");
      expect(reads(card)).toContain(TEXT);
    });

    it("belongs to the unit of the channel it was typed in, else to the author's own", async () => {
      const { type, cards } = await open();
      await type(ANA, "/complaint", "at the desk", DESK);
      await type(DEE, "/complaint", "in the lounge", LOUNGE);
      expect((await cards(DESK)).map(reads).join()).toMatch(/at the desk.*in the lounge/s);
      expect(await cards(KITCHEN)).toEqual([]);
    });

    it("works before anybody has set anything up", async () => {
      const { type, cards } = await open({ setUp: false });
      const answer = await type(ANA, "/complaint", TEXT);
      expect(reads(answer.shown)).toContain("C-1 saved");
      expect(reads(answer.shown)).toContain("Only you see this");
      expect(await cards(KITCHEN)).toEqual([]);
    });

    it("is one case when the same delivery comes twice, answered with the same number", async () => {
      const { type, again, cases, cards } = await open();
      const first = await type(ANA, "/complaint", TEXT);
      const repeated = await again(first);
      expect(reads(repeated.shown)).toContain("C-1 saved");
      expect(await cases()).toHaveLength(1);
      expect(await cards(KITCHEN)).toHaveLength(1);
    });

    it("is two cases when it is typed twice", async () => {
      const { type, cases } = await open();
      await type(ANA, "/complaint", TEXT);
      expect(reads((await type(ANA, "/complaint", TEXT)).shown)).toContain("C-2 saved");
      expect(await cases()).toHaveLength(2);
    });

    it("gets numbers without gaps when many come at once", async () => {
      const { type, cases } = await open({ setUp: false });
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, at) => type(at % 2 ? ANA : BEN, "/complaint", `number ${at}`)),
      );
      expect(answers.every(({ shown }) => /C-\d+ saved/.test(reads(shown)))).toBe(true);
      expect((await cases()).map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
    });

    it("keeps mail addresses and phone, card and bank numbers in the record and out of the channel", async () => {
      const { type, cases, cards } = await open();
      const text =
        "mail ana@example.com, phone +44 20 7946 0958, card 4111 1111 1111 1111, IBAN DE89 3704 0044 0532 0130 00";
      await type(ANA, "/complaint", text);
      expect((await cases())[0]?.text).toBe(text);
      const shown = reads((await cards(KITCHEN))[0]);
      for (const secret of ["ana@example.com", "7946", "4111", "3704"]) expect(shown).not.toContain(secret);
      for (const stand of ["[mail address]", "[phone number]", "[card number]", "[bank number]"]) {
        expect(shown).toContain(stand);
      }
    });

    it("shows 280 characters in the channel and the rest to whoever asks, masked for those who may not change it", async () => {
      const { type, cards, press, told } = await open();
      await type(ANA, "/complaint", `${"The soup was cold. ".repeat(30)}Write to guest@example.com.`);
      const [card] = await cards(KITCHEN);
      expect(reads(card)).not.toContain("Write to");
      await press(BEN, card, "Show all");
      await press(ANA, card, "Show all");
      await expect.poll(() => reads(told(BEN).at(-1))).toContain("Write to [mail address].");
      await expect.poll(() => reads(told(ANA).at(-1))).toContain("Write to guest@example.com.");
    });
  });

  describe("/complaint without text", () => {
    it("opens the form, which needs only what the customer said", async () => {
      const { type, form, submit, cases, told } = await open();
      expect(await type(ANA, "/complaint")).toMatchObject({ status: 200 });
      expect(form(ANA)).toContain("What did the customer say?");
      expect(await submit(ANA, { text: TEXT })).toMatchObject({ status: 200 });
      expect(await cases()).toMatchObject([{ text: TEXT, kind: "complaint" }]);
      await expect.poll(() => reads(told(ANA).at(-1))).toContain("C-1 saved");
      expect(form(ANA)).toBeUndefined();
    });

    it("takes what is chosen in the form for a fact, and guesses the rest", async () => {
      const { type, submit, told } = await open();
      await type(ANA, "/complaint");
      await submit(ANA, { text: TEXT, severity: "1" });
      await expect.poll(() => reads(told(ANA).at(-1))).toContain("Waiting time (guess)");
      expect(reads(told(ANA).at(-1))).toContain('"1 · harm or danger"');
    });

    it("keeps the form open, with a sentence on the field, when nothing was said in it", async () => {
      const { type, submit, form, cases } = await open();
      await type(ANA, "/complaint");
      const { errors } = await submit(ANA, { text: "   " });
      expect(errors).toEqual({ text: "Say what the customer said, in a few words." });
      expect(form(ANA)).toContain("What did the customer say?");
      expect(await cases()).toEqual([]);
    });

    it("is one case when the form is sent twice", async () => {
      const { type, submit, again, cases } = await open();
      await type(ANA, "/complaint");
      await again(await submit(ANA, { text: TEXT }));
      expect(await cases()).toHaveLength(1);
    });
  });

  describe("/feedback", () => {
    it.each([
      ["the porter was wonderful, please thank him", "Compliment (guess)"],
      ["the till froze again and I had to fight the system, the customer was fine", "Friction (guess)"],
      ["it would be nice if you opened earlier on Sundays", "Suggestion (guess)"],
      ["the room was filthy", "Complaint (guess)"],
    ])("guesses the kind of “%s”", async (text, kind) => {
      const { type } = await open();
      expect(reads((await type(ANA, "/feedback", text)).shown)).toContain(kind);
    });
  });
});

describe("/feedback", () => {
  it("opens from Slack's shortcut menu too", async () => {
    const { slack, submit, cases } = await world();
    await slack.as(ANA).shortcut("shortcut.feedback");
    await submit(ANA, { text: "loved the breakfast", kind: "compliment" });
    expect(await cases()).toMatchObject([{ kind: "compliment" }]);
  });
});
