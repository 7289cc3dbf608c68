import { describe, expect, it } from "vitest";
import { ADA, ANA, BEN, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { openPlayed } from "../support/played.ts";
import { reads, type Stage } from "../support/stage.ts";

const HOUR = 60;

/** Somebody logs a complaint, and hands it over to Ben; what they are told then. */
async function handOver({ type, press, form, submit, told, account }: Stage, by: string, text: string) {
  const saved = await type(by, "/complaint", text);
  await press(by, saved.shown, "Hand over");
  await expect.poll(() => form(by)).toContain("Who is to have it?");
  await submit(by, { to: account(BEN) });
  await expect.poll(() => reads(told(by).at(-1))).toContain("with Ben Okafor");
  return told(by).at(-1);
}

/** Somebody logs what Ben has heard, who is told. */
async function logFor({ type, form, submit, told, account }: Stage, by: string, text: string) {
  await type(by, "/complaint");
  await expect.poll(() => form(by)).toContain("What did the customer say?");
  await submit(by, { text, forWhom: account(BEN) });
  await expect.poll(() => reads(told(by).at(-1))).toContain("C-3 saved");
}

const toldBen = ({ toldDirectly }: Stage) => toldDirectly(BEN).map(reads).join("\n");

describe.each(platforms)("on %s, at half past eleven at night,", (_platform, open) => {
  it("a message to a colleague waits until they work again, with others as one, and its sender is told so", async () => {
    const here = await openPlayed(open);
    here.wait(11.5 * HOUR);
    for (const text of ["cold soup", "no high chair"]) {
      const answer = reads(await handOver(here, ANA, text));
      expect(answer).toMatch(/Ben Okafor is off now\. Your message arrives when they work again: .*8:00/);
      expect(answer).not.toContain("Send now anyway");
    }
    await logFor(here, ANA, "the bill was wrong");
    expect(reads(here.told(ANA).at(-1))).toContain("Ben Okafor is off now");
    await here.bot.tick();
    expect(toldBen(here)).toBe("");
    here.wait(10 * HOUR);
    await here.bot.tick();
    const [message, ...more] = here.toldDirectly(BEN);
    expect(more).toEqual([]);
    for (const part of ["3 messages waited for you", "handed C-1 over to you", "handed C-2 over to you", "C-3"])
      expect(reads(message)).toContain(part);
  });

  it("nothing waits for the end of a break that somebody takes, and ends before", async () => {
    const here = await openPlayed(open);
    await here.type(BEN, "/bellhop", "pause until tomorrow");
    const answer = reads(await handOver(here, ANA, "cold soup"));
    expect(answer).toMatch(/Ben Okafor is off now\. Your message arrives when they work again/);
    here.wait(HOUR);
    await here.bot.tick();
    expect(toldBen(here)).toBe("");
    await here.type(BEN, "/bellhop", "pause off");
    await here.bot.tick();
    expect(toldBen(here)).toContain("handed C-1 over to you");
  });

  it("nothing is said in the morning of a case that was undone meanwhile, or that they may not know of any more", async () => {
    const here = await openPlayed(open);
    here.wait(11.5 * HOUR);
    for (const text of ["cold soup", "no high chair", "a wet floor"]) await handOver(here, ANA, text);
    for (const text of [
      'UPDATE "case" SET undone_at = now() WHERE number = 1',
      'UPDATE "case" SET confidential = true, owner_id = logged_by WHERE number = 2',
    ])
      await here.database.query({ text, values: [] });
    here.wait(10 * HOUR);
    await here.bot.tick();
    expect(toldBen(here)).toContain("handed C-3 over to you");
    expect(toldBen(here)).not.toMatch(/cold soup|no high chair/);
  });

  it("nothing is said in the morning to who has left the unit meanwhile; who has not hears of it, and of what is theirs", async () => {
    const here = await openPlayed(open);
    for (const text of ["cold soup", "no high chair", "a wet floor"]) await handOver(here, ANA, text);
    await here.settled();
    here.wait(11.5 * HOUR);
    for (const name of ["C-1", "C-2"]) {
      await here.press(MO, (await here.type(MO, "/bellhop", name)).shown, "Take it");
      await expect.poll(() => reads(here.told(MO).at(-1))).toContain(`${name} · Complaint · in hand`);
    }
    await here.press(MO, (await here.type(MO, "/bellhop", "C-3")).shown, "Solved");
    await expect.poll(() => reads(here.told(MO).at(-1))).toContain("C-3 · Complaint · solved");
    for (const text of [
      `UPDATE membership m SET unit_id = u.id FROM person p, unit u
       WHERE p.id = m.person_id AND p.name = 'Ben Okafor' AND u.name = 'Desk'`,
      `UPDATE "case" SET logged_by = p.id FROM person p WHERE p.name = 'Ben Okafor' AND number = 2`,
    ])
      await here.database.query({ text, values: [] });
    here.wait(10 * HOUR);
    await here.bot.tick();
    await expect.poll(() => toldBen(here)).toContain("Mo Haddad has taken C-2 in hand");
    expect(toldBen(here)).not.toContain("taken C-1");
    await expect.poll(() => here.toldDirectly(ANA).map(reads).join()).toContain("marked C-3 as solved");
  });

  it("the author hears in the morning that somebody has taken back what they logged, and nothing else of it", async () => {
    const here = await openPlayed(open);
    here.wait(11.5 * HOUR);
    await here.type(ANA, "/complaint", "cold soup");
    await here.press(MO, (await here.type(MO, "/bellhop", "C-1")).shown, "Take it");
    await expect.poll(() => reads(here.told(MO).at(-1))).toContain("in hand, with Mo Haddad");
    await here.press(MO, (await here.type(MO, "/bellhop", "C-1")).shown, "History");
    await expect.poll(() => reads(here.told(MO).at(-1))).toContain("Undo the case");
    await here.press(MO, here.told(MO).at(-1), "Undo the case");
    await expect.poll(() => reads(here.told(MO).at(-1))).toContain("Ana Lima is off now");
    expect(here.toldDirectly(ANA)).toEqual([]);
    here.wait(10 * HOUR);
    await here.bot.tick();
    const toAna = () => here.toldDirectly(ANA).map(reads).join();
    await expect.poll(toAna).toContain("Mo Haddad has taken back C-1");
    expect(toAna()).not.toContain("in hand");
  });

  it("what is not true any more is not sent now either", async () => {
    const here = await openPlayed(open);
    here.wait(11.5 * HOUR);
    const answer = await handOver(here, MO, "the guest is locked out");
    await here.database.query({ text: 'UPDATE "case" SET undone_at = clock_timestamp()', values: [] });
    await here.press(MO, answer, "Send now anyway");
    await expect.poll(() => reads(here.told(MO).at(-1))).toContain("there is nothing left to tell Ben Okafor");
    here.wait(10 * HOUR);
    await here.bot.tick();
    await here.settled();
    expect(toldBen(here)).not.toContain("C-1");
  });

  it("the unit's manager may send it now, and says why; the receiver reads that, and it is kept", async () => {
    const here = await openPlayed(open);
    const { wait, press, form, submit, told, type } = here;
    wait(11.5 * HOUR);
    const answer = await handOver(here, MO, "the guest is locked out");
    await press(MO, answer, "Send now anyway");
    await expect.poll(() => form(MO)).toContain("Why can it not wait?");
    await submit(MO, { why: "she stands *outside*" });
    await expect.poll(() => reads(told(MO).at(-1))).toContain("Ben Okafor is told now");
    await here.bot.tick();
    await expect.poll(() => toldBen(here)).toContain("Mo Haddad sent this now because: she stands *outside*");
    expect(toldBen(here)).toContain("handed C-1 over to you");

    await press(MO, answer, "Send now anyway");
    await expect.poll(() => form(MO)).toContain("Why can it not wait?");
    const again = await submit(MO, { why: "again" });
    expect(Object.values(again.errors).join()).toContain("on its way to Ben Okafor already");

    const budget = reads((await type(ADA, "/bellhop", "budget")).shown);
    for (const part of ["at most 12 messages", "Mo Haddad to Ben Okafor", "she stands *outside*"])
      expect(budget).toContain(part);

    await here.database.query({ text: 'UPDATE "case" SET confidential = true', values: [] });
    const hidden = reads((await type(ADA, "/bellhop", "budget")).shown);
    expect(hidden).toContain("about a confidential case");
    expect(hidden).not.toContain("outside");
    expect(reads((await type(BEN, "/bellhop", "budget")).shown)).not.toContain("Mo Haddad to Ben Okafor");
    expect(reads((await type(BEN, "/bellhop", "budget")).shown)).toContain("1 of 12");
  });
});

describe.each(platforms)("on %s,", (_platform, open) => {
  it("whoever is away, has paused or has quiet hours of their own is left alone meanwhile", async () => {
    const here = await open();
    const { type, press, submit, form, told } = here;
    const changed = await type(BEN, "/bellhop", "pause until Monday");
    expect(reads(changed.shown)).toContain("Paused until");
    expect(reads(await handOver(here, ANA, "cold soup"))).toContain("Ben Okafor is off now");
    await type(BEN, "/bellhop", "pause off");
    await press(BEN, (await type(BEN, "/bellhop", "working")).shown, "Change");
    await expect.poll(() => form(BEN)).toContain("Quiet hours");
    await submit(BEN, { quiet: "11:00–15:00" });
    await expect.poll(() => reads(told(BEN).at(-1))).toContain("11:00–15:00");
    expect(reads(await handOver(here, ANA, "stale bread"))).toContain("It is a quiet hour for Ben Okafor");
    expect(toldBen(here)).not.toContain("handed");
  });

  it("an admin sets how many messages a week people get; what is too much is said to whoever sends it", async () => {
    const here = await open();
    expect(reads((await here.type(MO, "/bellhop", "budget 1")).shown)).toContain("Only a champion or an admin");
    for (const wrong of ["0", "many", "1.5", "101"])
      expect(reads((await here.type(ADA, "/bellhop", `budget ${wrong}`)).shown)).toContain("a number from 1 to 100");
    expect(reads((await here.type(ADA, "/bellhop", "budget 1")).shown)).toContain("at most 1 message");
    expect(reads(await handOver(here, ANA, "cold soup"))).not.toContain("as many messages as anybody gets");
    const answer = await handOver(here, MO, "stale bread");
    expect(reads(answer)).toContain("Ben Okafor has had as many messages as anybody gets in a week");
    await here.settled();
    expect(toldBen(here)).not.toContain("C-2");
    const waiting = reads((await here.type(BEN, "/bellhop", "budget")).shown);
    expect(waiting).toContain("1 message was too much for your week and waits for the next");
    expect(waiting).toContain("handed C-2 over to you");
    await here.press(MO, answer, "Send now anyway");
    await expect.poll(() => here.form(MO)).toContain("Why can it not wait?");
    await here.submit(MO, { why: "he has to know" });
    await here.settled();
    expect(toldBen(here)).toContain("handed C-2 over to you");
  });
});
