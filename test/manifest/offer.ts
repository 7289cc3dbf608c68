import { z } from "zod";
import { type Command, defineCommand } from "../../src/kernel/command.ts";
import type { Offer } from "../../src/kernel/registry.ts";

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

const commands: readonly Command[] = [
  declare("complaint", {
    form: (say) => ({
      form: "feedback.log",
      title: say("form.logComplaint"),
      submit: say("form.save"),
      close: say("form.cancel"),
      fields: [],
      context: "{}",
    }),
  }),
  declare("channel", {
    slash: false,
    summary: "command.channel.summary",
    usage: "command.channel.usage",
    examples: ["here"],
  }),
  declare("bellhop", {
    summary: "command.bellhop.summary",
    usage: "command.home.usage",
    examples: [],
  }),
];

/** A little of everything, so that these tests do not change with the product. */
export const offer: Offer = {
  commands,
  messageActions: [
    {
      name: "feedback.fromMessage",
      label: "messageAction.log.label",
      description: "messageAction.log.description",
      input: z.unknown(),
    },
  ],
};
