import { describe, expect, it } from "vitest";
import { shippedText, tipIds } from "../../src/features/content/library/index.ts";
import { untilNext } from "../support/due.ts";
import { ADA, ANA, BEN, KITCHEN, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Seen, type Stage } from "../support/stage.ts";

/** The label of the first button that begins like this. */
const first = (label: string, seen: Seen | undefined): string =>
  reads(seen).match(new RegExp(`${label} \\d+ \\w+`))?.[0] ?? label;

/** The newest case, as the manager sees it. */
const shownCase = async (stage: Stage): Promise<Seen | undefined> =>
  (await stage.type(MO, "/bellhop", "cases C-1")).shown;

describe.each(platforms)("on %s,", (_platform, open) => {
  describe("the daily reminder", () => {
    it("is announced to whoever names the unit's channel, and comes there on the next day, once", async () => {
      const stage = await open();
      const answer = await stage.type(MO, "/bellhop", "channel here");
      expect(reads(answer.shown)).toMatch(/The daily reminder begins here on .* at 8:00/);
      await untilNext(stage);
      await stage.bot.tick();
      const [post, ...more] = await stage.cards(KITCHEN);
      expect(more).toEqual([]);
      expect(reads(post)).toContain("Today in Kitchen");
      expect(reads(post)).toContain("Set up by Mo Haddad");
    });

    it("counts who has got it, each once, without names", async () => {
      const stage = await open();
      await stage.type(MO, "/bellhop", "channel here");
      await untilNext(stage);
      const [post] = await stage.cards(KITCHEN);
      for (const person of [ANA, BEN, ANA]) await stage.press(person, post, "Got it");
      await expect.poll(async () => reads((await stage.cards(KITCHEN))[0])).toContain("2 people have got it");
      expect(reads((await stage.cards(KITCHEN))[0])).not.toContain("Ana");
      expect(await stage.cards(KITCHEN)).toHaveLength(1);
    });

    it("tells what a customer said, and no longer what only some may know of any more", async () => {
      const stage = await open();
      await stage.type(MO, "/bellhop", "channel here");
      await stage.type(ANA, "/complaint", "the soup was *cold*, call 020 7946 0958 <!channel>");
      await untilNext(stage);
      const post = (await stage.cards(KITCHEN)).find((card) => reads(card).includes("Today in Kitchen"));
      expect(reads(post)).toContain("A customer told us:");
      expect(reads(post)).toContain("the soup was *cold*, call");
      expect(reads(post)).not.toContain("7946");
      await stage.press(MO, await shownCase(stage), "Change");
      await expect.poll(() => stage.form(MO)).toBeDefined();
      await stage.submit(MO, { whoMayKnow: "named" });
      await expect
        .poll(async () => reads((await stage.cards(KITCHEN)).find(({ id }) => id === post?.id)))
        .not.toContain("soup");
    });

    it("asks whoever heard something what it was, for this unit, and hears what people think of it", async () => {
      const stage = await open();
      await stage.type(MO, "/bellhop", "channel here");
      await untilNext(stage);
      const [post] = await stage.cards(KITCHEN);
      await stage.press(ANA, post, "Heard something");
      await expect.poll(() => stage.form(ANA)).toContain("What did the customer say?");
      await stage.submit(ANA, { text: "they loved the new menu" });
      await expect.poll(async () => (await stage.cases()).map(({ text }) => text)).toEqual(["they loved the new menu"]);
      await stage.press(ANA, post, "More like this");
      await expect.poll(() => stage.told(ANA).map(reads).join()).toContain("will come more often here");
      await stage.press(ANA, post, "Not useful");
      await expect.poll(() => stage.told(ANA).map(reads).join()).toContain("will come less often here");
      const votes = { text: "SELECT more FROM reminder_vote", values: [] };
      expect(await stage.database.query(votes)).toEqual([{ more: false }]);
    });

    it("is not sent when nobody asked for it", async () => {
      const stage = await open();
      await untilNextMorning(stage);
      expect(await stage.cards(KITCHEN)).toEqual([]);
    });

    it("can be switched off where it is announced, and stays off when the channel is named again", async () => {
      const stage = await open();
      const answer = await stage.type(MO, "/bellhop", "channel here");
      await stage.press(MO, answer.shown, "Switch reminders off");
      await untilNextMorning(stage);
      expect(await stage.cards(KITCHEN)).toEqual([]);
      const again = await stage.type(MO, "/bellhop", "channel here");
      expect(reads(again.shown)).toContain("The daily reminders are switched off.");
    });

    it("comes up to 90 minutes late after an outage, and later not at all", async () => {
      const stage = await open();
      await stage.type(MO, "/bellhop", "channel here");
      await untilNext(stage, 85);
      expect(await stage.cards(KITCHEN)).toHaveLength(1);
      await untilNext(stage, 95);
      expect(await stage.cards(KITCHEN)).toHaveLength(1);
      const report = await stage.type(MO, "/bellhop", "deliveries");
      expect(reads(report.shown)).toMatch(/Messages by day\n.+: Sent 0, Skipped 1\n.+: Sent 1, Skipped 0\n/);
      expect(reads(report.shown)).toContain("of 1 message: 1 skipped (too late to be of use)");
    });
  });

  describe("the question at the end of the shift", () => {
    it("is asked where its manager wants it, before the unit is quiet, with one tap for each kind", async () => {
      const stage = await open();
      await stage.type(MO, "/bellhop", "channel here");
      await stage.press(MO, (await stage.type(MO, "/bellhop", "reminders")).shown, "Switch reminders off");
      expect(reads((await stage.type(ANA, "/bellhop", "question on")).shown)).not.toContain("is asked each day");
      expect(reads((await stage.type(MO, "/bellhop", "question")).shown)).toContain("Nobody is asked.");
      expect(reads((await stage.type(MO, "/bellhop", "question on")).shown)).toContain("quarter of an hour before");
      await untilNext(stage);
      const [asked, ...more] = await stage.cards(KITCHEN);
      expect(more).toEqual([]);
      expect(new Date(asked?.at ?? 0).toLocaleTimeString("en-GB", { timeZone: "Europe/London" })).toMatch(/^20:4[5-9]/);
      await stage.press(BEN, asked, "Compliment");
      await expect.poll(() => stage.form(BEN)).toBeDefined();
      await stage.submit(BEN, { text: "best soup in town" });
      await expect.poll(async () => (await stage.cases()).map(({ kind }) => kind)).toEqual(["compliment"]);
      for (const person of [ANA, ANA]) await stage.press(person, asked, "Nothing today");
      const now = async () => reads((await stage.cards(KITCHEN)).find(({ id }) => id === asked?.id));
      await expect.poll(now).toContain("1 person had nothing today");
      expect(reads((await stage.type(MO, "/bellhop", "question off")).shown)).toContain("Nobody is asked.");
    });
  });

  describe("/bellhop reminders", () => {
    it("shows the next five, leaves one out, and takes that back", async () => {
      const stage = await open();
      await stage.type(MO, "/bellhop", "channel here");
      const overview = await stage.type(MO, "/bellhop", "reminders");
      expect(reads(overview.shown)).toContain("Daily reminders of Kitchen");
      expect(reads(overview.shown).match(/, 8:00/g)?.length).toBeGreaterThanOrEqual(5);
      await stage.press(MO, overview.shown, first("Skip", overview.shown));
      await expect.poll(() => reads(stage.told(MO).at(-1))).toContain("skipped");
      await untilNext(stage);
      expect(await stage.cards(KITCHEN)).toEqual([]);
      expect(reads((await stage.type(MO, "/bellhop", "deliveries")).shown)).toContain(
        "1 skipped (skipped by somebody)",
      );
    });

    it("adds a sentence, signed with the name of whoever wrote it", async () => {
      const stage = await open();
      await stage.type(MO, "/bellhop", "channel here");
      const overview = await stage.type(MO, "/bellhop", "reminders");
      const seen = tipIds
        .map((id) => shippedText(id, "en").what)
        .filter((what) => reads(overview.shown).includes(what));
      await stage.press(MO, overview.shown, first("Change", overview.shown));
      await expect.poll(() => stage.form(MO)).toContain("Your sentence");
      await stage.submit(MO, { sentence: "The new menu starts today <!channel>" });
      await untilNext(stage);
      const [post] = await stage.cards(KITCHEN);
      expect(reads(post)).toContain("The new menu starts today");
      expect(reads(post)).toContain("— Mo Haddad");
      // Of the five that were seen, the first is what comes.
      expect(seen.filter((what) => reads(post).includes(what))).toHaveLength(1);
    });

    it("changes one alone: another tip, at another time, as it was shown", async () => {
      const stage = await open();
      await stage.type(MO, "/bellhop", "channel here");
      const overview = await stage.type(MO, "/bellhop", "reminders");
      const day = first("Change", overview.shown);
      await stage.press(MO, overview.shown, day);
      await expect.poll(() => stage.form(MO)).toContain("Tip");
      const tips = tipIds.map((id) => ({ id, what: shippedText(id, "en").what }));
      const offered = tips.filter(({ id }) => stage.form(MO)?.includes(`"${id}"`));
      const other = offered.find(({ what }) => !reads(overview.shown).includes(what));
      for (const time of ["half past never", "Mon 11:30", "11:30 on shift"])
        expect(Object.keys((await stage.submit(MO, { time })).errors)).toEqual(["time"]);
      await stage.submit(MO, { advice: other?.id ?? "", time: "11:30" });
      const changed = () => reads(stage.told(MO).at(-1));
      await expect.poll(changed).toContain(other?.what);
      expect(new Set(changed().match(/\d+ \w+, 11:30/g)).size).toBe(1);
      await untilNext(stage);
      const [post] = await stage.cards(KITCHEN);
      expect(reads(post)).toContain(other?.what);
      expect(new Date(post?.at ?? 0).toLocaleTimeString("en-GB", { timeZone: "Europe/London" })).toMatch(/^11:3[0-4]/);
    });

    it("sends nothing that was skipped, on no other day either", async () => {
      const stage = await open();
      await stage.type(MO, "/bellhop", "channel here");
      const overview = await stage.type(MO, "/bellhop", "reminders");
      const texts = tipIds.map((id) => shippedText(id, "en").what);
      const ofFirst = (shown: Seen | undefined) => {
        const places = texts.map((what) => ({ what, at: reads(shown).indexOf(what) })).filter(({ at }) => at >= 0);
        return places.toSorted((a, b) => a.at - b.at)[0]?.what ?? "nothing";
      };
      const skipped = ofFirst(overview.shown);
      await stage.press(MO, overview.shown, first("Skip", overview.shown));
      await expect.poll(() => reads(stage.told(MO).at(-1))).not.toContain(skipped);
      for (let day = 0; day < 3; day += 1) await untilNext(stage);
      const posts = await stage.cards(KITCHEN);
      expect(posts).toHaveLength(2);
      for (const post of posts) expect(reads(post)).not.toContain(skipped);
    });

    it("sends a test to whoever asks, and to nobody else", async () => {
      const stage = await open();
      await stage.type(MO, "/bellhop", "channel here");
      const overview = await stage.type(MO, "/bellhop", "reminders");
      await stage.press(MO, overview.shown, "Send me a test");
      await expect.poll(() => reads(stage.told(MO).at(-1))).toContain("This is a test that only you see.");
      expect(await stage.cards(KITCHEN)).toEqual([]);
    });

    it("lets an admin begin them for a unit, and nobody who does not manage it", async () => {
      const stage = await open();
      const overview = await stage.type(ADA, "/bellhop", "reminders Desk");
      expect(reads(overview.shown)).toContain("No daily reminder is set up for Desk.");
      await stage.press(ADA, overview.shown, "Begin tomorrow");
      await expect.poll(() => reads(stage.told(ADA).at(-1))).toContain("set up by Ada Berg");
      expect(reads((await stage.type(MO, "/bellhop", "reminders Desk")).shown)).toContain("You do not manage Desk");
      expect(reads((await stage.type(ANA, "/bellhop", "reminders")).shown)).not.toContain("Daily reminders");
    });
  });
});

/** Two mornings on at least, with a look at what is due in each hour. */
async function untilNextMorning({ bot, wait }: Stage): Promise<void> {
  for (let hour = 0; hour < 48; hour += 1) {
    wait(60);
    await bot.tick();
  }
}
