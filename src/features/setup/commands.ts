import { z } from "zod";
import { defineAction, defineForm, defineFormAction, NoInput } from "../../kernel/action.ts";
import { isTimeZone } from "../../kernel/calendar/index.ts";
import { defineCommand } from "../../kernel/command.ts";
import { languages } from "../../texts/catalog.ts";
import { steps } from "./schema.ts";

export const setupCommands = {
  setup: defineCommand({
    name: "setup",
    slash: false,
    summary: "command.setup.summary",
    usage: "command.setup.usage",
    examples: [""],
    access: ["admin"],
    input: z.object({}),
    parse: () => ({}),
  }),
};

export const setupActions = {
  show: defineAction("setup.show", NoInput),
  /** Does what a step leads to. */
  do: defineAction("setup.do", z.object({ step: z.enum(steps) })),
  organization: defineFormAction("setup.organization", NoInput),
};

export const LONGEST_NAME = 80;

export const setupForms = {
  organization: defineForm(
    "setup.organization",
    NoInput,
    z.object({
      name: z.string({ error: "setup.noName" }).trim().min(1, "setup.noName").max(LONGEST_NAME, "setup.noName"),
      language: z.enum(languages as [string, ...string[]]),
      zone: z.string({ error: "setup.noZone" }).trim().refine(isTimeZone, "setup.noZone"),
    }),
  ),
};
