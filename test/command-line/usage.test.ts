import { describe, expect, it } from "vitest";
import { run } from "../support/process.ts";

const usage = ["start", "migrate", "doctor", "export cases --format jsonl|csv"];

/** What each of these says, all at once because each is a process of its own. */
const runAll = (lines: readonly string[]) => Promise.all(lines.map((line) => run(line.split(" "), {})));

describe("the command line", () => {
  it("says what it can do when it is asked", async () => {
    for (const { code, output, errors } of await runAll(["help", "--help", "-h"])) {
      for (const command of usage) expect(output).toContain(command);
      expect({ code, errors }).toEqual({ code: 0, errors: "" });
    }
  });

  it("says it too, and does nothing, when it does not understand or there is a word too many", async () => {
    const lines = ["", "dance", "constructor", "export", "export cases --format xml", "export shoes", "migrate back"];
    const answers = await runAll([...lines, "start --port 80", "export cases --fromat csv", "export cases csv"]);
    for (const { code, output, errors } of answers) {
      for (const command of usage) expect(errors).toContain(command);
      expect({ code, output }).toEqual({ code: 2, output: "" });
    }
  });
});
