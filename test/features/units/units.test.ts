import { beforeEach, describe, expect, it } from "vitest";
import { ADA, ANA, BEN, DEE, DESK, KITCHEN, MO } from "../../support/people.ts";
import { type Harbour, openHarbour, said } from "./world.ts";

let here: Harbour;
beforeEach(async () => {
  here = await openHarbour();
});

const open = async (by: string, label: string, unit = "") =>
  here.press(by, await here.type(by, `units ${unit}`), label);
const change = async (unit: string, answers: Readonly<Record<string, string>>, by = ADA) =>
  here.send(by, await open(by, "Change", unit), answers);

describe("a unit", () => {
  it("is added with its channel, managers and people, also those whom nobody has seen before", async () => {
    const form = await here.press(ADA, await here.type(ADA, "units", "C0TERRACE"), "Add a unit", "C0TERRACE");
    const added = await here.send(ADA, form, {
      ...{ name: " Terrace ", zone: "Europe/Paris", channel: "here" },
      ...{ managers: MO, members: `${ANA},U0NEW,${MO}` },
    });
    expect(said(added)).toContain("Terrace is a unit now.");
    const shown = said(await here.type(ADA, "units terrace"));
    expect(shown).toContain('"Managers","value":"Mo Haddad"');
    expect(shown).toContain('"value":"Ana Lima, U0NEW of Slack"');
    expect(shown).toContain("Europe/Paris");
    expect(shown).toContain("Shown in a channel");
    expect(said(await here.type(ADA, "people U0NEW"))).toContain('["U0NEW of Slack","Terrace","–"]');
    expect(await here.administered()).toEqual(["units"]);
  });

  it("is added once when the form comes twice", async () => {
    const form = await open(ADA, "Add a unit");
    await here.send(ADA, form, { name: "Terrace" }, "twice");
    expect(said(await here.send(ADA, form, { name: "Terrace" }, "twice"))).not.toContain("already");
  });

  it("has a name of its own, a zone that there is, and people for people", async () => {
    const form = await open(ADA, "Add a unit");
    expect(await here.send(ADA, form, { name: "KITCHEN" })).toEqual({
      kind: "errors",
      errors: { name: "There is a unit called “KITCHEN” already. Choose another name." },
    });
    expect(await here.send(ADA, form, { name: "Terrace", zone: "Mars/North" })).toMatchObject({
      errors: { zone: expect.stringContaining("Mars/North") },
    });
    expect(said(await here.send(ADA, form, { name: "Terrace", members: "zed" }))).toContain("zed of Slack is an app.");
    expect(said(await here.type(ADA, "units"))).not.toContain("Terrace");
  });

  it("is changed; whoever is not chosen any more leaves it, and what they do next is somewhere else", async () => {
    expect(await here.unitOf(BEN)).toBe("Kitchen");
    const changed = await change("Kitchen", { name: "Bakery", language: "es", members: `${ANA},${DEE}`, managers: "" });
    expect(said(changed)).toContain("Bakery is changed.");
    expect(said(changed)).toContain('"value":"Ana Lima, Dee Park"');
    expect(said(changed)).toContain('"Managers","value":"–"');
    expect(said(changed)).toContain("Spanish");
    expect(await here.unitOf(ANA)).toBe("Bakery");
    expect(await here.unitOf(BEN)).not.toBe("Bakery");
    expect(said(await here.type(MO, "units"))).toContain("This is for managers and admins");
  });

  it("is not overwritten by whoever began before somebody else changed it", async () => {
    const late = await open(ADA, "Change", "Kitchen");
    await change("Kitchen", { members: DEE }, MO);
    expect(said(await here.send(ADA, late, { name: "Bakery" }))).toContain("Somebody else has changed this unit");
    expect(said(await here.type(ADA, "units"))).not.toContain("Bakery");
  });

  it("is as it was when the change is undone within ten minutes, and only then", async () => {
    const changed = await change("Kitchen", { name: "Bakery", members: DEE, managers: ANA, channel: "none" });
    expect(said(await here.press(ADA, changed, "Undo"))).toContain("Undone. Kitchen is as it was.");
    const shown = said(await here.type(ADA, "units Kitchen"));
    expect(shown).toContain('"Managers","value":"Mo Haddad"');
    expect(shown).toContain('"value":"Ana Lima, Ben Okafor"');
    expect(shown).toContain("Shown in a channel");
    expect(said(await here.press(ADA, changed, "Undo"))).toContain("There is nothing to undo");
    const again = await change("Kitchen", { name: "Bakery" });
    here.wait(11);
    expect(said(await here.press(ADA, again, "Undo"))).toContain("That can be undone for 10 minutes.");
  });
});

describe("a retired unit", () => {
  it("says before what becomes of its people and cases, and keeps what was logged", async () => {
    await here.unitOf(ANA);
    const asked = await open(ADA, "Retire it", "Kitchen");
    expect(said(asked)).toContain("3 people leave it.");
    expect(said(asked)).toContain("Of them, 3 in no other unit: they belong to Harbour then.");
    expect(said(asked)).toContain("Its open case stays with whoever has it.");
    const retired = await here.press(ADA, asked, "Yes, retire Kitchen");
    expect(said(retired)).toContain("Kitchen is retired.");
    expect(said(await here.type(ADA, "units"))).not.toContain("Kitchen");
    expect(said(await here.type(ADA, "channel here Kitchen"))).toContain("There is no unit “Kitchen”. There are: ");
    expect(await here.unitOf(ANA)).toBe("Harbour");
    expect(said(await here.type(ADA, "C-1"))).toContain("the soup was cold");
    expect(await here.administered()).toEqual(["units"]);

    expect(said(await here.press(ADA, retired, "Undo"))).toContain("Undone. Kitchen is as it was.");
    expect(await here.unitOf(ANA)).toBe("Kitchen");
  });

  it("posts its reminders no more, and again when that is undone", async () => {
    await here.type(MO, "channel here", KITCHEN);
    const active = () =>
      here.database.query({ text: "SELECT count(*)::int AS n FROM schedule WHERE active", values: [] });
    expect(await active()).toEqual([{ n: 1 }]);
    const retired = await here.press(ADA, await open(ADA, "Retire it", "Kitchen"), "Yes, retire Kitchen");
    expect(await active()).toEqual([{ n: 0 }]);
    await here.press(ADA, retired, "Undo");
    expect(await active()).toEqual([{ n: 1 }]);
  });

  it("leaves its name to another, and stays retired then", async () => {
    const retired = await here.press(ADA, await open(ADA, "Retire it", "Kitchen"), "Yes, retire Kitchen");
    await here.send(ADA, await open(ADA, "Add a unit"), { name: "Kitchen" });
    expect(said(await here.press(ADA, retired, "Undo"))).toContain("There is a unit called “Kitchen” already.");
  });

  it("is never the one of everybody who belongs to no other", async () => {
    expect(said(await here.type(ADA, "units Harbour"))).not.toContain("Retire it");
    const asked = JSON.stringify(await open(ADA, "Retire it", "Kitchen"));
    const forged = JSON.parse(asked.replaceAll(await unitId("Kitchen"), await unitId("Harbour")));
    expect(said(await here.press(ADA, forged, "Yes, retire Kitchen"))).toContain("Harbour cannot be retired");
  });
});

describe("a manager", () => {
  it("says who the people of their unit are, and nothing else", async () => {
    const form = await open(MO, "Change", "Kitchen");
    expect(form.kind === "form" && form.form.fields.map((field) => "name" in field && field.name)).toEqual(["members"]);
    const changed = await here.send(MO, form, { members: DEE });
    expect(said(changed)).toContain('"Managers","value":"Mo Haddad"');
    expect(said(changed)).toContain('"value":"Dee Park"');
    expect(said(await here.type(MO, "units Desk"))).not.toContain('"Change"');
    expect(said(await here.type(MO, "units"))).not.toContain("Add a unit");
    expect(said(await here.type(ANA, "units"))).toContain("This is for managers and admins");
  });

  it("is refused what only admins may do, however they come by its button", async () => {
    const asked = await open(ADA, "Retire it", "Kitchen");
    expect(said(await here.press(MO, asked, "Yes, retire Kitchen"))).toContain("This is for admins");
    const ofDesk = await here.type(ADA, "units Desk");
    expect(said(await here.press(MO, ofDesk, "Change"))).toContain("You do not manage Desk.");
    const adding = await open(ADA, "Add a unit");
    expect(said(await here.send(MO, adding, { name: "Mine" }))).toContain("This is for admins");
    const asMember = await here.press(ADA, await here.type(ADA, "people"), "Assign people");
    const desk = await unitId("Desk");
    expect(said(await here.send(MO, asMember, { who: MO, unit: desk, as: "manager" }))).toContain("You do not manage");
    const kitchen = await unitId("Kitchen");
    expect(said(await here.send(MO, asMember, { who: BEN, unit: kitchen, as: "manager" }))).toContain(
      "This is for admins",
    );
  });
});

describe("people", () => {
  it("are listed with their units and roles: all, those of a unit, and those of a name", async () => {
    const all = said(await here.type(ADA, "people"));
    expect(all).toContain('["Ada Berg","–","Admin"]');
    expect(all).toContain('["Mo Haddad","Kitchen (manages it)","–"]');
    const desk = said(await here.type(ADA, "people desk"));
    expect(desk).toContain("Dee Park");
    expect(desk).not.toContain("Mo Haddad");
    expect(said(await here.type(ADA, "people harbour"))).toContain("Ada Berg");
    expect(said(await here.type(ADA, "people LIMA"))).toContain("Ana Lima");
    expect(said(await here.type(ADA, "people Nobody"))).toContain("I know nobody called “Nobody”");
  });

  it("are assigned to a unit, made its managers and taken out, and that can be undone", async () => {
    const assign = async (as: string, who: string) =>
      here.send(ADA, await here.press(ADA, await here.type(ADA, "people"), "Assign people"), {
        ...{ who, unit: await unitId("Desk"), as },
      });
    expect(said(await assign("manager", `${ANA},U0NEW`))).toContain('"Managers","value":"Ana Lima, U0NEW of Slack"');
    expect(said(await here.type(ANA, "units"))).toContain("Desk");
    const out = await assign("nothing", ANA);
    expect(said(out)).toContain('"Managers","value":"U0NEW of Slack"');
    expect(said(await here.press(ADA, out, "Undo"))).toContain('"Managers","value":"Ana Lima, U0NEW of Slack"');
    expect(await here.administered()).toEqual(["people", "people", "units"]);
    expect(said(await here.type(ADA, "people ana"))).toContain("Desk (manages it), Kitchen");
  });

  it("come a page at a time", async () => {
    await here.database.query({
      text: `WITH one AS (SELECT organization_id, id FROM installation), made AS (
               INSERT INTO person (organization_id, id, name, roles, created_at)
               SELECT organization_id, gen_random_uuid(), 'Guest ' || to_char(n, 'FM000'), '{}', now()
               FROM one, generate_series(1, 40) n RETURNING organization_id, id, name)
             INSERT INTO identity (organization_id, installation_id, external_id, person_id)
             SELECT made.organization_id, one.id, made.name, made.id FROM made, one`,
      values: [],
    });
    const first = await here.type(ADA, "people guest");
    expect(said(first)).toContain("Guest 030");
    expect(said(first)).not.toContain("Guest 031");
    const second = said(await here.press(ADA, first, "Show more (10)"));
    expect(second).toContain("Guest 031");
    expect(second).toContain("Guest 040");
    expect(second).not.toContain("Show more");
  });
});

async function unitId(name: string): Promise<string> {
  const [row] = await here.database.query<{ id: string }>({
    text: "SELECT id FROM unit WHERE name = $1",
    values: [name],
  });
  return row?.id ?? "";
}

it("keeps two who change units at once apart: of two units of one name there is one", async () => {
  const form = await open(ADA, "Add a unit");
  const both = await Promise.all([1, 2].map(() => here.send(ADA, form, { name: "Terrace", channel: "none" })));
  expect(both.map(said).filter((one) => one.includes("is a unit now"))).toHaveLength(1);
  expect(both.map(said).filter((one) => one.includes("already"))).toHaveLength(1);
  expect(here.bugs).toEqual([]);
  expect(said(await here.type(ADA, "units", DESK))).toContain("Terrace");
});
