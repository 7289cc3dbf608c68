import { describe, expect, it } from "vitest";
import { exportRows } from "../../src/features/export/index.ts";
import { caseExport } from "../../src/features/feedback/index.ts";
import { ADA, ANA, BEN, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { reads, type Stage } from "../support/stage.ts";

const ask = async ({ type }: Stage, person: string, text: string) =>
  reads((await type(person, "/bellhop", text)).shown);
const log = async ({ type }: Stage, text: string) => reads((await type(ANA, "/complaint", text)).shown);

/** Ada presses a button on the list of `command`, and fills the form that opens. */
async function edit(here: Stage, command: string, label: string, answers: Readonly<Record<string, string>>) {
  const { shown } = await here.type(ADA, "/bellhop", command);
  await here.press(ADA, shown, label);
  await expect.poll(() => here.form(ADA)).toContain("Words that hint at it");
  return here.submit(ADA, answers);
}

/** What somebody can choose from when they change a case. */
async function choices(here: Stage, name: string) {
  const { shown } = await here.type(ANA, "/bellhop", name);
  await here.press(ANA, shown, "Change");
  await expect.poll(() => here.form(ANA)).toContain("What did the customer say?");
  return here.form(ANA) ?? "";
}

async function exported(here: Stage) {
  const lines: string[] = [];
  for await (const line of exportRows(here.database, caseExport, "jsonl")) lines.push(line);
  return lines.map((line) => JSON.parse(line));
}

describe.each(platforms)("on %s, an organization's own themes", (_platform, open) => {
  it("are guessed, offered, found, and limits are set for them; retired, cases keep them and nothing offers them", async () => {
    const here = await open();
    await edit(here, "themes", "Add", { name: "Terrace", hints: "heater, sun umbrella" });
    expect(await log(here, "the heaters were off")).toContain("Terrace (guess)");
    expect(await choices(here, "C-1")).toContain("Terrace");
    expect(await ask(here, BEN, "cases theme terr")).toContain("C-1 ·");
    await here.press(ADA, (await here.type(ADA, "/bellhop", "authority")).shown, "Set a limit");
    await expect.poll(() => here.form(ADA)).toContain("Terrace");

    await edit(here, "themes", "Terrace", { name: "Terrace", use: "retired" });
    expect(await log(here, "the heaters were off once more")).not.toContain("Terrace");
    expect(await choices(here, "C-2")).not.toContain("Terrace");
    expect(await choices(here, "C-1")).toContain("Terrace");
    expect(await ask(here, BEN, "cases theme terr")).toContain("C-1 ·");
    expect(await exported(here)).toMatchObject([{ case: "C-1", theme: "Terrace" }, { case: "C-2" }]);
    expect(await ask(here, ADA, "themes")).toContain("Retired: not offered any more");
  });

  it("have the names that they were given, for everybody; what was not renamed is said in each one's language", async () => {
    const here = await open();
    await log(here, "we waited for ages");
    await edit(here, "themes", "Waiting time", { name: "Schlange", hints: "queue" });
    expect(await ask(here, BEN, "C-1")).toContain("Schlange");
    await edit(here, "steps", "Payment", { name: "At the till" });
    expect(await log(here, "the card machine was slow when paying")).toContain("At the till");
    const twice = await edit(here, "themes", "Add", { name: "schlange" });
    expect(Object.values(twice.errors).join() + reads(twice.shown)).toContain(
      "There is one called “schlange” already.",
    );
    const names = await here.database.query({
      text: "SELECT key, name FROM list_entry WHERE name IS NOT NULL ORDER BY key",
      values: [],
    });
    expect(names).toEqual([
      { key: "payment", name: "At the till" },
      { key: "waiting", name: "Schlange" },
    ]);
  });

  it("are for champions and admins to change", async () => {
    const here = await open();
    const { shown } = await here.type(ADA, "/bellhop", "themes");
    expect(await ask(here, MO, "themes")).not.toContain("Waiting time");
    expect(reads(shown)).toContain("Waiting time");
  });

  it("can be said, by how they begin, when something is logged with the form; what there is none of is asked again", async () => {
    const here = await open();
    await here.type(ANA, "/complaint");
    const wrong = await here.submit(ANA, { text: "cold soup", theme: "weather" });
    expect(wrong.errors).toEqual({ theme: expect.stringContaining("There is no theme “weather”. There are: Waiting") });
    await here.submit(ANA, { text: "cold soup", theme: "clean" });
    await here.settled();
    const themes = await here.database.query({ text: `SELECT theme, guessed FROM "case"`, values: [] });
    expect(themes).toEqual([{ theme: "cleanliness", guessed: expect.not.arrayContaining(["theme"]) }]);
  });
});
