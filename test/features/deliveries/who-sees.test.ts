import { expect, it } from "vitest";
import { renderCard } from "../../../adapters/slack/render-card.ts";
import type { Sender } from "../../../src/kernel/incoming.ts";
import { openProduct, type Shown } from "../../contracts/product.ts";
import { readBlocks } from "../../contracts/read-slack.ts";
import { ADA, ANA, DEE, DESK, KITCHEN, LOUNGE, MO, roster, TEAM, unit } from "../../support/world.ts";

const by = (userId: string): Sender => ({ platform: "slack", externalId: TEAM, userId });
const units = [unit("Kitchen", KITCHEN, [MO], [ANA]), unit("Desk", DESK, [MO], []), unit("Lounge", LOUNGE, [DEE], [])];
const read = (shown: Shown): string => ("blocks" in shown ? readBlocks(renderCard(shown).blocks) : "");

it("shows managers what their own units sent and what their people got, and whoever leads everything", async () => {
  const product = await openProduct([{ ...roster, units }]);
  for (const { name } of units) {
    const overview = await product.type(by(ADA), "reminders", name);
    await product.press(by(ADA), overview, "Begin tomorrow");
  }
  await product.type(by(ADA), "channel", "off Desk");
  for (const at of ["2026-11-21T19:21:00Z", "2026-11-22T08:00:00Z"]) await product.due(new Date(at));
  await product.posted(KITCHEN);

  const report = async (who: string, text = "") => read(await product.type(by(who), "deliveries", text));
  expect(await report(MO)).toContain("# What was sent by itself in your units");
  expect(await report(MO)).toMatch(/\| 22 Nov \| 1 \| 1 \|/);
  expect(await report(MO)).toContain("Desk · daily reminder** · of 1 message: 1 skipped (no channel)");
  expect(await report(DEE)).toContain("# What was sent by itself in Lounge");
  expect(await report(DEE)).toContain("of 1 message: 1 sent");
  expect(await report(DEE, "Desk")).toContain("You do not manage Desk");
  expect(await report(ADA)).toMatch(/\| 22 Nov \| 2 \| 1 \|/);
  expect(await report(ANA)).not.toContain("What was sent");
});
