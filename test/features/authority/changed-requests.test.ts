import { expect, it } from "vitest";
import { type House, openWorld } from "../feedback/model-world.ts";

const begin = await openWorld();
const said = (reply: unknown): string => JSON.stringify(reply);

/** Ana asks for more in C-1; the id of what she asks. */
async function ask(house: House) {
  await house.type("ana", "cold soup");
  const caseId = (await house.cases())[0]?.id;
  await house.send("ana", "authority.ask", { caseId }, { what: "the meal", amount: "60", currency: "EUR" });
  const asked = (await house.events()).find(({ kind }) => kind === "asked for more");
  return String(asked?.detail?.request);
}

const change = (house: House, who: "ana" | "ben", requestId: string, amount = "600") =>
  house.send(who, "authority.changeAsked", { requestId }, { what: "the meal", amount, currency: "EUR" });

it("an answer to what was asked before it was changed does not count; one to what is asked now does", async () => {
  const house = await begin();
  const requestId = await ask(house);
  await change(house, "ana", requestId);
  expect(said(await house.press("mo", "authority.approve", { requestId, changes: 0 }))).toContain(
    "ana has changed it since. The card says what is asked for now.",
  );
  expect(said(await house.press("mo", "authority.approve", { requestId, changes: 1 }))).toContain("You approved it");
  const kinds = (await house.events()).map(({ kind }) => kind);
  expect(kinds).toEqual(["logged", "asked for more", "asked anew", "approved"]);
});

it("nobody else changes what somebody asks for, and the same once more is no change", async () => {
  const house = await begin();
  const requestId = await ask(house);
  expect(said(await change(house, "ben", requestId))).toContain("There is no such question any more.");
  expect(said(await change(house, "ana", requestId, "60"))).toContain("Changed");
  expect((await house.events()).map(({ kind }) => kind)).toEqual(["logged", "asked for more"]);
});

it("another organization learns nothing of it", async () => {
  const [theirs, ours] = [await begin(), await begin()];
  const requestId = await ask(theirs);
  const [given] = await theirs.cases();
  for (const reply of [
    await ours.press("ana", "authority.changeAsked", { requestId }),
    await change(ours, "ana", requestId),
    await ours.press("mo", "authority.approve", { requestId, changes: 0 }),
  ])
    expect(said(reply)).toContain("There is no such question any more.");
  const about = { caseId: given?.id, eventId: requestId };
  for (const reply of [
    await ours.press("ana", "authority.changeDone", about),
    await ours.send("ana", "authority.changeDone", about, { what: "a dessert" }),
    await ours.press("ana", "authority.help", about),
  ])
    expect(said(reply)).toContain("There is no such case any more.");
});
