import { describe, expect, it } from "vitest";
import { ADA, ANA, BEN, KITCHEN, LOUNGE, MO, reads, world } from "../support/world.ts";

describe("help", () => {
  it.each(["help", "", "dance with me"])("answers “/bellhop %s” with what one can do", async (text) => {
    const { type } = await world();
    const answer = await type(ANA, "/bellhop", text);
    for (const command of ["/complaint", "/feedback", "/bellhop channel"])
      expect(reads(answer.shown)).toContain(command);
  });

  it("names the word it does not know", async () => {
    const { type } = await world();
    expect(reads((await type(ANA, "/bellhop", "dance")).shown)).toContain("I do not know “dance”");
  });

  it("takes every command after /bellhop too", async () => {
    const { type, cases } = await world();
    expect(reads((await type(ANA, "/bellhop", "complaint cold soup")).shown)).toContain("C-1 saved");
    expect(await cases()).toMatchObject([{ text: "cold soup" }]);
  });
});

describe("Home", () => {
  it("greets, says what to do, and lists what one logged last", async () => {
    const { slack, type } = await world();
    await type(ANA, "/complaint", "cold soup");
    await slack.as(ANA).openHome();
    await expect.poll(() => JSON.stringify(slack.home(ANA) ?? "")).toContain("Hello, Ana Lima");
    for (const part of ["C-1", "Log a complaint", "/bellhop channel"])
      expect(JSON.stringify(slack.home(ANA))).toContain(part);
  });

  it("is useful before anything was logged or set up, and opens the form", async () => {
    const { slack, submit, cases } = await world({ setUp: false });
    await slack.as(ANA).openHome();
    await expect.poll(() => JSON.stringify(slack.home(ANA) ?? "")).toContain("Nothing yet");
    await slack.as(ANA).press({ view: slack.home(ANA)?.id ?? "" }, { actionId: "feedback.complaint" });
    await expect.poll(() => JSON.stringify(slack.modals(ANA).at(-1) ?? "")).toContain("What did the customer say?");
    await submit(ANA, { text: "cold soup" });
    expect(await cases()).toMatchObject([{ kind: "complaint", text: "cold soup" }]);
  });
});

describe("/bellhop channel", () => {
  it("shows the cards of the unit in another channel from then on", async () => {
    const { type, cards, slack } = await world();
    await slack.as(MO).invite(LOUNGE);
    expect(reads((await type(MO, "/bellhop", "channel here", LOUNGE)).shown)).toContain(
      "Kitchen are shown in this channel",
    );
    await type(ANA, "/complaint", "cold soup");
    expect(await cards(LOUNGE)).toHaveLength(1);
    expect(await cards(KITCHEN)).toEqual([]);
  });

  it("can be switched off", async () => {
    const { type, cards } = await world();
    await type(MO, "/bellhop", "channel off");
    expect(reads((await type(ANA, "/complaint", "cold soup")).shown)).toContain("Only you see this");
    expect(await cards(KITCHEN)).toEqual([]);
  });

  it("is for managers and admins", async () => {
    const { type } = await world();
    expect(reads((await type(BEN, "/bellhop", "channel here", LOUNGE)).shown)).toContain("for managers and admins");
  });

  it("lets a workspace's admin do it in the first command they ever send", async () => {
    const { type } = await world({ setUp: false });
    expect(reads((await type(ADA, "/bellhop", "channel here", KITCHEN)).shown)).toContain("Done.");
  });

  it("says what it takes when it is given something else", async () => {
    const { type } = await world();
    expect(reads((await type(MO, "/bellhop", "channel there")).shown)).toContain("/bellhop channel here");
  });
});
