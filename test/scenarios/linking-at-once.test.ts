import { describe, expect, it, onTestFinished } from "vitest";
import { type DatabaseOptions, type OpenDatabase, openDatabase } from "../../src/database/index.ts";
import { onPostgresql, sharedDatabase, silent } from "../support/database.ts";
import { askMo, codeIn, linkPier, organizationsOf, PIER_IN_HARBOUR, said, setUp } from "../support/linking.ts";
import { PAUL, PIA, PIER_DECK, PIER_MO, QUINN, SAM, workspaces } from "../support/workspaces.ts";
import { ADA, count, MO } from "../support/world.ts";

describe("the same code twice at the same time", () => {
  it("links once, and both of two admins hear that it is done", async () => {
    const all = await workspaces();
    const code = codeIn(await all.harbour.type(ADA, "/bellhop", "link"));
    const answers = await Promise.all(
      [PIA, PIA, PAUL].map((admin) => all.pier.type(admin, "/bellhop", `link ${code}`)),
    );
    for (const answer of answers) expect(said(answer)).toContain("Pier belongs to Harbour now");
    expect(await organizationsOf(all)).toEqual(PIER_IN_HARBOUR);
    expect(await count(all.database, "SELECT count(*)::int AS count FROM link_event")).toBe(1);
    expect(await all.harbour.directly(ADA)).toHaveLength(1);
  });

  it("links one of two workspaces, and the other is told that it is used", async () => {
    const all = await workspaces();
    const code = codeIn(await all.harbour.type(ADA, "/bellhop", "link"));
    const answers = await Promise.all([
      all.pier.type(PIA, "/bellhop", `link ${code}`),
      all.quay.type(QUINN, "/bellhop", `link ${code}`),
    ]);
    expect(answers.map((answer) => said(answer).includes("belongs to Harbour now")).sort()).toEqual([false, true]);
    expect(answers.map((answer) => said(answer).includes("This code does not work")).sort()).toEqual([false, true]);
    expect(await organizationsOf(all)).toHaveLength(2);
  });

  it("answers the same when it was typed once more later", async () => {
    const all = await workspaces();
    const code = codeIn(await all.harbour.type(ADA, "/bellhop", "link"));
    for (let typed = 0; typed < 2; typed += 1)
      expect(said(await all.pier.type(PIA, "/bellhop", `link ${code}`))).toContain("Pier belongs to Harbour now");
    expect(await count(all.database, "SELECT count(*)::int AS count FROM link_event")).toBe(1);
  });

  it("typed crosswise by two admins, links the two workspaces once", async () => {
    const all = await workspaces();
    const ours = codeIn(await all.harbour.type(ADA, "/bellhop", "link"));
    const theirs = codeIn(await all.pier.type(PIA, "/bellhop", "link"));
    await Promise.all([
      all.pier.type(PIA, "/bellhop", `link ${ours}`),
      all.harbour.type(ADA, "/bellhop", `link ${theirs}`),
    ]);
    expect((await organizationsOf(all)).map((one) => one.workspaces)).toContainEqual(["Harbour", "Pier"]);
    expect(await count(all.database, "SELECT count(*)::int AS count FROM link_event")).toBe(1);
  });

  it("loses no complaint that is typed in that moment", async () => {
    const all = await workspaces();
    const code = codeIn(await all.harbour.type(ADA, "/bellhop", "link"));
    const complaints = Array.from({ length: 12 }, (_, at) => `complaint ${at}`);
    const [, ...answers] = await Promise.all([
      all.pier.type(PIA, "/bellhop", `link ${code}`),
      ...complaints.map((text) => all.pier.type(SAM, "/complaint", text)),
    ]);
    const saved = complaints.filter((_, at) => said(answers[at] ?? {}).includes("saved"));
    const known = await all.database.query<{ text: string }>({
      text: `SELECT c.text FROM "case" c JOIN organization o ON o.id = c.organization_id
             JOIN unit u ON u.organization_id = c.organization_id AND u.id = c.unit_id
             JOIN person p ON p.organization_id = c.organization_id AND p.id = c.logged_by`,
      values: [],
    });
    expect(known.map(({ text }) => text).sort()).toEqual(saved.sort());
    for (const [at, text] of complaints.entries()) expect(said(answers[at] ?? {})).toContain(text);
  });
});

describe("a card that is being sent in the moment of a link", () => {
  it("is waited for, so that it is known where it stands", async () => {
    const all = await workspaces();
    await all.pier.type(PIA, "/bellhop", "channel here");
    const { slack } = all.pier;
    slack.faults.next({ method: "chat.postMessage", kind: "slow", ms: 1_000 });
    const saved = await all.pier.type(SAM, "/complaint", "cold tea");
    const posted = () => slack.messages(PIER_DECK).filter(({ ephemeralFor, deleted }) => !ephemeralFor && !deleted);
    await expect.poll(posted).toHaveLength(1);
    await all.pier.press(SAM, saved.shown, "Undo");
    expect(said(await linkPier(all))).toContain("Pier belongs to Harbour now");
    expect(await all.pier.cards(PIER_DECK)).toEqual([]);
  });
});

async function open(options: DatabaseOptions): Promise<OpenDatabase> {
  const database = await openDatabase(options, { log: silent });
  onTestFinished(() => database.close());
  return database;
}

onPostgresql("two processes on one database", () => {
  it("both know of a link as soon as one of them has made it", async () => {
    const { options } = await sharedDatabase();
    const [one, another] = await Promise.all([open(options), open(options)]);
    const all = await setUp(one);
    const other = await all.another(another);
    all.sendTo(other);
    await all.pier.type(SAM, "/bellhop", "help");
    await all.harbour.type(MO, "/bellhop", "help");
    all.sendTo(all.bot);
    await linkPier(all);
    const { question } = await askMo(all);
    await all.pier.press(PIER_MO, question, "Yes, both are me");
    await expect
      .poll(() => all.pier.told(PIER_MO, PIER_DECK))
      .toContainEqual(expect.stringContaining("one person now"));

    all.sendTo(other);
    await expect
      .poll(async () => said(await all.pier.type(PIER_MO, "/bellhop", "channel here")))
      .toContain("cards of Kitchen");
  });

  it("a complaint that is typed while two accounts become one person’s is that person’s", async () => {
    const { options } = await sharedDatabase();
    const [one, another] = await Promise.all([open(options), open(options)]);
    const all = await setUp(one);
    await linkPier(all);
    await all.harbour.type(MO, "/complaint", "the first one");
    const { question } = await askMo(all);
    const underWay = await another.transaction(async (sql) => {
      await sql.query({ text: "SELECT FROM counter FOR UPDATE", values: [] });
      const union = all.pier.press(PIER_MO, question, "Yes, both are me");
      await expect.poll(() => waiting(another)).toBe(1);
      const complaint = all.pier.type(PIER_MO, "/complaint", "cold soup");
      await expect.poll(() => waiting(another)).toBe(2);
      return { union, complaint };
    });
    expect(said(await underWay.complaint)).toContain("saved");
    await underWay.union;
    expect(await count(one, `SELECT count(DISTINCT logged_by)::int AS count FROM "case"`)).toBe(1);
    expect(await count(one, "SELECT count(DISTINCT person_id)::int AS count FROM case_event")).toBe(1);
  });
});

/** How many wait for what somebody else has locked. */
const waiting = (database: OpenDatabase): Promise<number> =>
  count(
    database,
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
