import { describe, expect, it } from "vitest";
import { untilNext } from "../support/due.ts";
import { ADA, ANA, BEN, DEE, KITCHEN, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Stage } from "../support/stage.ts";

const told = (stage: Stage, person: string): string => stage.toldDirectly(person).map(reads).join("\n");
/** What the manager reads of what was sent. A message is seen a moment before it is written down as sent. */
const reportOf = async (stage: Stage): Promise<string> => reads((await stage.type(MO, "/bellhop", "deliveries")).shown);
const ON_SHIFT = "reminders add 12:00 on shift: Is every *table* laid?";
/** Others of the unit whose schedule was removed. */
const TEN_MORE = `
  INSERT INTO schedule (organization_id, id, unit_id, content, words, weekdays, minute, audience, set_up_by, created_at, from_day, next_at)
  SELECT organization_id, gen_random_uuid(), unit_id, content, 'One of ten.', weekdays, n, audience, set_up_by, created_at, from_day, next_at + interval '9 days'
  FROM schedule, generate_series(1, 10) n WHERE removed`;

describe.each(platforms)("on %s, several reminders a day", (_platform, open) => {
  it("go to each who is on shift then, alone, and to nobody else", async () => {
    const stage = await open();
    const overview = await stage.type(MO, "/bellhop", ON_SHIFT);
    expect(reads(overview.shown)).toContain("Every day at 12:00");
    await stage.type(BEN, "/bellhop", "pause for 3 days");
    await untilNext(stage);
    for (const person of [ANA, MO])
      await expect.poll(() => told(stage, person)).toMatch(/Is every \*table\* laid\?[\s\S]*Set up by Mo Haddad/);
    for (const person of [BEN, DEE, ADA]) expect(told(stage, person)).not.toContain("table");
    expect(await stage.cards(KITCHEN)).toEqual([]);
    await expect.poll(() => reportOf(stage)).toMatch(/12:00.* · somebody’s own words.* · of 2 messages: 2 sent/);
  });

  it("keep to what people may get in a week, and say who got nothing because of that", async () => {
    const stage = await open();
    await stage.type(ADA, "/bellhop", "budget 1");
    await stage.type(MO, "/bellhop", ON_SHIFT);
    await stage.type(MO, "/bellhop", "reminders add 12:00 on shift: Drink a glass of water.");
    await untilNext(stage);
    await expect.poll(() => told(stage, ANA)).toMatch(/table|water/);
    await expect.poll(() => reportOf(stage)).toMatch(/Messages by day\n.*: Sent 3, Skipped 3\n/);
    expect(await reportOf(stage)).toContain("of 3 messages: 3 skipped (3 × over the week’s limit)");
    expect(stage.toldDirectly(ANA).filter((seen) => /table|water/.test(reads(seen)))).toHaveLength(1);
  });

  it("are set up in a form, removed and put back", async () => {
    const stage = await open();
    const empty = await stage.type(MO, "/bellhop", "reminders");
    await stage.press(MO, empty.shown, "Add a time");
    await expect.poll(() => stage.form(MO)).toContain("On which days?");
    const wrong = await stage.submit(MO, { days: "someday", time: "noon", audience: "channel" });
    expect(wrong.errors).toMatchObject({
      days: expect.stringContaining("Mon–Fri"),
      time: expect.stringContaining("11:30"),
    });
    const twice = await stage.submit(MO, { days: "Mon", time: "Mon–Fri 8:00", audience: "channel" });
    expect(Object.keys(twice.errors)).toEqual(["time"]);
    await stage.submit(MO, { days: "", time: "Mon–Sun 11:00", audience: "shift", words: "Is every *table* laid?" });
    await expect.poll(() => reads(stage.told(MO).at(-1))).toContain("Every day at 11:00, to each who is on shift then");
    await stage.press(MO, stage.told(MO).at(-1), "Remove");
    await expect.poll(() => reads(stage.told(MO).at(-1))).toContain("Removed: Every day at 11:00");
    const removed = stage.told(MO).at(-1);
    await stage.database.query({ text: TEN_MORE, values: [] });
    await stage.press(MO, removed, "Put it back");
    await expect.poll(() => reads(stage.told(MO).at(-1))).toContain("A unit can have 10 times at most");
    await stage.database.query({ text: "DELETE FROM schedule WHERE words = 'One of ten.'", values: [] });
    await stage.press(MO, removed, "Put it back");
    await expect.poll(() => reads(stage.told(MO).at(-1))).not.toContain("Removed");
    await untilNext(stage);
    await expect.poll(() => told(stage, ANA)).toContain("Is every *table* laid?");
  });

  it("are nobody’s to set up who does not lead there", async () => {
    const stage = await open();
    expect(reads((await stage.type(ANA, "/bellhop", ON_SHIFT)).shown)).toContain("This is for managers");
    const elsewhere = await stage.type(MO, "/bellhop", "reminders add 12:00 Desk: Count.");
    expect(reads(elsewhere.shown)).toContain("You do not manage Desk");
  });
});
