import { describe, expect, it } from "vitest";
import { cardOf, chat, later, raised, withLadder } from "../support/escalated.ts";
import { ADA, ANA, BEN, DEE, KITCHEN, LOUNGE, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Seen, type Stage } from "../support/stage.ts";

const DECISION = { what: "Refund the whole evening.", reason: "We broke our own promise.", policy: "P-4: our mistake" };

/** Mo has it, needs the leader, and Ada, who leads, takes it. */
async function withLeader(here: Stage): Promise<void> {
  await raised(here);
  await here.press(MO, cardOf(here, MO), "Take it");
  await here.settled();
  await here.press(MO, cardOf(here, MO), "Need the leader");
  await here.settled();
  await here.press(ADA, cardOf(here, ADA), "Take it");
  await here.settled();
}

async function openDecision(here: Stage): Promise<void> {
  await here.press(ADA, cardOf(here, ADA), "Decide");
  await expect.poll(() => here.form(ADA)).toContain("What is to be done?");
}

const list = async (here: Stage, person: string): Promise<string> =>
  reads((await here.type(person, "/bellhop", "decisions")).shown);

describe.each(platforms)("on %s, a leader", (_platform, open) => {
  it("decides with a reason and a line of the policy: who logged it and the manager hear that, and it is kept", async () => {
    const here = await withLadder(await open());
    await withLeader(here);
    const before = [ANA, MO].map((person) => here.toldDirectly(person).length);
    await openDecision(here);
    await here.submit(ADA, DECISION);
    await here.settled();
    for (const person of [ANA, MO])
      for (const part of ["Ada Berg has decided about C-1.", DECISION.what, DECISION.reason, DECISION.policy])
        expect(chat(here, person)).toContain(part);
    expect([ANA, MO].map((person) => here.toldDirectly(person).length)).toEqual(before.map((count) => count + 1));
    expect(here.standing(LOUNGE).map(reads).join()).toContain("Ada Berg decided: Refund the whole evening.");
    for (const person of [ADA, DEE, ANA, MO]) expect(await list(here, person)).toContain(DECISION.reason);
    expect(await list(here, BEN)).toContain("Nothing was decided yet that you may see.");
  });

  it("is told who hears of it later, and may have them told at once", async () => {
    const here = await withLadder(await open());
    await withLeader(here);
    await here.type(ANA, "/bellhop", "pause until tomorrow");
    await openDecision(here);
    const { shown } = await here.submit(ADA, DECISION);
    await expect
      .poll(() => reads(decided(here, shown)))
      .toContain("Ana Lima is off now. Your message arrives when they work again");
    await here.press(ADA, decided(here, shown), "Send now anyway");
    await expect.poll(() => here.form(ADA)).toContain("Why can it not wait?");
    await here.submit(ADA, { why: "She speaks with them tonight." });
    await here.settled();
    for (const part of ["Ada Berg has decided about C-1.", "Ada Berg", "She speaks with them tonight."])
      expect(chat(here, ANA)).toContain(part);
  });

  it("chooses among the lines of the policy that limits rest on, or types one", async () => {
    const here = await withLadder(await open());
    await here.database.query({
      text: `INSERT INTO authority_limit (organization_id, role, theme, amount, currency, what, policy, set_by, set_at)
             SELECT organization_id, 'staff', '*', 20, 'EUR', 'a dessert', 'P-1: small gestures', id, now() FROM person LIMIT 1`,
      values: [],
    });
    await withLeader(here);
    await openDecision(here);
    expect(here.form(ADA)).toContain("P-1: small gestures");
    const { what, reason } = DECISION;
    const { errors } = await here.submit(ADA, { what, reason });
    expect(Object.values(errors).join()).toContain("Choose or type the line of the policy");
    const [line] = await here.database.query<{ key: string }>({
      text: "SELECT md5(policy) AS key FROM authority_limit",
      values: [],
    });
    await here.submit(ADA, { what, reason, line: line?.key ?? "" });
    await here.settled();
    expect(chat(here, ANA)).toContain("P-1: small gestures");
  });

  it("takes it back for ten minutes, which those hear who heard of it", async () => {
    const here = await withLadder(await open());
    await withLeader(here);
    await openDecision(here);
    const { shown } = await here.submit(ADA, DECISION);
    await here.settled();
    await expect.poll(() => decided(here, shown)).toBeDefined();
    await here.press(ADA, decided(here, shown), "Undo");
    await here.settled();
    expect(chat(here, ANA)).toContain("Ada Berg has taken back what was decided about C-1.");
    expect(await list(here, DEE)).toContain("Nothing was decided yet");
  });

  it("decides only what they have", async () => {
    const here = await withLadder(await open());
    await raised(here);
    await here.press(MO, cardOf(here, MO), "Take it");
    await here.settled();
    expect(reads(cardOf(here, MO))).not.toContain("Decide");
    await withoutDecision(here);
  });

  it("decides about what is confidential for those only who may know of it", async () => {
    const here = await withLadder(await open());
    await withLeader(here);
    await here.database.query({
      text: `UPDATE "case" SET confidential = true, named = ARRAY(SELECT id FROM person WHERE name = 'Ada Berg')`,
      values: [],
    });
    await openDecision(here);
    await here.submit(ADA, DECISION);
    await here.settled();
    expect(chat(here, ANA)).toContain("Ada Berg has decided about C-1.");
    expect(chat(here, MO)).not.toContain("has decided");
    for (const person of [ADA, ANA]) expect(await list(here, person)).toContain(DECISION.what);
    for (const person of [MO, DEE, BEN]) expect(await list(here, person)).toContain("Nothing was decided yet");
    expect(here.standing(KITCHEN).map(reads).join()).not.toContain(DECISION.what);
  });
});

/** Nothing is decided, however long that goes on. */
async function withoutDecision(here: Stage): Promise<void> {
  await later(here, 30);
  expect(await here.database.query({ text: "SELECT id FROM escalation_decision", values: [] })).toEqual([]);
}

/** What Ada was shown when she had decided, wherever that was. */
const decided = (here: Stage, shown: Seen | undefined): Seen | undefined =>
  [shown, ...here.told(ADA), ...here.toldDirectly(ADA)].find((one) => reads(one).includes("Decided about C-1"));
