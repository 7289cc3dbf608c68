import { describe, expect, it } from "vitest";
import { alwaysOpen } from "../support/always-open.ts";
import { ADA, ANA, BEN, KITCHEN, LOUNGE, MO, namesOf } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { openPlayed } from "../support/played.ts";
import { reads, type Seen, type Stage } from "../support/stage.ts";

const CALMED = "calmed the angry guest at till 3";
const SCARF = "drove the lost scarf to her hotel";
const BAGS = "carried all her bags to the taxi";
const RING = "found the ring under table nine";

describe.each(platforms)("on %s,", (_platform, open) => {
  /** Noon; the lounge is the champion's channel, which hears of thanks at this pace. */
  async function set(pace: "hourly" | "daily"): Promise<Stage> {
    const here = await openPlayed(open);
    await alwaysOpen(here);
    await here.invite(ADA, LOUNGE);
    await here.type(ADA, "/bellhop", "champion here", LOUNGE);
    const settings = await here.type(ADA, "/bellhop", "recognition", KITCHEN);
    await here.press(ADA, settings.shown ?? here.told(ADA).at(-1), "Change");
    await expect.poll(() => here.form(ADA)).toContain("Reactions that second");
    await here.submit(ADA, { emoji: "heart", pace });
    await expect.poll(() => here.told(ADA).map(reads).join()).toContain(pace === "hourly" ? "every hour" : "at 16:00");
    return here;
  }

  const thank = (here: Stage, from: keyof typeof namesOf, to: keyof typeof namesOf, deed: string) =>
    here.type(from, "/kudos", `@${namesOf[to]} ${deed}`);

  const inLounge = (here: Stage): string[] => here.standing(LOUNGE).map(reads);
  const deedsIn = (said = ""): string[] => [CALMED, SCARF, BAGS, RING].filter((deed) => said.includes(deed));

  async function goOn(here: Stage, minutes: number): Promise<void> {
    here.wait(minutes);
    await here.bot.tick();
  }

  it("thanks of one hour are one card in the champion's channel, without those taken back, and change it afterwards", async () => {
    const here = await set("hourly");
    await goOn(here, 45);
    await thank(here, ANA, BEN, CALMED);
    await goOn(here, 5);
    const undone = await thank(here, MO, ANA, SCARF);
    await here.press(MO, undone.shown, "Undo");
    await thank(here, BEN, MO, BAGS);
    await expect.poll(() => here.standing(KITCHEN).map(reads).join()).toContain(BAGS);
    expect(inLounge(here)).toEqual([]);
    await goOn(here, 11);
    await expect.poll(() => inLounge(here).map(deedsIn)).toEqual([[CALMED, BAGS]]);
    expect(inLounge(here).join()).toContain("2 words of thanks since the last time");

    // What is given now belongs to the next hour.
    await thank(here, MO, ANA, RING);
    await goOn(here, 1);
    expect(inLounge(here).map(deedsIn)).toEqual([[CALMED, BAGS]]);

    const note = (): Seen | undefined => here.toldDirectly(BEN).find((seen) => reads(seen).includes(CALMED));
    await expect.poll(note).toBeDefined();
    await here.press(BEN, note(), "Make it private");
    await expect.poll(() => inLounge(here).map(deedsIn)).toEqual([[BAGS]]);
    await expect.poll(() => here.standing(KITCHEN).map(reads).join()).not.toContain(CALMED);

    await goOn(here, 60);
    await expect.poll(() => inLounge(here).map(deedsIn)).toEqual([[BAGS], [RING]]);
    await expect.poll(() => here.toldDirectly(MO).map(reads).join()).toContain(BAGS);
    await here.press(MO, here.toldDirectly(MO).at(-1), "Make it private");
    await expect.poll(() => inLounge(here).map(deedsIn)).toEqual([[RING]]);
  });

  it("thanks of one day are one card at 16:00, and none when all of them were taken back", async () => {
    const here = await set("daily");
    const undone = await thank(here, ANA, BEN, CALMED);
    await here.press(ANA, undone.shown, "Undo");
    await goOn(here, 4 * 60 + 1);
    await expect.poll(() => here.standing(KITCHEN)).toEqual([]);
    expect(inLounge(here)).toEqual([]);
    await thank(here, ANA, BEN, SCARF);
    await goOn(here, 5 * 60);
    await thank(here, MO, ANA, RING);
    expect(inLounge(here)).toEqual([]);
    await goOn(here, 19 * 60);
    await expect.poll(() => inLounge(here).map(deedsIn)).toEqual([[SCARF, RING]]);
  });
});
