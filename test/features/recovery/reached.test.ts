import { expect, it } from "vitest";
import { openWorld } from "../feedback/model-world.ts";

const begin = await openWorld();
const said = (reply: unknown): string => JSON.stringify(reply);

it("that a customer was reached after all is said by who may know of the case alone, and by whoever had said otherwise", async () => {
  const house = await begin();
  await house.type("ana", "cold soup");
  await house.type("ben", "the bill was wrong");
  const [first, second] = await house.cases();
  if (!first || !second) throw new Error("Two complaints were logged.");
  const one = { caseId: first.id };
  await house.press("ana", "case.solve", one);
  await house.press("ana", "recovery.check", { ...one, days: 1 });
  house.wait(24 * 60);
  await house.tick();
  const [checkId] = await house.checksOf(first.id);
  await house.press("ben", "recovery.answer", { checkId, answer: "not reached" });
  const eventId = (await house.events()).find(({ kind }) => kind === "not reached")?.id;
  const undone = async () => (await house.events()).filter(({ kind }) => kind === "answer taken back").length;

  await house.press("ana", "case.confide", one);
  const refused = said(await house.press("ben", "recovery.takeBack", { ...one, eventId }));
  expect(refused).toContain("There is no such case");
  expect(refused).not.toMatch(/C-1|soup/);
  expect(said(await house.press("ben", "recovery.answer", { checkId, answer: "happy" }))).not.toMatch(/C-1|soup/);
  expect(said(await house.press("ben", "recovery.takeBack", { caseId: second.id, eventId }))).not.toMatch(/C-1|soup/);
  expect(said(await house.press("ana", "recovery.takeBack", { ...one, eventId }))).toContain("nothing");
  expect(await undone()).toBe(0);

  await house.send("ana", "case.correct", one, { whoMayKnow: "unit" });
  await house.press("ben", "recovery.takeBack", { ...one, eventId });
  expect(await undone()).toBe(1);
});
