import { expect, it } from "vitest";
import type { Sender } from "../../../src/kernel/incoming.ts";
import type { Card } from "../../../src/message/card.ts";
import { openProduct, type Product, type Shown } from "../../contracts/product.ts";
import { ADA, ANA, BEN, KITCHEN, MO, roster, TEAM } from "../../support/world.ts";

const LEA = "U0LEA";
const inSlack = (userId: string): Sender => ({ platform: "slack", externalId: TEAM, userId });
const [ada, ana, mo, lea] = [inSlack(ADA), inSlack(ANA), inSlack(MO), inSlack(LEA)] as const;
const CHAMPIONS = "C0CHAMPIONS";

const open = (): Promise<Product> =>
  openProduct([{ ...roster, people: [...roster.people, { userId: LEA, name: "Lea Novak", roles: ["leader"] }] }]);

const reads = (shown: Shown): string => JSON.stringify(shown);
const rolesOf = async ({ inside }: Product, name: string): Promise<readonly string[]> => {
  const [row] = await inside.database.query<{ roles: string[] }>({
    text: "SELECT roles FROM person WHERE name = $1",
    values: [name],
  });
  return row?.roles ?? [];
};
const errors = async (product: Product, who: Sender, form: Shown, answers: Record<string, string>) => {
  if (!("form" in form)) throw new Error("That is no form.");
  const incoming = { kind: "form", from: who, form: form.form, context: form.context, answers } as const;
  const reply = await product.dispatch.handle({ ...incoming, delivery: crypto.randomUUID() });
  return reply.kind === "errors" ? reply.errors : reply;
};

it("shows everybody what they may do, and lets admins alone give and take roles, which is written down", async () => {
  const product = await open();
  const toAna = await product.type(ana, "roles");
  expect(reads(toAna)).toContain("You may use what everybody may");
  expect(reads(toAna)).not.toContain("Give a role");
  expect(reads(await product.type(mo, "roles"))).toContain("you may use after /bellhop: team, funds");

  const shown = await product.type(ada, "roles");
  const form = await product.press(ada, shown, "Give a role");
  const given = await product.send(ada, form, { who: ANA, role: "leader" });
  expect(reads(given)).toContain("Ana Lima has the role Leader from now on.");
  expect(reads(await product.type(ana, "roles"))).toContain("appoint");
  const taken = await product.press(ada, given, "Take away: Ana Lima, Leader");
  expect(reads(taken)).toContain("The role Leader is taken away.");
  expect(await rolesOf(product, "Ana Lima")).toEqual([]);
  const audit = reads(await product.type(ada, "audit"));
  expect(audit).toContain("Ada Berg gave Ana Lima the role Leader");
  expect(audit).toContain("Ada Berg took the role Leader from Ana Lima");
  expect(await errors(product, ada, form, { who: "", role: "leader" })).toEqual({ who: "Choose who it is." });
  expect(await product.toPeople()).toEqual([]);
});

it("keeps the last admin, also when two leave at once", async () => {
  const product = await open();
  const alone = await product.type(ada, "roles");
  expect(reads(await product.press(ada, alone, "Take away: Ada Berg, Admin"))).toContain("This is the last admin");
  expect(await rolesOf(product, "Ada Berg")).toEqual(["admin"]);

  const both = await product.send(ada, await product.press(ada, alone, "Give a role"), { who: MO, role: "admin" });
  const said = await Promise.all([
    product.press(ada, both, "Take away: Ada Berg, Admin"),
    product.press(mo, both, "Take away: Mo Haddad, Admin"),
  ]);
  expect(said.filter((one) => reads(one).includes("This is the last admin"))).toHaveLength(1);
  expect([...(await rolesOf(product, "Ada Berg")), ...(await rolesOf(product, "Mo Haddad"))]).toEqual(["admin"]);
});

it("counts no admin whose account is gone", async () => {
  const product = await open();
  const alone = await product.type(ada, "roles");
  const both = await product.send(ada, await product.press(ada, alone, "Give a role"), { who: MO, role: "admin" });
  await product.inside.database.query({
    text: "UPDATE identity SET active = false WHERE external_id = $1",
    values: [MO],
  });
  expect(reads(await product.press(ada, both, "Take away: Ada Berg, Admin"))).toContain("This is the last admin");
});

const appoint = async (product: Product, answers: Record<string, string>): Promise<Shown> =>
  product.send(lea, await product.press(lea, await product.type(lea, "appoint"), "Appoint a champion"), answers);

it("posts whom a leader appoints once the leader has said so, where they have said, and nobody hears of it before", async () => {
  const product = await open();
  await product.type(lea, "champion", "here", CHAMPIONS);
  const preview = await appoint(product, { who: MO, deputy: ADA });
  expect(reads(preview)).toContain("Lea Novak has appointed Mo Haddad champion of our service programme");
  expect(reads(preview)).toContain("the champion’s channel, Kitchen, Desk");
  await expect(product.posted(CHAMPIONS)).rejects.toThrow("Nothing was posted");
  expect(await rolesOf(product, "Mo Haddad")).toEqual([]);
  expect(reads(await product.press(ada, preview, "Post it"))).toContain("This is for leaders");

  const without = await product.press(lea, preview, "Not in Desk");
  expect(reads(without)).toContain("the champion’s channel, Kitchen.");
  expect(reads(await product.press(lea, without, "Post it"))).toContain("Posted. Mo Haddad is told too.");
  const posted: Card = await product.posted(CHAMPIONS);
  expect(reads(posted)).toContain("When they cannot be asked, Ada Berg stands in.");
  expect(reads(await product.posted(KITCHEN))).toContain("Posted by Lea Novak");
  await expect(product.posted("C0DESK")).rejects.toThrow("Nothing was posted");
  expect(await rolesOf(product, "Mo Haddad")).toEqual(["champion"]);
  expect(reads(await product.type(mo, "deputy"))).toContain("Ada Berg");
  expect((await product.toPeople()).map(({ key }) => key.split(" ")[1])).toEqual(["begun", "begun"]);
  expect(reads(await product.press(lea, without, "Post it"))).toContain("This was posted or discarded before.");
  expect(reads(await product.type(ada, "audit"))).toContain("Lea Novak gave Mo Haddad the role Champion");

  const ended = await product.press(lea, await product.type(lea, "appoint"), "End it: Mo Haddad");
  expect(reads(ended)).toContain("Nobody is champion.");
  expect(reads(await product.posted(KITCHEN))).toContain(
    "Mo Haddad is not champion of our service programme any more.",
  );
  expect(await rolesOf(product, "Mo Haddad")).toEqual([]);
});

it("has a hand-over begin and end by itself, once, and both are told", async () => {
  const product = await open();
  await product.type(lea, "champion", "here", CHAMPIONS);
  await product.press(lea, await appoint(product, { who: MO }), "Post it");
  const form = await product.press(lea, await product.type(lea, "appoint"), "Appoint a champion");
  const [{ id = "" } = {}] = await product.inside.database.query<{ id: string }>({
    text: "SELECT id FROM person WHERE name = 'Mo Haddad'",
    values: [],
  });
  for (const [answers, field] of [
    [{ who: BEN, from: "never" }, "from"],
    [{ who: BEN, from: "3 Dec", until: "1 Dec" }, "from"],
    [{ who: BEN, deputy: BEN }, "deputy"],
    [{ who: MO, insteadOf: id }, "insteadOf"],
  ] as const)
    expect(Object.keys(await errors(product, lea, form, answers))).toEqual([field]);
  const preview = await product.send(lea, form, { who: BEN, from: "1 Dec", until: "3 Dec", insteadOf: id });
  await product.press(lea, preview, "Post it");
  expect(reads(await product.posted(CHAMPIONS))).toContain("Mo Haddad hands over to them.");
  await product.due(new Date("2026-11-30T23:59:00Z"));
  expect(await rolesOf(product, "Ben Okafor")).toEqual([]);
  expect(await rolesOf(product, "Mo Haddad")).toEqual(["champion"]);

  const first = new Date("2026-12-01T00:00:00Z");
  await Promise.all([product.due(first), product.due(first)]);
  expect(await rolesOf(product, "Ben Okafor")).toEqual(["champion"]);
  expect(await rolesOf(product, "Mo Haddad")).toEqual([]);
  await product.due(new Date("2026-12-04T00:00:00Z"));
  expect(await rolesOf(product, "Ben Okafor")).toEqual([]);
  const told = (await product.toPeople()).filter(({ key }) => key.startsWith("champion"));
  expect(Map.groupBy(told, ({ key }) => key.split(" ")[1])).toEqual(
    new Map([
      ["begun", expect.objectContaining({ length: 3 })],
      ["announced", expect.objectContaining({ length: 2 })],
      ["over", expect.objectContaining({ length: 2 })],
    ]),
  );
});

it("leads an admin through what is left to set up, and takes it up where it was left", async () => {
  const product = await open();
  expect(reads(await product.type(ana, "setup"))).toContain("This is for admins");
  const guide = await product.type(ada, "setup");
  expect(reads(guide)).toContain("2 of 7 steps are done.");
  const form = await product.press(ada, guide, "Change");
  expect(reads(form)).toContain("Harbour");
  expect(await errors(product, ada, form, { name: "Harbour", language: "en", zone: "Mars/Base" })).toEqual({
    zone: "Write a time zone such as “Europe/London”.",
  });
  const saved = await product.send(ada, form, { name: "Harbour Inn", language: "en", zone: "Europe/Paris" });
  expect(reads(saved)).toContain("Harbour Inn · English · Europe/Paris");
  const units = await product.inside.database.query({ text: "SELECT DISTINCT time_zone FROM unit", values: [] });
  expect(units).toEqual([{ time_zone: "Europe/Paris" }]);
  await product.type(ada, "champion", "here", CHAMPIONS);
  await product.press(lea, await appoint(product, { who: MO }), "Post it");
  expect(reads(await product.type(ada, "setup"))).toContain("3 of 7 steps are done.");
  expect(reads(await product.type(ada, "audit"))).toContain("/bellhop setup");
});
