import { describe, expect, it } from "vitest";
import { commandIn, suggest } from "../../../../playground/page/browser/suggestions.ts";

const commands = ["/complaint", "/compliment", "/feedback"].map((name) => ({ name, description: "", usageHint: "" }));
const suggested = (typed: string) => suggest(typed, commands).map(({ name }) => name);

describe("commands to choose from", () => {
  it("are those that begin like what was typed", () => {
    expect(suggested("/")).toEqual(["/complaint", "/compliment", "/feedback"]);
    expect(suggested("/COMPL")).toEqual(["/complaint", "/compliment"]);
    expect(suggested("/feedback")).toEqual(["/feedback"]);
    expect(suggested("/x")).toEqual([]);
  });

  it("are none while a message is written, or once the command is complete", () => {
    expect(suggested("")).toEqual([]);
    expect(suggested("and/or")).toEqual([]);
    expect(suggested("/complaint ")).toEqual([]);
  });

  it("give way to the one that is being typed", () => {
    expect(commandIn("/complaint cold", commands)?.name).toBe("/complaint");
    expect(commandIn("/complaint", commands)).toBeUndefined();
    expect(commandIn("/complaints cold", commands)).toBeUndefined();
  });
});
