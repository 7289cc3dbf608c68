import { describe, expect, it } from "vitest";
import { ALONE, codeIn, linkPier, organizationsOf, PIER_IN_HARBOUR, said, setUp } from "../support/linking.ts";
import { PAUL, PIA, PIER_BAR, PIER_DECK, QUINN, SAM, workspaces } from "../support/workspaces.ts";
import { ADA, ANA, count, reads, roster, unit } from "../support/world.ts";

describe("/bellhop link", () => {
  it("gives an admin a code that another workspace’s admin types, and then both are one organization", async () => {
    const all = await workspaces();
    expect(said(await all.harbour.type(ANA, "/complaint", "cold soup"))).toContain("C-1 saved");
    const given = await all.harbour.type(ADA, "/bellhop", "link");
    expect(given.shown?.ephemeralFor).toBe(ADA);
    for (const part of ["to join Harbour", "It works once", "admin of both"]) expect(said(given)).toContain(part);

    const joined = await all.pier.type(PIA, "/bellhop", `link ${codeIn(given)}`);
    for (const part of ["Pier belongs to Harbour now", "/bellhop unlink"]) expect(said(joined)).toContain(part);
    expect(await organizationsOf(all)).toEqual(PIER_IN_HARBOUR);
    expect(said(await all.pier.type(SAM, "/complaint", "cold tea"))).toContain("C-2 saved");
    expect(said(await all.harbour.type(ANA, "/complaint", "cold cake"))).toContain("C-3 saved");
    expect(await all.harbour.directly(ADA)).toEqual([
      expect.stringContaining("your code, which Pia Vos typed there, Pier belongs to Harbour now"),
    ]);
  });

  it("writes down who linked what, and when", async () => {
    const all = await workspaces();
    await linkPier(all);
    const events = await all.database.query({
      text: `SELECT e.kind, o.name AS organization, p.name AS by, i.name AS "where", maker.name AS "codeOf", e.at = c.used_at AS "thenUsed"
             FROM link_event e JOIN organization o ON o.id = e.organization_id
             JOIN person p ON p.id = e.person_id JOIN installation i ON i.id = e.installation_id
             JOIN link_code c ON c.id = e.code_id JOIN person maker ON maker.id = c.made_by`,
      values: [],
    });
    const linked = { kind: "workspace linked", organization: "Harbour", by: "Pia Vos", where: "Pier" };
    expect(events).toEqual([{ ...linked, codeOf: "Ada Berg", thenUsed: true }]);
  });

  it("keeps no code that somebody who reads the database could type", async () => {
    const all = await workspaces();
    const code = codeIn(await all.harbour.type(ADA, "/bellhop", "link"));
    const kept = await all.database.query({ text: "SELECT * FROM link_code", values: [] });
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${code}|${code.replace("-", "")}`));
  });

  it("is for admins, on both sides; a code that somebody else typed still works for them", async () => {
    const all = await workspaces();
    expect(said(await all.harbour.type(ANA, "/bellhop", "link"))).toContain("This is for admins");
    const code = codeIn(await all.harbour.type(ADA, "/bellhop", "link"));
    expect(said(await all.pier.type(SAM, "/bellhop", `link ${code}`))).toContain("This is for admins");
    expect(await organizationsOf(all)).toEqual(ALONE);
    expect(said(await all.pier.type(PIA, "/bellhop", `link ${code}`))).toContain("Pier belongs to Harbour now");
  });

  it("takes a code however it is typed", async () => {
    const all = await workspaces();
    const code = codeIn(await all.harbour.type(ADA, "/bellhop", "link"));
    const typed = `“${code.toLowerCase().replace("-", " ")}”.`;
    expect(said(await all.pier.type(PIA, "/bellhop", `link ${typed}`))).toContain("Pier belongs to Harbour now");
  });

  it("says what it takes when it is given something else", async () => {
    const all = await workspaces();
    for (const text of ["me too", "harbour", "ABCD-EFG", "ABCD-EFGHJ", "0OIL-1OIL"])
      expect(said(await all.pier.type(PIA, "/bellhop", `link ${text}`))).toContain("the code that you were given");
  });

  it("says calmly that a code does not work: mistyped, used, too old, or followed by a newer one", async () => {
    const all = await workspaces();
    const refused = async (code: string) =>
      expect(said(await all.quay.type(QUINN, "/bellhop", `link ${code}`))).toContain("This code does not work");
    await refused("ABCD-EFGH");
    const older = codeIn(await all.harbour.type(ADA, "/bellhop", "link"));
    const used = codeIn(await all.harbour.type(ADA, "/bellhop", "link"));
    await refused(older);
    await all.pier.type(PIA, "/bellhop", `link ${used}`);
    await refused(used);
    const late = codeIn(await all.harbour.type(ADA, "/bellhop", "link"));
    all.wait(16);
    await refused(late);
    expect(await organizationsOf(all)).toEqual(PIER_IN_HARBOUR);
  });

  it("lets nobody try codes out: after five wrong ones even a right one has to wait", async () => {
    const all = await workspaces();
    for (let tried = 0; tried < 5; tried += 1) await all.pier.type(PIA, "/bellhop", "link ABCD-EFGH");
    const code = codeIn(await all.harbour.type(ADA, "/bellhop", "link"));
    expect(said(await all.pier.type(PIA, "/bellhop", `link ${code}`))).toMatch(
      /too many wrong codes. Please try again after \d+:\d\d/,
    );
    expect(said(await all.pier.type(PAUL, "/bellhop", "link ABCD-EFGH"))).toContain("This code does not work");
    all.wait(16);
    const another = codeIn(await all.harbour.type(ADA, "/bellhop", "link"));
    expect(said(await all.pier.type(PIA, "/bellhop", `link ${another}`))).toContain("Pier belongs to Harbour now");
  });

  it("counts wrong codes that come at the same time one by one", async () => {
    const all = await workspaces();
    const tries = Array.from({ length: 12 }, () => all.pier.type(PIA, "/bellhop", "link ABCD-EFGH"));
    const answers = (await Promise.all(tries)).map(said);
    expect(answers.filter((answer) => answer.includes("This code does not work"))).toHaveLength(5);
    expect(answers.filter((answer) => answer.includes("too many wrong codes"))).toHaveLength(7);
  });
});

describe("a workspace that joins", () => {
  it("stays on its own when it has cases, and is told of the other way round, which works", async () => {
    const all = await workspaces();
    await all.pier.type(SAM, "/complaint", "cold tea");
    const refused = said(await linkPier(all));
    for (const part of ["has cases of its own", "cannot join Harbour", "the other way round"])
      expect(refused).toContain(part);
    expect(await organizationsOf(all)).toEqual(ALONE);

    const code = codeIn(await all.pier.type(PIA, "/bellhop", "link"));
    expect(said(await all.harbour.type(ADA, "/bellhop", `link ${code}`))).toContain("Harbour belongs to Pier now");
    expect(said(await all.harbour.type(ANA, "/complaint", "cold soup"))).toContain("C-2 saved");
  });

  it("brings along what it says in reminders; what both have decided for every unit is as in the other", async () => {
    const all = await workspaces();
    const retire = async (where: "harbour" | "pier", who: string) => {
      const found = await all[where].type(who, "/bellhop", "tips greet first ten seconds");
      await all[where].press(who, found.shown, "Retire");
    };
    await all.pier.type(PIA, "/bellhop", "tips add Wave to the boats.");
    await all.pier.type(SAM, "/bellhop", "trouble the crane is down");
    await retire("pier", PIA);
    await retire("harbour", ADA);
    await all.harbour.type(ADA, "/bellhop", "tips add Wave to the cars.");
    expect(said(await linkPier(all))).toContain("Pier belongs to Harbour now");
    const entries = await all.database.query({
      text: `SELECT o.name AS organization, e.kind, e.says ->> 'what' AS what, count(*)::int AS events
             FROM content_entry e JOIN organization o ON o.id = e.organization_id
             JOIN content_event v ON v.organization_id = e.organization_id AND v.entry_id = e.id
             GROUP BY 1, 2, 3 ORDER BY 2, 3`,
      values: [],
    });
    expect(entries).toEqual([
      { organization: "Harbour", kind: "library tip", what: null, events: 1 },
      { organization: "Harbour", kind: "tip", what: "Wave to the boats.", events: 1 },
      { organization: "Harbour", kind: "tip", what: "Wave to the cars.", events: 1 },
      { organization: "Harbour", kind: "trouble", what: "the crane is down", events: 1 },
    ]);
    expect(said(await all.harbour.type(ADA, "/bellhop", "tips boats"))).toContain("1 tip with");
  });

  it("may have tried things out: what was taken back gets another number, and keeps its history", async () => {
    const all = await workspaces();
    await all.harbour.type(ANA, "/complaint", "cold soup");
    for (const text of ["one try", "another try"]) {
      const tried = await all.pier.type(PIA, "/complaint", text);
      await all.pier.press(PIA, tried.shown, "Undo");
    }
    expect(said(await linkPier(all))).toContain("Pier belongs to Harbour now");
    expect(said(await all.pier.type(SAM, "/complaint", "cold tea"))).toContain("C-4 saved");
    const history = await all.database.query({
      text: `SELECT c.number, c.text, array_agg(e.kind ORDER BY e.id) AS kinds
             FROM "case" c JOIN case_event e ON e.organization_id = c.organization_id AND e.case_id = c.id
             JOIN unit u ON u.organization_id = c.organization_id AND u.id = c.unit_id
             GROUP BY c.number, c.text ORDER BY c.number`,
      values: [],
    });
    expect(history).toEqual([
      { number: 1, text: "cold soup", kinds: ["logged"] },
      { number: 2, text: "one try", kinds: ["logged", "undone"] },
      { number: 3, text: "another try", kinds: ["logged", "undone"] },
      { number: 4, text: "cold tea", kinds: ["logged"] },
    ]);
  });

  it("brings its people, its units and their channels along", async () => {
    const all = await setUp();
    await all.bot.setUp({
      ...roster,
      externalId: "T0PIER",
      name: "Pier",
      people: [
        { userId: PIA, name: "Pia Vos", roles: ["champion"] },
        { userId: SAM, name: "Sam Ito", roles: [] },
      ],
      units: [{ ...unit("Bar", PIER_BAR, [PIA], [SAM]) }],
    });
    await linkPier(all);
    expect(said(await all.pier.type(SAM, "/complaint", "flat beer"))).toContain("channel of Bar");
    expect((await all.pier.cards(PIER_BAR)).map(reads)).toEqual([expect.stringContaining("flat beer")]);
    expect(said(await all.pier.type(PIA, "/bellhop", "channel off"))).toContain("cards of Bar");
    const units = await all.database.query<{ name: string; is_default: boolean }>({
      text: "SELECT u.name, u.is_default FROM unit u JOIN organization o ON o.id = u.organization_id AND o.name = 'Harbour' ORDER BY u.name",
      values: [],
    });
    expect(units.map(({ name }) => name)).toEqual(["Bar", "Desk", "Harbour", "Kitchen"]);
    expect(units.filter((one) => one.is_default).map(({ name }) => name)).toEqual(["Harbour"]);
  });

  it("keeps the channel that was chosen for its cards before anything was set up", async () => {
    const all = await workspaces();
    await all.pier.type(PIA, "/bellhop", "channel here");
    await linkPier(all);
    await all.pier.type(SAM, "/complaint", "cold tea");
    expect((await all.pier.cards(PIER_DECK)).map(reads)).toEqual([expect.stringContaining("cold tea")]);
    expect(said(await all.pier.type(SAM, "/complaint", "in the bar", PIER_BAR))).toContain(
      "cards of Harbour have no channel",
    );
  });

  it("is the same organization for the admin of either", async () => {
    const all = await setUp();
    await linkPier(all);
    expect(said(await all.pier.type(PAUL, "/bellhop", "channel here desk"))).toContain("cards of Desk");
  });

  it("is found where it is by a process that has not heard of it", async () => {
    const all = await workspaces();
    await all.harbour.type(ANA, "/complaint", "cold soup");
    const deaf = { ...all.database, changes: { ...all.database.changes, listen: () => undefined } };
    const behind = await all.another(deaf);
    all.sendTo(behind);
    await all.pier.type(SAM, "/bellhop", "help");
    all.sendTo(all.bot);
    await linkPier(all);

    all.sendTo(behind);
    expect(said(await all.pier.type(SAM, "/complaint", "cold tea"))).toContain("C-2 saved");
    expect(await count(all.database, 'SELECT count(*)::int AS count FROM "case"')).toBe(2);
  });
});
