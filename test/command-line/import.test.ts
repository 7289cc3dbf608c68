import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fewVariables, run, startBot } from "../support/process.ts";
import { ANA, KITCHEN } from "../support/world.ts";

const YEAR = new Date().getUTCFullYear() + 1;

const calendar = (date: string): string =>
  ["BEGIN:VCALENDAR", "BEGIN:VEVENT", `DTSTART;VALUE=DATE:${date}`, "SUMMARY:Fair", "END:VEVENT", "END:VCALENDAR"].join(
    "\n",
  );
const plan = (person: string): string => `person,unit,start,end\n${person},Harbour,${YEAR}-03-02 08:00,16:00\n`;

let files = 0;
async function file(text: string): Promise<string> {
  files++;
  const path = join(tmpdir(), `bellhop-import-${process.pid}-${files}`);
  await writeFile(path, text);
  return path;
}

it("imports closed days and shifts while Bellhop runs and when it does not, and says which lines are wrong", async () => {
  const { slack, env } = await fewVariables();
  const bot = await startBot(env, slack);
  await slack.as(ANA).command(KITCHEN, "/bellhop", "hours");
  const good = await file(calendar(`${YEAR}0301`));
  const closing = ["import", "closed-days", "--unit", "Harbour"];
  expect(await run([...closing, "--dry-run", good], env)).toMatchObject({
    code: 0,
    output: `${YEAR}-03-01 Fair\n1 days would be closed days of Harbour.\n`,
  });
  expect((await run([...closing, good], env)).output).toContain("1 of them new");
  const { shown } = await slack.as(ANA).command(KITCHEN, "/bellhop", "closed");
  expect(JSON.stringify(shown?.blocks)).toContain("Fair");
  const broken = await run([...closing, await file(calendar(`${YEAR}1301`))], env);
  expect(broken).toMatchObject({ code: 1, output: "" });
  expect(broken.errors).toMatch(/^Line 3: .*\nNothing was imported\.\n$/);
  await bot.kill();
  expect((await run([...closing, good], env)).output).toContain("0 of them new");
  expect(await run(["import", "shifts", await file(plan(ANA))], env)).toMatchObject({
    code: 0,
    output: `Harbour: 1 shifts from ${YEAR}-03-02 to ${YEAR}-03-02.\n`,
  });
  expect((await run(["import", "shifts", await file(plan("Nobody"))], env)).errors).toContain(
    "Line 2: Nobody here is called",
  );
});

it("exports and imports tips while Bellhop runs and when it does not; what was exported changes nothing", async () => {
  const { slack, env } = await fewVariables();
  const bot = await startBot(env, slack);
  await slack.as(ANA).command(KITCHEN, "/bellhop", "hours");
  expect(await run(["import", "tips", await file("what,themes\n'=Wave.,waiting\nSmile.,\n")], env)).toMatchObject({
    code: 0,
    output: "2 tips: 2 added, 0 changed, 0 as they were.\n",
  });
  const table = await run(["export", "tips", "--format", "csv"], env);
  expect(table.output).toMatch(/^organization,what,why,/);
  expect(table.output).toContain("Harbour,'=Wave.,");
  await bot.kill();
  const again = await run(["import", "tips", await file(table.output)], env);
  expect(again.output).toContain("0 added, 0 changed, 2 as they were");
  const broken = await run(["import", "tips", "--dry-run", await file("what,themes\nWave.,weather\n")], env);
  expect(broken).toMatchObject({ code: 1, output: "" });
  expect(broken.errors).toMatch(/^Line 2: “weather” is none of the themes.*\nNothing was imported\.\n$/);
});

it.each([
  [["import", "tips", "--unit", "Harbour", "x.csv"]],
  [["export", "tips", "--format", "jsonl"]],
  [["import"]],
  [["import", "cases", "x.csv"]],
  [["import", "closed-days", "x.ics"]],
  [["import", "shifts", "--unit", "Harbour", "x.csv"]],
])("does not understand %j", async (words) => {
  const { env } = await fewVariables();
  expect(await run(words, env)).toMatchObject({ code: 2, output: "" });
});

it("says when a file cannot be read", async () => {
  const { env } = await fewVariables();
  const { code, errors } = await run(["import", "shifts", "/nowhere.csv"], env);
  expect({ code, errors }).toEqual({ code: 1, errors: expect.stringContaining("/nowhere.csv cannot be read") });
});
