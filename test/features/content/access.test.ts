import { describe, expect, it } from "vitest";
import type { Sender } from "../../../src/kernel/incoming.ts";
import { openProduct, type Shown } from "../../contracts/product.ts";
import { rosters } from "../../contracts/walk.ts";
import { ADA, ANA, DEE, DESK, KITCHEN, MO, TEAM } from "../../support/world.ts";

const product = await openProduct(rosters);
const { type, press, send } = product;
const inSlack = (userId: string): Sender => ({ platform: "slack", externalId: TEAM, userId });
const [ana, mo, dee, ada] = [inSlack(ANA), inSlack(MO), inSlack(DEE), inSlack(ADA)] as const;
const elsewhere: Sender = { platform: "teams", externalId: rosters[1]?.externalId ?? "", userId: "aad-ada" };

const says = (shown: Shown): string => JSON.stringify(shown);
/** The same buttons, on a card that somebody else was shown. */
const presses = async (who: Sender, shown: Shown, ...labels: readonly string[]): Promise<string[]> =>
  Promise.all(labels.map(async (label) => says(await press(who, shown, label))));

/** What is said to whoever sends a form that is not theirs. */
const refused = (who: Sender, form: Shown, answers: Readonly<Record<string, string>>): Promise<string> =>
  send(who, form, answers).then(says, (error: Error) => error.message);

const GONE = expect.stringContaining("This is not there any more.");

describe("who is not meant", () => {
  it("learns nothing of a tip: staff, another unit, another organization", async () => {
    const forAll = await type(ada, "tips", "add Ask twice.");
    for (const who of [ana, elsewhere])
      expect(await presses(who, forAll, "Change", "Retire", "History")).toEqual([GONE, GONE, GONE]);
    expect((await presses(mo, forAll, "Retire"))[0]).toContain("A champion or an admin decides");
    expect((await presses(mo, forAll, "Undo"))[0]).toContain("This stays");
    const ofKitchen = await type(mo, "tips", "add Ring the bell.", KITCHEN);
    for (const who of [ana, dee, elsewhere])
      expect(await presses(who, ofKitchen, "Change", "Retire", "History")).toEqual([GONE, GONE, GONE]);
    const form = await press(mo, ofKitchen, "Change");
    expect(await refused(dee, form, { what: "x", language: "en" })).toContain("This is not there any more.");
    expect(says(await type(mo, "tips", "ring bell", KITCHEN))).toContain("Ring the bell.");
  });

  it("learns nothing of a trouble, and cannot say that it is solved", async () => {
    const trouble = await type(ana, "trouble", "the crane is down", KITCHEN);
    for (const who of [dee, elsewhere])
      expect(await presses(who, trouble, "Change", "Solved", "History")).toEqual([GONE, GONE, GONE]);
    expect(says(await type(dee, "trouble", "", DESK))).not.toContain("crane");
    expect((await presses(mo, trouble, "Solved"))[0]).toContain("Solved. The reminders no longer speak of it.");
  });

  it("sets no standard, and imports nothing", async () => {
    const standards = await type(mo, "standards", "", KITCHEN);
    const form = await press(mo, standards, "Set a standard");
    const answers = { step: "waiting", what: "5 minutes", why: "They count." };
    for (const who of [ana, dee]) {
      expect((await presses(who, standards, "Set a standard"))[0]).toContain("You do not manage Kitchen");
      expect(await refused(who, form, answers)).toContain("You do not manage Kitchen");
    }
    expect(says(await type(dee, "standards", "Kitchen", DESK))).toContain("You do not manage Kitchen");
    const importing = await press(ada, await type(ada, "tips", ""), "Import");
    for (const who of [ana, mo])
      expect(await refused(who, importing, { file: "what\nx\n" })).toContain("A champion or an admin decides");
  });
});
