import { describe, expect, it } from "vitest";
import { ANA, BEN, DEE, KITCHEN, LOUNGE } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { interaction, signed } from "../support/signed.ts";
import { reads, type Stage } from "../support/stage.ts";
import { TEAM, reads as wordsOf, world } from "../support/world.ts";

const TEXT = "Guest at table 4 waited 40 min for the soup & left; call her back on +44 20 7946 0123";

/** Somebody writes something in a channel, and somebody else chooses “Log as feedback” in its menu. */
async function logAsFeedback(
  { say, choose, settled }: Stage,
  { by = ANA, author = BEN, text = TEXT, channel = KITCHEN } = {},
) {
  const chosen = await choose(by, await say(author, channel, text), "feedback.fromMessage");
  await settled();
  return chosen;
}

describe.each(platforms)("on %s,", (_platform, open) => {
  describe("“Log as feedback”", () => {
    it("makes a case of a message, guessed like what is typed after /feedback, and tells only who did it", async () => {
      const here = await open();
      await logAsFeedback(here);
      expect(await here.cases()).toMatchObject([{ number: 1, text: TEXT, kind: "complaint" }]);
      await expect.poll(() => here.told(ANA).map(reads)).toHaveLength(1);
      const answer = reads(here.told(ANA)[0]);
      for (const part of ["C-1 saved", "Complaint (guess)", "Waiting time (guess)", "Undo works until"])
        expect(answer).toContain(part);
      expect(here.told(BEN)).toEqual([]);
    });

    it("shows the case in the unit's channel, masked, as logged by whoever chose it", async () => {
      const here = await open();
      await logAsFeedback(here);
      const card = reads((await here.cards(KITCHEN)).find((card) => reads(card).startsWith("C-1")));
      expect(card).toContain("C-1 · Complaint · with Ana Lima");
      expect(card).toContain("Logged by Ana Lima");
      expect(card).not.toContain("7946");
    });

    it("can be undone from the answer", async () => {
      const here = await open();
      await logAsFeedback(here);
      await expect.poll(() => here.told(ANA)).toHaveLength(1);
      await here.press(ANA, here.told(ANA)[0], "Undo");
      expect(await here.cases()).toMatchObject([{ undone: true }]);
    });

    it("works where Bellhop is not invited, for the unit of whoever chose it", async () => {
      const here = await open();
      await logAsFeedback(here, { by: DEE, author: ANA, channel: LOUNGE });
      await expect.poll(() => here.told(DEE, LOUNGE).map(reads).join()).toContain("channel of Desk");
      expect(await here.cases()).toMatchObject([{ text: TEXT }]);
    });

    it("is one case when it is sent twice, and two when somebody chooses it twice", async () => {
      const here = await open();
      await here.again(await logAsFeedback(here));
      expect(await here.cases()).toHaveLength(1);
      await logAsFeedback(here);
      expect(await here.cases()).toHaveLength(2);
    });
  });
});

describe("“Log as feedback” on a message that cannot be logged", () => {
  it.each([
    ["only a picture", "", "There is no text in this message, so nothing was saved."],
    ["more than a case can have", "x".repeat(10_001), "Type “/feedback” and the part that matters."],
  ])("says in a sentence why a message with %s is not saved", async (_what, text, sentence) => {
    const here = await world();
    const payload = {
      type: "message_action",
      callback_id: "feedback.fromMessage",
      action_ts: "1.1",
      trigger_id: "1.2",
      team: { id: TEAM },
      user: { id: ANA, name: "ana.lima" },
      channel: { id: KITCHEN },
      message: { ts: "1.0", text, user: BEN },
    };
    expect(await here.slack.raw(signed(interaction(payload)))).toMatchObject({ status: 200, body: "" });
    await expect.poll(() => here.told(ANA).map(wordsOf).join()).toContain(sentence);
    expect(here.told(ANA)).toHaveLength(1);
    expect(await here.cases()).toEqual([]);
  });
});
