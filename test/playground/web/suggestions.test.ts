import { describe, expect, it } from "vitest";
import { commandIn, suggest } from "../../../playground/web/src/shell/suggestions.ts";

const commands = ["/complaint", "/compliment", "/feedback"].map((name) => ({ name, description: "", usageHint: "" }));
const people = ["Maeve Brennan", "Mei Chen"].map((name) => ({ id: name, name, job: "manager" }));
const suggested = (typed: string) => suggest(typed, commands, people).map(({ label }) => label);

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

describe("people to mention", () => {
  it("are those one of whose names begins like what was typed after an @", () => {
    expect(suggested("@")).toEqual(["@Maeve Brennan", "@Mei Chen"]);
    expect(suggested("thanks @m")).toEqual(["@Maeve Brennan", "@Mei Chen"]);
    expect(suggested("/kudos @bren")).toEqual(["@Maeve Brennan"]);
    expect(suggest("/kudos @bren", commands, people)[0]?.becomes).toBe("/kudos @Maeve Brennan ");
  });

  it("are none in an address, or once the name is complete", () => {
    expect(suggested("mail guest@m")).toEqual([]);
    expect(suggested("@Mei Chen ")).toEqual([]);
  });
});
