import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describe as describeTables } from "../../manifest/privacy.ts";
import { takeBackup } from "../../src/database/backup/index.ts";
import { exportRows } from "../../src/features/export/index.ts";
import { exportedKinds } from "../../src/features/exports.ts";
import { createErasing, operate, type PersonalRequest } from "../../src/features/privacy/index.ts";
import { createIds, systemClock } from "../../src/kernel/clock.ts";
import { catalogs, createTexts } from "../../src/texts/catalog.ts";
import { later } from "../support/escalated.ts";
import { ADA, ANA, BEN, DEE, KITCHEN, LOUNGE, MO, namesOf } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { whereStand } from "../support/search.ts";
import { reads, type Stage } from "../support/stage.ts";

const CUSTOMER = "Mrs. Whitlock, room 212";
const SAID = "Whitlock in 212 found hair in the chowder, I'll call her back tomorrow at 15:00";
const DEED = "carried the pram of a guest through the snow";
const NOTE = "hesitates before an apology";

/** What Ana does, and what others write of her, with a customer who is named. */
async function lived(here: Stage): Promise<void> {
  const saved = await here.type(ANA, "/complaint", SAID);
  await here.press(ANA, saved.shown, "Keep this promise");
  await expect.poll(() => here.told(ANA).map(reads).join()).toContain("You promised in C-1");
  await here.database.query({ text: `UPDATE "case" SET customer = $1 WHERE number = 1`, values: [CUSTOMER] });
  await here.type(BEN, "/kudos", `@${namesOf[ANA]} ${DEED}`);
  await here.type(MO, "/bellhop", `coached @${namesOf[ANA]} ${NOTE}`);
  await here.type(MO, "/win", `@${namesOf[ANA]} found the scarf of a guest`);
  await here.type(BEN, "/complaint", `slow at the bar, ${namesOf[ANA]} was alone there`);
  await later(here, 12);
  await later(here, 24 * 60);
}

/** The columns that docs/privacy.md names. */
const personal = new Set(
  describeTables(readFileSync("prisma/schema.prisma", "utf8")).flatMap(({ table, columns }) =>
    columns.filter((column) => column.personal.length > 0).map(({ name }) => `${table}.${name}`),
  ),
);

const erasingOn = ({ database }: Stage) =>
  createErasing({
    ...{ database, texts: createTexts(catalogs), ids: createIds(systemClock) },
    wake: () => undefined,
  });

async function orderIn({ database }: Stage) {
  const [organization] = await database.query<{ id: string }>({ text: "SELECT id FROM organization", values: [] });
  return { organizationId: organization?.id ?? "", locale: "en", at: systemClock.now() };
}

/** Everything that leaves the database, and what the run has logged. */
async function everything(here: Stage): Promise<string> {
  const backup: string[] = [];
  await takeBackup(here.database, async (lines) => void backup.push(lines), new AbortController().signal);
  const files = await Promise.all(
    exportedKinds.map((kind) => Array.fromAsync(exportRows(here.database, kind, "jsonl"))),
  );
  return [...backup, ...files.flat(), JSON.stringify(here.log)].join("\n").toLowerCase();
}

const channels = (here: Stage): string =>
  [LOUNGE, KITCHEN]
    .flatMap((one) => here.standing(one))
    .map(reads)
    .join("\n");

const asked = async (here: Stage, request: Omit<PersonalRequest, "yes">, yes = false) => {
  const deps = {
    database: here.database,
    texts: createTexts(catalogs),
    clock: systemClock,
    ids: createIds(systemClock),
  };
  return JSON.parse((await Array.fromAsync(operate(deps, { ...request, yes }))).join(""));
};

describe.each(platforms)("on %s, the operator", (_platform, open) => {
  it("gives somebody everything about them and nothing about others, and erases only what was named twice", async () => {
    const here = await open();
    await lived(here);
    await here.type(ANA, "/win", `@${namesOf[BEN]} and I mailed the scarf, says ${namesOf[DEE]}`);
    const { done, says } = await asked(here, { verb: "export", what: "person", who: "ana lima" });
    expect(done).toBe(true);
    const file = JSON.parse(says[0]);
    expect(file.person).toMatchObject([{ name: namesOf[ANA] }]);
    expect(file.accounts).toHaveLength(1);
    expect(file.cases_logged).toMatchObject([{ case: "C-1", kind: "complaint" }]);
    expect(file.thanks_received[0].text).toContain(DEED);
    expect(file.wins_logged[0].text).toContain("mailed the scarf, says …");
    for (const other of [namesOf[BEN], namesOf[MO], namesOf[DEE], "Mrs. Whitlock, room 212", NOTE])
      expect(says[0]).not.toContain(other);
    const erase = { verb: "erase", what: "person", who: namesOf[BEN] } as const;
    expect(await asked(here, erase)).toMatchObject({ done: false, says: [expect.stringContaining("add --yes")] });
    expect(await whereStand(here.database, [namesOf[BEN]])).not.toEqual([]);
    expect(await asked(here, { ...erase, who: namesOf[ADA] }, true)).toMatchObject({
      done: false,
      says: ["Ada Berg is the only admin of Harbour. Let there be another one first."],
    });
    expect((await asked(here, erase, true)).done).toBe(true);
    expect(await whereStand(here.database, [namesOf[BEN]])).toEqual([]);
    expect(await asked(here, erase, true)).toMatchObject({ done: false });
  });
});

describe.each(platforms)("on %s, once somebody is erased,", (_platform, open) => {
  it("no table, backup, export or log says their name, account or what was written about them, and counts stay", async () => {
    const here = await open();
    await lived(here);
    const [ana] = await here.database.query<{ id: string; account: string }>({
      text: `SELECT p.id, a.external_id AS account FROM person p JOIN identity a ON a.person_id = p.id WHERE p.name = $1`,
      values: [namesOf[ANA]],
    });
    const words = [namesOf[ANA], ana?.account ?? "", DEED, NOTE, "found the scarf"];
    const standing = await whereStand(here.database, words);
    expect(standing.length).toBeGreaterThan(5);
    expect(standing.filter((column) => !personal.has(column))).toEqual([]);
    expect(channels(here)).toContain(namesOf[ANA]);
    const erased = await erasingOn(here).person(ana?.id ?? "", await orderIn(here));
    expect(erased?.erased).toMatchObject({ person: 1, identity: 1, kudos: 1, win: 1, coaching_talk: 1 });
    expect(await whereStand(here.database, words)).toEqual([]);
    const left = await everything(here);
    for (const word of words) expect(left).not.toContain(word.toLowerCase());
    await later(here, 1);
    expect(channels(here)).not.toContain(namesOf[ANA]);
    expect(channels(here)).toContain("Somebody who left");
    expect(await here.cases()).toMatchObject([{ number: 1, text: SAID }, { number: 2 }]);
    expect(reads((await here.type(MO, "/bellhop", "C-1")).shown)).toContain("Somebody who left");
    const proofs = await here.database.query({
      text: "SELECT kind, subject_id, detail->'changed' AS changed FROM audit_event WHERE kind LIKE '%erased'",
      values: [],
    });
    expect(proofs).toEqual([{ kind: "person erased", subject_id: ana?.id, changed: erased }]);
  });

  it("a customer, nothing says who they are or what they said, and their cases are counted still", async () => {
    const here = await open();
    await lived(here);
    const words = ["Whitlock", "hair in the chowder", "call her back tomorrow"];
    const standing = await whereStand(here.database, words);
    expect(standing.length).toBeGreaterThan(3);
    expect(standing.filter((column) => !personal.has(column))).toEqual([]);
    const erasing = erasingOn(here);
    const order = await orderIn(here);
    expect(await erasing.casesOf("mrs whitlock room 212", order.organizationId)).toBe(1);
    expect(await erasing.customer("somebody else", order)).toBeUndefined();
    expect((await erasing.customer("mrs whitlock room 212", order))?.erased).toMatchObject({ case: 1, promise: 1 });
    expect(await whereStand(here.database, words)).toEqual([]);
    const left = await everything(here);
    for (const word of words) expect(left).not.toContain(word.toLowerCase());
    await later(here, 1);
    expect(channels(here)).not.toContain("chowder");
    expect(await here.cases()).toMatchObject([{ number: 1, text: "Erased" }, { number: 2 }]);
    expect(reads((await here.type(DEE, "/bellhop", "C-2")).shown)).not.toContain("Erased");
  });
});
