import { z } from "zod";
import { defineCommand } from "../../kernel/command.ts";

/** The words of other languages that may be typed for ours. */
const WORDS: Readonly<Record<string, string>> = {
  aquí: "here",
  aqui: "here",
  fuera: "off",
  todas: "all",
  todos: "all",
};
const wordOf = (typed: string): string => WORDS[typed.toLowerCase()] ?? typed.toLowerCase();

export const organizationCommands = {
  channel: defineCommand({
    name: "channel",
    slash: false,
    summary: "command.channel.summary",
    usage: "command.channel.usage",
    examples: ["here", "off", "here Kitchen"],
    access: ["manager", "champion", "leader", "admin"],
    input: z.object({ where: z.enum(["here", "off"], { error: "channel.hereOrOff" }), unit: z.string().optional() }),
    parse(text) {
      const [where = "", ...unit] = text.trim().split(/\s+/);
      return { where: wordOf(where), ...(unit.length > 0 && { unit: unit.join(" ") }) };
    },
  }),
  champion: defineCommand({
    name: "champion",
    slash: false,
    summary: "command.champion.summary",
    usage: "command.champion.usage",
    examples: ["here", "off"],
    access: ["champion", "leader", "admin"],
    input: z.object({ where: z.enum(["here", "off"], { error: "champion.hereOrOff" }) }),
    parse: (text) => ({ where: wordOf(text.trim()) }),
  }),
  language: defineCommand({
    name: "language",
    slash: false,
    summary: "command.language.summary",
    usage: "command.language.usage",
    examples: ["", "Spanish", "es Kitchen", "Spanish all"],
    input: z.object({ language: z.string().optional(), unit: z.string().optional(), everywhere: z.boolean() }),
    parse(text) {
      const [language = "", ...rest] = text.trim().split(/\s+/);
      const unit = rest.join(" ");
      const everywhere = wordOf(unit) === "all";
      return { everywhere, ...(language && { language }), ...(unit && !everywhere && { unit }) };
    },
  }),
};
