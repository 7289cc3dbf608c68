import { describe, expect, it } from "vitest";
import {
  alone,
  balls,
  cardOf,
  chat,
  heard,
  later,
  latest,
  logged,
  onlyTold,
  raised,
  withLadder,
} from "../support/escalated.ts";
import { ADA, ANA, BEN, DEE, LOUNGE, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Stage } from "../support/stage.ts";
import { setLimit } from "../support/still-here.ts";

const lounge = (here: Stage): string => here.standing(LOUNGE).map(reads).join("\n");

/** Mo has accepted what Ana has raised. */
async function held(here: Stage): Promise<void> {
  await raised(here);
  await here.press(MO, cardOf(here, MO), "Take it");
  await here.settled();
}

describe.each(platforms)("on %s, whoever has the ball", (_platform, open) => {
  it("hands it over, and keeps it until the other accepts; if they decline, it stays", async () => {
    const here = await withLadder(await open());
    await held(here);
    const ask = async () => {
      await here.press(MO, cardOf(here, MO), "Hand over");
      await expect.poll(() => here.form(MO)).toContain("It stays where it is until they take it.");
      await here.submit(MO, { to: here.account(BEN) });
      await here.settled();
    };
    await ask();
    expect(await balls(here)).toMatchObject([{ holder: "Mo Haddad", offered: "Ben Okafor", owner: "Mo Haddad" }]);
    expect(lounge(here)).toContain("with Mo Haddad, on its way to Ben Okafor");
    await here.press(BEN, cardOf(here, BEN), "Not me");
    await here.settled();
    expect(chat(here, MO)).toContain("Ben Okafor cannot take C-1.");
    expect(await balls(here)).toMatchObject([{ holder: "Mo Haddad", offered: null }]);
    await here.press(MO, cardOf(here, MO), "Hand over");
    await expect.poll(() => here.form(MO)).toContain("Who?");
    await here.submit(MO, { to: here.account(BEN) });
    await here.settled();
    expect((await heard(here)).filter((one) => one === "escalation offer: Ben Okafor")).toHaveLength(2);
    await here.press(BEN, cardOf(here, BEN), "Take it");
    await here.settled();
    expect(await balls(here)).toMatchObject([{ holder: "Ben Okafor", offered: null, owner: "Ben Okafor" }]);
    await onlyTold(here, MO, BEN, ANA);
  });

  it("asks the author, who answers in a form; the answer is on the card, masked, and told to whoever asked", async () => {
    const here = await withLadder(await open());
    await held(here);
    await here.press(MO, cardOf(here, MO), "Ask");
    await expect.poll(() => here.form(MO)).toContain("Ask Ana Lima");
    await here.submit(MO, { question: "Which table was it?" });
    await here.settled();
    expect(reads(latest(here, ANA))).toContain("Which table was it?");
    await here.press(ANA, latest(here, ANA), "Answer");
    await expect.poll(() => here.form(ANA)).toContain("Which table was it?");
    await here.submit(ANA, { answer: "Table 4, she is on +44 20 7946 0018" });
    await here.settled();
    expect(reads(latest(here, MO))).toContain("Table 4, she is on +44 20 7946 0018");
    expect(lounge(here)).toContain("Ana Lima answered: Table 4");
    expect(lounge(here)).not.toContain("7946");
  });

  it("needs the leader, who alone hears of it, and gives it back to who had it below", async () => {
    const here = await withLadder(await open());
    await held(here);
    await here.press(MO, cardOf(here, MO), "Need the leader");
    await here.settled();
    expect(await balls(here)).toMatchObject([{ holder: "Mo Haddad", offered: "Ada Berg" }]);
    await here.press(ADA, cardOf(here, ADA), "Take it");
    await here.settled();
    expect(await balls(here)).toMatchObject([{ holder: "Ada Berg", owner: "Ada Berg" }]);
    expect(chat(here, MO)).toContain("Ada Berg");
    await here.press(ADA, cardOf(here, ADA), "Give it back");
    await expect.poll(() => here.form(ADA)).toContain("It goes back to whoever had it below you.");
    await here.submit(ADA, { reason: "a voucher will do" });
    await here.settled();
    expect(await balls(here)).toMatchObject([{ state: "going", holder: "Ada Berg", offered: "Mo Haddad" }]);
    expect(reads(cardOf(here, MO))).toContain("Take it");
    await here.press(MO, cardOf(here, MO), "Take it");
    await here.settled();
    expect(await balls(here)).toMatchObject([{ state: "going", holder: "Mo Haddad", owner: "Mo Haddad" }]);
    await onlyTold(here, MO, ADA, ANA);
  });

  it("gives it back to whoever had the case, who hears why", async () => {
    const here = await withLadder(await open());
    await held(here);
    await here.press(MO, cardOf(here, MO), "Give it back");
    await expect.poll(() => here.form(MO)).toContain("Why?");
    await here.submit(MO, { reason: "it is settled with the guest" });
    await here.settled();
    expect(await balls(here)).toMatchObject([{ state: "stepped down", owner: "Ana Lima" }]);
    expect(chat(here, ANA)).toContain("it is settled with the guest");
    expect(lounge(here)).toContain("not raised any more");
  });

  it("solves it; its author hears what was done, and how it was solved is asked as ever", async () => {
    const here = await withLadder(await open());
    await held(here);
    await here.press(MO, cardOf(here, MO), "Resolve");
    await expect.poll(() => here.form(MO)).toContain("What was done for the customer?");
    const sent = await here.submit(MO, { what: "I called her, and sent a voucher" });
    await here.settled();
    expect(await balls(here)).toMatchObject([{ state: "resolved", owner: "Mo Haddad" }]);
    expect((await heard(here)).filter((one) => one.endsWith("Ana Lima"))).toHaveLength(2);
    expect(reads(latest(here, ANA))).toContain("I called her, and sent a voucher");
    const done = here.toldDirectly(MO).findLast((one) => reads(one).includes("How was it solved?"));
    await here.press(MO, sent.shown ?? done, "How was it solved?");
    await expect.poll(() => alone(here, MO)).toContain("Empathised");
    expect(lounge(here)).toContain("solved, was with Mo Haddad");
    await later(here, 24 * 60);
    await onlyTold(here, MO, ANA);
  });

  it("solves within their authority; what they gave is on the card", async () => {
    const here = await withLadder(await open());
    await setLimit(here, { role: "manager", amount: "50" });
    await held(here);
    await here.press(MO, cardOf(here, MO), "Solve within authority");
    await expect.poll(() => here.form(MO)).toContain("Up to €50.00.");
    await here.submit(MO, { what: "a voucher, sent to 020 7946 0018", amount: "40" });
    await here.settled();
    expect(lounge(here)).toContain("Given to the customer: a voucher");
    expect(lounge(here)).toContain("€40.00");
    expect(lounge(here)).not.toContain("7946");
  });

  it("makes undone what happened by itself, for ten minutes", async () => {
    const here = await withLadder(await open());
    await raised(here);
    await later(here, 121);
    expect(await balls(here)).toMatchObject([{ offered: "Dee Park" }]);
    await here.press(DEE, cardOf(here, DEE), "Undo this step");
    await here.settled();
    expect(await balls(here)).toMatchObject([{ offered: "Mo Haddad" }]);
    expect(await heard(here)).toEqual(["escalation offer: Mo Haddad", "escalation offer: Dee Park"]);
    expect(reads(cardOf(here, MO))).toContain("Take it");
    await later(here, 121);
    expect(await balls(here)).toMatchObject([{ offered: "Dee Park" }]);
    const card = here.standing(LOUNGE).at(-1);
    await later(here, 11);
    await here.press(MO, card, "Undo this step");
    await expect.poll(() => alone(here, MO)).toContain("That was more than 10 minutes ago");
    expect(await balls(here)).toMatchObject([{ offered: "Dee Park" }]);
  });

  it("makes undone one after the other what happened by itself, each once, down to its being raised", async () => {
    const here = await withLadder(await open());
    await logged(here, "his lawyer is going to call us");
    await later(here, 1);
    expect(await balls(here)).toMatchObject([{ offered: "Dee Park" }]);
    await here.type(DEE, "/bellhop", "away today");
    await later(here, 1);
    expect(await balls(here)).toMatchObject([{ offered: "Ada Berg" }]);
    const passedOn = cardOf(here, ADA);
    await here.press(ADA, passedOn, "Undo this step");
    await here.settled();
    expect(await balls(here)).toMatchObject([{ offered: "Dee Park" }]);
    await here.press(ADA, passedOn, "Undo this step").catch(() => undefined);
    await here.settled();
    expect(await balls(here)).toMatchObject([{ state: "going", offered: "Dee Park" }]);
    await here.press(DEE, here.standing(LOUNGE).at(-1), "Undo this step");
    await here.settled();
    expect(await balls(here)).toMatchObject([{ state: "undone", offered: null }]);
  });

  it("is told calmly that it is somebody else’s", async () => {
    const here = await withLadder(await open());
    await held(here);
    await here.press(BEN, here.standing(LOUNGE).at(-1), "Resolve");
    await expect.poll(() => alone(here, BEN)).toContain("Mo Haddad has this now.");
    expect(await balls(here)).toMatchObject([{ state: "going", holder: "Mo Haddad" }]);
  });
});
