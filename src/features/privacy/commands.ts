import { z } from "zod";
import { defineAction, NoInput } from "../../kernel/action.ts";
import { defineCommand } from "../../kernel/command.ts";

/** The words of other languages that may be typed for ours. */
const WORDS: Readonly<Record<string, string>> = { persona: "person", cliente: "customer", huésped: "customer" };

const MOST = 200;

export const privacyCommands = {
  erase: defineCommand({
    name: "erase",
    slash: false,
    summary: "command.erase.summary",
    usage: "command.erase.usage",
    examples: ["person @ana", "customer Mrs. Jones, room 12"],
    access: ["admin"],
    input: z.object({
      what: z.enum(["person", "customer"], { error: "erase.how" }),
      who: z.string().min(2, "erase.how").max(MOST, "erase.how"),
    }),
    parse(text) {
      const [, what = "", who = ""] = /^\s*(\S*)\s*([\s\S]*)$/.exec(text) ?? [];
      return { what: WORDS[what.toLowerCase()] ?? what.toLowerCase(), who: who.trim() };
    },
  }),
};

export const privacyActions = {
  person: defineAction("erase.person", z.object({ personId: z.uuid() })),
  customer: defineAction("erase.customer", z.object({ reference: z.string().max(MOST) })),
  keep: defineAction("erase.keep", NoInput),
};
