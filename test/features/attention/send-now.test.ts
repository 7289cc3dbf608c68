import { expect, it } from "vitest";
import { openProduct, type Shown } from "../../contracts/product.ts";
import { ANA, BEN, KITCHEN, MO } from "../../support/people.ts";
import { roster, TEAM } from "../../support/world.ts";

const inSlack = (userId: string) => ({ platform: "slack" as const, externalId: TEAM, userId });
const [ana, ben, mo] = [inSlack(ANA), inSlack(BEN), inSlack(MO)];
const says = (shown: Shown): string => ("summary" in shown ? shown.summary : JSON.stringify(shown));

it("lets nobody have a message of somebody else go, whatever they press or send", async () => {
  const { type, press, send, toPeople } = await openProduct([roster]);
  await type(ben, "pause", "until Monday", KITCHEN);
  const saved = await type(mo, "complaint", "cold soup", KITCHEN);
  const waits = await send(mo, await press(mo, saved, "Hand over"), { to: BEN });
  const form = await press(mo, waits, "Send now anyway");
  expect(says(await press(ana, waits, "Send now anyway"))).toContain("no such message of yours");
  await expect(send(ana, form, { why: "I want to" })).rejects.toThrow("no such message of yours");
  expect(await toPeople()).toMatchObject([{ nature: "proactive", state: "waiting" }]);
  await expect(send(mo, form, { why: "  " })).rejects.toThrow("why it cannot wait");
  expect(says(await send(mo, form, { why: "the guest is leaving" }))).toContain("Ben Okafor is told now");
  expect(await toPeople()).toMatchObject([{ nature: "urgent" }]);
});
