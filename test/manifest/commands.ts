import { z } from "zod";
import { type Command, defineCommand } from "../../src/kernel/command.ts";

const declare = (name: string, rest: Partial<Command> = {}): Command =>
  defineCommand({
    name,
    slash: true,
    summary: "command.complaint.summary",
    usage: "command.complaint.usage",
    examples: ["cold soup, table 4 waited 40 min"],
    input: z.unknown(),
    parse: (text) => text,
    ...rest,
  });

/** A few commands, so that these tests do not change with the product. */
export const commands: readonly Command[] = [
  declare("complaint"),
  declare("channel", {
    slash: false,
    summary: "command.channel.summary",
    usage: "command.channel.usage",
    examples: ["here"],
  }),
  declare("bellhop", {
    summary: "command.bellhop.summary",
    usage: "command.help.usage",
    examples: [],
  }),
];
