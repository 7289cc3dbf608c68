import { describe, expect, it } from "vitest";
import { askMo, codeIn, linkPier, peopleOf, said, setUp, twoAccounts } from "../support/linking.ts";
import { PIER_BAR, PIER_DECK, PIER_MO, QUINN, SAM, type Workspaces } from "../support/workspaces.ts";
import { ANA, BEN, count, MO } from "../support/world.ts";

describe("/bellhop link me", () => {
  it("asks the other account whether both are one person, and says who and where", async () => {
    const all = await twoAccounts();
    const given = await all.harbour.type(MO, "/bellhop", "link me");
    for (const part of ["With your other account", "Give it to nobody"]) expect(said(given)).toContain(part);
    const asked = await all.pier.type(PIER_MO, "/bellhop", `link ${codeIn(given)}`);
    expect(asked.shown?.ephemeralFor).toBe(PIER_MO);
    for (const part of ["Is this you too: Mo Haddad, Harbour on Slack?", "cannot be undone"])
      expect(said(asked)).toContain(part);
    expect((await peopleOf(all)).map(({ accounts }) => accounts)).toEqual([[MO], [PIER_MO]]);
  });

  it("makes both one person, who may do with either account what either may", async () => {
    const all = await twoAccounts();
    const mine = await all.pier.type(PIER_MO, "/complaint", "cold tea");
    await all.harbour.type(ANA, "/complaint", "cold soup");
    const { question } = await askMo(all);
    await all.pier.press(PIER_MO, question, "Yes, both are me");
    await expect
      .poll(() => all.pier.told(PIER_MO, PIER_DECK))
      .toContainEqual(expect.stringContaining("Your accounts are one person now"));
    expect((await peopleOf(all)).map(({ accounts }) => accounts)).toEqual([[MO, PIER_MO]]);

    expect(said(await all.pier.type(PIER_MO, "/bellhop", "channel here"))).toContain("cards of Kitchen");
    expect(said(await all.pier.type(PIER_MO, "/complaint", "cold cake", PIER_BAR))).toContain("channel of Kitchen");
    await all.harbour.slack.as(MO).openHome();
    for (const text of ["C-1", "C-3"])
      await expect.poll(() => JSON.stringify(all.harbour.slack.home(MO) ?? "")).toContain(text);
    await all.pier.press(PIER_MO, mine.shown, "Undo");
    await expect.poll(() => all.pier.told(PIER_MO, PIER_DECK)).toContainEqual(expect.stringContaining("C-1 is undone"));
  });

  it("keeps the older person, with the roles and units of both, and names the other nowhere else", async () => {
    const all = await twoAccounts();
    await all.pier.type(PIER_MO, "/complaint", "cold tea");
    const [younger] = await all.database.query<{ id: string }>({
      text: `UPDATE person SET roles = '{champion}' FROM identity i WHERE i.person_id = person.id AND i.external_id = $1
             RETURNING person.id`,
      values: [PIER_MO],
    });
    const { question } = await askMo(all);
    await all.pier.press(PIER_MO, question, "Yes, both are me");
    await expect.poll(async () => (await peopleOf(all)).length).toBe(1);
    const [mo] = await peopleOf(all);
    expect(mo).toMatchObject({ accounts: [MO, PIER_MO], roles: ["champion"] });
    expect(await namedIn(all, younger?.id ?? "")).toEqual([
      // Nothing of it changes; it is shown with whoever they are now.
      ["audit_event", "person_id"],
      ["link_code", "used_by"],
      ["link_event", "person_id"],
      // Only until the next minute.
      ["look_again", "id"],
      ["person", "id"],
    ]);
  });

  it("links nothing when it is somebody else, and the code no longer works", async () => {
    const all = await twoAccounts();
    const { code, question } = await askMo(all);
    await all.pier.press(PIER_MO, question, "No");
    await expect
      .poll(() => all.pier.told(PIER_MO, PIER_DECK))
      .toContainEqual(expect.stringContaining("Nothing was linked"));
    expect(said(await all.pier.type(PIER_MO, "/bellhop", `link ${code}`))).toContain("This code does not work");
    expect((await peopleOf(all)).map(({ accounts }) => accounts)).toEqual([[MO], [PIER_MO]]);
  });

  it("links nobody when the answer comes too late", async () => {
    const all = await twoAccounts();
    const { question } = await askMo(all);
    all.wait(16);
    await all.pier.press(PIER_MO, question, "Yes, both are me");
    await expect
      .poll(() => all.pier.told(PIER_MO, PIER_DECK))
      .toContainEqual(expect.stringContaining("This code does not work"));
  });

  it("links one of two people who both say that they are it", async () => {
    const all = await twoAccounts();
    const { code, question } = await askMo(all);
    const other = (await all.pier.type(SAM, "/bellhop", `link ${code}`)).shown;
    await Promise.all([
      all.pier.press(PIER_MO, question, "Yes, both are me"),
      all.pier.press(PIER_MO, question, "Yes, both are me"),
      all.pier.press(SAM, other, "Yes, both are me"),
    ]);
    const told = () => [PIER_MO, SAM].map((one) => all.pier.told(one, PIER_DECK).join()).sort();
    await expect
      .poll(told)
      .toEqual([
        expect.stringContaining("Your accounts are one person now"),
        expect.stringContaining("This code does not work"),
      ]);
    expect(
      await count(all.database, "SELECT count(*)::int AS count FROM link_event WHERE kind = 'account linked'"),
    ).toBe(1);
  });

  it("says that they are one already", async () => {
    const all = await twoAccounts();
    const { code, question } = await askMo(all);
    await all.pier.press(PIER_MO, question, "Yes, both are me");
    await expect.poll(async () => (await peopleOf(all)).length).toBe(1);
    expect(said(await all.pier.type(PIER_MO, "/bellhop", `link ${code}`))).toContain("one person already");
  });

  it("is for accounts in different workspaces", async () => {
    const all = await twoAccounts();
    const code = codeIn(await all.harbour.type(MO, "/bellhop", "link me"));
    expect(said(await all.harbour.type(BEN, "/bellhop", `link ${code}`))).toContain("in one workspace");
  });

  it("has to wait until an admin has linked the workspaces", async () => {
    const all = await setUp();
    expect(said(await all.harbour.type(MO, "/bellhop", "link me"))).toContain("has no other workspace yet");
    await linkPier(all);
    const code = codeIn(await all.harbour.type(MO, "/bellhop", "link me"));
    expect(said(await all.quay.type(QUINN, "/bellhop", `link ${code}`))).toContain("not linked with this one");
  });

  it("leaves a person the one account when the other is deactivated", async () => {
    const all = await twoAccounts();
    const { question } = await askMo(all);
    await all.pier.press(PIER_MO, question, "Yes, both are me");
    await expect.poll(async () => (await peopleOf(all)).length).toBe(1);
    await all.pier.slack.changeUser(PIER_MO, { deleted: true });
    await expect
      .poll(async () => said(await all.pier.type(PIER_MO, "/complaint", "from an old account")))
      .toContain("Your account is deactivated");
    expect(said(await all.harbour.type(MO, "/complaint", "cold soup"))).toContain("saved");
  });
});

/** Every column of the database in which an id stands. */
async function namedIn({ database }: Workspaces, id: string): Promise<[table: string, column: string][]> {
  const columns = await database.query<{ table: string; column: string }>({
    text: `SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c
           WHERE c.table_schema = current_schema() AND c.udt_name = 'uuid' ORDER BY 1, 2`,
    values: [],
  });
  const named: [string, string][] = [];
  for (const { table, column } of columns) {
    const rows = await database.query({ text: `SELECT FROM "${table}" WHERE "${column}" = $1 LIMIT 1`, values: [id] });
    if (rows.length > 0) named.push([table, column]);
  }
  return named;
}
