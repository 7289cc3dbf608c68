import { describe, expect, it } from "vitest";
import { ADA, ANA, BEN, KITCHEN, LOUNGE, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads } from "../support/stage.ts";
import { world } from "../support/world.ts";

describe.each(platforms)("on %s,", (_platform, open) => {
  describe("help", () => {
    it.each(["help", "", "dance with me"])("answers “/bellhop %s” with what one can do", async (text) => {
      const { type } = await open();
      const answer = await type(ANA, "/bellhop", text);
      for (const command of ["/complaint", "/feedback", "/bellhop cases"])
        expect(reads(answer.shown)).toContain(command);
    });

    it("names the word it does not know", async () => {
      const { type } = await open();
      expect(reads((await type(ANA, "/bellhop", "dance")).shown)).toContain("I do not know “dance”");
    });

    it.each(["complaint cold soup", "bellhop complaint cold soup", "Bellhop Complaint cold soup"])(
      "takes every command after /bellhop too: %s",
      async (text) => {
        const { type, cases } = await open();
        expect(reads((await type(ANA, "/bellhop", text)).shown)).toContain("C-1 saved");
        expect(await cases()).toMatchObject([{ text: "cold soup" }]);
      },
    );
  });

  describe("whoever comes to Bellhop", () => {
    it("is greeted, and told what to do", async () => {
      const { home } = await open();
      const greeting = reads(await home(ANA));
      for (const part of ["Hello, Ana Lima", "Log a complaint", "/bellhop channel"]) expect(greeting).toContain(part);
    });

    it("is greeted usefully before anything was logged or set up, and opens the form", async () => {
      const { home, press, form, submit, cases } = await open({ setUp: false });
      const greeting = await home(ANA);
      expect(reads(greeting)).toContain("Nothing yet");
      await press(ANA, greeting, "Log a complaint");
      await expect.poll(() => form(ANA)).toContain("What did the customer say?");
      await submit(ANA, { text: "cold soup" });
      expect(await cases()).toMatchObject([{ kind: "complaint", text: "cold soup" }]);
    });
  });

  describe("/bellhop channel", () => {
    it("shows the cards of the unit in another channel from then on", async () => {
      const { type, cards, invite } = await open();
      await invite(MO, LOUNGE);
      expect(reads((await type(MO, "/bellhop", "channel here", LOUNGE)).shown)).toContain(
        "Kitchen are shown in this channel",
      );
      await type(ANA, "/complaint", "cold soup");
      expect(await cards(LOUNGE)).toHaveLength(1);
      expect(await cards(KITCHEN)).toEqual([]);
    });

    it("can be switched off", async () => {
      const { type, cards } = await open();
      await type(MO, "/bellhop", "channel off");
      expect(reads((await type(ANA, "/complaint", "cold soup")).shown)).toContain("Only you see this");
      expect(await cards(KITCHEN)).toEqual([]);
    });

    it("is for managers and admins", async () => {
      const { type } = await open();
      expect(reads((await type(BEN, "/bellhop", "channel here", LOUNGE)).shown)).toContain("for managers and admins");
    });

    it("lets the admin, whom the platform tells or who has brought Bellhop, do it in the first command they ever send", async () => {
      const { type } = await open({ setUp: false });
      expect(reads((await type(ADA, "/bellhop", "channel here", KITCHEN)).shown)).toContain("Done.");
    });

    it("says what it takes when it is given something else", async () => {
      const { type } = await open();
      expect(reads((await type(MO, "/bellhop", "channel there")).shown)).toContain("/bellhop channel here");
    });
  });
});

describe("Slack's Home", () => {
  it("shows what one has logged and is not solved", async () => {
    const { slack, type } = await world();
    await type(ANA, "/complaint", "cold soup");
    await slack.as(ANA).openHome();
    await expect.poll(() => JSON.stringify(slack.home(ANA) ?? "")).toContain("Hello, Ana Lima");
    for (const part of ["C-1", "Log a complaint", "/bellhop channel"])
      expect(JSON.stringify(slack.home(ANA))).toContain(part);
  });
});
