import { z } from "zod";
import { defineCommand } from "../../kernel/command.ts";

/** For whom there are commands, besides those that everybody may use. */
export const groups = ["managers", "leading"] as const;
export const Group = z.enum(groups);
export type Group = z.infer<typeof Group>;

/** What may be typed for a group. */
const WORDS: Readonly<Record<string, Group>> = {
  manager: "managers",
  managers: "managers",
  responsables: "managers",
  champion: "leading",
  leader: "leading",
  leading: "leading",
  admin: "leading",
  dirección: "leading",
  direccion: "leading",
};

export const helpCommands = {
  help: defineCommand({
    name: "help",
    slash: false,
    summary: "command.help.summary",
    usage: "command.help.usage",
    examples: ["", "managers", "leading"],
    input: z.object({ group: Group.optional() }),
    parse(text) {
      const group = WORDS[text.trim().toLowerCase()];
      return group ? { group } : {};
    },
  }),
  bellhop: defineCommand({
    name: "bellhop",
    slash: true,
    summary: "command.bellhop.summary",
    usage: "command.bellhop.usage",
    examples: ["help"],
    input: z.object({}),
    parse: () => ({}),
  }),
};
