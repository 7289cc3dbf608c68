import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineCommand } from "../../src/kernel/command.ts";
import { defineMessageAction } from "../../src/kernel/message-action.ts";
import { createRegistry, type Feature } from "../../src/kernel/registry.ts";
import { nothing } from "../../src/kernel/reply.ts";

const run = async () => nothing;
const command = defineCommand({
  name: "win",
  slash: true,
  summary: "form.title",
  usage: "form.title",
  examples: [],
  input: z.object({}),
  parse: () => ({}),
});
const messageAction = defineMessageAction({
  name: "win.fromMessage",
  label: "form.title",
  description: "form.title",
  input: z.object({}),
});
const help: Feature = { name: "help", home: run, help: run };
const wins: Feature = {
  name: "wins",
  commands: [{ command, run }],
  messageActions: [{ messageAction, run }],
};
const none = { commands: [], messageActions: [] };

describe("what is put together at the start", () => {
  it("answers to everything that is offered", () => {
    const registry = createRegistry([help, wins], { commands: [command], messageActions: [messageAction] });
    expect([...registry.commands.keys(), ...registry.messageActions.keys()]).toEqual(["win", "win.fromMessage"]);
  });

  it.each([
    ["a command", { ...none, commands: [command] }, '"win" is offered'],
    ["something to do with a message", { ...none, messageActions: [messageAction] }, '"win.fromMessage" is offered'],
  ])("does not leave %s that is offered without an answer", (_what, offer, sentence) => {
    expect(() => createRegistry([help], offer)).toThrow(sentence);
  });

  it("has one answer to each name, to help and to Home", () => {
    expect(() => createRegistry([help, wins, wins], none)).toThrow('Two features answer to "win".');
    expect(() => createRegistry([wins], none)).toThrow("Exactly one feature has to answer for Home.");
  });
});
