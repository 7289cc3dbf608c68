import { describe, expect, it } from "vitest";
import { run } from "../support/process.ts";

const usage = ["start", "migrate", "doctor", "export cases --format jsonl|csv"];

describe("the command line", () => {
  it.each(["help", "--help", "-h"])("says with “%s” what it can do", async (word) => {
    const { code, output, errors } = await run([word], {});
    for (const command of usage) expect(output).toContain(command);
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
  });

  it.each([
    [["dance"]],
    [["constructor"]],
    [[]],
    [["export"]],
    [["export", "cases", "--format", "xml"]],
    [["export", "people"]],
  ])("says it too when it does not understand “%s”", async (words) => {
    const { code, output, errors } = await run(words, {});
    for (const command of usage) expect(errors).toContain(command);
    expect({ code, output }).toEqual({ code: 2, output: "" });
  });

  it.each([[["export", "cases", "--fromat", "csv"]], [["start", "--port", "80"]], [["migrate", "back"]]])(
    "does nothing when there is a word too many: “%s”",
    async (words) => {
      const { code, output, errors } = await run(words, {});
      for (const command of usage) expect(errors).toContain(command);
      expect({ code, output }).toEqual({ code: 2, output: "" });
    },
  );
});
