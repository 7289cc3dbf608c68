import { describe, expect, it } from "vitest";
import { give, logged } from "../support/escalated.ts";
import { ADA, ANA, BEN, DEE, DESK, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Stage } from "../support/stage.ts";

const direct = (here: Stage, person: string): string => here.toldDirectly(person).map(reads).join("\n");
const digestOf = (here: Stage, person: string) =>
  here.toldDirectly(person).find((seen) => /· week \d/.test(reads(seen)));

/** Time goes on until next Monday, ten o'clock in UTC, and what is due is done. */
async function untilMonday(here: Stage): Promise<void> {
  const now = new Date((await here.say(DEE, DESK, "what time is it?")).at);
  const days = (1 - now.getUTCDay() + 7) % 7 || 7;
  const monday = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days, 10);
  here.wait(Math.round((monday - now.getTime()) / 60_000));
  await here.bot.tick();
  await here.settled();
}

describe.each(platforms)("on %s, the weekly digest", (_platform, open) => {
  it("tells champion and leader the same, opens what it rests on, says who has opened it, and tells nothing that is withdrawn", async () => {
    const here = await open();
    await give(here, "Dee Park", "champion");
    await give(here, "Ada Berg", "leader");
    await here.bot.tick();
    await logged(here, "The soup was *cold*, call me on 020 7946 0958");
    await untilMonday(here);
    const [dee, ada] = [reads(digestOf(here, DEE)), reads(digestOf(here, ADA))];
    for (const said of [dee, ada]) {
      expect(said).toMatch(/The soup was \*cold\*, call me on \[phone/);
      expect(said).not.toContain("0958");
    }
    expect(dee).toContain("Not opened yet: Ada Berg, Dee Park");
    expect(ada).not.toContain("Not opened");
    for (const person of [ANA, BEN, MO]) expect(direct(here, person)).not.toContain("· week");

    await here.press(ADA, digestOf(here, ADA), "Open C-1");
    await expect.poll(() => direct(here, ADA) + here.told(ADA).map(reads).join()).toContain("Complaint");
    await here.settled();
    await expect.poll(() => reads(digestOf(here, DEE))).toMatch(/Opened: Ada Berg .*Not opened yet: Dee Park/s);
    expect(reads((await here.type(ANA, "/bellhop", "digest")).shown)).toContain("This is for managers");
    expect(reads((await here.type(MO, "/bellhop", "digest")).shown)).toContain(
      "Fewer than four people work in Kitchen",
    );
    const ofDesk = await here.type(MO, "/bellhop", "digest unit Desk");
    expect(reads(ofDesk.shown)).toContain("Managers see the one of their unit");
    expect(reads((await here.type(ADA, "/bellhop", "digest on Wednesday 16:00")).shown)).toContain("Wed at 16:00");

    await here.database.query({ text: `UPDATE "case" SET confidential = true WHERE number = 1`, values: [] });
    await here.press(ANA, (await here.type(ANA, "/bellhop", "C-1")).shown, "Solved");
    await expect.poll(() => reads(digestOf(here, DEE))).toContain("1 hidden by a privacy rule.");
    for (const person of [DEE, ADA]) await expect.poll(() => reads(digestOf(here, person))).not.toContain("soup");
  });
});
