import { describe, expect, it } from "vitest";
import { type Environment, fewVariables, run, startBot, startProcess } from "../support/process.ts";
import { ANA, KITCHEN } from "../support/world.ts";

const typed = [
  "cold soup",
  '=HYPERLINK("http://x.example")',
  "+44 20",
  "-1 star",
  "@all late",
  'said "no", twice\nand left',
];

async function withCases(texts: readonly string[]) {
  const { slack, env } = await fewVariables();
  const bot = await startBot(env, slack);
  for (const text of texts) await slack.as(ANA).command(KITCHEN, "/complaint", text);
  return { bot, env };
}

const jsonl = (env: Environment) => run(["export", "cases", "--format", "jsonl"], env);
const csv = (env: Environment) => run(["export", "cases", "--format", "csv"], env);

describe("export cases", () => {
  it("gives every case as it was typed, while Bellhop runs and after it was killed", async () => {
    const { bot, env } = await withCases(typed);
    const lines = await jsonl(env);
    const cases = lines.output
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(cases.map(({ text }) => text)).toEqual(typed);
    expect(cases.map((found) => found.case)).toEqual(typed.map((_, at) => `C-${at + 1}`));
    expect(cases[0]).toMatchObject({ organization: "Harbour", kind: "complaint", unit: "Harbour", undone_at: null });
    const table = await csv(env);
    expectTable(table);
    await bot.kill();
    expect(await csv(env)).toEqual(table);
    expect(await run(["export", "cases"], env)).toEqual(lines);
  });

  /** No spreadsheet takes a cell for a formula. */
  function expectTable({ code, output, errors }: Awaited<ReturnType<typeof run>>): void {
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    const [header, ...rows] = output.trimEnd().split("\r\n");
    expect(header).toContain("organization,case,kind,");
    expect(rows).toHaveLength(typed.length);
    const cells = ["cold soup", `"'=HYPERLINK(""http://x.example"")"`, "'+44 20", "'-1 star", "'@all late"];
    for (const [at, cell] of [...cells, '"said ""no"", twice\nand left"'].entries()) {
      expect(rows[at]).toContain(`,${cell},`);
    }
  }

  it("takes no offence at a reader that has seen enough", async () => {
    const { env } = await withCases(Array.from({ length: 20 }, () => "x".repeat(9_000)));
    const exporting = startProcess(["export", "cases"], env);
    await expect.poll(exporting.output).toContain("xxx");
    exporting.stopReading();
    expect(await exporting.ended).toEqual({ code: 0, signal: null });
    expect(exporting.errors()).toBe("");
  });
});
