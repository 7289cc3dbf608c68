import { expect, it } from "vitest";
import { type House, type Name, openWorld } from "./model-world.ts";

const begin = await openWorld();

const caseNumbered = async (house: House, number: number) => {
  const found = (await house.cases()).find((one) => one.number === number);
  if (!found) throw new Error(`There is no C-${number}.`);
  return found;
};
const about = async (house: House, number = 1) => ({ caseId: (await caseNumbered(house, number)).id });
const said = (reply: unknown): string => JSON.stringify(reply);

/** Presses the button that undoes one's own last step of C-1. */
async function undoStep(house: House, who: Name) {
  const one = await about(house);
  const eventId = (await house.events()).findLast(({ case_id }) => case_id === one.caseId)?.id;
  return house.press(who, "case.takeBack", { ...one, eventId });
}

/** Makes the second case a voice of the first, as whoever logged it. */
const merge = async (house: House, who: Name) =>
  house.press(who, "case.sameMatter", { ...(await about(house, 2)), otherId: (await about(house)).caseId });

it("whoever heard of a step hears that it is undone, and whose the case is: the owner, the author, who it was handed to", async () => {
  const house = await begin();
  await house.type("ana", "cold soup");
  const one = await about(house);
  await house.press("ben", "case.take", one);
  expect(said(await undoStep(house, "ben"))).toContain("with ana");
  expect(await house.addressed()).toEqual(["ana", "ana"]);

  await house.press("ben", "case.take", one);
  await house.press("ben", "case.solve", one);
  await undoStep(house, "ben");
  expect((await house.addressed()).slice(2)).toEqual(["ana", "ana", "ana"]);

  await house.send("mo", "case.handOver", one, { to: house.account("ana") });
  await undoStep(house, "mo");
  expect((await house.addressed()).slice(5)).toEqual(["ana", "ana"]);
  expect(await caseNumbered(house, 1)).toMatchObject({ state: "in hand", owner_id: house.ids.ben });

  await house.send("mo", "case.correct", one, { severity: "1", whoMayKnow: "unit" });
  await undoStep(house, "mo");
  expect(await house.addressed()).toHaveLength(7);
});

it("a case is as grave as its gravest voice; taken apart, it has its own severity back, unless somebody has said another", async () => {
  const house = await begin();
  await house.send("ana", "feedback.log", { kind: "complaint" }, { text: "cold soup", severity: "3" });
  await house.send("ben", "feedback.log", { kind: "complaint" }, { text: "cold soup", severity: "1" });
  const pair = { ...(await about(house, 2)), otherId: (await about(house)).caseId };
  await merge(house, "ben");
  expect((await caseNumbered(house, 1)).severity).toBe(1);
  expect(said((await house.cards())[0])).toContain("1 · ");
  expect(said(await house.press("ana", "case.history", await about(house)))).toContain(
    "As grave now as one of its voices",
  );

  await house.press("ben", "case.anotherCustomer", pair);
  expect((await caseNumbered(house, 1)).severity).toBe(3);
  await merge(house, "ben");
  await house.send("ana", "case.correct", await about(house), { severity: "2", whoMayKnow: "unit" });
  await house.press("ben", "case.anotherCustomer", pair);
  expect((await caseNumbered(house, 1)).severity).toBe(2);
  await merge(house, "ben");
  await house.press("ben", "case.undo", await about(house, 2));
  expect((await caseNumbered(house, 1)).severity).toBe(2);
});

it("whoever logged a voice hears once that the matter is solved, and that it is not when that is undone", async () => {
  const house = await begin();
  await house.type("ana", "cold soup");
  await house.type("ben", "cold soup again");
  await merge(house, "ben");
  await house.press("mo", "case.solve", await about(house));
  expect((await house.addressed()).toSorted()).toEqual(["ana", "ben"]);
  await undoStep(house, "mo");
  expect((await house.addressed()).toSorted()).toEqual(["ana", "ana", "ben", "ben"]);
  expect(said(await house.ask("ben", "C-2"))).toContain("C-2 · Complaint · one more voice of C-1");
  expect(said(await house.ask("ben", "cases mine"))).toContain("C-2 · Complaint · one more voice of C-1");
});

it("a manager who makes a case confidential without naming themselves may know of it still, and can undo that", async () => {
  const house = await begin();
  await house.type("ana", "cold soup");
  const answers = { whoMayKnow: "named", named: house.account("dee") };
  const reply = await house.send("mo", "case.correct", await about(house), answers);
  expect(said(reply)).toContain("Confidential");
  expect((await caseNumbered(house, 1)).named).toEqual([house.ids.dee, house.ids.mo]);
  await undoStep(house, "mo");
  expect(await caseNumbered(house, 1)).toMatchObject({ confidential: false, named: null });
});

it("whoever hands over the last they may know of a case is shown what became of it", async () => {
  const house = await begin();
  await house.type("ana", "cold soup");
  const one = await about(house);
  await house.send("ana", "case.handOver", one, { to: house.account("dee") });
  const reply = said(await house.send("dee", "case.handOver", one, { to: house.account("ben") }));
  expect(reply).toContain("with ben");
  expect(reply).not.toMatch(/Undo|History/);
  expect(said(await house.ask("dee", "C-1"))).toContain("There is no case C-1.");
});

it("nothing is logged on behalf of somebody who has left: the field says so", async () => {
  const house = await begin();
  await house.leave("ben");
  const answers = { text: "cold soup", forWhom: house.account("ben") };
  expect(await house.send("ana", "feedback.log", { kind: "complaint" }, answers)).toEqual({
    kind: "errors",
    errors: { forWhom: "ben is not here any more. Choose somebody who is, or leave this empty." },
  });
  expect(await house.cases()).toEqual([]);
});

it("a correction that is undone leaves no trace on the card: what was a guess is one again", async () => {
  const house = await begin();
  await house.type("ana", "cold soup");
  const before = await caseNumbered(house, 1);
  await house.send("ana", "case.correct", await about(house), { severity: "1", kind: "friction", whoMayKnow: "unit" });
  expect((await caseNumbered(house, 1)).guessed).not.toEqual(before.guessed);
  expect(said(await undoStep(house, "ana"))).not.toContain("Changed ");
  expect(await caseNumbered(house, 1)).toEqual(before);
});

it("whoever has solved a case is offered nobody to call for its customer, and still what they gave is noted", async () => {
  const house = await begin();
  await house.type("ana", "cold soup");
  const live = async () => said(await house.press("ana", "authority.stillHere", await about(house)));
  expect(await live()).toMatch(/Done within my authority.*Ask for more.*Send me help/);
  await house.press("ana", "case.solve", await about(house));
  expect(await live()).toContain("Done within my authority");
  expect(await live()).not.toMatch(/Ask for more|Send me help/);
  expect(await house.press("ana", "authority.ask", await about(house))).not.toMatchObject({ kind: "form" });
});

it("a voice that becomes confidential is neither counted, told of nor heard in how grave the case is; who may know sees it counted", async () => {
  const house = await begin();
  await house.send("ana", "feedback.log", { kind: "complaint" }, { text: "cold soup", severity: "3" });
  await house.send("ben", "feedback.log", { kind: "complaint" }, { text: "cold soup too", severity: "1" });
  await merge(house, "ben");
  const counted = '"Customers who said it","value":"2"';
  const history = async (who: Name) => said(await house.press(who, "case.history", await about(house)));
  expect(said(await house.cards())).toContain(counted);
  expect(await history("mo")).toContain("One more customer said it");
  const severity = async () => (await caseNumbered(house, 1)).severity;
  expect(await severity()).toBe(1);
  await house.press("ben", "case.confide", await about(house, 2));
  expect(await severity()).toBe(3);
  expect(said(await house.cards())).not.toContain("Customers who said it");
  for (const who of ["ana", "mo", "cam"] as const) {
    expect(said(await house.ask(who, "C-1"))).not.toMatch(/Customers who said it|soup too/);
    expect(await history(who)).not.toMatch(/One more customer said it|one of its voices|Severity|severity/);
  }
  expect(said(await house.ask("ben", "C-1"))).toContain(counted);
  expect(await history("ben")).toContain("One more customer said it");
  await house.send("ben", "case.correct", await about(house, 2), { severity: "1", whoMayKnow: "unit" });
  expect(said(await house.cards())).toContain(counted);
  expect(await severity()).toBe(1);
  const second = await about(house, 2);
  const eventId = (await house.events()).findLast(({ case_id }) => case_id === second.caseId)?.id;
  await house.press("ben", "case.takeBack", { ...second, eventId });
  expect(await severity()).toBe(3);
});

it("whoever is taken off a confidential case stays off it, also if it is handed over at that moment", async () => {
  const house = await begin();
  await house.send(
    "ana",
    "feedback.log",
    { kind: "complaint" },
    {
      ...{ text: "cold soup", whoMayKnow: "named", named: house.account("mo") },
    },
  );
  const one = await about(house);
  const handOver = house.send("ana", "case.handOver", one, { to: house.account("ben") });
  const takeOff = house.send("ana", "case.correct", one, { whoMayKnow: "named", named: house.account("dee") });
  await Promise.all([handOver, takeOff]);
  const found = await caseNumbered(house, 1);
  expect(found.owner_id).toBe(house.ids.ben);
  expect(found.named).toContain(house.ids.dee);
  expect(found.named).not.toContain(house.ids.mo);
  expect(said(await house.ask("mo", "C-1"))).toContain("There is no case C-1.");
});

it("of what is held only those know who would if it were confidential, and whoever is asked; after ten minutes its unit", async () => {
  const house = await begin();
  await house.type("ana", "a guest slipped and has an injury, the manager shouted");
  const one = await about(house);
  const knows = async (who: Name): Promise<boolean> => {
    const lists = [
      await house.ask(who, "cases"),
      await house.ask(who, "cases unit"),
      await house.ask(who, "cases slipped"),
    ];
    const all = said([await house.ask(who, "C-1"), ...lists].map((reply) => JSON.stringify(reply)));
    return all.includes("has an injury");
  };
  expect(await knows("ben")).toBe(false);
  expect(await knows("mo")).toBe(false);
  expect(said(await house.ask("ana", "C-1"))).toContain("It may be shown");
  await house.send("ana", "authority.ask", one, { what: "the whole meal", amount: "60", currency: "eur" });
  expect(await knows("mo")).toBe(true);
  expect(await knows("ben")).toBe(false);
  await house.press("ana", "case.confide", one);
  expect(await knows("mo")).toBe(false);
  await undoStep(house, "ana");
  house.wait(11);
  expect(await knows("ben")).toBe(false);
  await house.tick();
  for (const who of ["ana", "ben", "mo", "cam"] as const) expect(await knows(who)).toBe(true);
  expect(said(await house.press("ben", "case.history", one))).toContain("nobody has said that it is for fewer people");
  expect(await house.cards()).toHaveLength(1);
});

it("a step that is too old to undo is told from a case that is", async () => {
  const house = await begin();
  await house.type("ana", "cold soup");
  await house.press("ana", "case.take", await about(house));
  house.wait(11);
  expect(said(await undoStep(house, "ana"))).toContain(
    "The last step of C-1 is more than 10 minutes old, so it stays.",
  );
  expect(said(await house.press("ana", "case.undo", await about(house)))).toContain(
    "C-1 was logged more than 10 minutes",
  );
});

it("a search needs a word", async () => {
  const house = await begin();
  await house.type("ana", "cold soup");
  for (const asked of ["???", "-soup"]) {
    const reply = said(await house.ask("ana", `cases ${asked}`));
    expect(reply).toContain("Write at least one word.");
    expect(reply).not.toContain("C-1");
  }
});

it("a search finds words with and without their accents", async () => {
  const house = await begin();
  await house.type("ana", "El jamón de la cena sabía a PIÑA");
  for (const asked of ["jamon", "jamón", "JAMÓN", "pina sabia", "jamo\u0301n"])
    expect(said(await house.ask("ana", `cases ${asked}`))).toContain("C-1 · ");
  expect(said(await house.ask("ana", "cases jabon"))).toContain("No cases found.");
});

it("another organization learns nothing of a case: by its number, a button with its id, a list, a search or its history", async () => {
  const [theirs, ours] = [await begin(), await begin()];
  await theirs.type("ana", "cold soup, a zebra on the table");
  const one = await about(theirs);
  const before = { cases: await theirs.cases(), events: await theirs.events() };
  for (const who of ["ana", "mo", "cam"] as const) {
    expect(said(await ours.ask(who, "C-1"))).toContain("There is no case C-1.");
    for (const asked of ["cases", "cases mine", "cases unit", "cases zebra"])
      expect(said(await ours.ask(who, asked))).toContain("No cases found.");
    for (const deed of ["show", "history", "take", "solve", "reopen", "change", "handOver", "confide", "undo"])
      expect(said(await ours.press(who, `case.${deed}`, one))).toContain("There is no such case any more.");
    for (const reply of [
      await ours.press(who, "case.takeBack", { ...one, eventId: before.events[0]?.id }),
      await ours.press(who, "case.sameMatter", { ...one, otherId: one.caseId }),
      await ours.send(who, "case.correct", one, { severity: "1" }),
      await ours.send(who, "case.handOver", one, { to: ours.account(who) }),
    ])
      expect(said(reply)).toContain("There is no such case any more.");
  }
  expect({ cases: await theirs.cases(), events: await theirs.events() }).toEqual(before);
});
