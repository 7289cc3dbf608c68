import { describe, expect, it } from "vitest";
import { ANA, BEN, KITCHEN, LOUNGE, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { signed } from "../support/signed.ts";
import { reads, TEAM, world } from "../support/world.ts";

const TEXT = "cold soup, table 4 waited 40 min";

describe.each(platforms)("on %s,", (_platform, open) => {
  describe("a card whose unit has moved to another channel", () => {
    it("is withdrawn from the old channel when its case is undone", async () => {
      const { type, press, cards } = await open();
      const saved = await type(ANA, "/complaint", TEXT);
      expect(await cards(KITCHEN)).toHaveLength(1);
      await type(MO, "/bellhop", "channel off");
      await press(ANA, saved.shown, "Undo");
      expect(await cards(KITCHEN)).toEqual([]);
    });

    it("moves with its unit when its case is changed", async () => {
      const { type, press, submit, form, invite, cards } = await open();
      await invite(MO, LOUNGE);
      const saved = await type(ANA, "/complaint", TEXT);
      expect(await cards(KITCHEN)).toHaveLength(1);
      await type(MO, "/bellhop", "channel here", LOUNGE);
      await press(ANA, saved.shown, "Change");
      await expect.poll(() => form(ANA)).toContain(TEXT);
      await submit(ANA, { severity: "3" });
      expect(await cards(LOUNGE)).toHaveLength(1);
      expect(await cards(KITCHEN)).toEqual([]);
    });
  });

  describe("an organization that nobody has set up", () => {
    it("takes its time zone from the first person who is known", async () => {
      const { type, database } = await open({ setUp: false });
      await type(BEN, "/complaint", TEXT);
      const zone = async () =>
        (await database.query<{ time_zone: string }>({ text: "SELECT time_zone FROM unit", values: [] }))[0]?.time_zone;
      await expect.poll(zone).toBe("Europe/London");
    });
  });
});

describe("old news that the app was removed", () => {
  it("changes nothing when the app has come back since", async () => {
    const { slack, type } = await world();
    const body = JSON.stringify({
      type: "event_callback",
      event_id: "Ev0LATE",
      event_time: 100,
      team_id: TEAM,
      event: { type: "app_uninstalled" },
    });
    const answer = await slack.raw(signed(body, { type: "application/json" }));
    expect(answer.status).toBe(200);
    expect(reads((await type(ANA, "/complaint", TEXT)).shown)).toContain("C-1 saved");
  });
});
